import Agreements

/// What the words of FedRAMP's exports mean. A word that is not known means nothing; it is kept as
/// it is beside the meaning.
enum FedRAMPWords {
  static func status(_ wording: String) -> CertificationStatus {
    switch folded(wording) {
    case "fedramp authorized", "authorized", "fedramp certified", "certified": .certified
    case "fedramp in process", "in process", "agency in process", "agency review", "pmo review",
      "fedramp review", "jab review", "initial program review", "final program review":
      .inProcess
    case "fedramp ready", "ready", "frr": .ready
    case "no status found (delisted)", "delisted": .delisted
    case "listed", "fedramp listed": .listed
    default: .unknown
    }
  }

  /// Whether a status is a known word, or known to say that there is none.
  static func isKnown(status wording: String) -> Bool {
    status(wording) != .unknown || folded(wording) == "no status found"
  }

  static func level(_ wording: String) -> ImpactLevel? {
    var words = folded(wording)[...]
    if words.hasPrefix("20x ") { words = words.dropFirst(4) }
    return switch words {
    case "high": .high
    case "moderate": .moderate
    case "low": .low
    case "li-saas", "lisaas": .liSaaS
    default: nil
    }
  }

  /// Reads `C` and `Class C`.
  static func certificationClass(_ wording: String) -> CertificationClass? {
    var words = folded(wording)[...]
    if words.hasPrefix("20x ") { words = words.dropFirst(4) }
    if words.hasPrefix("class ") { words = words.dropFirst(6) }
    return CertificationClass(rawValue: words.uppercased())
  }

  static func type(type: String?, path: String?, level: String) -> CertificationType? {
    if [type, path, level].contains(where: { folded($0 ?? "").hasPrefix("20x") }) {
      return .twentyX
    }
    switch folded(type ?? "") {
    case "rev5", "rev 5", "rev4", "rev 4": return .rev5
    case "": return path == nil ? nil : .rev5
    default: return nil
    }
  }

  static func path(_ wording: String) -> CertificationPath? {
    switch folded(wording) {
    case "agency": .agency
    case "program", "20x": .program
    case "jab": .jab
    default: nil
    }
  }

  /// What exports write where there is nothing: spreadsheet errors, and words that say so. Not
  /// `No Status Found`, which is a status.
  static func isPlaceholder(_ text: UnsafeRawBufferPointer) -> Bool {
    // Nearly every text fails here already.
    text.first == UInt8(ascii: "N") && text.count <= 14
      && placeholders.contains { $0.utf8.elementsEqual(text) }
  }

  /// Of those the ones that a spreadsheet left by mistake.
  static func isSpreadsheetError(_ text: UnsafeRawBufferPointer) -> Bool {
    text.first == UInt8(ascii: "#")
      && ["#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#ERROR!", "#NULL!", "#NUM!"]
        .contains { $0.utf8.elementsEqual(text) }
  }

  private static let placeholders = [
    "Not Active", "No FRR Date", "Not In Process", "N/A", "None",
  ]

  private static func folded(_ wording: String) -> String {
    var bytes = Array(wording.utf8)
    while bytes.last.map({ $0 <= 0x20 }) == true { bytes.removeLast() }
    return String(decoding: bytes.drop { $0 <= 0x20 }, as: UTF8.self).lowercased()
  }
}
