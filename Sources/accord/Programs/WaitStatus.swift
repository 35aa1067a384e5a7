import Glibc
import Languages

/// How a program that was started ended.
enum WaitStatus: Hashable {
  case exited(Int32)
  case killed(signal: Int32)

  init(_ status: Int32) {
    let signal = status & 0x7F
    self = signal == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal: signal)
  }

  /// Of a child that has ended; `nil` while it has not.
  static func collect(_ child: pid_t, waiting: Bool = false) -> WaitStatus? {
    var status: Int32 = 0
    var collected: pid_t
    repeat {
      collected = waitpid(child, &status, waiting ? 0 : WNOHANG)
    } while collected < 0 && errno == EINTR
    return collected == child ? WaitStatus(status) : nil
  }

  /// In words; `nil` for success.
  var failure: String? {
    switch self {
    case .exited(0): nil
    case .exited(let code): localized("it ended with status \(code)")
    case .killed(let signal): localized("it was ended by signal \(signal)")
    }
  }
}
