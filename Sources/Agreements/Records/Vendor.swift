/// A maker of products that are offered to government.
public struct Vendor: Hashable, Sendable, Identifiable {
  public typealias ID = Identifier<Vendor>

  public let id: ID
  public var name: String
  public var products: [String] = []
  public var note: String?
  public var sources: [Source.ID] = []
  public var location: RecordLocation?

  public init(id: ID, name: String) {
    self.id = id
    self.name = name
  }
}
