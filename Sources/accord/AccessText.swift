import Agreements
import Languages

/// An access verdict for people and for programs.
enum AccessText {
  private static let stepWidth = 2 + 12
  private static let reasonIndent = stepWidth + 12

  /// What is asked and the verdict in the first line, then a line for each step.
  static func write(_ access: Access, _ registry: Registry, to block: inout TextBlock) {
    let question = access.question
    let agreement = registry.agreements[question.agreement]
    let vendor = agreement.map { registry.name(of: $0.vendor) } ?? ""
    let asker =
      question.body.map { registry.name(of: $0) } ?? localized("\(question.branch.rawValue) branch")
    block.line(
      "\(vendor), \(agreement?.product ?? question.agreement.text), \(asker), "
        + "\(question.level.rawValue), \(question.day): \(access.verdict.rawValue)")
    for finding in access.findings {
      let label =
        padded("  " + finding.step.rawValue, to: stepWidth) + finding.answer.rawValue
      block.labelled(
        label, finding.reason.text + registry.attribution(of: finding.sources), indent: reasonIndent
      )
    }
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
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
      JSONValue.Member("reason", .string(reason.english)),
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
      JSONValue.Member("message", .string("\(message.english) — \(reason.english)")),
      JSONValue.Member("help", .string(help.english)),
    ])
  }
}
