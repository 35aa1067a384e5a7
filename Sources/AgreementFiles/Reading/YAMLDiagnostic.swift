import Agreements
import MarkedYAML

extension Diagnostic {
  init(_ problem: YAMLProblem, in file: String, severity: Severity = .error) {
    self.init(
      file: file, line: problem.line, column: problem.column, severity: severity,
      message: problem.what, reason: problem.why, help: problem.help)
  }
}
