import AgreementFiles
import Agreements

/// Any bytes as a data file beside good ones.
enum RegistryFuzzing {
  private static let paths = [
    "agreements/fuzzed.yaml", "approvals/fuzzed.yaml", "offerings/FR0.yaml", "vendors.yaml",
    "bodies.yaml", "sources.yaml", "events.yaml", "accord.yaml", "programmes.yaml",
    "searches.yaml",
  ]
  private static let vendors = DataFile(
    path: "vendors.yaml", bytes: Array("vendors:\n  - id: openai\n    name: OpenAI\n".utf8))

  static func run(_ bytes: [UInt8]) throws(Finding) {
    var generator = ByteGenerator(bytes)
    let path = paths[generator.number(in: 0...(paths.count - 1))]
    let file = DataFile(path: path, bytes: generator.rest())
    var files = RegistryFiles()
    let others = path == vendors.path ? [] : [vendors]
    let first = files.update(changed: others + [file])
    let lines = file.bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
    for diagnostic in first.diagnostics where diagnostic.file == path {
      try Finding.require(
        diagnostic.line >= 0 && diagnostic.line <= lines + 1 && diagnostic.column >= 0,
        "\(diagnostic) is not in the file")
    }
    if path != vendors.path {
      try Finding.require(
        first.registry.vendors["openai"] != nil, "a bad file hides the records of a good one")
    }
    try Finding.require(
      files.update(changed: [file]) == first, "reading a file again gives something else")
    askEverything(first.registry)
  }

  /// What was read has to stand every question.
  private static func askEverything(_ registry: Registry) {
    let day = Day(number: 20_600)
    for agreement in registry.agreements {
      for branch in Branch.allCases {
        _ = registry.access(
          Access.Question(agreement: agreement.id, branch: branch, level: .high, day: day))
      }
    }
    for kind in RecordKind.allCases { _ = registry.rows(of: kind, on: day) }
    _ = registry.history()
  }
}
