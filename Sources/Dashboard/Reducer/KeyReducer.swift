import Languages
import Terminal

extension DashboardState {
  /// Whether ^C stops something that goes on here, as the key does, instead of ending the program.
  public var heedsInterrupt: Bool {
    switch overlays.last {
    case .choice: true
    // While a record is written there is nothing that a key would do.
    case .record(let form): form.stage != .checking && form.stage != .writing
    default: prompt != nil || decisions.progress != nil
    }
  }

  /// A key goes to the line that is being typed, else to the command bound to it.
  mutating func pressed(_ key: Key) -> [Effect] {
    notice = nil
    if decisions.progress != nil, key == .interrupt { return [.stopReading] }
    if prompt != nil { return typed(key) }
    if case .choice(let choice)? = overlays.last { return pressed(key, in: choice) }
    if case .record(let form)? = overlays.last { return pressed(key, in: form) }
    if !pendingKeys.isEmpty, key.code == .escape {
      pendingKeys = []
      return []
    }
    pendingKeys.append(key)
    switch keymap.match(pendingKeys, in: context) {
    case .command(let command):
      pendingKeys = []
      return call(command)
    case .own(let name):
      pendingKeys = []
      return userCommands.first { $0.name == name }.map { call($0) } ?? []
    case .incomplete:
      return []
    case .none:
      let pressed = pendingKeys.map(\.description).joined(separator: " ")
      pendingKeys = []
      let help = keymap.firstKey(for: .help) ?? ""
      notice = Notice(localized("No command for \"\(pressed)\"; \(help) shows the keys."), .warning)
      return []
    }
  }
}
