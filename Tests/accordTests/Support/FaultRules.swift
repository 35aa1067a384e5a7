import Glibc
import PseudoTerminal

/// Which calls of the program fail or take their time, on which files: to be changed while it runs.
struct FaultRules {
  enum Call: String {
    case open, read, write, fsync, watch
  }

  enum Effect {
    case fails(Int32)
    case takes(milliseconds: Int)
  }

  private let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
    try heal()
  }

  /// - Parameter part: of the paths of the files, such as the end of a name.
  func set(_ call: Call, on part: String, _ effect: Effect) throws {
    let words =
      switch effect {
      case .fails(let code): "fail \(code)"
      case .takes(let milliseconds): "slow \(milliseconds)"
      }
    try directory.replaceByRename("rules", with: "\(call.rawValue) \(part) \(words)\n")
  }

  /// Nothing goes wrong any more.
  func heal() throws { try directory.replaceByRename("rules", with: "") }

  var variables: [String: String?] {
    get throws { try Fault.rules(file: directory.path(of: "rules")).variables }
  }
}
