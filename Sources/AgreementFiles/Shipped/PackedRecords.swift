import Agreements

extension Registry.Contents: Packable {
  init(passing value: Registry.Contents?, _ form: inout PackedForm) {
    self = value ?? Registry.Contents()
    form.pass(&vendors)
    form.pass(&agreements)
    form.pass(&offerings)
    form.pass(&bodies)
    form.pass(&sources)
    form.pass(&programmes)
    form.pass(&decisions)
    form.pass(&searches)
    form.pass(&events)
  }
}

extension Vendor: Packable {
  init(passing value: Vendor?, _ form: inout PackedForm) {
    self.init(id: form.passed(value?.id), name: form.passed(value?.name))
    if let value { self = value }
    form.pass(&products)
    form.pass(&note)
    form.pass(&sources)
    form.pass(&location)
  }
}

extension Body: Packable {
  init(passing value: Body?, _ form: inout PackedForm) {
    self.init(
      id: form.passed(value?.id), name: form.passed(value?.name),
      branch: form.passed(value?.branch), level: form.passed(value?.level))
    if let value { self = value }
    form.pass(&parent)
    form.pass(&aliases)
    form.pass(&note)
    form.pass(&sources)
    form.pass(&location)
  }
}

extension Source: Packable {
  init(passing value: Source?, _ form: inout PackedForm) {
    self.init(
      id: form.passed(value?.id), publisher: form.passed(value?.publisher),
      title: form.passed(value?.title))
    if let value { self = value }
    form.pass(&url)
    form.pass(&date)
    form.pass(&reading)
    form.pass(&note)
    form.pass(&location)
  }
}

extension Programme: Packable {
  init(passing value: Programme?, _ form: inout PackedForm) {
    self.init(id: form.passed(value?.id), name: form.passed(value?.name))
    if let value { self = value }
    form.pass(&owner)
    form.pass(&began)
    form.pass(&description)
    form.pass(&note)
    form.pass(&sources)
    form.pass(&location)
  }
}

extension Decision: Packable {
  init(passing value: Decision?, _ form: inout PackedForm) {
    self.init(
      id: form.passed(value?.id), product: form.passed(value?.product),
      branch: form.passed(value?.branch), status: form.passed(value?.status))
    if let value { self = value }
    form.pass(&agreement)
    form.pass(&vendor)
    form.pass(&bodies)
    form.pass(&date)
    form.pass(&certainty)
    form.pass(&note)
    form.pass(&conflict)
    form.pass(&sources)
    form.pass(&location)
  }
}

extension Search: Packable {
  init(passing value: Search?, _ form: inout PackedForm) {
    self.init(
      id: form.passed(value?.id), product: form.passed(value?.product),
      branch: form.passed(value?.branch))
    if let value { self = value }
    form.pass(&agreement)
    form.pass(&vendor)
    form.pass(&body)
    form.pass(&date)
    form.pass(&certainty)
    form.pass(&note)
    form.pass(&sources)
    form.pass(&location)
  }
}

extension DatedEvent: Packable {
  init(passing value: DatedEvent?, _ form: inout PackedForm) {
    self.init(
      id: form.passed(value?.id), kind: form.passed(value?.kind), title: form.passed(value?.title))
    if let value { self = value }
    form.pass(&date)
    form.pass(&vendors)
    form.pass(&branch)
    form.pass(&certainty)
    form.pass(&note)
    form.pass(&sources)
    form.pass(&location)
  }
}
