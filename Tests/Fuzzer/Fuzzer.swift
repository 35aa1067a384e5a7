import FuzzTargets
import Glibc

// The target is named by ACCORD_FUZZ_TARGET: libFuzzer owns the command line.
private let target: FuzzTarget = {
  let name = getenv("ACCORD_FUZZ_TARGET").map { String(cString: $0) } ?? ""
  guard let target = FuzzTarget(rawValue: name) else {
    let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: ", ")
    fatalError("ACCORD_FUZZ_TARGET is \"\(name)\": set it to one of \(names)")
  }
  return target
}()

/// What libFuzzer calls with every input.
@_cdecl("LLVMFuzzerTestOneInput")
public func runFuzzTarget(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  do {
    try target.run(Array(UnsafeBufferPointer(start: start, count: count)))
  } catch {
    fatalError("\(target.rawValue): \(error)")
  }
  return 0
}
