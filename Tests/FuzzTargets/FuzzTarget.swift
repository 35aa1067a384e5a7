/// Something that takes what others wrote and has to stand it. Each is called by the fuzzer with
/// bytes that it makes up, and by the tests with the cases that are kept.
public enum FuzzTarget: String, CaseIterable, Sendable {
  /// Data files: any bytes as a file of any kind.
  case registry
  /// Bulk files of decisions, csv and jsonl.
  case decisions
  /// FedRAMP's exports, by content.
  case exports
  /// The history of exports.
  case history
  /// The filter language.
  case query
  /// What a terminal sends.
  case input
  /// Keys as they are written in settings.
  case keys
  /// Theme files.
  case theme
  /// The settings file.
  case settings
  /// Scripts for the dashboard.
  case script
  /// Drawing on a canvas.
  case canvas
  /// Anything a user and the files can do to the dashboard, drawn at any size.
  case dashboard
  /// The difference of two registries.
  case difference

  /// Runs the target once.
  /// - Throws: a finding, when something does not hold that always should.
  public func run(_ bytes: [UInt8]) throws(Finding) {
    switch self {
    case .registry: try RegistryFuzzing.run(bytes)
    case .decisions: try DecisionsFuzzing.run(bytes)
    case .exports: try ExportFuzzing.runExports(bytes)
    case .history: try ExportFuzzing.runHistory(bytes)
    case .query: try QueryFuzzing.run(bytes)
    case .input: try InputFuzzing.runInput(bytes)
    case .keys: try InputFuzzing.runKeys(bytes)
    case .theme: try ThemeFuzzing.run(bytes)
    case .settings: try SettingsFuzzing.run(bytes)
    case .script: try ScriptFuzzing.run(bytes)
    case .canvas: try CanvasFuzzing.run(bytes)
    case .dashboard: try DashboardFuzzing.run(bytes)
    case .difference: try DifferenceFuzzing.run(bytes)
    }
  }
}

/// Something that does not hold and always should.
public struct Finding: Error, Hashable, CustomStringConvertible {
  public let description: String

  init(_ description: String) { self.description = description }

  static func require(_ holds: Bool, _ what: @autoclosure () -> String) throws(Finding) {
    guard holds else { throw Finding(what()) }
  }
}
