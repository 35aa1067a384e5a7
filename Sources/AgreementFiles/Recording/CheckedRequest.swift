import Agreements
import Languages

/// A request held against the data: everything that it refers to is there.
struct CheckedRequest {
  let decision: Decision
  let newSource: Source?
  /// What the same body decided about the same so far.
  let decisionsBefore: [Decision]

  /// - Parameter names: that stand in the files of approvals.
  init(
    _ request: DecisionRequest, in registry: Registry, beside names: [String]
  ) throws(RecordingProblem) {
    guard let agreement = registry.agreements[request.agreement] else {
      throw RecordingProblem(
        .request, about: .agreement, Phrase("there is no agreement '\(request.agreement)'"),
        why: Phrase("decisions are about an agreement of the data"),
        help: Spelling.question(
          request.agreement.text, among: registry.agreements.lazy.map(\.id.text))
          ?? Phrase("`accord list agreements` shows their ids"))
    }
    let branch = try Self.branch(of: request, in: registry)
    var request = request
    request.branch = branch
    let approval = registry.approval(
      Approval.ID(agreement: agreement.id, branch: branch, body: request.body))
    decisionsBefore = approval?.decisions ?? []
    if let same = decisionsBefore.last(where: { $0.date == request.date }),
      same.status == request.status
    {
      throw RecordingProblem(
        .request, about: .status, Phrase("this is recorded already"),
        why: Phrase("\(same.id) says the same of that day"),
        help: Phrase("nothing needs to be done"))
    }
    request.note = try Self.checked(request.note, .note)
    request.product = try Self.checked(request.product, .product)
    let source = try Self.source(for: request, in: registry)
    var decision = Decision(
      id: NewIdentifier.decision(for: request, in: registry, beside: names),
      product: request.product ?? decisionsBefore.last?.product ?? agreement.product,
      branch: branch, status: request.status)
    decision.agreement = agreement.id
    decision.vendor = agreement.vendor
    decision.bodies = request.body.map { [$0] } ?? []
    decision.date = request.date
    decision.certainty = request.certainty
    decision.note = request.note
    decision.sources = [source.id]
    self.decision = decision
    newSource = registry.sources[source.id] == nil ? source : nil
  }

  private static func branch(
    of request: DecisionRequest, in registry: Registry
  ) throws(RecordingProblem) -> Branch {
    guard let id = request.body else {
      if let branch = request.branch { return branch }
      throw RecordingProblem(
        .request, about: .branch, Phrase("nobody is named who decided"),
        why: Phrase("a decision is a branch's or a body's"),
        help: Phrase("name the branch: executive, legislative or judicial"))
    }
    guard let body = registry.bodies[id] else {
      throw RecordingProblem(
        .request, about: .body, Phrase("there is no body '\(id)'"),
        why: Phrase("no record in bodies.yaml has that id"),
        help: Spelling.question(id.text, among: registry.bodies.lazy.map(\.id.text))
          ?? Phrase("add it there first; `accord list bodies` shows those that there are"))
    }
    if let branch = request.branch, branch != body.branch {
      throw RecordingProblem(
        .request, about: .branch, Phrase("\(body.name) is not of the \(branch.rawValue) branch"),
        why: Phrase("bodies.yaml has it in the \(body.branch.rawValue) branch"),
        help: Phrase("correct one of them")
      )
    }
    return body.branch
  }

  // MARK: Sources

  private static func source(
    for request: DecisionRequest, in registry: Registry
  ) throws(RecordingProblem) -> Source {
    let stated = request.source
    if let known = registry.sources[Source.ID(stated.address)] { return known }
    guard stated.address.hasPrefix("https://") || stated.address.hasPrefix("http://"),
      stated.address.utf8.count > "https://".utf8.count,
      !stated.address.unicodeScalars.contains(where: { $0.value <= 0x20 || $0.value == 0x7F })
    else {
      throw RecordingProblem(
        .request, about: .source, Phrase("'\(stated.address)' is no source"),
        why: Phrase("it is neither the id of a source in sources.yaml nor an address of the web"),
        help: Spelling.question(stated.address, among: registry.sources.lazy.map(\.id.text))
          ?? Phrase("write an address that starts with 'https://'"))
    }
    if let known = registry.sources.first(where: { $0.url == stated.address }) { return known }
    let why = Phrase("\(stated.address) is new to sources.yaml, where every source has one")
    guard let publisher = try checked(stated.publisher, .publisher) else {
      throw RecordingProblem(
        .request, about: .publisher, Phrase("the source has no publisher"), why: why,
        help: Phrase("say who published it"))
    }
    guard let title = try checked(stated.title, .title) else {
      throw RecordingProblem(
        .request, about: .title, Phrase("the source has no title"), why: why,
        help: Phrase("copy its title as published"))
    }
    var source = Source(
      id: NewIdentifier.source(stated.address, date: request.date, in: registry),
      publisher: publisher, title: title)
    source.url = stated.address
    source.date = stated.date
    return source
  }

  /// Text without what is cut when it is read; `nil` where nothing is stated.
  private static func checked(
    _ text: String?, _ field: RecordingProblem.Field
  ) throws(RecordingProblem) -> String? {
    guard let text else { return nil }
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else {
      throw RecordingProblem(
        .request, about: field, Phrase("\(field.phrase) is empty"),
        why: Phrase("what is not known is left out"),
        help: Phrase("write something, or leave it out"))
    }
    let isInvisible = text.unicodeScalars.contains { scalar in
      (scalar.value < 0x20 && scalar != "\n") || (0x7F...0x9F).contains(scalar.value)
    }
    guard !isInvisible else {
      throw RecordingProblem(
        .request, about: field, Phrase("\(field.phrase) holds an invisible control character"),
        why: Phrase("it could change what a terminal shows"), help: Phrase("remove it"))
    }
    return String(text[first...last])
  }
}

extension Decision {
  /// Whether it belongs to the same approval.
  func isAboutTheSame(as other: Decision) -> Bool {
    agreement == other.agreement && branch == other.branch
      && (agreement != nil || product == other.product)
      && (bodies == other.bodies || !Set(bodies).isDisjoint(with: other.bodies))
  }
}
