import Glibc

/// Descriptors 0, 1 and 2, as the process was given them.
enum StandardStreams {
  /// Opens those that are closed. Else the next file that is opened would get their number, and a
  /// message for the user be written into it. To be called first.
  static func open() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      // The wrong way round: reading and writing still fail, as they would if it were closed.
      _ = Glibc.open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }
}
