import CLinux
import Glibc
import Languages

/// What can wake a watcher. It sleeps until then: there is no tick.
struct WatchEvents: ~Copyable {
  enum Wake: Hashable {
    /// The deadline passed, or something happened in the data directory.
    case look
    /// The process is asked to end.
    case ended(signal: Int32)
    /// Nobody reads the output any more.
    case readerGone
    case childChanged
  }

  private let signals: Int32
  private let timer: Int32

  /// From now on signals that ask the process to end wait until they are asked for.
  init() throws(CommandFailure) {
    var blocked = sigset_t()
    sigemptyset(&blocked)
    for number in [SIGINT, SIGTERM, SIGHUP, SIGCHLD] { sigaddset(&blocked, number) }
    pthread_sigmask(SIG_BLOCK, &blocked, nil)
    signals = linux_signal_descriptor(&blocked)
    timer = linux_timer_descriptor()
    guard signals >= 0, timer >= 0 else {
      let reason = String(cString: strerror(errno))
      throw CommandFailure(
        ExitStatus.data,
        localized(
          "accord: nothing can be waited for: \(reason) — close other programs and try again"))
    }
  }

  deinit {
    close(signals)
    close(timer)
  }

  /// - Parameters:
  ///   - watched: the descriptor of the directory watch.
  ///   - output: whose reader may go away.
  ///   - deadline: how long to wait at most; `nil` for ever.
  func wait(watched: Int32? = nil, output: Int32? = nil, atMost deadline: Duration?) -> Wake {
    arm(deadline)
    while true {
      if let signal = nextSignal() { return signal }
      var polled = [
        pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
        pollfd(fd: timer, events: Int16(POLLIN), revents: 0),
        pollfd(fd: watched ?? -1, events: Int16(POLLIN), revents: 0),
        // Nothing is asked for: that the other end is closed is told in any case.
        pollfd(fd: output ?? -1, events: 0, revents: 0),
      ]
      guard poll(&polled, nfds_t(polled.count), -1) > 0 else { continue }
      if polled[0].revents != 0 { continue }
      if polled[3].revents != 0 { return .readerGone }
      if polled[1].revents != 0 { _ = linux_take_count(timer) }
      return .look
    }
  }

  private func arm(_ deadline: Duration?) {
    guard let deadline else {
      linux_stop_timer(timer)
      return
    }
    let (seconds, attoseconds) = deadline.components
    // Centuries would overflow.
    let bounded = min(max(seconds, 0), 100 * 365 * 86400)
    // Rounded up, so that the deadline has passed when the wait is over.
    linux_start_timer(timer, bounded * 1_000_000_000 + attoseconds / 1_000_000_000 + 1)
  }

  private func nextSignal() -> Wake? {
    switch linux_next_signal(signals) {
    case 0: nil
    case SIGCHLD: .childChanged
    case let signal: .ended(signal: signal)
    }
  }
}
