import AgreementFiles
import Agreements
import Languages

/// accord-data(5), from the tables that the files are read by and those that rows are written by.
enum DataManual {
  static func page() -> String {
    var page = ManualPage(
      "accord-data", section: 5, version: Version.text, manual: localized("File Formats"))
    page.section(localized("Name"))
    page.paragraphs(localized("accord-data — the data directory of accord"))
    page.section(localized("Description"))
    page.paragraphs(
      localized(
        """
        A data directory holds plain text files, made for version control. accord init DIR writes \
        one to start from, accord check DIR tells what is wrong in one, and accord schema KIND \
        prints a JSON Schema for editors.

        Exports of the FedRAMP Marketplace lie in fedramp/ as they were downloaded; accord import \
        fedramp records them.
        """))
    for kind in FileKind.allCases {
      page.section(kind.pattern)
      write(JSONSchema.schema(for: kind), depth: 0, &page)
    }
    page.section(localized("Fields"))
    page.paragraphs(
      localized(
        """
        What accord list writes and filters ask about, by kind of record. Names are the keys of the \
        JSON output.
        """))
    for kind in RecordKind.allCases {
      page.subsection(kind.rawValue)
      for column in kind.columns {
        page.item(column.name, "\(column.title) (\(column.kind.rawValue))")
      }
    }
    page.section(localized("See also"))
    page.paragraphs("accord(1)")
    return page.source
  }

  /// Schemas of records lie within each other at most so deep.
  private static let deepest = 6

  private static func write(_ schema: JSONValue, depth: Int, _ page: inout ManualPage) {
    guard depth < deepest else { return }
    let required = schema["required"]?.strings ?? []
    for (name, key) in schema["properties"]?.members ?? [] {
      let must = required.contains(name) ? " " + localized("Required.") : ""
      page.item(name, (key["description"]?.string ?? "") + must, depth: depth)
      for part in [key] + key.alternatives {
        write(part, depth: depth + 1, &page)
        if let items = part["items"] {
          for item in [items] + items.alternatives { write(item, depth: depth + 1, &page) }
        }
      }
    }
  }
}

extension JSONValue {
  fileprivate var members: [(String, JSONValue)] {
    guard case .object(let members) = self else { return [] }
    return members.map { ($0.name, $0.value) }
  }

  fileprivate subscript(name: String) -> JSONValue? { members.first { $0.0 == name }?.1 }

  fileprivate var string: String? { if case .string(let text) = self { text } else { nil } }

  fileprivate var items: [JSONValue] { if case .array(let items) = self { items } else { [] } }

  fileprivate var strings: [String] { items.compactMap(\.string) }

  /// The forms that a value may have.
  fileprivate var alternatives: [JSONValue] {
    (self["anyOf"]?.items ?? []) + (self["oneOf"]?.items ?? [])
  }
}
