import Agreements
import Languages
import MarkedJSON

/// Reads FedRAMP's exports, which are recognised by what is in them.
public enum ExportReader {
  public struct Result: Hashable, Sendable {
    public var export: Export
    /// What was odd, in the order of the file.
    public var oddities: [Oddity]
    /// How many bytes stand before each offering's record, by its id.
    public var offsets: [String: Int]
  }

  /// - Parameter file: the name to put in front of an error.
  /// - Throws: when the bytes are no JSON, or none of the three exports.
  public static func read(_ bytes: [UInt8], file: String) throws(ExportError) -> Result {
    try bytes.span.bytes.withUnsafeBytes { (buffer) throws(ExportError) -> Result in
      try read(buffer, file: file)
    }
  }

  /// The same, over bytes that the caller keeps in place until it returns.
  public static func read(
    _ bytes: UnsafeRawBufferPointer, file: String
  ) throws(ExportError) -> Result {
    let result: Result?
    do {
      result = try JSONReader.read(bytes) { (json) throws(JSONError) in
        var document = ExportDocument()
        try document.read(&json)
        return document.result()
      }
    } catch {
      throw ExportError(file: file, error)
    }
    guard let result else {
      throw ExportError(
        file: file,
        what:
          Phrase(
            "is JSON, but none of FedRAMP's exports: it has neither \"Products\" nor \"products\""),
        help: Phrase("give data.json, fedramp-products.json or fedramp-status-changelog.json"))
    }
    return result
  }
}

/// The top of an export, whichever it turns out to be.
private struct ExportDocument {
  private var cells = CellReader()
  private var exported: ExportTime?
  private var marketplace = MarketplaceReader()
  private var products: ProductsReader?
  private var changelog: StatusChangelogReader?

  private enum Field: String, CaseIterable {
    case meta, metadata, data, products
    case listed = "Products"
    case agencies = "Agencies"
    case assessors = "Assessors"
    case authorizations = "AtoMapping"
    case reuses = "ReuseMapping"
  }

  private enum MetaField: String, CaseIterable {
    case lastChange = "last_change"
    case exportTimestamp = "export_timestamp"
  }

  private static let names = JSONFieldNames<Field>()
  private static let metaNames = JSONFieldNames<MetaField>()

  mutating func read(_ json: inout JSONReader) throws(JSONError) {
    guard try json.peek() == .object else { return try json.skip() }
    try json.enterObject()
    while let field = try json.nextField(of: ExportDocument.names) {
      switch field {
      case .meta, .metadata: try readMeta(&json)
      case .data: try read(&json)
      case .products: try readProducts(&json)
      case .listed: try marketplace.readProducts(&json, &cells)
      case .agencies: try marketplace.readAgencies(&json, &cells)
      case .assessors: try marketplace.readAssessors(&json, &cells)
      case .authorizations: try marketplace.readMapping(&json, &cells, .authorization)
      case .reuses: try marketplace.readMapping(&json, &cells, .reuse)
      }
    }
  }

  private mutating func readMeta(_ json: inout JSONReader) throws(JSONError) {
    guard try json.peek() == .object else { return try json.skip() }
    try json.enterObject()
    while let field = try json.nextField(of: ExportDocument.metaNames) {
      guard let text = try cells.text(&json, field.rawValue) else { continue }
      exported = ExportTime(text)
      if exported == nil {
        cells.note(Phrase("\"\(text)\" is no date"), at: "meta.\(field.rawValue)")
      }
    }
  }

  /// A list in the products export, and an object by id in the changelog.
  private mutating func readProducts(_ json: inout JSONReader) throws(JSONError) {
    if try json.peek() == .object {
      var reader = StatusChangelogReader()
      try reader.read(&json, &cells)
      changelog = reader
    } else {
      var reader = ProductsReader()
      try reader.read(&json, &cells)
      products = reader
    }
  }

  mutating func result() -> ExportReader.Result? {
    let export: Export
    if let changelog {
      export = .statusChangelog(changelog.changelog(exported: exported))
    } else if let products {
      export = .products(products.export(exported: exported))
    } else if marketplace.hasProducts {
      export = .marketplace(marketplace.export(exported: exported, &cells))
    } else {
      return nil
    }
    if exported == nil { cells.note(Phrase("does not say when it was made"), at: "meta") }
    return ExportReader.Result(export: export, oddities: cells.oddities, offsets: cells.offsets)
  }
}
