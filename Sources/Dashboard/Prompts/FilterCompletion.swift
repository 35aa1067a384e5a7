import Agreements
import Languages

/// What may stand at the cursor of a filter line: the names of fields, or behind a name the values
/// that occur in it.
struct FilterCompletion {
  private let state: DashboardState
  /// The characters from the beginning of the term up to the cursor, without a `!`.
  private let typed: String
  private let start: Int
  private let cursor: Int

  init(_ line: TextLine, _ state: DashboardState) {
    self.state = state
    cursor = line.cursor
    let before = Array(line.text.prefix(line.cursor))
    var start = 0
    var isQuoted = false
    for (index, character) in before.enumerated() {
      if character == "\"" { isQuoted.toggle() }
      if character == " ", !isQuoted { start = index + 1 }
    }
    if before.indices.contains(start), before[start] == "!" { start += 1 }
    self.start = start
    typed = String(before[start...])
  }

  var completion: Completion {
    let name = typed.prefix { !Self.signs.contains($0) }
    let rest = typed.dropFirst(name.count)
    guard let sign = rest.first else { return names(like: String(name)) }
    let isLonger = rest.dropFirst().first == "="
    let value = String(rest.dropFirst(isLonger ? 2 : 1))
    guard sign != "~" else { return Completion() }
    return values(of: name.lowercased(), like: value)
  }

  private static let signs: Set<Character> = [":", "=", "<", ">", "~"]
  private static let limit = 40

  // MARK: Names

  private func names(like name: String) -> Completion {
    let wanted = name.lowercased()
    var candidates: [Completion.Candidate] = []
    var known: Set<String> = []
    func add(_ text: String, _ detail: String) {
      guard text.hasPrefix(wanted), known.insert(text).inserted else { return }
      candidates.append(Completion.Candidate(text, detail))
    }
    if !wanted.isEmpty {
      for level in ImpactLevel.allCases.reversed() {
        add(level.rawValue.lowercased(), localized("certified at \(level.rawValue)"))
      }
    }
    for pane in state.panesFromFocus {
      for column in pane.recordKind.columns {
        let place = pane == state.focus ? "" : " (\(pane.title))"
        for name in column.aliases + [column.name] {
          add(name + column.kind.usualSign, column.title.text + place)
        }
      }
    }
    // Without a letter there is nothing to go by: they are there for whoever asks.
    return Completion(
      start..<cursor, Array(candidates.prefix(Self.limit)), isQuiet: wanted.isEmpty)
  }

  // MARK: Values

  private func values(of name: String, like value: String) -> Completion {
    let wanted = value.drop { $0 == "\"" }.lowercased()
    var counts: [String: Int] = [:]
    for pane in state.panesFromFocus {
      state.count(name, in: pane, &counts)
      if !counts.isEmpty { break }
    }
    let found = counts.filter { $0.key.lowercased().hasPrefix(wanted) }
    let others = counts.filter {
      !wanted.isEmpty && found[$0.key] == nil && $0.key.lowercased().contains(wanted)
    }
    let ordered = [found, others].flatMap { values in
      values.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    }
    let candidates = ordered.prefix(Self.limit).map { text, count in
      Completion.Candidate(
        quoted(text), localized("\(GroupedNumber(count)) \(count, one: "row", many: "rows")"))
    }
    // What is there already needs no completing.
    if candidates.count == 1, candidates[0].text == value { return Completion() }
    return Completion((cursor - value.count)..<cursor, candidates)
  }

  private func quoted(_ text: String) -> String {
    text.contains(where: \.isWhitespace) ? "\"\(text.filter { $0 != "\"" })\"" : text
  }
}

extension FieldKind {
  /// The sign that mostly follows the name of such a field.
  fileprivate var usualSign: String {
    switch self {
    case .number, .days, .date: ">"
    case .text, .list, .level, .flag: ":"
    }
  }
}

extension DashboardState {
  /// Counts the words that stand in a field of a pane's records. Long texts are no words.
  fileprivate func count(_ name: String, in pane: Pane, _ counts: inout [String: Int]) {
    switch pane {
    case .vendors: count(name, .agreements, registry.agreements, &counts)
    case .fedramp: count(name, .certifications, registry.offerings, &counts)
    case .approvals: count(name, .approvals, registry.approvals, &counts)
    case .changes: count(name, .changes, rows.changes.map(\.change), &counts)
    }
  }

  private func count<Record>(
    _ name: String, _ table: FieldTable<Record>, _ records: some Sequence<Record>,
    _ counts: inout [String: Int]
  ) {
    let moment = Moment(registry, on: day)
    let exact = table.fields.filter { $0.column.name == name }
    let fields = exact.isEmpty ? table.fields.filter { $0.column.aliases.contains(name) } : exact
    for field in fields where [.text, .list, .level, .flag].contains(field.column.kind) {
      for record in records {
        switch field.value(of: record, at: moment) {
        case .list(let items): for item in items { count(item, &counts) }
        case .phrases(let phrases): for phrase in phrases { count(phrase.english, &counts) }
        case .missing: continue
        case let value: count(value.text, &counts)
        }
      }
    }
  }

  private func count(_ text: String, _ counts: inout [String: Int]) {
    guard text.utf8.count <= Self.longestWord else { return }
    counts[text, default: 0] += 1
  }

  private static var longestWord: Int { 60 }
}
