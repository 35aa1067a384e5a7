import Agreements
import Languages
import Testing

/// What people read is in their language; what programs read is the same in all.
@Suite("In French") struct FrenchTests {
  private let day = Day(number: 20_600)

  private func inFrench<Value>(_ work: () throws -> Value) rethrows -> Value {
    try Language.$current.withValue(.french, operation: work)
  }

  @Test("every reason of a verdict is French", arguments: Branch.allCases)
  func reasons(branch: Branch) throws {
    let registry = try Sample.registry()
    for agreement in registry.agreements {
      for day in registry.daysOfChange() {
        let question = Access.Question(
          agreement: agreement.id, branch: branch, level: .high, day: day)
        for finding in registry.access(question).findings {
          #expect(finding.reason.text(in: .french) != finding.reason.english)
        }
      }
    }
  }

  @Test("every title of a field is French, or the same word", arguments: RecordKind.allCases)
  func titles(kind: RecordKind) {
    let same: Set = [
      "Id", "Programme", "Branches", "Sources", "Exact", "Note", "Type", "Date", "Description",
      "Services",
    ]
    for column in kind.columns where !same.contains(column.title.english) {
      #expect(column.title.text(in: .french) != column.title.english)
    }
  }

  @Test("rows for programs are the same in every language", arguments: RecordKind.allCases)
  func rowsForPrograms(kind: RecordKind) throws {
    let registry = try Sample.registry()
    for format in [OutputFormat.json, .jsonl, .csv] {
      let english = format.text(of: registry.rows(of: kind, on: day), columns: kind.columns)
      let french = inFrench {
        format.text(of: registry.rows(of: kind, on: day), columns: kind.columns)
      }
      #expect(english == french)
    }
  }

  @Test("rows for people have French headings")
  func rowsForPeople() throws {
    let registry = try Sample.registry()
    let columns = RecordKind.agreements.columns
    let rows = registry.rows(of: .agreements, on: day)
    #expect(OutputFormat.text.text(of: rows, columns: columns).contains("Vendor id"))
    let french = inFrench { OutputFormat.markdown.text(of: rows, columns: columns) }
    #expect(french.contains("Identifiant du fournisseur"))
    #expect(!french.contains("Vendor id"))
  }

  @Test("a digest is French, and its reasons go on with the sentence")
  func digest() throws {
    let registry = try Sample.registry()
    let selection = ChangeSelection(until: day)
    let changes = registry.datedChanges(through: day)
    func text() -> String { ChangeDigest(changes, of: registry, asked: selection).text }
    #expect(text().contains(", because: ") && !text().contains(", because: It "))
    let french = inFrench { text() }
    #expect(french.contains(", parce que\u{A0}: "))
    #expect(!french.contains("because") && !french.contains("branch:"))
    for line in changes.map(ChangeLine.text) { #expect(!line.contains(", because: It ")) }
  }

  @Test("amounts are written as the language does")
  func amounts() throws {
    var price = Price()
    price.amount = Price.Amount("1000000.50")
    price.currency = "USD"
    price.unit = "per agency"
    #expect(price.summary.english == "$1,000,000.50 per agency")
    #expect(
      price.summary.text(in: .french) == "1\u{A0}000\u{A0}000,50\u{A0}$ per agency")
  }
}
