import CLinux
import CNcurses
import Glibc

/// Everything that can wake the event loop, in one place to wait: no time is spent while nothing
/// happens.
///
/// Create it on the main thread before any other thread starts and before the screen opens:
/// threads inherit which signals they leave to the loop, and a resize in between is not lost.
/// Programs that are started must be given an empty signal mask (`posix_spawnattr_setsigmask`).
public final class EventSources {
  /// What happened.
  public enum Ready: Hashable, Sendable {
    /// Input waits, or the terminal is gone; `CursesInput.events()` tells which.
    case input
    /// The terminal's extent may have changed.
    case resized
    /// The job goes on after somebody else stopped it.
    case continued
    /// Somebody else asks to stop the job; ^Z is an ordinary key.
    case stopRequested
    /// The process is asked to end by a signal: close the screen, then `endProcess(by:)`.
    case endRequested(signal: Int32)
    /// ^C was typed. Where there is nothing to interrupt, that asks to end by `SIGINT`.
    case interrupted
    /// A child process ended or stopped.
    case childChanged
    /// The moment waited for has come.
    case deadline
    /// The clock of the machine was set, or goes on after a sleep: what day it is may be new.
    case clockSet
    /// A `Wakeup` was posted.
    case posted
    /// A descriptor that is watched can be read, or is at its end.
    case readable(Int32)
  }

  /// For threads that have results.
  public let wakeup: Wakeup

  private let signals: Int32
  private let requests: Int32
  private let timer: Int32
  private let clockChanges: Int32
  private let input: Int32?
  /// All descriptors to wait for: requests to end first, input last.
  private var polled: [pollfd] = []
  private var armed: ContinuousClock.Instant?

  /// - Parameter input: the terminal to read keys from, or `nil` to wait without one.
  public init(input: Int32? = STDIN_FILENO) throws(TerminalError) {
    self.input = input
    var blocked = Self.signalsForTheLoop
    pthread_sigmask(SIG_BLOCK, &blocked, nil)
    var stops = Self.stopsInBackground
    pthread_sigmask(SIG_BLOCK, &stops, nil)
    signals = try Self.opened("signalfd", linux_signal_descriptor(&blocked))
    timer = try Self.opened("timerfd_create", linux_timer_descriptor())
    clockChanges = try Self.opened("timerfd_create", linux_clock_change_descriptor())
    requests = try Self.opened("eventfd", crash_guard_listen())
    wakeup = try Wakeup()
    let own = [requests, signals, timer, clockChanges, wakeup.descriptor]
    polled = (own + (input.map { [$0] } ?? [])).map(Self.polled)
  }

  deinit {
    close(signals)
    close(timer)
    close(clockChanges)
  }

  private static func opened(_ call: String, _ descriptor: Int32) throws(TerminalError) -> Int32 {
    guard descriptor >= 0 else { throw .system(call: call, errno: errno) }
    return descriptor
  }

  /// Those that only ask for attention. ncurses has handlers for two of them, which lose resizes
  /// and call what handlers must not; blocked, they never run. Those that end the process are not blocked: a loop that is
  /// stuck must not keep them waiting for ever.
  private static var signalsForTheLoop: sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for number in [SIGWINCH, SIGCONT, SIGTSTP, SIGCHLD] { sigaddset(&set, number) }
    return set
  }

  /// The kernel sends these to who uses the terminal from the background. Blocked, the call fails or
  /// goes through instead of stopping the program half-way; what goes on in the background waits
  /// for the terminal at a place of its own.
  private static var stopsInBackground: sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, SIGTTIN)
    sigaddset(&set, SIGTTOU)
    return set
  }

  /// Reports when a descriptor can be read, until `unwatch`. It stays its owner's.
  public func watch(_ descriptor: Int32) {
    guard !polled.contains(where: { $0.fd == descriptor }) else { return }
    polled.insert(Self.polled(descriptor), at: input == nil ? polled.count : polled.count - 1)
  }

  public func unwatch(_ descriptor: Int32) { polled.removeAll { $0.fd == descriptor } }

  private static func polled(_ descriptor: Int32) -> pollfd {
    pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
  }

  /// Sleeps until something happens.
  ///
  /// - Parameter deadline: when to wake at the latest, by a clock that runs on while the machine
  ///   sleeps; `nil` for never.
  /// - Returns: all that happened, at least one thing: requests to end first, input last.
  public func wait(until deadline: ContinuousClock.Instant? = nil) -> [Ready] {
    arm(deadline)
    while true {
      let ready = poll()
      if !ready.isEmpty { return ready }
    }
  }

  /// Nobody waits any more: what asks the process to end does so by itself from here on.
  public func stopListening() { crash_guard_stop_listening() }

  private func arm(_ deadline: ContinuousClock.Instant?) {
    guard deadline != armed else { return }
    armed = deadline
    guard let deadline else {
      linux_stop_timer(timer)
      return
    }
    let (seconds, attoseconds) = ContinuousClock.now.duration(to: deadline).components
    // Centuries would overflow; waking early once in a hundred years does no harm.
    let bounded = min(max(seconds, 0), 100 * 365 * 86400)
    linux_start_timer(timer, bounded * 1_000_000_000 + attoseconds / 1_000_000_000)
  }

  private func poll() -> [Ready] {
    // Interrupted by a signal that ends the process, or by a debugger.
    guard Glibc.poll(&polled, nfds_t(polled.count), -1) > 0 else { return [] }
    var ready: [Ready] = []
    for descriptor in polled where descriptor.revents != 0 { ready += take(descriptor.fd) }
    return ready
  }

  /// Makes a descriptor of our own unreadable again, and says what it stood for.
  private func take(_ descriptor: Int32) -> [Ready] {
    switch descriptor {
    case requests:
      let number = crash_guard_take_signal()
      return number == 0 ? [] : number < 0 ? [.interrupted] : [.endRequested(signal: number)]
    case signals:
      return takeSignals()
    case timer:
      guard linux_take_count(timer) > 0 else { return [] }
      armed = nil
      return [.deadline]
    case clockChanges:
      return linux_take_clock_change(clockChanges) != 0 ? [.clockSet] : []
    case wakeup.descriptor:
      return linux_take_count(descriptor) > 0 ? [.posted] : []
    case input:
      return [.input]
    default:
      return [.readable(descriptor)]
    }
  }

  private func takeSignals() -> [Ready] {
    var ready: [Ready] = []
    while true {
      switch linux_next_signal(signals) {
      case SIGWINCH: ready.append(.resized)
      case SIGCONT: ready.append(.continued)
      case SIGTSTP: ready.append(.stopRequested)
      case SIGCHLD: ready.append(.childChanged)
      default: return ready
      }
    }
  }
}

/// To be called first on threads that read what others wrote: without it, a stack overflow there
/// ends the process with the terminal left as it is.
public func coverThreadAgainstStackOverflow() { _ = crash_guard_cover_thread() }

/// Ends the process as the signal would have, so that whoever started it sees the same status.
/// An open screen is given back first.
public func endProcess(by signal: Int32) -> Never { crash_guard_end_by(signal) }
