import AgreementFiles
import Agreements
import ArgumentParser
import Dashboard
import Languages
import Terminal

/// Driving the dashboard without hands, and seeing it without a terminal.
struct ScriptOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      localized(
        "Play a file of command ids, `keys …`, `type …`, `size 120x40` and `wait`, a line each."),
      valueName: localized("file")))
  var script: String?

  @Flag(
    help: ArgumentHelp(
      localized("Write the screen to standard output, after the script; needs no terminal.")))
  var dumpScreen = false

  @Option(
    help: ArgumentHelp(
      localized("Of the screen: \(PictureFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
    ))
  var format: PictureFormat = .text

  @Option(
    help: ArgumentHelp(
      localized("Columns and rows of the screen (default: $COLUMNS x $LINES, or 80x24)."),
      valueName: "120x40"))
  var size: Size?

  static var none: ScriptOptions {
    var options = ScriptOptions()
    options.script = nil
    options.dumpScreen = false
    options.format = .text
    options.size = nil
    return options
  }

  /// Without a terminal there is nobody to go on after the script.
  var isHeadless: Bool { dumpScreen || script != nil && !Output.isTerminal }

  /// - Throws: when the file cannot be read, or has mistakes in it, which are told.
  func player() throws(CommandFailure) -> ScriptPlayer? {
    guard let path = script else { return nil }
    let bytes: [UInt8]
    do throws(FileProblem) {
      bytes = try FileReading(limit: Self.largest).contents(of: path).bytes
    } catch {
      throw CommandFailure(
        ExitStatus.data, "accord: --script: \(error.description)")
    }
    let script = Script(String(decoding: bytes, as: UTF8.self), file: path)
    guard script.problems.isEmpty else {
      throw CommandFailure(
        ExitStatus.usage, script.problems.map(\.description).joined(separator: "\n"))
    }
    return ScriptPlayer(script)
  }

  /// Far above what anybody writes by hand.
  private static let largest = 1 << 20

  func screenSize(_ environment: [String: String] = Environment.variables) -> Size {
    if let size { return size }
    func number(_ name: String, else standard: Int) -> Int {
      environment[name].flatMap { Int($0) }.flatMap { (1...1000).contains($0) ? $0 : nil }
        ?? standard
    }
    return Size(columns: number("COLUMNS", else: 80), rows: number("LINES", else: 24))
  }
}

extension PictureFormat: ExpressibleByArgument {}

extension Size: ExpressibleByArgument {
  public init?(argument: String) { self.init(written: argument) }
}
