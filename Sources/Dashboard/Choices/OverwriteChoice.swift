import Languages

/// Whether a file that is there already is replaced.
struct OverwriteChoice: ChoiceRules {
  let file: ExportedFile

  var title: String { localized("\(file.path) exists") }

  private static let replace = "replace"

  func items(_ state: DashboardState) -> [ChoiceItem] {
    [
      ChoiceItem("keep", localized("Keep it"), detail: localized("write nothing")),
      ChoiceItem(Self.replace, localized("Replace it"), detail: localized("its content is lost")),
    ]
  }

  func chosen(_ item: ChoiceItem, _ state: inout DashboardState) -> [Effect] {
    guard item.id == Self.replace else {
      state.notice = Notice(localized("\(file.path) was kept; nothing was written."))
      return []
    }
    var file = file
    file.replaces = true
    return [.export(file)]
  }
}
