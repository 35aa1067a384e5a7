import Glibc
import PseudoTerminal
import Testing

/// What the system cannot tell of changes, and a directory that goes away with its disk.
struct WatchFaultTests {
  @Test("Where all watches are used up, polling shows the same and says so")
  func watchesUsedUp() throws {
    let data = try SampleData()
    let rules = try FaultRules()
    try rules.set(.watch, on: data.path, .fails(ENOSPC))
    let session = try startDashboard(data, variables: rules.variables)
    #expect(session.snapshot().row(0).contains("polling"))
    try data.directory.write(
      SampleData.agreement("claude", price: "250"), to: "agreements/claude.yaml")
    try session.wait("the change") { $0.row(with: "└ Claude")?.contains("$250") == true }
    // Once there are watches again, they serve.
    try rules.heal()
    try session.wait("events") { !$0.row(0).contains("polling") }
    try session.quit()
  }

  @Test("More events than the queue holds lose no state")
  func overflow() throws {
    let data = try SampleData()
    let session = try startDashboard(data)
    let limit =
      Int(
        try String(contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8)
          .prefix { $0.isNumber }) ?? 16_384
    // While it is stopped it takes none.
    session.send(signal: SIGSTOP)
    // Each write is an event of its own, for the same one twice in a row would be one.
    let files = ["agreements/gemini.yaml", "agreements/chatgpt.yaml"].map { name in
      open(data.directory.path(of: name), O_WRONLY | O_APPEND | O_CLOEXEC)
    }
    defer { for file in files { close(file) } }
    for number in 0...limit {
      let byte: [UInt8] = [UInt8(ascii: number % 80 < 2 ? "\n" : "#")]
      _ = write(files[number % 2], byte, 1)
    }
    // What happens now is told by no event.
    try data.directory.replaceByRename(
      "agreements/claude.yaml", with: SampleData.agreement("claude", price: "250"))
    session.send(signal: SIGCONT)
    try session.wait("the last state") { $0.row(with: "└ Claude")?.contains("$250") == true }
    try session.quit()
  }

  private static let canMount: Bool = {
    let command = "d=$(mktemp -d) && mount -t tmpfs none $d 2>&- && umount $d && rmdir $d"
    return (try? run("/bin/sh", ["-c", command]).status) == .code(0)
  }()

  @Test(
    "A directory whose disk is taken away is told, kept on the screen, and followed when it is back",
    .enabled(if: canMount, "only the administrator can mount a disk"))
  func unmounted() throws {
    let data = try SampleData()
    let place = try TemporaryDirectory()
    let mount =
      "mkdir -p \(place.path)/disk; mount -t tmpfs -o size=1m none \(place.path)/disk"
      + " && cp -r \(data.path)/. \(place.path)/disk"
    try run("/bin/sh", ["-c", mount]).expectDone()
    defer { _ = try? run("/bin/sh", ["-c", "umount -l \(place.path)/disk"]) }
    let session = try startDashboard(nil, ["--data", place.path(of: "disk")])
    try run("/bin/sh", ["-c", "umount \(place.path)/disk"]).expectDone()
    let screen = try session.wait("the problem") { $0.row(0).contains("! ") }
    #expect(screen.contains("└ Claude"))
    #expect(!screen.row(0).contains(" new"))
    try session.expectAnswering()
    try run("/bin/sh", ["-c", mount]).expectDone()
    try place.replaceByRename(
      "disk/agreements/claude.yaml", with: SampleData.agreement("claude", price: "250"))
    try session.wait("it mended") { $0.contains("$250") && !$0.row(0).contains("! ") }
    try place.replaceByRename(
      "disk/agreements/claude.yaml", with: SampleData.agreement("claude", price: "260"))
    try session.wait("it is followed again") { $0.contains("$260") }
    try session.quit()
  }
}
