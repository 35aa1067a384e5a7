import Glibc
import Synchronization
import Testing

@testable import AgreementFiles

@Suite("Where events do not serve, polling does")
struct WatchModeTests {
  let here = TemporaryDirectory()

  init() { here.run("mkdir data; echo old > data/a.yaml") }

  static let refusals: [(errno: Int32, reason: WatchMode.Reason)] = [
    (EMFILE, .instancesUsedUp), (ENFILE, .instancesUsedUp), (ENOSYS, .refused(errno: ENOSYS)),
  ]

  @Test("Without an inotify instance", arguments: refusals)
  func noInstance(_ refusal: (errno: Int32, reason: WatchMode.Reason)) {
    var system = WatchSystem.withEvents
    system.openQueue = { -refusal.errno }
    let observer = Observer(here("data"), system: system)
    #expect(observer.mode == .polling(refusal.reason))
    #expect(observer.descriptor == nil)
    expectChangeIsSeen(by: observer)
  }

  @Test("Without a watch left", arguments: [ENOSPC, ENOMEM, EACCES])
  func noWatch(_ code: Int32) {
    var system = WatchSystem.withEvents
    let data = here("data")
    system.addWatch = { $1 == data ? -code : inotify_add_watch($0, $1, $2) }
    let observer = Observer(here("data"), system: system)
    let reason: WatchMode.Reason =
      switch code {
      case ENOSPC: .watchesUsedUp
      case EACCES: .denied(path: here("data"))
      default: .refused(errno: code)
      }
    #expect(observer.mode == .polling(reason))
    expectChangeIsSeen(by: observer)
  }

  static let silentTypes: [(type: Int64, name: String)] = [
    (0x6969, "NFS"), (0x6573_5546, "FUSE"), (0x0102_1997, "9P"), (0x794C_7630, "overlay"),
    (0xFE53_4D42, "SMB"),
  ]

  @Test("On file systems that others change", arguments: silentTypes)
  func fileSystem(_ silent: (type: Int64, name: String)) {
    let observer = Observer(
      here("data"), system: WatchSystem(fileSystemType: { _ in silent.type }))
    #expect(observer.mode == .polling(.fileSystem(silent.name)))
    #expect(observer.mode.description.contains(silent.name))
    expectChangeIsSeen(by: observer)
  }

  @Test("What a network file system does report is not left for the next poll")
  func eventsWhilePolling() {
    let observer = Observer(here("data"), system: WatchSystem(fileSystemType: { _ in 0x6969 }))
    here.run("echo new > data/x.tmp; mv data/x.tmp data/a.yaml")
    observer.pass(.zero)
    #expect(observer.content == ["a.yaml": "new\n"])
  }

  @Test("On an ordinary file system events serve")
  func ordinary() {
    let observer = Observer(here("data"), system: WatchSystem(fileSystemType: { _ in 0xEF53 }))
    #expect(observer.mode == .events)
    #expect(FileSystemKind.type(at: here("data")) != nil)
    #expect(FileSystemKind.type(at: here("nowhere")) == nil)
  }

  @Test("Events are taken up again when the limits ease, without losing a change")
  func recovery() {
    let isUsedUp = Mutex(true)
    var system = WatchSystem.withEvents
    system.openQueue = {
      isUsedUp.withLock { $0 } ? -EMFILE : inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    }
    let observer = Observer(here("data"), system: system)
    #expect(observer.mode == .polling(.instancesUsedUp))
    here.write("new", to: "data/a.yaml")
    isUsedUp.withLock { $0 = false }
    observer.settle()
    #expect(observer.mode == .events)
    #expect(observer.content == ["a.yaml": "new"])
    #expect(observer.deadline == nil)
    here.write("newer", to: "data/a.yaml")
    observer.settle()
    #expect(observer.content == ["a.yaml": "newer"])
  }

  @Test("The kernel's own refusals come as an errno")
  func realRefusal() {
    #expect(WatchSystem().addWatch(-1, here("data"), UInt32(IN_CREATE)) == -EBADF)
  }

  private func expectChangeIsSeen(by observer: Observer) {
    here.run("rm data/a.yaml; echo new > data/b.yaml")
    let before = observer.time
    observer.settle()
    #expect(observer.content == ["b.yaml": "new\n"])
    #expect(observer.time - before <= WatchMode.interval)
  }
}
