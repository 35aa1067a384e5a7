/// Small exports in the words of the programme's own, made for tests.
enum SmallExport {
  /// A product of `data.json`, as a JSON object.
  static func product(
    _ id: String, _ name: String = "Cloud", status: String = "FedRAMP Authorized",
    level: String = "Moderate", fields: String = ""
  ) -> String {
    let more = fields.isEmpty ? "" : ", \(fields)"
    return #"{"id": "\#(id)", "csp": "Provider", "cso": "\#(name)", "status": "\#(status)", "#
      + #""impact_level": "\#(level)", "auth_type": "Agency"\#(more)}"#
  }

  /// A line about an agency.
  static func line(
    _ id: String, _ parent: String, _ sub: String = "", date: String = "2024-05-06"
  ) -> String {
    #"{"id": "\#(id)", "parent": "\#(parent)", "sub": "\#(sub)", "ato_date": "\#(date)"}"#
  }

  /// A `data.json`.
  static func marketplace(
    _ day: String, _ products: [String], authorizations: [String] = [], reuses: [String] = [],
    agencies: [String] = []
  ) -> String {
    """
    {"meta": {"last_change": "\(day)T02:40:39.359Z"}, "data": {"Assessors": [],
    "Products": [
    \(products.joined(separator: ",\n"))
    ],
    "Agencies": [\(agencies.joined(separator: ",\n"))],
    "AtoMapping": [\(authorizations.joined(separator: ",\n"))],
    "ReuseMapping": [\(reuses.joined(separator: ",\n"))]}}
    """
  }

  /// An agency with what it works towards.
  static func agency(_ parent: String, pending ids: [String]) -> String {
    let procs = ids.map { #"{"id": "\#($0)", "status": "Agency Review"}"# }
    return
      #"{"id": "1", "parent": "\#(parent)", "sub": "", "procs": [\#(procs.joined(separator: ","))]}"#
  }
}
