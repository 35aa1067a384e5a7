/// What a test waited for in vain, with everything needed to see why.
public struct TerminalFailure: Error, CustomStringConvertible {
  public let description: String

  init(_ problem: String, in session: TerminalSession, at place: CallSite) {
    let program = ([session.program.executable] + session.program.arguments)
      .joined(separator: " ")
    let state = session.exitStatus.map { "ended with \($0)" } ?? "is running"
    description = """
      \(place.fileID):\(place.line): \(problem)
      \(program) \(state); \(session.bytesReceived) bytes received, the last of them:
      \(session.record.bytes.suffix(160).escaped)
      screen \(session.snapshot())
      """
  }
}

/// Where a test asked for something.
struct CallSite {
  let fileID: StaticString
  let line: UInt
}

extension ArraySlice<UInt8> {
  /// In the notation of `printf`, so that sequences can be read and tried.
  fileprivate var escaped: String {
    String(decoding: self, as: UTF8.self).unicodeScalars.map { scalar in
      switch scalar {
      case "\u{1b}": "\\e"
      case "\n": "\\n"
      case "\r": "\\r"
      case _ where scalar.value < 0x20 || scalar.value == 0x7f:
        "\\x" + (scalar.value < 0x10 ? "0" : "") + String(scalar.value, radix: 16)
      default: String(scalar)
      }
    }.joined()
  }
}
