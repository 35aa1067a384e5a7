import Foundation
import PseudoTerminal

/// A data directory from `accord init`, with a state directory of its own beside it.
final class DataDirectoryFixture: Sendable {
  private let root: TemporaryDirectory
  let environment: [String: String]
  /// The path of the data directory.
  let path: String

  init() throws {
    root = try TemporaryDirectory()
    path = root.path(of: "data")
    environment = .pinned(home: root.path)
    let made = try PseudoTerminal.run(
      BuiltProduct.path("accord"), ["init", path], environment: environment)
    precondition(made.status == .code(0), made.standardError)
  }

  /// Runs `accord` on the data to its end.
  func accord(
    _ arguments: [String], standardInput: String = "", environment more: [String: String] = [:]
  ) throws -> CommandResult {
    try PseudoTerminal.run(
      BuiltProduct.path("accord"), arguments + ["--data", path],
      environment: environment.merging(more) { _, new in new }, standardInput: standardInput)
  }

  func accord(_ arguments: String...) throws -> CommandResult { try accord(arguments) }

  func read(_ file: String) throws -> String { try root.read("data/" + file) }

  /// Replaces a file in one step, as careful programs do.
  func replace(_ file: String, with text: String) throws {
    try root.replaceByRename("data/" + file, with: text)
  }

  func append(_ text: String, to file: String) throws {
    try root.append(text, to: "data/" + file)
  }

  /// A path beside the data directory.
  func beside(_ name: String) -> String { root.path(of: name) }

  func readBeside(_ name: String) throws -> String { try root.read(name) }
}
