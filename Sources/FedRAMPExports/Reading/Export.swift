import Agreements
import Languages

/// One official export, read.
public enum Export: Hashable, Sendable {
  case marketplace(MarketplaceExport)
  case products(ProductsExport)
  case statusChangelog(StatusChangelog)

  /// The day of the export, by its own statement.
  public var day: Day? { exported?.day }

  /// When the export was made, by its own statement.
  public var exported: ExportTime? {
    switch self {
    case .marketplace(let export): export.exported
    case .products(let export): export.exported
    case .statusChangelog(let export): export.exported
    }
  }

  /// What the export lists; `nil` for a changelog, which lists no levels and no names.
  public var snapshot: Snapshot? {
    switch self {
    case .marketplace(let export): export.snapshot
    case .products(let export): export.snapshot
    case .statusChangelog: nil
    }
  }
}

/// The Marketplace's `data.json`.
public struct MarketplaceExport: Hashable, Sendable {
  public var exported: ExportTime?
  public var snapshot: Snapshot
  /// Every agency that the export names, whether it authorized anything or not.
  public var agencies: [AgencyName]
  public var assessors: [Assessor]

  public init(
    exported: ExportTime?, snapshot: Snapshot, agencies: [AgencyName] = [],
    assessors: [Assessor] = []
  ) {
    self.exported = exported
    self.snapshot = snapshot
    self.agencies = agencies
    self.assessors = assessors
  }

  /// Who assesses offerings.
  public struct Assessor: Hashable, Sendable {
    public var id: String
    public var name: String
    public var accredited: Day?
  }
}

/// `fedramp-products.json`: the offerings, with those that have no status too.
public struct ProductsExport: Hashable, Sendable {
  public var exported: ExportTime?
  public var snapshot: Snapshot

  public init(exported: ExportTime?, snapshot: Snapshot) {
    self.exported = exported
    self.snapshot = snapshot
  }
}

/// `fedramp-status-changelog.json`: every status that an offering had, with its first day.
public struct StatusChangelog: Hashable, Sendable {
  public var exported: ExportTime?
  /// By id.
  public var offerings: [DatedStatuses]

  public init(exported: ExportTime?, offerings: [DatedStatuses]) {
    self.exported = exported
    self.offerings = offerings
  }

  public struct DatedStatuses: Hashable, Sendable, Identifiable {
    /// The FedRAMP ID.
    public var id: String
    /// The present status in the changelog's words; it has no date of its own.
    public var current: String
    /// Oldest first.
    public var statuses: [DatedStatus]

    public init(id: String, current: String, statuses: [DatedStatus]) {
      self.id = id
      self.current = current
      self.statuses = statuses
    }
  }

  public struct DatedStatus: Hashable, Sendable {
    public var wording: String
    public var start: Day

    public init(wording: String, start: Day) {
      self.wording = wording
      self.start = start
    }

    public var status: CertificationStatus { FedRAMPWords.status(wording) }
  }
}

/// The moment of an export, in UTC: its day, and the whole text, which orders the exports of one
/// day.
public struct ExportTime: Hashable, Sendable, Comparable {
  public let day: Day
  public let text: String

  /// Reads `2025-02-01T02:40:39.359Z` and `2025-02-01`.
  public init?(_ text: String) {
    guard let day = ExportDay.day(text.utf8) else { return nil }
    self.day = day
    self.text = text
  }

  public static func < (left: ExportTime, right: ExportTime) -> Bool { left.text < right.text }
}

/// Something in an export that is not what its field should hold. The value became unknown, or
/// was kept as it is; nothing was left out because of it.
public struct Oddity: Hashable, Sendable, CustomStringConvertible {
  /// Where: `Products[12].ip_pmo_date`.
  public var path: String
  /// The same of every record: `Products.ip_pmo_date`.
  public var field: String
  /// The offering that it is about, where that is known.
  public var offering: String?
  public var what: Phrase
  /// How many bytes stand before the record.
  public var offset: Int

  public var description: String {
    localized("\(path + (offering.map { " (\($0))" } ?? "")): \(what)")
  }
}
