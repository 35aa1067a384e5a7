import Faults
import Glibc

/// Ends the process as a mistake in a Swift program would, or as C ends one.
@c(crash_by)
public func crash(by kind: UnsafePointer<CChar>) {
  switch String(cString: kind) {
  case "trap": fatalError("the message of the trap")
  case "index": _ = [0][Int(getpid())]
  case "overflow": overflow(Array(repeating: 0, count: 1000))
  case "abort": abort()
  case "pointer": UnsafeMutablePointer<Int>(bitPattern: 8)?.pointee = 1
  case "exit": exit(4)
  default: break
  }
}

private func overflow(_ values: [Int]) {
  overflow(values.map { $0 + 1 })
  withExtendedLifetime(values) {}
}
