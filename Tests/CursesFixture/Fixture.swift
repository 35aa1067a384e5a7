import CursesTerminal
import Glibc
import Terminal

/// A small program with a full screen, for tests to press its keys and to kill it: curses has one
/// state for a process and no locks, so it cannot run inside of the tests.
@main
struct Fixture {
  private let sources: EventSources
  private let screen: CursesScreen
  private var picture: Picture
  private var goesOn = true
  private var deadline: ContinuousClock.Instant?

  static func main() {
    let options = Set(CommandLine.arguments)
    do throws(TerminalError) {
      var fixture = try Fixture(
        ScreenOptions(
          usesASCII: options.contains("--ascii"), usesColors: !options.contains("--no-colors"),
          usesMouse: !options.contains("--no-mouse")))
      fixture.run()
    } catch {
      print(error)
      exit(3)
    }
  }

  init(_ options: ScreenOptions) throws(TerminalError) {
    sources = try EventSources()
    screen = try CursesScreen.open(options)
    picture = Picture(
      heading: "type \(screen.type.used), \(screen.depth) colours, ascii \(screen.isASCII)")
  }

  private mutating func run() {
    present()
    while goesOn {
      for ready in sources.wait(until: deadline) { handle(ready) }
      present()
    }
    screen.close()
  }

  private func present() {
    screen.present(picture.frame(of: screen.size), with: Picture.palette)
  }

  private mutating func handle(_ ready: EventSources.Ready) {
    switch ready {
    case .input:
      for event in screen.input.events() { handle(event) }
    case .resized: screen.adoptTerminalSize()
    case .continued: screen.reclaim()
    case .stopRequested: screen.suspend()
    case .interrupted: end(by: SIGINT)
    case .endRequested(let signal): end(by: signal)
    case .posted: picture.log("posted")
    case .childChanged: picture.log("child changed")
    case .deadline:
      deadline = nil
      picture.log("deadline")
    case .clockSet: picture.log("clock set")
    case .readable(let descriptor):
      sources.unwatch(descriptor)
      close(descriptor)
      picture.log("readable")
    }
  }

  private func end(by signal: Int32) -> Never {
    screen.close()
    endProcess(by: signal)
  }

  private mutating func handle(_ event: Event) {
    picture.log(event)
    switch event {
    case .hangUp: goesOn = false
    case .key(let key):
      switch key.description {
      case "q": goesOn = false
      case "j": picture.selection += 1
      case "ctrl-z": screen.suspend()
      case "ctrl-l": screen.repaint()
      case "b": screen.requestBackground()
      case "m": screen.usesMouse.toggle()
      case "w": startThread { $0.post() }
      case "W": startThread { _ in overflowThread() }
      case "d": deadline = .now + .milliseconds(10)
      case "p": watchPipe()
      case "r": picture.log("outside: \(screen.runOutside(runCat))")
      default: misbehave(key.description)
      }
    default: break
    }
  }

  /// Reads and prints lines up to Ctrl-D, with settings as in a shell.
  private func runCat() -> Int32 {
    var identifier: pid_t = 0
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup("cat"), nil]
    defer { free(arguments[0]) }
    var status: Int32 = -1
    guard posix_spawn(&identifier, "/bin/cat", nil, nil, &arguments, environ) == 0 else {
      return status
    }
    while waitpid(identifier, &status, 0) < 0, errno == EINTR {}
    return status
  }

  /// A pipe that has something to read.
  private func watchPipe() {
    var ends: [Int32] = [-1, -1]
    guard Glibc.pipe(&ends) == 0 else { return }
    sources.watch(ends[0])
    write(ends[1], "x", 1)
    close(ends[1])
  }

  private func startThread(_ body: @escaping @Sendable (Wakeup) -> Void) {
    let work = Unmanaged.passRetained(ThreadWork(wakeup: sources.wakeup, body: body))
    var thread = pthread_t()
    pthread_create(
      &thread, nil,
      { argument in
        guard let argument else { return nil }
        let work = Unmanaged<ThreadWork>.fromOpaque(argument).takeRetainedValue()
        work.body(work.wakeup)
        return nil
      }, work.toOpaque())
    pthread_detach(thread)
  }
}

private final class ThreadWork: Sendable {
  let wakeup: Wakeup
  let body: @Sendable (Wakeup) -> Void

  init(wakeup: Wakeup, body: @escaping @Sendable (Wakeup) -> Void) {
    self.wakeup = wakeup
    self.body = body
  }
}
