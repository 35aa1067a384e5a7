import Agreements

/// The rows as the records of a registry, for questions that go beyond lists of approvals.
extension DecisionColumns {
  /// The decisions of bulk files, with the bodies and vendors that only these files name.
  ///
  /// - Parameters:
  ///   - registry: what the other files hold.
  ///   - onlyKnown: only decisions of whole branches and of bodies that the registry knows: those
  ///     that verdicts about a branch can turn on.
  public func records(besides registry: Registry, onlyKnown: Bool = false) -> Registry.Contents {
    var contents = Registry.Contents()
    if onlyKnown {
      contents.decisions = decisions(of: registry.bodies.map(\.id))
      return contents
    }
    contents.decisions = decisions { _ in true }
    contents.bodies = bodies(besides: registry)
    for number in 1..<max(1, names.vendors.count) {
      let id = Vendor.ID(names.vendors[number])
      let name = names.vendorNames[number]
      guard registry.vendors[id] == nil, name != id.text else { continue }
      contents.vendors.append(Vendor(id: id, name: name))
    }
    return contents
  }

  /// The decisions of whole branches and of some bodies. They are asked for with every change of
  /// another file, mostly of the same bodies.
  private func decisions(of bodies: [Body.ID]) -> [Decision] {
    if let known = known.withLock({ $0 }), known.bodies == bodies { return known.decisions }
    var isTaken = Array(repeating: false, count: names.bodies.count)
    isTaken[0] = true
    for body in bodies { isTaken[Int(names.numbers.bodies.number(of: body.text.utf8))] = true }
    let decisions = decisions { isTaken[Int(data.body.base[$0])] }
    known.withLock { $0 = (bodies, decisions) }
    return decisions
  }

  /// Those of bulk files whose rows are wanted.
  private func decisions(where isWanted: (Int) -> Bool) -> [Decision] {
    var decisions: [Decision] = []
    for (index, file) in data.files.enumerated() where BulkFormat(path: file.path) != nil {
      let end = index + 1 < data.files.count ? data.files[index + 1].first : count
      for row in file.first..<end where isWanted(row) { decisions.append(decision(at: row)) }
    }
    return decisions
  }

  /// A body that is known here with its level.
  public func body(_ id: Body.ID) -> Body? {
    let number = Int(names.numbers.bodies.number(of: id.text.utf8))
    let level = Int(names.bodyLevels[number])
    guard number > 0, level > 0,
      let row = (0..<count).first(where: { data.body.base[$0] == number })
    else { return nil }
    return Body(
      id: id, name: names.bodyNames[number], branch: branch(of: row),
      level: GovernmentLevel.allCases[level - 1])
  }

  private func bodies(besides registry: Registry) -> [Body] {
    var branches: [UInt8?] = Array(repeating: nil, count: names.bodies.count)
    for row in 0..<count where branches[Int(data.body.base[row])] == nil {
      branches[Int(data.body.base[row])] = data.branch.base[row]
    }
    return branches.enumerated().dropFirst().compactMap { number, branch in
      let id = Body.ID(names.bodies[number])
      let level = Int(names.bodyLevels[number])
      guard let branch, level > 0, registry.bodies[id] == nil else { return nil }
      return Body(
        id: id, name: names.bodyNames[number], branch: Branch.allCases[Int(branch)],
        level: GovernmentLevel.allCases[level - 1])
    }
  }
}
