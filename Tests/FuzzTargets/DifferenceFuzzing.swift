import Agreements
import RandomRecords

/// Two registries: nothing differs from itself, and what differs is told.
enum DifferenceFuzzing {
  static func run(_ bytes: [UInt8]) throws(Finding) {
    var generator = ByteGenerator(bytes)
    let old = RandomRecords.contents(&generator)
    var new = old
    for _ in 0..<generator.number(in: 0...5) { RandomRecords.alter(&new, &generator) }
    let (before, after) = (Registry(old), Registry(new))
    try Finding.require(
      before.difference(from: before).isEmpty, "a registry differs from itself")
    try Finding.require(
      before == after || !after.difference(from: before).isEmpty, "a difference is not told")
    let (there, back) = (after.difference(from: before), before.difference(from: after))
    try Finding.require(
      there.isEmpty == back.isEmpty, "a difference is told in one direction only")
  }
}
