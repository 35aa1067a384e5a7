/// The program's texts in French, by area; one file for each target that has texts.
enum French {
  static let table: [String: String] = {
    var table: [String: String] = [:]
    for area in [dashboard, agreements, files, program] {
      // A phrase that two areas say means the same in both.
      table.merge(area) { first, _ in first }
    }
    return table
  }()
}
