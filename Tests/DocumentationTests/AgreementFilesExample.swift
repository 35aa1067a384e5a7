import AgreementFiles
import Agreements

func reportOnDirectory(at path: String) -> [String] {
  var directory = RegistryDirectory(at: path)
  directory.refresh()
  if let problem = directory.problem { return [problem.description] }

  // Mistakes, as `file:line:column: error: what — why — how to mend it`.
  var lines = directory.reading.diagnostics.map(\.description)

  // The records, and what held on a day.
  let registry = directory.reading.registry
  guard let day = Day("2026-04-03") else { return lines }
  for agreement in registry.agreements {
    let status = agreement.status(on: day)?.status.rawValue ?? "not offered"
    lines.append("\(agreement.id): \(status)")
  }
  return lines
}
