import Languages

/// What decisions come to, for the approval step.
struct Ruling {
  let answer: Access.Answer
  /// A sentence without its full stop.
  let reason: Phrase
  let sources: [Source.ID]
  /// Who decided.
  let name: Phrase

  private init(
    _ answer: Access.Answer, _ reason: @autoclosure @escaping @Sendable () -> Phrase,
    _ sources: [Source.ID], by name: Phrase
  ) {
    self.answer = answer
    self.reason = .deferred(reason)
    self.sources = sources
    self.name = name
  }

  func finding() -> Access.Finding {
    Access.Finding(.approved, answer, Phrase("\(reason)."), sources: sources.unique)
  }

  /// The same in other words.
  func saying(_ reason: @autoclosure @escaping @Sendable () -> Phrase) -> Ruling {
    Ruling(answer, reason(), sources, by: name)
  }

  /// What one body's decisions say.
  /// - Parameter fallback: what holds when the one decision that may have been taken was not.
  init(
    of approval: Approval, by name: Phrase, on day: Day, fallback: @escaping @Sendable () -> Ruling?
  ) {
    let decided = approval.decision(on: day)
    if let possible = approval.possibleDecision(on: day),
      possible.status.answer != decided?.status.answer
    {
      self.init(
        .unknown, Ruling.doubt(possible, decided, by: name, fallback),
        possible.sources + (decided?.sources ?? []), by: name)
    } else if let decided {
      self.init(
        decided.status.answer, Ruling.sentence(on: decided, of: approval, by: name, on: day),
        decided.sources, by: name)
    } else {
      self.init(.unknown, Phrase("\(name) has decided nothing yet"), [], by: name)
    }
  }

  private static func doubt(
    _ possible: Decision, _ decided: Decision?, by name: Phrase, _ fallback: () -> Ruling?
  ) -> Phrase {
    let doubt = Phrase("\(name) may already have \(possible.participle)")
    let before = decided.map { Phrase("\(name) \($0.phrase)") } ?? fallback()?.reason
    return before.map { Phrase("\(doubt); otherwise: \($0)") }
      ?? Phrase("\(doubt); otherwise nothing is decided")
  }

  private static func sentence(
    on decided: Decision, of approval: Approval, by name: Phrase, on day: Day
  ) -> Phrase {
    guard let waiting = approval.waiting(on: day) else {
      return Phrase("\(name) \(decided.phrase)")
    }
    let since = waiting.since.sincePhrase
    let days =
      waiting.isExact ? Phrase("\(waiting.days) days") : Phrase("at least \(waiting.days) days")
    let pending = Phrase("\(name) has left \(decided.product) pending \(since), \(days)")
    return Phrase("\(pending)\(decided.certainty.remark)")
  }

  /// What single bodies' decisions come to for a branch that did not decide as a whole. Never yes:
  /// nobody decided for everybody.
  init?(summarising rulings: [Ruling], branch: Branch) {
    func first(_ answer: Access.Answer) -> Ruling? { rulings.first { $0.answer == answer } }
    func with(
      _ answer: Access.Answer, _ reason: @autoclosure @escaping @Sendable () -> Phrase
    ) -> Ruling {
      Ruling(answer, reason(), rulings.flatMap(\.sources), by: .empty)
    }
    let nobody = Phrase.deferred { Phrase("nobody decided for the whole \(branch.name)") }
    if let only = rulings.first, rulings.count == 1, only.answer != .yes {
      self = with(only.answer, Phrase("\(only.reason); \(nobody)"))
    } else if first(.yes) != nil || first(.conditional) != nil {
      self = with(.conditional, Ruling.division(of: rulings, nobody))
    } else if let doubtful = first(.unknown) {
      self = with(.unknown, Phrase("\(doubtful.reason); \(nobody)"))
    } else if let pending = first(.pending) {
      self = with(.pending, Ruling.delay(pending, among: rulings))
    } else if let refusing = Ruling.names(rulings, .no) {
      self = with(.no, Phrase("\(refusing) refused it"))
    } else {
      return nil
    }
  }

  /// Some allow it: who does, and who does not.
  private static func division(of rulings: [Ruling], _ nobody: Phrase) -> Phrase {
    let approving = names(rulings, .yes).map { Phrase("\($0) approved it") }
    let limited = names(rulings, .conditional).map { Phrase("\($0) allowed it within limits") }
    let others = names(rulings, .no, .pending, .unknown).map { Phrase("\($0) did not") }
    return ([approving, limited, others].compactMap(\.self) + [nobody]).joined(separator: "; ")
  }

  /// Nobody allows it, and somebody may yet: the first who is waited for, and what the others say.
  private static func delay(_ pending: Ruling, among rulings: [Ruling]) -> Phrase {
    let refused = names(rulings, .no).map { Phrase(", and \($0) refused it") } ?? .empty
    let more = rulings.filter { $0.answer == .pending }.dropFirst()
    let also = names(more, .pending).map { Phrase(", as it is with \($0)") } ?? .empty
    return Phrase("\(pending.reason)\(also)\(refused)")
  }

  /// Who answered so.
  private static func names(
    _ rulings: some Sequence<Ruling>, _ answers: Access.Answer...
  ) -> Phrase? {
    let names = rulings.filter { answers.contains($0.answer) }.map(\.name)
    return names.isEmpty ? nil : enumeration(names)
  }

  /// What is left of the ruling under the agreement that follows.
  func carriedOver(from earlier: Agreement) -> Ruling {
    Ruling(
      answer == .yes ? .conditional : answer,
      Phrase("\(reason), under the earlier agreement (\(earlier.product))"), sources, by: name)
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
