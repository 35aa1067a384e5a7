import Agreements

extension Offering: Packable {
  init(passing value: Offering?, _ form: inout PackedForm) {
    self.init(
      id: form.passed(value?.id), name: form.passed(value?.name),
      provider: form.passed(value?.provider))
    if let value { self = value }
    form.pass(&vendor)
    form.pass(&certifications)
    form.pass(&services)
    form.pass(&remarks)
    form.pass(&assessor)
    form.pass(&authorizations)
    form.pass(&reuses)
    form.pass(&counted)
    form.pass(&agencies)
    form.pass(&authorizers)
    form.pass(&note)
    form.pass(&conflicts)
    form.pass(&sources)
    form.pass(&location)
    form.pass(&exportLocation)
  }
}

extension Certification: Packable {
  init(passing value: Certification?, _ form: inout PackedForm) {
    self.init(status: form.passed(value?.status), on: form.passed(value?.on))
    if let value { self = value }
    form.pass(&seen)
    form.pass(&level)
    form.pass(&certificationClass)
    form.pass(&isClassRead)
    form.pass(&type)
    form.pass(&path)
    form.pass(&certified)
    form.pass(&wording)
    form.pass(&certainty)
    form.pass(&note)
    form.pass(&sources)
    form.pass(&location)
  }
}

extension Offering.ServiceInScope: Packable {
  init(passing value: Offering.ServiceInScope?, _ form: inout PackedForm) {
    self.init(name: form.passed(value?.name))
    if let value { self = value }
    form.pass(&since)
    form.pass(&sources)
  }
}

extension Offering.Remark: Packable {
  init(passing value: Offering.Remark?, _ form: inout PackedForm) {
    self.init(on: form.passed(value?.on), text: form.passed(value?.text))
    if let value { self = value }
    form.pass(&sources)
    form.pass(&location)
  }
}

extension Offering.Authorizer: Packable {
  init(passing value: Offering.Authorizer?, _ form: inout PackedForm) {
    self.init(form.passed(value?.act), agency: form.passed(value?.agency))
    if let value { self = value }
    form.pass(&body)
    form.pass(&date)
    form.pass(&ended)
    form.pass(&sources)
  }
}
