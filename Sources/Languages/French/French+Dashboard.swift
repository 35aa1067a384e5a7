extension French {
  /// Texts of the panes, pages and prompts.
  static let dashboard: [String: String] = {
    var table: [String: String] = [:]
    for area in [
      dashboardCommands, dashboardHelp, dashboardPages, dashboardPrompts, dashboardNotices,
      dashboardTables, dashboardSettings, dashboardFiles, terminal,
    ] {
      table.merge(area) { first, _ in first }
    }
    return table
  }()
}
