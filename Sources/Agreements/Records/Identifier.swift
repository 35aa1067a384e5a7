/// The name under which a record is known in the data files, typed by the record it names so that
/// a vendor's id cannot stand where a body's is asked for.
public struct Identifier<Record>: Hashable, Sendable, Comparable, CustomStringConvertible,
  ExpressibleByStringLiteral
{
  /// The id as written in the files.
  public let text: String

  /// The id of that text.
  public init(_ text: String) { self.text = text }
  public init(stringLiteral text: String) { self.text = text }

  public var description: String { text }
  public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}
