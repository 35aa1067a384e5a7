import Agreements

/// An access verdict for people and for programs.
enum AccessText {
  static func lines(_ access: Access, _ registry: Registry) -> [String] {
    let question = access.question
    let agreement = registry.agreements[question.agreement]
    let vendor = agreement.map { registry.name(of: $0.vendor) } ?? ""
    let asker = question.body.map { registry.name(of: $0) } ?? "\(question.branch.rawValue) branch"
    let head =
      "\(vendor), \(agreement?.product ?? question.agreement.text), \(asker), "
      + "\(question.level.rawValue), \(question.day): \(access.verdict.rawValue)"
    return [SafeText.line(head)]
      + access.findings.map { finding in
        let publishers = finding.sources.map { registry.sources[$0]?.publisher ?? $0.text }
        let unique = publishers.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        let by = unique.isEmpty ? "" : " [\(unique.joined(separator: ", "))]"
        return SafeText.line(
          "  \(pad(finding.step.rawValue)) \(pad(finding.answer.rawValue)) \(finding.reason)\(by)")
      }
  }

  private static func pad(_ text: String) -> String {
    text + String(repeating: " ", count: max(0, 11 - text.count))
  }
}

extension Access {
  /// `agreement, branch, body, level, as_of, verdict, steps`.
  var json: JSONValue {
    .object([
      JSONValue.Member("agreement", .string(question.agreement.text)),
      JSONValue.Member("branch", .string(question.branch.rawValue)),
      JSONValue.Member("body", question.body.map { .string($0.text) } ?? .null),
      JSONValue.Member("level", .string(question.level.rawValue)),
      JSONValue.Member("as_of", .string(question.day.description)),
      JSONValue.Member("verdict", .string(verdict.rawValue)),
      JSONValue.Member("steps", .array(findings.map(\.json))),
    ])
  }
}

extension Access.Finding {
  fileprivate var json: JSONValue {
    .object([
      JSONValue.Member("step", .string(step.rawValue)),
      JSONValue.Member("answer", .string(answer.rawValue)),
      JSONValue.Member("reason", .string(reason)),
      JSONValue.Member("sources", .array(sources.map { .string($0.text) })),
    ])
  }
}

extension Diagnostic {
  /// `file, line, column, severity, message, help`.
  var json: JSONValue {
    .object([
      JSONValue.Member("file", .string(file)),
      JSONValue.Member("line", .number(ExactNumber(line))),
      JSONValue.Member("column", .number(ExactNumber(column))),
      JSONValue.Member("severity", .string(severity.rawValue)),
      JSONValue.Member("message", .string("\(message) — \(reason)")),
      JSONValue.Member("help", .string(help)),
    ])
  }
}
