import Agreements

/// Names for new records, in the way in which the data names those that it has.
enum NewIdentifier {
  /// `br-92` after `br-91`. Where the data does not number its decisions, the name says who decided
  /// on what and when.
  /// - Parameter others: names that stand in the files, also those of records that are not read
  ///   because something is wrong in them.
  static func decision(
    for request: DecisionRequest, in registry: Registry, beside others: [String] = []
  ) -> Decision.ID {
    // Searches are numbered along with the decisions that were not found.
    let taken =
      registry.decisions.map(\.id.text) + registry.searches.map(\.id.text) + others
    if let next = nextNumber(after: registry.decisions.map(\.id.text), taken: taken) {
      return Decision.ID(next)
    }
    let decider = request.body?.text ?? request.branch?.rawValue ?? ""
    let date = request.date.description.replacing("by ", with: "")
    return Decision.ID(unique("\(request.agreement)-\(decider)-\(date)", among: Set(taken)))
  }

  /// `fedscoop_20260311` after the host's name and the day.
  static func source(_ url: String, date: ApproximateDate, in registry: Registry) -> Source.ID {
    let parts = url.split(separator: "/", omittingEmptySubsequences: true)
    let host = parts.count > 1 ? parts[1].split(separator: ":").first.map(String.init) ?? "" : ""
    let labels = host.lowercased().split(separator: ".").filter { $0 != "www" }
    // Without the ending; `files.gao.gov` is best known as `gao`.
    let label = labels.dropLast().last.map(String.init) ?? labels.first.map(String.init) ?? "source"
    let digits = date.description.filter(\.isNumber)
    let taken = Set(registry.sources.map(\.id.text))
    return Source.ID(unique("\(sanitized(label))_\(digits)", among: taken))
  }

  /// The next number of the numbering that most of the names follow; `nil` when there is none.
  private static func nextNumber(after names: [String], taken: [String]) -> String? {
    let counts = names.compactMap(Numbered.init).reduce(into: [String: Int]()) {
      $0[$1.prefix, default: 0] += 1
    }
    guard let (prefix, count) = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      count * 2 > names.count
    else { return nil }
    let numbers = taken.compactMap(Numbered.init).filter { $0.prefix == prefix }
    let next = String((numbers.map(\.number).max() ?? 0) + 1)
    let width = numbers.map(\.width).min() ?? 0
    return prefix + String(repeating: "0", count: max(0, width - next.count)) + next
  }

  private struct Numbered {
    let prefix: String
    let number: Int
    let width: Int

    init?(_ name: String) {
      let digits = name.reversed().prefix { $0.isASCII && $0.isNumber }.count
      guard (1...9).contains(digits), digits < name.count,
        let number = Int(name.suffix(digits)), ["-", "_", "."].contains(name.dropLast(digits).last)
      else { return nil }
      prefix = String(name.dropLast(digits))
      self.number = number
      width = digits
    }
  }

  private static func unique(_ name: String, among taken: Set<String>) -> String {
    guard taken.contains(name) else { return name }
    var number = 2
    while taken.contains("\(name)-\(number)") { number += 1 }
    return "\(name)-\(number)"
  }

  private static func sanitized(_ text: String) -> String {
    let letters = text.utf8.map { byte -> Character in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"):
        Character(Unicode.Scalar(byte))
      default: "-"
      }
    }
    return String(letters)
  }
}
