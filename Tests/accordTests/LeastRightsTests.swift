import Foundation
import PseudoTerminal
import Testing

/// What the dashboard asks of the system, and what it hands on.
struct LeastRightsTests {
  private static let strace = ["/usr/bin/strace", "/usr/local/bin/strace"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// All that a session with a data directory may ask for. Nothing of the network, of other
  /// processes, of other users' identities.
  private static let allowed: Set = [
    // Memory, threads, start and end.
    "execve", "brk", "mmap", "munmap", "mprotect", "madvise", "mremap", "arch_prctl",
    "set_tid_address", "set_robust_list", "rseq", "prlimit64", "getrandom", "clone3", "clone",
    "futex", "exit", "exit_group", "sched_getaffinity", "sysinfo", "uname", "membarrier",
    "restart_syscall", "sched_yield",
    // Signals, identity and time.
    "rt_sigaction", "rt_sigprocmask", "rt_sigtimedwait", "rt_sigreturn", "sigaltstack",
    "signalfd4", "getpid", "gettid", "getpgrp", "getppid", "tgkill", "timerfd_create",
    "timerfd_settime", "eventfd2", "clock_gettime", "clock_nanosleep", "getuid", "geteuid",
    "getgid", "getegid",
    // Files, and the terminal, which is one.
    "openat", "open", "close", "read", "pread64", "write", "readv", "writev", "lseek", "fstat",
    "stat", "lstat", "newfstatat", "statx", "statfs", "fstatfs", "access", "faccessat",
    "faccessat2", "readlink", "readlinkat", "getdents64", "getcwd", "ioctl", "fcntl", "dup",
    "dup2", "dup3", "poll", "ppoll", "pipe2", "memfd_create", "inotify_init1",
    "inotify_add_watch", "inotify_rm_watch", "mkdir", "mkdirat", "rename", "renameat",
    "renameat2", "unlink", "unlinkat", "fsync", "fdatasync", "fchmod", "fchmodat", "flock",
    "ftruncate", "umask",
  ]

  @Test(
    "A session asks for nothing of the network, writes nothing but its own state, runs nothing",
    .enabled(if: strace != nil, "strace is not installed"),
    .disabled(if: Sanitizer.current == .thread, "it waits and writes a file by itself"))
  func systemCalls() throws {
    let data = try SampleData()
    try data.directory.write(
      "product,branch,body,body_name,level,status,since\n"
        + "Claude,executive,town,Town of Ware,local,pending,2026-01-02\n",
      to: "approvals/towns.csv")
    let trace = try TemporaryDirectory()
    let home = try TemporaryDirectory()
    let session = try TerminalSession(
      executable: try #require(Self.strace),
      arguments: [
        "-f", "-qq", "-s", "200", "-o", trace.path(of: "calls"), try BuiltProduct.path("accord"),
      ] + dashboardArguments(data), environment: .pinned(home: home.path), columns: 120, rows: 40)
    try session.wait("the first frame") { $0.isDrawn }
    session.press("j", "enter")
    try session.wait(for: "What it costs")
    session.press("esc")
    try session.wait(for: "[1 Vendors]")
    try data.directory.replaceByRename(
      "agreements/claude.yaml", with: SampleData.agreement("claude", price: "250"))
    try session.wait(for: "$250")
    session.press("?")
    try session.wait(for: "Focus the next pane.")
    session.press("esc")
    try session.wait(for: "[1 Vendors]")
    session.press("q")
    #expect(try session.waitForExit() == .code(0))

    let calls = try trace.read("calls").split(separator: "\n").compactMap(Call.init)
    #expect(calls.count > 100)
    let others = Set(calls.map { String($0.name) }).subtracting(Self.allowed)
    #expect(others.isEmpty, "\(others.sorted())")
    // The start of the program itself is the only one.
    #expect(calls.count { $0.name == "execve" } == 1)
    let written = calls.filter {
      $0.name == "openat" && $0.text.contains(/O_WRONLY|O_RDWR|O_CREAT/)
    }
    for call in written {
      #expect(call.text.contains("\"/dev/") || call.text.contains(home.path), "\(call.text)")
    }
    try expectPrivate(home)
  }

  private struct Call {
    let name: Substring
    let text: Substring

    /// A line of strace: the process, the call, its arguments.
    init?(_ line: Substring) {
      guard let match = line.firstMatch(of: /^\d+ +(?:<\.\.\. )?([a-z_0-9]+)[( ]/) else {
        return nil
      }
      name = match.1
      text = line
    }
  }

  /// What was left behind is for the user alone.
  private func expectPrivate(_ home: TemporaryDirectory) throws {
    let files = FileManager.default.enumerator(atPath: home.path)
    while let name = files?.nextObject() as? String {
      let attributes = try FileManager.default.attributesOfItem(atPath: home.path(of: name))
      let mode = (attributes[.posixPermissions] as? Int ?? 0) & 0o777
      #expect(mode & 0o077 == 0, "\(name) has mode \(String(mode, radix: 8))")
    }
  }

  @Test("Whatever the umask allows, what is remembered is for the user alone")
  func privateState() throws {
    let data = try DataDirectoryFixture()
    let accord = try BuiltProduct.path("accord")
    let record =
      "record anthropic-claude-2025 --body senate --status approved --on 2026-11-20"
      + " --source https://example.org/memo --publisher Senate --title Memo"
    for command in ["watch --once", record, "changes --since 7d"] {
      try run(
        "/bin/sh", ["-c", "umask 000; exec \(accord) \(command) --data \(data.path)"],
        environment: data.environment
      ).expectDone()
    }
    let home = data.beside(".local")
    let names = FileManager.default.enumerator(atPath: home)?.allObjects as? [String] ?? []
    #expect(names.contains { $0.hasSuffix("/state.json") })
    for name in names {
      let mode = try FileMode.of("\(home)/\(name)")
      #expect(mode == 0o600 || mode == 0o700, "\(name) has mode \(String(mode, radix: 8))")
    }
  }

  @Test("An editor gets its file as one argument, three descriptors and no blocked signal")
  func editor() throws {
    let data = try SampleData()
    try data.directory.write(
      SampleData.agreement("claude"), to: "agreements/$(touch x); claude.yaml")
    try data.directory.remove("agreements/claude.yaml")
    let report = data.directory.path(of: "tools/report")
    try data.directory.write(
      """
      #!/bin/sh
      { echo "arguments $#"; printf '%s\\n' "$@"
        ls /proc/self/fd
        grep -E '^Sig(Blk|Ign)' /proc/self/status
      } > \(report).new
      mv \(report).new \(report)
      """, to: "tools/editor")
    try data.directory.makeExecutable("tools/editor")
    let session = try startDashboard(
      data, variables: ["EDITOR": data.directory.path(of: "tools/editor") + " --wait"])
    session.press("j", "e")
    try session.wait("the report") {
      FileManager.default.fileExists(atPath: report)
    }
    let lines = try data.directory.read("tools/report").split(separator: "\n").map(String.init)
    #expect(lines.first == "arguments 3")
    #expect(lines.contains("--wait"))
    #expect(lines.contains(data.directory.path(of: "agreements/$(touch x); claude.yaml")))
    // The last is the directory that ls reads.
    #expect(lines.filter { $0.wholeMatch(of: /\d+/) != nil } == ["0", "1", "2", "3"])
    #expect(lines.contains("SigBlk:\t0000000000000000"))
    // glibc lets a new program ignore the two signals that it keeps for itself.
    let ignored = ["SigIgn:\t0000000000000000", "SigIgn:\t0000000180000000"]
    #expect(lines.contains(where: ignored.contains))
    try session.wait("the dashboard again") { $0.isAlternateScreen && $0.isDrawn }
    try session.quit()
  }

  @Test("A browser gets the link as one argument, and only links of the web are opened")
  func browser() throws {
    let data = try SampleData()
    let report = data.directory.path(of: "tools/report")
    try data.directory.write(
      "#!/bin/bash\n{ echo \"$#\"; echo \"$1\"; ps -o sid= -p $$; } > \(report).new; mv \(report).new \(report)\n",
      to: "tools/browser")
    try data.directory.makeExecutable("tools/browser")
    let session = try startDashboard(
      data, variables: ["BROWSER": data.directory.path(of: "tools/browser")])
    session.press("j", "o")
    try session.wait("the report") { FileManager.default.fileExists(atPath: report) }
    let lines = try data.directory.read("tools/report").split(separator: "\n")
    #expect(lines.prefix(2) == ["1", "https://www.example.gov/onegov"])
    try data.directory.remove("tools/report")

    let sources = try #require(SampleData.files["sources.yaml"])
    try data.directory.replaceByRename(
      "sources.yaml",
      with: sources.replacing("https://www.example.gov/onegov", with: "file:///etc/passwd"))
    try session.wait("a problem or a change") {
      $0.row(0).contains("! ") || $0.row(39).contains("change")
    }
    session.press("o", "enter")
    try session.settle(quiet: .milliseconds(100))
    #expect(!FileManager.default.fileExists(atPath: report))
  }
}
