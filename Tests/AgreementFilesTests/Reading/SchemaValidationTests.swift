import AgreementFiles
import Foundation
import MarkedYAML
import Testing

/// The schemas that editors check with agree with the shipped files, and refuse what reading
/// refuses.
@Suite struct SchemaValidationTests {
  private func validator(_ kind: FileKind) throws -> SchemaValidator {
    let value = try JSONSerialization.jsonObject(with: Data(JSONSchema.text(for: kind).utf8))
    return SchemaValidator(schema: try #require(value as? [String: Any]))
  }

  private func mistakes(_ kind: FileKind, in text: String) throws -> [String] {
    try validator(kind).mistakes(in: try YAMLDocument(parsing: Array(text.utf8)))
  }

  @Test(arguments: FileKind.allCases)
  func everyShippedFileIsValid(kind: FileKind) throws {
    let validator = try validator(kind)
    let files = ShippedRegistry.files.filter { FileKind(path: $0.path) == kind }
    #expect(!files.isEmpty)
    for file in files {
      let mistakes = try validator.mistakes(in: try YAMLDocument(parsing: file.bytes))
      #expect(mistakes.isEmpty, "\(file.path): \(mistakes)")
    }
  }

  @Test(arguments: FileKind.allCases)
  func anUnknownKeyIsRefused(kind: FileKind) throws {
    let file = try #require(ShippedRegistry.files.first { FileKind(path: $0.path) == kind })
    let text = String(decoding: file.bytes, as: UTF8.self) + "\nnonsense: 1\n"
    #expect(try mistakes(kind, in: text) == [".nonsense: unknown"])
  }

  /// Each is refused by the schema where reading reports it, and mended by what stands behind it.
  @Test(arguments: [
    (
      "price: {amount: 1, currency: USX}", "currency: USX", "currency: USD", ".price.currency: enum"
    ),
    ("price: {unit: per agnecy}", "per agnecy", "per agency", ".price.unit: pattern"),
    ("price: {amount: -1}", "-1", "1", ".price.amount: minimum"),
    ("price: {amount: '1,5'}", "'1,5'", "1.5", ".price.amount: pattern"),
    ("announced: 3 April 2026", "3 April 2026", "by 2026-04-03", ".announced: pattern"),
    (
      "status: [{status: activ, on: 2026}]", "activ", "active", ".status[0].status: enum"
    ),
    ("status: [{status: active}]", "active", "active, on: 2026-04", ".status[0].on: required"),
    ("coverage: {branches: executive}", "executive", "[executive]", ".coverage.branches: type"),
    ("prise: {amount: 1}", "prise", "price", ".prise: unknown"),
  ])
  func mistakesAreRefused(line: String, wrong: String, right: String, mistake: String) throws {
    let head = "id: box-2025\nvendor: box\nproduct: Box\n"
    #expect(try mistakes(.agreement, in: head + line) == [mistake])
    #expect(!reports(head + line).isEmpty)
    let mended = line.replacing(wrong, with: right)
    #expect(try mistakes(.agreement, in: head + mended).isEmpty)
    #expect(reports(head + mended).isEmpty)
  }

  /// The errors of reading, apart from those about references.
  private func reports(_ text: String) -> [String] {
    let file = DataFile(path: "agreements/box-2025.yaml", bytes: Array(text.utf8))
    let vendors = "vendors: [{id: box, name: Box}]\n"
    let files = [file, DataFile(path: "vendors.yaml", bytes: Array(vendors.utf8))]
    return RegistryReader.read(files: files).errors.map(\.description)
  }
}
