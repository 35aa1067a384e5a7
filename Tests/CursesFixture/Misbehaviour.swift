import CursesTerminal
import Glibc

/// Ways to end, or never to, that no program plans.
func misbehave(_ name: String) {
  switch name {
  case "T": fatalError("the trap's message")
  case "I": print(name.utf8.map(Int.init)[name.utf8.count])
  case "S": UnsafeMutablePointer<Int>(bitPattern: 8)?.pointee = 1
  case "A": abort()
  case "O": print(depth(of: 1))
  case "X": exit(4)
  case "E": warn("a message\n")
  case "L": while getpid() != 0 {}
  default: break
  }
}

/// Overflows the stack of the calling thread, which is not the first one.
@Sendable func overflowThread() {
  coverThreadAgainstStackOverflow()
  print(depth(of: 1))
}

/// Overflows the stack.
private func depth(of number: Int) -> Int {
  withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 16) { memory in
    memory[number % 4096] = 1
    return depth(of: number + 1) + Int(memory[number % 4096])
  }
}

private func warn(_ message: String) {
  _ = Array(message.utf8).withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
}
