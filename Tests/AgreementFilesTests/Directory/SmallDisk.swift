/// A disk of 64 KB that is taken away with this value. Only the administrator can mount one.
final class SmallDisk {
  static let isAvailable = SmallDisk() != nil

  private let here = TemporaryDirectory()
  var path: String { here("disk") }

  init?() {
    let mount = "mkdir '\(path)' && mount -t tmpfs -o size=64k none '\(path)' 2> /dev/null"
    guard shell(mount) else { return nil }
  }

  deinit { unmount() }

  func makeReadOnly() { shell("mount -o remount,ro '\(path)'") }

  /// Even while something there is in use.
  func unmount() { shell("umount -l '\(path)' 2> /dev/null") }
}
