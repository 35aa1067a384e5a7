import Agreements
import Languages

/// References to what is not there: each told once, where it was first made.
struct ReferenceProblems {
  let files: [String]
  private var found: [(place: TextInterner.Place, diagnostic: Diagnostic)] = []
  private var suggestionsLeft = 200

  private static let usualAdvice = Phrase("add it there, or correct the id")

  init(files: [String]) { self.files = files }

  /// In the order of their places.
  var diagnostics: [Diagnostic] {
    func order(_ place: TextInterner.Place) -> (UInt32, UInt32, UInt32) {
      (place.file, place.line, place.column)
    }
    let inOrder = found.enumerated().sorted { left, right in
      let (first, second) = (order(left.element.place), order(right.element.place))
      return first == second ? left.offset < right.offset : first < second
    }
    return inOrder.map(\.element.diagnostic)
  }

  mutating func add(
    _ what: (String) -> Phrase, _ texts: TextInterner, _ number: Int, _ home: String,
    _ ids: @autoclosure () -> [String], named: String? = nil,
    help advice: Phrase = Self.usualAdvice
  ) {
    let place = texts.places[number]
    // Without a line it is the registry's own word.
    guard place.line > 0, found.count < RowProblems.limit else { return }
    let id = named ?? texts[number]
    var help = advice
    if suggestionsLeft > 0 {
      suggestionsLeft -= 1
      if let question = Spelling.question(id, among: ids()) { help = question }
    }
    add(
      at: place, what(RowComplaint.quoted(id)),
      Phrase("no record in \(home) has that id"), help)
  }

  mutating func addBranch(
    _ bodies: TextInterner, _ number: Int, _ branch: Branch, _ stated: Branch
  ) {
    guard found.count < RowProblems.limit else { return }
    add(
      at: bodies.places[number],
      Phrase("the body '\(bodies[number])' is not of the \(stated.rawValue) branch"),
      Phrase("bodies.yaml has it in the \(branch.rawValue) branch"),
      Phrase("correct the branch, or the body"))
  }

  private mutating func add(
    at place: TextInterner.Place, _ what: Phrase, _ why: Phrase, _ help: Phrase
  ) {
    let diagnostic = Diagnostic(
      file: files.indices.contains(Int(place.file)) ? files[Int(place.file)] : "",
      line: Int(place.line), column: Int(place.column), severity: .error, message: what,
      reason: why, help: help)
    found.append((place, diagnostic))
  }
}
