import Agreements
import Languages
import MarkedYAML

/// Collects what reading one file brings to light: mistakes, and what has to be compared with the
/// other files. A class, because the readers of nested values all add to the same one.
final class FileReader {
  let path: String
  private var findings = Findings()
  private(set) var claims = FileClaims()

  init(path: String) { self.path = path }

  var diagnostics: [Diagnostic] { findings.diagnostics }

  func error(
    at place: YAMLPlace, _ what: @autoclosure () -> Phrase, why: @autoclosure () -> Phrase,
    help: @autoclosure () -> Phrase
  ) {
    findings.add(
      Diagnostic(YAMLProblem(at: place, what(), why: why(), help: help()), in: path))
  }

  func warning(
    at place: YAMLPlace, _ what: @autoclosure () -> Phrase, why: @autoclosure () -> Phrase,
    help: @autoclosure () -> Phrase
  ) {
    findings.add(
      Diagnostic(
        YAMLProblem(at: place, what(), why: why(), help: help()), in: path, severity: .warning))
  }

  func note(_ problems: [YAMLProblem]) {
    for problem in problems { findings.add(Diagnostic(problem, in: path)) }
  }

  func define(_ kind: RecordKind, _ id: String, at place: YAMLPlace) {
    claims.definitions.append(.init(kind: kind, id: id, place: place))
  }

  func refer(to kind: RecordKind, _ id: String, at place: YAMLPlace) {
    claims.references.append(.init(kind: kind, id: id, place: place))
  }

  /// Says that a record follows or belongs to another of its kind; such chains must end.
  func link(_ kind: RecordKind, from id: String, to next: String, at place: YAMLPlace) {
    claims.links.append(.init(kind: kind, from: id, to: next, place: place))
  }

  func belongs(_ body: Body.ID, to branch: Branch, at place: YAMLPlace) {
    claims.memberships.append(.init(body: body, branch: branch, place: place))
  }
}

/// What one file says that only the other files can confirm.
struct FileClaims: Sendable {
  struct Mention: Sendable {
    let kind: RecordKind
    let id: String
    let place: YAMLPlace
  }

  struct Link: Sendable {
    let kind: RecordKind
    let from: String
    let to: String
    let place: YAMLPlace
  }

  struct Membership: Sendable {
    let body: Body.ID
    let branch: Branch
    let place: YAMLPlace
  }

  var definitions: [Mention] = []
  var references: [Mention] = []
  var links: [Link] = []
  var memberships: [Membership] = []
}
