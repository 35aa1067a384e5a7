import Foundation
import PseudoTerminal
import SystemCalls
import Testing

extension DataDirectoryFixture {
  /// Runs `accord` on the data and kills it, as nothing can be caught, at the system call that comes
  /// so many calls after the first that changes a file.
  func kill(_ arguments: [String], at index: Int) throws -> killed_run {
    let program = try BuiltProduct.path("accord")
    let words = strings([program] + arguments + ["--data", path])
    let variables = strings(environment.map { "\($0.key)=\($0.value)" })
    defer { for string in words + variables { free(string) } }
    var result = killed_run()
    let code = run_and_kill_at_call(program, words, variables, index, &result)
    try #require(code == 0, "\(String(cString: strerror(code)))")
    return result
  }

  private func strings(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    texts.map { strdup($0) } + [nil]
  }
}
