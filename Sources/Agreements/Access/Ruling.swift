import Languages

/// What decisions come to, for the approval step.
struct Ruling {
  var answer: Access.Answer
  /// A sentence without its full stop.
  var reason: Phrase
  var sources: [Source.ID]
  /// Who decided.
  var name: Phrase

  func finding() -> Access.Finding {
    Access.Finding(.approved, answer, Phrase("\(reason)."), sources: sources.unique)
  }

  /// What one body's decisions say.
  /// - Parameter fallback: what holds when the one decision that may have been taken was not.
  init(of approval: Approval, by name: Phrase, on day: Day, fallback: () -> Ruling?) {
    self.name = name
    let decided = approval.decision(on: day)
    if let possible = approval.possibleDecision(on: day),
      possible.status.answer != decided?.status.answer
    {
      answer = .unknown
      let before = decided.map { Phrase("\(name) \($0.phrase)") } ?? fallback()?.reason
      let doubt = Phrase("\(name) may already have \(possible.participle)")
      reason =
        before.map { Phrase("\(doubt); otherwise: \($0)") }
        ?? Phrase("\(doubt); otherwise nothing is decided")
      sources = possible.sources + (decided?.sources ?? [])
    } else if let decided {
      answer = decided.status.answer
      reason = Phrase("\(name) \(decided.phrase)")
      if let waiting = approval.waiting(on: day) {
        let since = waiting.since.sincePhrase
        let days =
          waiting.isExact
          ? Phrase("\(waiting.days) days") : Phrase("at least \(waiting.days) days")
        reason = Phrase("\(name) has left \(decided.product) pending \(since), \(days)")
        reason = Phrase("\(reason)\(decided.certainty.remark)")
      }
      sources = decided.sources
    } else {
      answer = .unknown
      reason = Phrase("\(name) has decided nothing yet")
      sources = []
    }
  }

  private init(_ answer: Access.Answer, _ reason: Phrase, of rulings: [Ruling]) {
    self.answer = answer
    self.reason = reason
    sources = rulings.flatMap(\.sources)
    name = .empty
  }

  /// What single bodies' decisions come to for a branch that did not decide as a whole. Never yes:
  /// nobody decided for everybody.
  init?(summarising rulings: [Ruling], branch: Branch) {
    func named(_ answers: Access.Answer...) -> [Ruling] {
      rulings.filter { answers.contains($0.answer) }
    }
    let nobody = Phrase("nobody decided for the whole \(branch.name)")
    let allowing = named(.yes, .conditional)
    let rest = named(.no, .pending, .unknown)
    if let only = rulings.first, rulings.count == 1, only.answer != .yes {
      self.init(only.answer, Phrase("\(only.reason); \(nobody)"), of: rulings)
    } else if !allowing.isEmpty {
      let approving = Ruling.names(named(.yes)).map { Phrase("\($0) approved it") }
      let limited = Ruling.names(named(.conditional)).map {
        Phrase("\($0) allowed it within limits")
      }
      let others = Ruling.names(rest).map { Phrase("\($0) did not") }
      let clauses = [approving, limited, others].compactMap(\.self)
      self.init(.conditional, (clauses + [nobody]).joined(separator: "; "), of: rulings)
    } else if let doubtful = named(.unknown).first {
      self.init(.unknown, Phrase("\(doubtful.reason); \(nobody)"), of: rulings)
    } else if let pending = named(.pending).first {
      let refused = Ruling.names(named(.no)).map { Phrase(", and \($0) refused it") } ?? .empty
      let also =
        Ruling.names(named(.pending).dropFirst()).map { Phrase(", as it is with \($0)") } ?? .empty
      self.init(.pending, Phrase("\(pending.reason)\(also)\(refused)"), of: rulings)
    } else if let refusing = Ruling.names(named(.no)) {
      self.init(.no, Phrase("\(refusing) refused it"), of: rulings)
    } else {
      return nil
    }
  }

  private static func names(_ rulings: some Collection<Ruling>) -> Phrase? {
    rulings.isEmpty ? nil : enumeration(rulings.map(\.name))
  }

  /// What is left of the ruling under the agreement that follows.
  func carriedOver(from earlier: Agreement) -> Ruling {
    var carried = self
    if answer == .yes { carried.answer = .conditional }
    carried.reason = Phrase("\(reason), under the earlier agreement (\(earlier.product))")
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
  fileprivate var phrase: Phrase {
    let date = Phrase("\(date.phrase)\(certainty.remark)")
    let since = Phrase("\(self.date.sincePhrase)\(certainty.remark)")
    return switch status {
    case .piloting: Phrase("pilots \(product) \(since)")
    case .pending: Phrase("has left \(product) pending \(since)")
    case .guidanceOnly: Phrase("gave guidance only on \(product) \(date)")
    case .withdrawn: Phrase("withdrew \(product) \(date)")
    case .approved: Phrase("approved \(product) \(date)")
    case .prohibited: Phrase("prohibited \(product) \(date)")
    }
  }

  /// What follows the decider's name and "has".
  fileprivate var participle: Phrase {
    let deed =
      switch status {
      case .approved: Phrase("approved \(product)")
      case .piloting: Phrase("begun to pilot \(product)")
      case .pending: Phrase("left \(product) pending")
      case .guidanceOnly: Phrase("given guidance only on \(product)")
      case .prohibited: Phrase("prohibited \(product)")
      case .withdrawn: Phrase("withdrawn \(product)")
      }
    return Phrase("\(deed) \(date.phrase)\(certainty.remark)")
  }
}
