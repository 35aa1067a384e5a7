import Terminal

/// The titles of the columns of a pane, and where each stands: for drawing and for clicks.
struct TableHeader {
  struct Title: Hashable {
    /// The column's id.
    var column: String
    var text: DisplayText
    var place: Rect
  }

  let titles: [Title]

  init(
    _ cells: [(shape: ColumnShape, place: Rect)],
    _ arrangement: TableArrangement, _ glyphs: Glyphs
  ) {
    titles = cells.map { shape, place in
      let mark = arrangement.sort.first.flatMap { key in
        key.column == shape.id ? glyphs.sorted(isDescending: key.isDescending) : nil
      }
      let width = place.size.columns
      let room = width - (mark == nil ? 0 : 1)
      let title = DisplayText(untrusted: shape.title.count <= room ? shape.title : shape.shortTitle)
        .truncated(to: room)
      let text = title + DisplayText(untrusted: mark ?? "")
      return Title(
        column: shape.id, text: text.fitted(to: width, alignment: shape.alignment), place: place)
    }
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    canvas.fill(area, style: StyleKey(.header))
    for title in titles {
      canvas.put(
        title.text, at: title.place.origin, style: StyleKey(.header), clippedTo: title.place)
    }
  }
}
