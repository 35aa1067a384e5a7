/// A maker of products that are offered to government.
public struct Vendor: Hashable, Sendable, Identifiable {
  /// The name of such a record.
  public typealias ID = Identifier<Vendor>

  /// The name of the record, unique among those of its kind.
  public let id: ID
  /// The usual name.
  public var name: String
  /// What it makes, as far as government is concerned.
  public var products: [String] = []
  /// What else there is to say.
  public var note: String?
  /// Who says so.
  public var sources: [Source.ID] = []
  /// Where in the files it stands.
  public var location: RecordLocation?

  /// Makes a vendor of which nothing else is known.
  public init(id: ID, name: String) {
    self.id = id
    self.name = name
  }
}
