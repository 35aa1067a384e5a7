import Languages

/// What of the chosen row, or of the view that is read, is copied.
struct CopyChoice: ChoiceRules {
  var title: String { localized("Copy") }

  func items(_ state: DashboardState) -> [ChoiceItem] {
    state.clippings.map { clipping in
      let line = clipping.text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
      return ChoiceItem(
        clipping.name, clipping.name, detail: line.replacingTabs(state.glyphs.separator))
    }
  }

  func chosen(_ item: ChoiceItem, _ state: inout DashboardState) -> [Effect] {
    state.clippings.first { $0.name == item.id }.map { [.copy($0)] } ?? []
  }
}

extension String {
  fileprivate func replacingTabs(_ separator: String) -> String {
    split(separator: "\t").joined(separator: separator)
  }
}
