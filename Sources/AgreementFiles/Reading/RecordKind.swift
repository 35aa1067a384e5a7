import Agreements
import Languages

/// The kinds of records that have an id.
enum RecordKind: String, CaseIterable, Hashable, Sendable {
  case vendor, agreement, offering, body, source, programme, decision, search, event, availability

  /// Where its records stand.
  var home: String {
    switch self {
    case .vendor: FileKind.vendors.pattern
    case .agreement, .availability: FileKind.agreement.pattern
    case .offering: FileKind.offering.pattern
    case .body: FileKind.bodies.pattern
    case .source: FileKind.sources.pattern
    case .programme: FileKind.programmes.pattern
    case .decision, .search: FileKind.approvals.pattern
    case .event: FileKind.events.pattern
    }
  }

  /// In English: part of a JSON Schema.
  var withArticle: String { rawValue.withArticle }

  /// Its word in messages.
  var noun: Phrase {
    switch self {
    case .vendor: Phrase("vendor")
    case .agreement: Phrase("agreement")
    case .offering: Phrase("offering")
    case .body: Phrase("body")
    case .source: Phrase("source")
    case .programme: Phrase("programme")
    case .decision: Phrase("decision")
    case .search: Phrase("search")
    case .event: Phrase("event")
    case .availability: Phrase("availability")
    }
  }
}

extension String {
  var withArticle: String {
    let vowels: Set<Character> = ["a", "e", "i", "o", "u"]
    return (first.map(vowels.contains) == true ? "an " : "a ") + self
  }
}

/// A record that others refer to by its id.
protocol Referable: SendableMetatype {
  static var recordKind: RecordKind { get }
}

extension Vendor: Referable { static var recordKind: RecordKind { .vendor } }
extension Agreement: Referable { static var recordKind: RecordKind { .agreement } }
extension Offering: Referable { static var recordKind: RecordKind { .offering } }
extension Body: Referable { static var recordKind: RecordKind { .body } }
extension Source: Referable { static var recordKind: RecordKind { .source } }
extension Programme: Referable { static var recordKind: RecordKind { .programme } }
extension Decision: Referable { static var recordKind: RecordKind { .decision } }
extension Search: Referable { static var recordKind: RecordKind { .search } }
extension DatedEvent: Referable { static var recordKind: RecordKind { .event } }
extension Availability: Referable { static var recordKind: RecordKind { .availability } }

/// A record that knows its place in the files.
protocol Located: SendableMetatype {
  var location: RecordLocation? { get set }
}

extension Vendor: Located {}
extension Agreement: Located {}
extension Agreement.StatusEntry: Located {}
extension Agreement.CertificationLink: Located {}
extension Adoption.Item: Located {}
extension Availability: Located {}
extension Body: Located {}
extension Certification: Located {}
extension Conflict: Located {}
extension DatedEvent: Located {}
extension Decision: Located {}
extension Offering: Located {}
extension Offering.Remark: Located {}
extension Programme: Located {}
extension Search: Located {}
extension Source: Located {}
extension Term.EndStatement: Located {}

/// A record that says where it was read.
protocol Sourced: SendableMetatype {
  var sources: [Source.ID] { get set }
}

extension Agreement: Sourced {}
extension DatedEvent: Sourced {}
extension Decision: Sourced {}
extension Offering: Sourced {}
extension Programme: Sourced {}
extension Search: Sourced {}
