import Agreements

/// What the offerings of a history were from export to export, by day. The products export counts
/// only after the last export of the Marketplace: the two word things differently, and would
/// otherwise seem to change back and forth.
struct HistoryListings: Sendable {
  private let marketplace: (timelines: SourceTimelines, first: Day)?
  private let products: (timelines: SourceTimelines, first: Day)?

  init(_ history: OfferingHistory) {
    func exports(of source: Snapshot.Source, after last: Day?) -> (SourceTimelines, Day)? {
      guard let timelines = history.timelines[source] else { return nil }
      let first = timelines.exports.lazy.map(\.day).first { day in last.map { day > $0 } ?? true }
      return first.map { (timelines, $0) }
    }
    marketplace = exports(of: .marketplace, after: nil)
    products = exports(of: .products, after: marketplace?.timelines.exports.last?.day)
  }

  /// In their order.
  var ids: [String] {
    Set([marketplace, products].compactMap(\.self).flatMap(\.timelines.ids)).sorted()
  }

  func listings(of id: String) -> [OfferingHistory.Listing] {
    let before =
      marketplace.map { $0.timelines.listings(of: id, in: .marketplace, from: $0.first) } ?? []
    guard let (timelines, first) = products else { return before }
    let later = timelines.listings(of: id, in: .products, from: first)
    if !later.isEmpty || timelines.isEmpty { return before + later }
    // It is not among the products: with the first export of them it was gone.
    return before + [OfferingHistory.Listing(seen: first, source: .products, offering: nil)]
  }
}
