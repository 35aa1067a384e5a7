import Languages

/// How changes are noticed.
public enum WatchMode: Hashable, Sendable, CustomStringConvertible {
  /// The kernel reports them; nothing runs while nothing happens.
  case events
  /// The directory is listed again every ``interval``. What the kernel does report is still acted
  /// upon at once.
  case polling(Reason)

  /// Why a directory is looked at regularly instead of being watched.
  public enum Reason: Hashable, Sendable {
    case asked
    /// Changes made elsewhere are not reported on that kind of file system.
    case fileSystem(String)
    /// Too many inotify instances or open files.
    case instancesUsedUp
    case watchesUsedUp
    case denied(path: String)
    /// Any other refusal of the kernel.
    case refused(errno: Int32)
  }

  /// The time from one listing to the next while polling.
  public static let interval: Duration = .seconds(2)

  /// What the user is told: how, why, and what would change it.
  public var description: String {
    switch self {
    case .events: localized("live")
    case .polling(.asked): localized("looking every 2 s, as asked for")
    case .polling(.fileSystem(let name)):
      localized("looking every 2 s: the \(name) file system does not report all changes")
    case .polling(.instancesUsedUp):
      localized(
        """
        looking every 2 s: no inotify instance is left — close other programs, or \
        raise fs.inotify.max_user_instances (sysctl)
        """)
    case .polling(.watchesUsedUp):
      localized(
        """
        looking every 2 s: no inotify watch is left — close other programs, or raise \
        fs.inotify.max_user_watches (sysctl)
        """)
    case .polling(.denied(let path)):
      localized("looking every 2 s: \(path) cannot be watched, because permission is denied")
    case .polling(.refused(let code)):
      localized("looking every 2 s: the kernel does not report changes here (errno \(code))")
    }
  }
}

/// What to do after something woke the program.
public enum WatchSignal: Hashable, Sendable {
  case nothing
  /// Changes are under way: come back at this time, if nothing comes before.
  case settling(until: Duration)
  /// Look at the directory now.
  case look
}
