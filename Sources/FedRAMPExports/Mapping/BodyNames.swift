import Agreements

/// Finds bodies by the names that FedRAMP's exports use.
public struct BodyNames: Sendable {
  /// `nil` for a name that several bodies go by.
  private var bodies: [String: Body.ID?] = [:]

  /// - Parameter bodies: known by their names and their aliases. An alias `Department / Bureau` tells
  ///   bureaus of one name apart.
  public init(_ bodies: some Sequence<Body>) {
    for body in bodies {
      for name in Set(([body.name] + body.aliases).map(BodyNames.folded)) {
        if let other = self.bodies[name], other != body.id {
          self.bodies[name] = .some(nil)
        } else {
          self.bodies[name] = body.id
        }
      }
    }
  }

  /// The one body of a name. A part of a department is found by its own name alone, never by the
  /// department's: what the part did, the department did not.
  public func body(named agency: AgencyName) -> Body.ID? {
    if agency.sub.isEmpty { return body(named: agency.parent) }
    return body(named: "\(agency.parent) / \(agency.sub)") ?? body(named: agency.sub)
  }

  private func body(named name: String) -> Body.ID? { bodies[BodyNames.folded(name)] ?? nil }

  /// Capitals and doubled spaces differ from file to file.
  private static func folded(_ name: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(name.utf8.count)
    for byte in name.utf8 {
      guard byte < 0x80 else {
        return name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
      }
      let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
      if isSpace && (bytes.isEmpty || bytes.last == 0x20) { continue }
      bytes.append(isSpace ? 0x20 : (0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension AgencyName {
  /// Whether the name stands for no body: the former board, FedRAMP itself, which certifies and uses
  /// nothing, and what the exports keep for agencies that they do not name.
  public var standsForNoBody: Bool {
    switch (parent, sub) {
    case ("", ""), ("Legacy JAB Authorization", ""), ("Other Federal Entity", ""),
      ("Other Federal Entity", "Other Executive Branch Subagency"),
      ("Federal Risk and Authorization Management Program", ""):
      true
    default: false
    }
  }
}
