import Agreements

/// What rows mention, each text by its number, and what the first row that mentions it says of it.
struct Mentions: Sendable {
  /// What rows say of a body, besides its name.
  struct BodyFacts: Sendable {
    /// The place among the words, counted from 1; 0 when no row has told it yet.
    var level: UInt8 = 0
    /// That of its first row.
    var branch: UInt8 = 0
  }

  var agreements = TextInterner()
  var vendors = TextInterner()
  var vendorNames: [[UInt8]] = [[]]
  var products = TextInterner()
  var bodies = TextInterner()
  var bodyNames = TextList([[]])
  var bodyFacts: [BodyFacts] = [BodyFacts()]
  /// Bodies whose level was told by another row than their first.
  var lateLevels: [UInt32] = []
  var dates = TextInterner()
  var approximateDates: [ApproximateDate?] = [nil]
  var sourceLists = TextInterner()
}
