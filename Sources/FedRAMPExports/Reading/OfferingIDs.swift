import Languages

/// Gives every record of an export an id of its own, so that none is lost for want of one.
struct OfferingIDs {
  private var taken: Set<String> = []

  mutating func id(
    for stated: String?, provider: String?, name: String?, _ cells: inout CellReader
  ) -> String {
    var id = stated ?? ""
    if id.isEmpty {
      id = "no id: \(provider ?? "?") / \(name ?? "?")"
      cells.note(Phrase("has no id; it is kept under \"\(id)\""))
    }
    guard taken.insert(id).inserted else {
      var number = 2
      while !taken.insert("\(id)#\(number)").inserted { number += 1 }
      cells.note(Phrase("is listed twice; the second is kept as \"\(id)#\(number)\""))
      return "\(id)#\(number)"
    }
    return id
  }
}
