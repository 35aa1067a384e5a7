import Agreements

/// References to what is not there: each told once, where it was first made.
struct ReferenceProblems {
  let files: [String]
  private(set) var diagnostics: [Diagnostic] = []
  private var suggestionsLeft = 200

  init(files: [String]) { self.files = files }

  mutating func add(
    _ kind: String, _ texts: TextInterner, _ number: Int, _ home: String,
    _ ids: @autoclosure () -> [String], named: String? = nil, orElse: String = ""
  ) {
    let place = texts.places[number]
    // Without a line it is the registry's own word.
    guard place.line > 0, diagnostics.count < RowProblems.limit,
      !texts.refused.contains(UInt32(number))
    else { return }
    let id = named ?? texts[number]
    var help = "add it there\(orElse), or correct the id"
    if suggestionsLeft > 0 {
      suggestionsLeft -= 1
      if let nearest = Spelling.nearest(to: id, in: ids()) { help = "did you mean '\(nearest)'?" }
    }
    add(
      at: place, "there is no \(kind) \(RowComplaint.quoted(id))",
      "no record in \(home) has that id", help)
  }

  mutating func addBranch(
    _ bodies: TextInterner, _ number: Int, _ branch: Branch, _ stated: Branch
  ) {
    guard diagnostics.count < RowProblems.limit else { return }
    add(
      at: bodies.places[number],
      "the body '\(bodies[number])' is not of the \(stated.rawValue) branch",
      "bodies.yaml has it in the \(branch.rawValue) branch", "correct the branch, or the body")
  }

  private mutating func add(
    at place: TextInterner.Place, _ what: String, _ why: String, _ help: String
  ) {
    diagnostics.append(
      Diagnostic(
        file: files.indices.contains(Int(place.file)) ? files[Int(place.file)] : "",
        line: Int(place.line), column: Int(place.column), severity: .error, message: what,
        reason: why, help: help))
  }
}
