import AgreementFiles
import Agreements
import Foundation
import Testing

/// The examples in the documentation of the libraries are files beside this one: they compile with
/// the public API alone, run here, and are what the documentation shows, letter by letter.
@Suite struct DocumentationTests {
  private let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  @Test(arguments: ["Agreements", "AgreementFiles"])
  func theDocumentationShowsTheCodeThatIsTested(library: String) throws {
    let article = try text("Sources/\(library)/\(library).docc/\(library).md")
    let code = try text("Tests/DocumentationTests/\(library)Example.swift")
    let blocks = article.split(separator: "```swift\n").dropFirst()
      .compactMap { $0.split(separator: "```").first }
    #expect(blocks.map(String.init) == [code])
  }

  @Test func theExampleOfAgreementsSaysWhatItsArticleSays() throws {
    let answers = answerForTheHouse()
    #expect(answers == ["Moderate: usable", "High: blocked: certified"])
    let article = try text("Sources/Agreements/Agreements.docc/Agreements.md")
    #expect(article.contains(answers.map { "`\($0)`" }.joined(separator: " and ")))
  }

  @Test func theExampleOfAgreementFilesReadsADirectory() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let name = folder.path(percentEncoded: false)
    #expect(reportOnDirectory(at: name).first?.contains("there is no such file") == true)

    for file in ShippedRegistry.files {
      let url = folder.appending(path: file.path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: url)
    }
    let lines = reportOnDirectory(at: name)
    #expect(lines.count == ShippedRegistry.read().registry.agreements.count)
    #expect(lines.contains("anthropic-claude-2025: restored"))
    #expect(lines.contains("openai-chatgpt-2026: not offered"))

    try Data("id: box-2025\nvendr: box\n".utf8).write(
      to: folder.appending(path: "agreements/box-2025.yaml"))
    #expect(
      reportOnDirectory(at: name).contains {
        $0.hasPrefix("agreements/box-2025.yaml:2:1: error: unknown key 'vendr'")
      })
  }

  /// Every public type that an article names is there: the symbols are those of this very list.
  @Test(arguments: ["Agreements", "AgreementFiles"])
  func theArticlesNameTypesThatExist(library: String) throws {
    let article = try text("Sources/\(library)/\(library).docc/\(library).md")
    let named = article.matches(of: /``([A-Z]\w+)(\/\S+)?``/).map { String($0.output.1) }
    #expect(named.count > 5)
    var sources = ""
    let folder = root.appending(path: "Sources/\(library)")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    for case let file as URL in try #require(files) where file.pathExtension == "swift" {
      sources += try String(contentsOf: file, encoding: .utf8)
    }
    for name in named where name != library {
      let declaration = try Regex("public (final )?(struct|enum|class|actor) \(name)\\b")
      #expect(sources.contains(declaration), "\(name)")
    }
  }
}
