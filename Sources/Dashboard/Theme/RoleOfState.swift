import Agreements

/// The role in which a state of the model is shown.
extension Role {
  init(_ verdict: Access.Verdict) {
    switch verdict {
    case .usable: self = .good
    case .conditional: self = .caution
    case .blocked: self = .bad
    case .unknown: self = .unknown
    }
  }

  init(_ answer: Access.Answer) {
    switch answer {
    case .yes: self = .good
    case .no: self = .bad
    case .pending: self = .pending
    case .conditional: self = .caution
    case .unknown: self = .unknown
    }
  }

  init(_ status: ApprovalStatus) {
    switch status {
    case .pending: self = .pending
    case .piloting, .guidanceOnly: self = .caution
    case .approved: self = .good
    case .prohibited, .withdrawn: self = .bad
    }
  }

  init(_ status: CertificationStatus) {
    switch status {
    case .certified: self = .good
    case .inProcess, .ready, .listed: self = .pending
    case .delisted: self = .bad
    case .notApplicable: self = .dim
    case .unknown: self = .unknown
    }
  }

  init(_ status: AgreementStatus) {
    switch status {
    case .offered, .active, .restored, .extended: self = .good
    case .listedExpired: self = .caution
    case .terminated, .superseded: self = .bad
    case .notListed, .unknown: self = .unknown
    }
  }

  init(_ mark: ChangeMark) {
    switch mark {
    case .added: self = .added
    case .changed: self = .changed
    case .removed: self = .removed
    }
  }
}
