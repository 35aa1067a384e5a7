/// What a kind of prompt does with its line. A new kind is a case of `PromptKind`, a type that
/// conforms to this, and a line in `PromptKind.rules`.
protocol PromptRules: Sendable {
  /// What stands before the line.
  var label: String { get }
  /// Why the text cannot be entered; asked with every key.
  func problem(in text: String, _ state: DashboardState) -> PromptProblem?
  /// A word on what the text comes to, such as the number of rows found.
  func note(on text: String, _ state: DashboardState) -> String
  /// What may stand where the cursor is.
  func completion(of line: TextLine, _ state: DashboardState) -> Completion
  /// The text is another one.
  func changed(to text: String, _ state: inout DashboardState)
  /// The text was entered, and there is no problem in it.
  func entered(_ text: String, _ state: inout DashboardState) -> [Effect]
  /// The line was given up; this is the text with which it was opened.
  func cancelled(_ before: String, _ state: inout DashboardState)
}

extension PromptRules {
  func problem(in text: String, _ state: DashboardState) -> PromptProblem? { nil }
  func note(on text: String, _ state: DashboardState) -> String { "" }
  func completion(of line: TextLine, _ state: DashboardState) -> Completion { Completion() }
  func changed(to text: String, _ state: inout DashboardState) {}
  func cancelled(_ before: String, _ state: inout DashboardState) {}
}

extension PromptKind {
  var rules: any PromptRules {
    switch self {
    case .filter: FilterPrompt()
    case .export: ExportPrompt()
    case .filterName: FilterNamePrompt()
    case .find: FindPrompt()
    case .day: DayPrompt()
    }
  }
}
