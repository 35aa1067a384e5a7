/// What decisions come to, for the approval step.
struct Ruling {
  var answer: Access.Answer
  /// A sentence without its full stop.
  var reason: String
  var sources: [Source.ID]
  /// Who decided.
  var name: String

  func finding() -> Access.Finding {
    Access.Finding(.approved, answer, reason + ".", sources: sources.unique)
  }

  /// What one body's decisions say.
  /// - Parameter fallback: what holds when the one decision that may have been taken was not.
  init(of approval: Approval, by name: String, on day: Day, fallback: () -> Ruling?) {
    self.name = name
    let decided = approval.decision(on: day)
    if let possible = approval.possibleDecision(on: day),
      possible.status.answer != decided?.status.answer
    {
      answer = .unknown
      let before = decided.map { name + " " + $0.phrase } ?? fallback()?.reason
      reason = "\(name) may already have \(possible.participle)"
      reason += before.map { "; otherwise: \($0)" } ?? "; otherwise nothing is decided"
      sources = possible.sources + (decided?.sources ?? [])
    } else if let decided {
      answer = decided.status.answer
      reason = "\(name) \(decided.phrase)"
      if let waiting = approval.waiting(on: day) {
        reason = "\(name) has left \(decided.product) pending \(waiting.since.sincePhrase), "
        reason += "\(waiting.isExact ? "" : "at least ")\(waiting.days) days"
        reason += decided.certainty.remark
      }
      sources = decided.sources
    } else {
      answer = .unknown
      reason = "\(name) has decided nothing yet"
      sources = []
    }
  }

  private init(_ answer: Access.Answer, _ reason: String, of rulings: [Ruling]) {
    self.answer = answer
    self.reason = reason
    sources = rulings.flatMap(\.sources)
    name = ""
  }

  /// What single bodies' decisions come to for a branch that did not decide as a whole. Never yes:
  /// nobody decided for everybody.
  init?(summarising rulings: [Ruling], branch: Branch) {
    func named(_ answers: Access.Answer...) -> [Ruling] {
      rulings.filter { answers.contains($0.answer) }
    }
    let nobody = "nobody decided for the whole \(branch) branch"
    let allowing = named(.yes, .conditional)
    let rest = named(.no, .pending, .unknown)
    if let only = rulings.first, rulings.count == 1, only.answer != .yes {
      self.init(only.answer, "\(only.reason); \(nobody)", of: rulings)
    } else if !allowing.isEmpty {
      let approving = Ruling.clause(named(.yes), "approved it")
      let limited = Ruling.clause(named(.conditional), "allowed it within limits")
      let others = Ruling.clause(rest, "did not")
      let clauses = [approving, limited, others].compactMap(\.self)
      self.init(.conditional, clauses.joined(separator: "; ") + "; \(nobody)", of: rulings)
    } else if let doubtful = named(.unknown).first {
      self.init(.unknown, "\(doubtful.reason); \(nobody)", of: rulings)
    } else if let pending = named(.pending).first {
      let refused = Ruling.clause(named(.no), "refused it").map { ", and \($0)" } ?? ""
      let more = named(.pending).dropFirst().map(\.name)
      let also = more.isEmpty ? "" : ", as it is with \(enumeration(Array(more)))"
      self.init(.pending, "\(pending.reason)\(also)\(refused)", of: rulings)
    } else if let refused = Ruling.clause(named(.no), "refused it") {
      self.init(.no, "\(refused)", of: rulings)
    } else {
      return nil
    }
  }

  private static func clause(_ rulings: [Ruling], _ verb: String) -> String? {
    rulings.isEmpty ? nil : "\(enumeration(rulings.map(\.name))) \(verb)"
  }

  /// What is left of the ruling under the agreement that follows.
  func carriedOver(from earlier: Agreement) -> Ruling {
    var carried = self
    if answer == .yes { carried.answer = .conditional }
    carried.reason += ", under the earlier agreement (\(earlier.product))"
    return carried
  }
}

extension ApprovalStatus {
  fileprivate var answer: Access.Answer {
    switch self {
    case .approved: .yes
    case .piloting, .guidanceOnly: .conditional
    case .pending: .pending
    case .prohibited, .withdrawn: .no
    }
  }
}

extension Decision {
  /// What follows the decider's name.
  fileprivate var phrase: String {
    switch status {
    case .piloting: "pilots \(product) \(date.sincePhrase)\(certainty.remark)"
    case .pending: "has left \(product) pending \(date.sincePhrase)\(certainty.remark)"
    case .guidanceOnly: "gave guidance only on \(product) \(date.phrase)\(certainty.remark)"
    case .withdrawn: "withdrew \(product) \(date.phrase)\(certainty.remark)"
    case .approved, .prohibited: participle
    }
  }

  /// What follows the decider's name and "has".
  fileprivate var participle: String {
    let deed =
      switch status {
      case .approved: "approved \(product)"
      case .piloting: "begun to pilot \(product)"
      case .pending: "left \(product) pending"
      case .guidanceOnly: "given guidance only on \(product)"
      case .prohibited: "prohibited \(product)"
      case .withdrawn: "withdrawn \(product)"
      }
    return "\(deed) \(date.phrase)\(certainty.remark)"
  }
}
