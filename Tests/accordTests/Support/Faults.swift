import Glibc
import PseudoTerminal
import Testing

/// Faults that the tests' own preloaded library brings into the program.
enum Fault {
  case noInotify
  case crash(Crash)
  /// The clock is ahead by the seconds that a file holds.
  case clock(file: String)
  /// What a file says: see ``FaultRules``.
  case rules(file: String)

  private var text: String {
    switch self {
    case .noInotify: "no-inotify"
    case .crash(let crash): "crash=\(crash.rawValue)"
    case .clock(let file): "clock=\(file)"
    case .rules(let file): "rules=\(file)"
    }
  }

  /// The variables that make a program suffer a fault.
  var variables: [String: String?] {
    get throws {
      [
        "LD_PRELOAD": try BuiltProduct.path("libFaultInjection.so"),
        "ACCORD_FAULTS": text,
        // As users have it.
        "SWIFT_BACKTRACE": nil,
      ]
    }
  }
}

/// The ways in which a program can crash.
enum Crash: String, CaseIterable {
  case trap, index, overflow, abort, pointer

  static let whyNotUnderThreadSanitizer: Comment =
    "it calls handlers at moments of its own, and these crashes are made in one"

  /// What makes it happen.
  static var trigger: Int32 { __libc_current_sigrtmin() }

  var signal: Int32 {
    switch self {
    case .trap, .index:
      // The processor's instruction for a trap.
      #if arch(arm64)
        SIGTRAP
      #else
        SIGILL
      #endif
    case .overflow, .pointer: SIGSEGV
    case .abort: SIGABRT
    }
  }

  /// What Swift says about it.
  var message: String? {
    switch self {
    case .trap: "Fatal error: the message of the trap"
    case .index: "Fatal error: Index out of range"
    case .overflow, .abort, .pointer: nil
    }
  }
}
