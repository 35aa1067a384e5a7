import Glibc

/// A call of the system that failed.
public struct SystemError: Error, CustomStringConvertible {
  public let action: String
  public let code: Int32

  init(_ action: String, code: Int32 = errno) {
    self.action = action
    self.code = code
  }

  public var description: String { "cannot \(action): \(String(cString: strerror(code)))" }
}

/// The result of a call that reports failure as -1.
@discardableResult
func checked(_ action: @autoclosure () -> String, _ call: () -> Int32) throws -> Int32 {
  let result = call()
  guard result >= 0 else { throw SystemError(action()) }
  return result
}

/// The result of a call that returns its error number.
func checkedCode(_ action: @autoclosure () -> String, _ code: Int32) throws {
  guard code == 0 else { throw SystemError(action(), code: code) }
}
