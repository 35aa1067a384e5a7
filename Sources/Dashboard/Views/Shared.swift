/// A value behind a reference: what holds a large one is copied for the price of a pointer.
final class Shared<Value: Sendable>: Sendable {
  let value: Value

  init(_ value: Value) { self.value = value }
}
