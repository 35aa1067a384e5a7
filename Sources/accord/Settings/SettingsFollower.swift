import AgreementFiles
import Dashboard

/// Follows the settings and the user's themes on a thread of its own, so that a change of them is
/// on the screen as soon as it is saved.
struct SettingsFollower: ~Copyable {
  private var directory: SettingsDirectory
  private var watch: DirectoryWatch

  /// `nil` when there is nowhere to look.
  init?(_ directory: SettingsDirectory, method: DirectoryWatch.Method) {
    guard let path = directory.path else { return nil }
    self.directory = directory
    watch = DirectoryWatch(
      of: path, folders: SettingsDirectory.folders, method: method, at: Clock.monotonic())
  }

  /// Follows for as long as the program runs. Begins with a look, for what happened since the
  /// settings were read.
  consuming func follow(postingTo mailbox: Mailbox) -> Never {
    post(to: mailbox)
    while true {
      wait(for: watch.descriptor, until: watch.deadline)
      guard watch.drain(at: Clock.monotonic()) == .look else { continue }
      post(to: mailbox)
    }
  }

  private mutating func post(to mailbox: Mailbox) {
    var isChanged = directory.look()
    while watch.follow(directory.linkedPlaces) { isChanged = directory.look() || isChanged }
    if isChanged { mailbox.post(.settingsRead(directory.reading)) }
  }
}
