import AgreementFiles
import Agreements
import Glibc
import Testing

@Suite struct SeenFileTests {
  private func moment(_ second: Int) throws -> WallTime {
    WallTime(day: try #require(Day("2026-06-15")), second: second)
  }

  @Test func whatIsRememberedIsReadAgain() throws {
    let directory = TemporaryDirectory()
    let file = SeenFile(directory.path + "/seen")
    #expect(try file.read().isEmpty)
    let time = try moment(45_296)
    _ = try file.update { ledger in
      ledger.take(in: [ChangeKey(number: 1)], at: time)
    }
    let written = try file.update { ledger in
      ledger.take(in: [ChangeKey(number: 1), ChangeKey(number: 2), ChangeKey(number: 3)], at: time)
      ledger.markSeen([ChangeKey(number: 3)])
    }
    #expect(try file.read() == written)
    #expect(written.isUnseen(ChangeKey(number: 2)))
    #expect(!written.isUnseen(ChangeKey(number: 1)) && !written.isUnseen(ChangeKey(number: 3)))
  }

  @Test func linesThatCannotBeReadArePassedOver() throws {
    let directory = TemporaryDirectory()
    directory.write("garbage\n0000000000000001 - seen\n00 - new\n", to: "seen")
    let ledger = try SeenFile(directory.path + "/seen").read()
    #expect(ledger.entries.count == 1)
  }

  @Test func manyProgramsAtOnceLoseNothing() throws {
    let directory = TemporaryDirectory()
    let path = directory.path + "/seen"
    let writers = 8
    let each = 25
    let time = try moment(0)
    _ = try SeenFile(path).update { $0.take(in: [ChangeKey(number: .max)], at: time) }
    let threads = (0..<writers).map { writer in
      Worker {
        for number in 0..<each {
          let key = ChangeKey(number: UInt64(writer * each + number))
          _ = try? SeenFile(path).update { ledger in
            ledger.take(in: [key], at: time)
            if number.isMultiple(of: 2) { ledger.markSeen([key]) }
          }
        }
      }
    }
    for thread in threads { thread.join() }
    let ledger = try SeenFile(path).read()
    #expect(ledger.entries.count == writers * each + 1)
    #expect(ledger.entries.keys.count(where: ledger.isUnseen) == writers * (each / 2))
  }
}

/// A thread that is waited for.
private struct Worker {
  private final class Job: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  private var thread = pthread_t()

  init(_ run: @escaping @Sendable () -> Void) {
    let job = Unmanaged.passRetained(Job(run))
    let code = pthread_create(
      &thread, nil,
      { pointer in
        if let pointer { Unmanaged<Job>.fromOpaque(pointer).takeRetainedValue().run() }
        return nil
      }, job.toOpaque())
    precondition(code == 0)
  }

  func join() { pthread_join(thread, nil) }
}
