import AgreementFiles
import Agreements
import Foundation

/// A data directory with every key of every kind of file, made from the kinds' own schemas, so that
/// a key that comes to be is covered from its first day; and FedRAMP's exports beside it.
struct HostileFiles {
  /// Which of the values are hostile.
  enum Target: CaseIterable {
    /// What is for people: records are read, and shown.
    case texts
    /// What has a form: it is refused, and told.
    case formats
  }

  private(set) var files: [DataFile] = []
  /// The keys that held the payload, with the file that they stand in.
  private(set) var fields: Set<String> = []
  private let payload: [UInt8]
  private let target: Target

  /// - Parameter payload: in quotes.
  init(_ payload: [UInt8], in target: Target, _ schemas: Schemas) {
    self.payload = payload
    self.target = target
    for (path, schema) in schemas.all {
      let bytes = value(schema, trail: path)
      files.append(DataFile(path: path, bytes: bytes + [UInt8(ascii: "\n")]))
    }
    addExports()
  }

  /// The schema of each kind of file, with the path of a file of that kind.
  struct Schemas {
    let all: [(path: String, schema: [String: Any])]

    init() throws {
      all = try FileKind.allCases.compactMap { kind in
        let data = Data(JSONSchema.text(for: kind).utf8)
        let schema = try JSONSerialization.jsonObject(with: data) as? [String: Any]
        return schema.map { (kind.pattern.replacingOccurrences(of: "*", with: "x1"), $0) }
      }
    }
  }

  private mutating func value(_ schema: [String: Any], trail: String) -> [UInt8] {
    if let properties = schema["properties"] as? [String: [String: Any]] {
      var bytes = Array("{".utf8)
      for (name, inner) in properties.sorted(by: { $0.key < $1.key }) where !leadsUp(name) {
        if bytes.count > 1 { bytes += Array(", ".utf8) }
        bytes += Array("\"\(name)\": ".utf8) + value(inner, trail: "\(trail)/\(name)")
      }
      return bytes + Array("}".utf8)
    }
    if let items = schema["items"] as? [String: Any] {
      return Array("[".utf8) + value(items, trail: trail) + Array("]".utf8)
    }
    let pattern = schema["pattern"] as? String ?? ""
    let isText = (schema["type"] as? [String])?.contains("boolean") == true
    let sample = isText ? "plain" : sample(schema, pattern)
    // Behind its form, an address or a unit takes any text.
    let isOpen = pattern.hasPrefix("^http") || pattern.contains("per agency")
    guard (isText || isOpen) == (target == .texts) else { return Array("\"\(sample)\"".utf8) }
    fields.insert(trail)
    guard isOpen else { return payload }
    return Array((sample.hasPrefix("http") ? "\"\(sample)" : "\"\(sample), ").utf8)
      + payload.dropFirst()
  }

  /// A record that is part of itself is a mistake of another kind.
  private func leadsUp(_ key: String) -> Bool { key == "parent" || key == "predecessor" }

  private func sample(_ schema: [String: Any], _ pattern: String) -> String {
    if let word = (schema["enum"] as? [Any])?.first { return "\(word)" }
    if pattern.hasPrefix("^http") { return "https://example.gov/" }
    if pattern.contains("per agency") { return "per agency" }
    if pattern.contains("[A-Z]{3}") { return "USD" }
    if pattern.contains("\\d{4}") { return "2025-08-12" }
    if pattern.contains("A-Za-z0-9") || pattern.isEmpty && schema["type"] is [Any] { return "x1" }
    return "1"
  }

  /// § stands for what is for people, ¶ for what has a form.
  private mutating func addExports() {
    let texts = [
      "fedramp/data.json": """
      {"meta": {"last_change": "2025-06-01T02:40:41.663Z", "produced_by": §}, "data": {"Products": [
      {"id": "FR1", "name": §, "csp": §, "cso": §, "status": ¶, "ready_date": ¶, "auth_date": ¶,
       "auth_type": ¶, "partnering_agency": §, "independent_assessor": §, "service_model": [§],
       "deployment_model": §, "impact_level": ¶, "service_last_90": [§], "all_others": [§]}],
      "Agencies": [{"id": §, "parent": §, "sub": §, "procs": [{"id": "FR1", "status": ¶}]}],
      "Assessors": [], "AtoMapping": [{"id": "FR1", "agency_id": §, "parent": §, "sub": §,
       "ato_date": ¶, "exp_date": ¶}],
      "ReuseMapping": [{"id": ¶, "parent": §, "sub": §, "ato_date": ¶}]}}
      """,
      "fedramp/fedramp-products.json": """
      {"metadata": {"export_timestamp": "2026-05-15T22:42:01.943Z"}, "products": [
      {"id": "FR1", "csp": §, "cso": §, "service_model": [§], "auth_type": ¶, "auth_path": ¶,
       "impact_level": ¶, "3pao_name": §, "public_status": ¶, "internal_status": ¶,
       "status_updated_date": ¶, "auth_date": ¶, "authorizing_agency_id": §}]}
      """,
      "fedramp/fedramp-status-changelog.json": """
      {"metadata": {"export_timestamp": "2026-05-15T19:03:43.247Z"}, "products": {"FR1":
      {"current_status": ¶, "statuses": [{"status_name": ¶, "start_date": ¶}]}}}
      """,
    ]
    for (path, text) in texts.sorted(by: { $0.key < $1.key }) {
      var bytes: [UInt8] = []
      for (number, part) in text.split(separator: "§", omittingEmptySubsequences: false)
        .enumerated()
      {
        if number > 0 {
          bytes += target == .texts ? payload : Array("\"plain\"".utf8)
          fields.insert("\(path) \(number)")
        }
        for (place, piece) in part.split(separator: "¶", omittingEmptySubsequences: false)
          .enumerated()
        {
          if place > 0 { bytes += target == .texts ? Array("\"\"".utf8) : payload }
          bytes += Array(piece.utf8)
        }
      }
      files.append(DataFile(path: path, bytes: bytes))
    }
  }
}
