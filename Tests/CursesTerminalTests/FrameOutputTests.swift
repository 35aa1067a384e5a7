import Glibc
import Testing

@testable import CursesTerminal

struct FrameOutputTests {
  /// Two ends of a line that keeps writes apart.
  private struct Line: ~Copyable {
    let near: Int32
    let far: Int32

    init() {
      var ends: [Int32] = [-1, -1]
      socketpair(AF_UNIX, Int32(SOCK_SEQPACKET.rawValue) | O_NONBLOCK, 0, &ends)
      (near, far) = (ends[0], ends[1])
    }

    deinit {
      close(near)
      close(far)
    }

    /// The bytes of one write; `nil` when there is none.
    func next() -> String? {
      var bytes = [UInt8](repeating: 0, count: 1 << 17)
      let count = read(far, &bytes, bytes.count)
      return count < 0 ? nil : String(decoding: bytes.prefix(count), as: UTF8.self)
    }
  }

  private func write(_ text: String, to output: FrameOutput) {
    _ = Array(text.utf8).withUnsafeBytes {
      Glibc.write(fileno(output.stream), $0.baseAddress, $0.count)
    }
  }

  @Test("All that is written for a frame leaves in one write, between its brackets")
  func oneWrite() throws {
    let line = Line()
    let output = try FrameOutput(terminal: line.near)
    for frame in ["first and long", "second"] {
      output.send(between: "<", and: ">") {
        for character in frame { write(String(character), to: output) }
      }
      #expect(line.next() == "<\(frame)>")
    }
    #expect(line.next() == nil)
  }

  @Test("Between frames, what is written goes to the terminal")
  func betweenFrames() throws {
    let line = Line()
    let output = try FrameOutput(terminal: line.near)
    write("before", to: output)
    output.send(between: "", and: "") {}
    write("after", to: output)
    #expect(line.next() == "before")
    #expect(line.next() == "after")
  }
}
