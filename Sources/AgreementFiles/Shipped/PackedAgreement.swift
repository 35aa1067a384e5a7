import Agreements

extension Agreement: Packable {
  init(passing value: Agreement?, _ form: inout PackedForm) {
    self.init(
      id: form.passed(value?.id), vendor: form.passed(value?.vendor),
      product: form.passed(value?.product))
    if let value { self = value }
    form.pass(&programme)
    form.pass(&vehicle)
    form.pass(&channel)
    form.pass(&price)
    form.pass(&discount)
    form.pass(&announced)
    form.pass(&term)
    form.pass(&statuses)
    form.pass(&coverage)
    form.pass(&availability)
    form.pass(&commitments)
    form.pass(&missionUses)
    form.pass(&adoption)
    form.pass(&fedrampClaim)
    form.pass(&certifications)
    form.pass(&predecessor)
    form.pass(&conflicts)
    form.pass(&sources)
    form.pass(&location)
  }
}

extension Price: Packable {
  init(passing value: Price?, _ form: inout PackedForm) {
    self = value ?? Price()
    var millionths = amount.map { Int($0.millionths) }
    form.pass(&millionths)
    amount = millionths.map { Amount(millionths: Int64($0)) }
    form.pass(&currency)
    form.pass(&unit)
    form.pass(&text)
  }
}

extension Term: Packable {
  init(passing value: Term?, _ form: inout PackedForm) {
    self = value ?? Term()
    form.pass(&start)
    form.pass(&ends)
    form.pass(&text)
  }
}

extension Term.EndStatement: Packable {
  init(passing value: Term.EndStatement?, _ form: inout PackedForm) {
    self.init(end: form.passed(value?.end))
    if let value { self = value }
    form.pass(&stated)
    form.pass(&certainty)
    form.pass(&note)
    form.pass(&sources)
    form.pass(&location)
  }
}

extension Agreement.StatusEntry: Packable {
  init(passing value: Agreement.StatusEntry?, _ form: inout PackedForm) {
    self.init(status: form.passed(value?.status), on: form.passed(value?.on))
    if let value { self = value }
    form.pass(&certainty)
    form.pass(&note)
    form.pass(&sources)
    form.pass(&location)
  }
}

extension Coverage: Packable {
  init(passing value: Coverage?, _ form: inout PackedForm) {
    self = value ?? Coverage()
    form.pass(&branches)
    form.pass(&levels)
    form.pass(&certainty)
    form.pass(&text)
    form.pass(&note)
  }
}

extension Availability: Packable {
  init(passing value: Availability?, _ form: inout PackedForm) {
    self.init(
      id: form.passed(value?.id), branch: form.passed(value?.branch),
      status: form.passed(value?.status))
    if let value { self = value }
    form.pass(&audience)
    form.pass(&date)
    form.pass(&product)
    form.pass(&certainty)
    form.pass(&note)
    form.pass(&sources)
    form.pass(&location)
  }
}

extension Agreement.Commitments: Packable {
  init(passing value: Agreement.Commitments?, _ form: inout PackedForm) {
    self = value ?? Agreement.Commitments()
    form.pass(&support)
    form.pass(&updates)
    form.pass(&training)
  }
}

extension Adoption: Packable {
  init(passing value: Adoption?, _ form: inout PackedForm) {
    self = value ?? Adoption()
    for area in Area.allCases { form.pass(&items[area]) }
  }
}

extension Adoption.Item: Packable {
  init(passing value: Adoption.Item?, _ form: inout PackedForm) {
    self.init(state: form.passed(value?.state))
    if let value { self = value }
    form.pass(&cost)
    form.pass(&note)
    form.pass(&sources)
    form.pass(&location)
  }
}

extension Agreement.CertificationLink: Packable {
  init(passing value: Agreement.CertificationLink?, _ form: inout PackedForm) {
    self.init(offering: form.passed(value?.offering), relation: form.passed(value?.relation))
    if let value { self = value }
    form.pass(&note)
    form.pass(&location)
  }
}

extension Conflict: Packable {
  init(passing value: Conflict?, _ form: inout PackedForm) {
    self.init(
      subject: form.passed(value?.subject), topic: form.passed(value?.topic), statements: [])
    if let value { self = value }
    form.pass(&statements)
    form.pass(&handling)
    form.pass(&sources)
    form.pass(&location)
  }
}

extension Conflict.Statement: Packable {
  init(passing value: Conflict.Statement?, _ form: inout PackedForm) {
    self.init(text: form.passed(value?.text))
    if let value { self = value }
    form.pass(&sources)
  }
}
