import Agreements

/// What rows mention, each text by its number, and what the first row that mentions it says of it. A
/// row that is refused because of a text mentions nothing by it.
struct Mentions: Sendable {
  /// What rows say of a body, besides its name.
  struct BodyFacts: Equatable, Sendable {
    /// The place among the words, counted from 1; 0 when no row has told it yet.
    var level: UInt8 = 0
    /// That of its first row.
    var branch: UInt8 = 0
  }

  var agreements = TextInterner()
  var vendors = TextInterner()
  var vendorNames: [[UInt8]] = [[]]
  /// Those not known, whose rows were refused since the last time because of the names they give.
  var misnamedVendors: Set<[UInt8]> = []
  var products = TextInterner()
  var bodies = TextInterner()
  var bodyNames = TextList([[]])
  var bodyFacts: [BodyFacts] = [BodyFacts()]
  var misnamedBodies: Set<[UInt8]> = []
  /// Bodies whose level was told by another row than their first.
  var lateLevels: [UInt32] = []
  /// How many levels were, of all that was adopted.
  var lateLevelCount = 0
  var dates = TextInterner()
  var approximateDates: [ApproximateDate?] = [nil]
  var sourceLists = TextInterner()
}
