import AgreementFiles
import Agreements
import Foundation
import Terminal

@testable import Dashboard
@testable import accord

/// What is said about the user's own files, and where: on the screen, in the log, and on the
/// terminal once the screen is given back.
extension Doors {
  func messages(quoted payload: [UInt8]) throws -> [Outcome] {
    var outcomes: [Outcome] = []
    let reading = settingsReading(payload)
    let diagnostics = reading.diagnostics + reading.themes.diagnostics
    outcomes += afterwards(diagnostics.map(\.description))
    outcomes.append(
      Outcome(door: .checkJSON, text: JSONValue.array(diagnostics.map(\.json)).text + "\n"))
    var state = DashboardState(
      size: Size(columns: 100, rows: 30), today: Self.today,
      snapshot: Snapshot(registry: self.reading.registry), live: .notified)
    state.begin(with: reading)
    outcomes.append(Outcome(door: .settings, text: render(state).canvas.text()))
    for keys in [["p"], ["escape", "f2"]] {
      for key in keys { _ = reduce(&state, .key(try Key(key))) }
      outcomes.append(Outcome(door: .settings, text: render(state).canvas.text()))
    }
    let script = Script("\(pasted)\ntype \(pasted)\nkeys \(pasted)\nsize \(pasted)", file: pasted)
    outcomes += afterwards(script.problems.map(\.description))
    outcomes += afterwards([
      "\(FileProblem(path: pasted, operation: .read, reason: .missing))", pasted,
    ])
    outcomes.append(Outcome(door: .log, text: try log()))
    return outcomes
  }

  private func afterwards(_ messages: [String]) -> [Outcome] {
    messages.map { Outcome(door: .afterwards, text: Output.complaint($0)) }
  }

  /// The payload as the value of each key, and as a key.
  private func settingsReading(_ payload: [UInt8]) -> SettingsReading {
    func file(_ keys: [String]) -> [UInt8] {
      keys.reduce(into: []) { $0 += Array("\($1): ".utf8) + payload + [0x0A] }
        + payload + Array(": x\n".utf8)
    }
    var settings = SettingsReader.read(
      file(SettingKey.all.map(\.name)), file: pasted, themes: ["dark"])
    let nested = Array("keys:\n  ".utf8) + payload + Array(": q\n  quit: ".utf8) + payload + [0x0A]
    settings.diagnostics += SettingsReader.read(nested, file: "config.yaml").diagnostics
    let roles =
      Array("roles:\n  ".utf8) + payload + Array(": red\n  text: ".utf8) + payload + [0x0A]
    let themes = ThemeShelf([
      ThemeShelf.File(
        path: "themes/one.yaml", bytes: file(["name", "description", "inherits", "ground"])),
      ThemeShelf.File(path: "themes/two.yaml", bytes: roles),
      ThemeShelf.File(path: "themes/\(pasted).yaml", bytes: roles),
    ])
    return SettingsReading(
      settings: settings.settings, diagnostics: settings.diagnostics, themes: themes)
  }

  private func log() throws -> String {
    let path = NSTemporaryDirectory() + "/accord-log-\(UUID().uuidString)"
    defer { unlink(path) }
    do {
      let log = try EventLog(path)
      log.note(pasted)
      log.note(.pasted("typed \(pasted)"), [], .zero)
    }
    return try String(contentsOfFile: path, encoding: .utf8)
  }
}

extension ThemeShelf {
  fileprivate var diagnostics: [Diagnostic] {
    names.flatMap { theme(named: $0)?.diagnostics ?? [] }
  }
}
