import Languages

/// A text to be copied, and what it is.
public struct Clipping: Hashable, Sendable {
  /// For people: "the row".
  public var name: String
  public private(set) var text: String

  public init(_ name: String, _ text: String) {
    self.name = name
    self.text = ClippedText.clean(text)
  }
}

extension DashboardState {
  /// What can be copied here, the likeliest first. On a view over the panes that is its line and
  /// its text, then what the record of the line or the view says.
  var clippings: [Clipping] {
    var clippings: [Clipping] = []
    var link: String?
    if let topPage {
      let page = page(of: topPage)
      if page.lines.indices.contains(topPage.scroll.index) {
        let line = page.lines[topPage.scroll.index]
        clippings.append(Clipping(localized("line"), line.text.trimmedAtStart))
        link = line.link
      }
      clippings.append(Clipping(localized("page"), page.text))
    }
    guard let row = chosenRow, let record = fields(of: row) else {
      return (link.map { [Clipping(localized("link"), $0)] } ?? []) + clippings
    }
    let whole = Clipping(localized("row"), record.row.line(of: record.kind))
    let tagged = taggedRows
    if topPage == nil, !tagged.isEmpty {
      let text = tagged.map { $0.line(of: focus.recordKind) + "\n" }.joined()
      clippings.append(Clipping(Self.name(ofTagged: tagged.count), text))
    }
    if topPage == nil, tagged.isEmpty {
      clippings.insert(whole, at: 0)
    } else {
      clippings.append(whole)
    }
    if let link = link ?? firstLink(of: row) { clippings.append(Clipping(localized("link"), link)) }
    if let place = location(of: row) {
      clippings.append(Clipping(localized("place"), "\(place.file):\(place.line)"))
    }
    for (column, value) in zip(record.row.columns, record.row.values) where !value.isMissing {
      clippings.append(Clipping(column.name, value.text))
    }
    return clippings.filter { !$0.text.isEmpty }
  }

  /// Whether anything can be copied. The help always can; working it out asks this of many commands.
  var hasClippings: Bool {
    if case .help = topPage { return true }
    return !clippings.isEmpty
  }

  /// Copies the row, or the line of a view over the panes.
  func copyFirst() -> [Effect] { clippings.first.map { [.copy($0)] } ?? [] }
}

extension String {
  fileprivate var trimmedAtStart: String { String(drop { $0 == " " }) }
}
