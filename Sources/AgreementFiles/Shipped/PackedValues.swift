import Agreements

extension String: Packable {
  init(passing value: String?, _ form: inout PackedForm) {
    self = value ?? ""
    form.pass(&self)
  }
}

extension Int: Packable {
  init(passing value: Int?, _ form: inout PackedForm) {
    // The sign is the lowest bit, so that small numbers are short either way.
    var folded = value.map { $0 << 1 ^ $0 >> 63 } ?? 0
    form.pass(count: &folded)
    self = folded >> 1 ^ -(folded & 1)
  }
}

extension Bool: Packable {
  init(passing value: Bool?, _ form: inout PackedForm) {
    var choice = value == true ? 1 : 0
    form.pass(choice: &choice, of: 2)
    self = choice == 1
  }
}

extension Day: Packable {
  init(passing value: Day?, _ form: inout PackedForm) {
    self.init(number: Int32(clamping: form.passed(value.map { Int($0.number) })))
  }
}

extension ApproximateDate: Packable {
  init(passing value: ApproximateDate?, _ form: inout PackedForm) {
    let precision: Precision = form.passed(value?.precision)
    let earliest: Day = form.passed(value?.earliest)
    let length: Int = form.passed(value.map { $0.earliest.days(to: $0.latest) })
    self.init(precision, from: earliest, to: earliest.advanced(by: length))
  }
}

extension Identifier: Packable {
  init(passing value: Identifier?, _ form: inout PackedForm) { self.init(form.passed(value?.text)) }
}

extension RecordLocation: Packable {
  init(passing value: RecordLocation?, _ form: inout PackedForm) {
    let (file, line): (String, Int) = (form.passed(value?.file), form.passed(value?.line))
    var byte = value?.byte
    form.pass(&byte)
    self.init(file: file, line: line, byte: byte)
  }
}

/// One of several words.
protocol PackableWord: Packable, CaseIterable, Equatable where AllCases == [Self] {}

extension PackableWord {
  init(passing value: Self?, _ form: inout PackedForm) {
    let words = Self.allCases
    var choice = value.flatMap(words.firstIndex(of:)) ?? 0
    form.pass(choice: &choice, of: words.count)
    self = words[choice]
  }
}

extension Adoption.Area: PackableWord {}
extension Adoption.State: PackableWord {}
extension Agreement.Relation: PackableWord {}
extension AgreementStatus: PackableWord {}
extension ApprovalStatus: PackableWord {}
extension ApproximateDate.Precision: PackableWord {}
extension Availability.Status: PackableWord {}
extension Branch: PackableWord {}
extension Certainty: PackableWord {}
extension CertificationClass: PackableWord {}
extension CertificationPath: PackableWord {}
extension CertificationStatus: PackableWord {}
extension CertificationType: PackableWord {}
extension Conflict.Subject: PackableWord {}
extension DatedEvent.Kind: PackableWord {}
extension GovernmentLevel: PackableWord {}
extension ImpactLevel: PackableWord {}
extension Offering.Authorizer.Act: PackableWord {}
extension Source.Reading: PackableWord {}

extension PackedForm {
  /// Words in any order, written in that of their kind: the same set is the same bytes.
  mutating func pass<Word: PackableWord & Hashable>(_ words: inout Set<Word>) {
    var list = Word.allCases.filter(words.contains)
    pass(&list)
    words = Set(list)
  }
}
