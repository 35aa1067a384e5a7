import PseudoTerminal

/// A small data directory with one of everything that a pane shows, to be changed by tests.
struct SampleData {
  let directory: TemporaryDirectory

  /// The day that the tests ask about.
  static let day = "2026-06-15"

  init() throws {
    directory = try TemporaryDirectory()
    for (name, text) in Self.files { try directory.write(text, to: name) }
  }

  var path: String { directory.path }

  static let files = [
    "accord.yaml": """
    name: Sample
    required-level: High

    """,
    "vendors.yaml": """
    vendors:
      - id: anthropic
        name: Anthropic
        sources: [gsa]
      - id: google
        name: Google
        sources: [gsa]
      - id: openai
        name: OpenAI
        sources: [gsa]

    """,
    "bodies.yaml": """
    bodies:
      - id: hhs
        name: Department of Health
        branch: executive
        sources: [gsa]
      - id: house
        name: House of Representatives
        branch: legislative
        sources: [gsa]
      - id: courts
        name: Federal courts
        branch: judicial
        sources: [gsa]

    """,
    "sources.yaml": """
    sources:
      - id: gsa
        publisher: GSA
        title: OneGov agreement announced
        url: https://www.example.gov/onegov
        date: 2025-08-12
        read: full

    """,
    "agreements/claude.yaml": agreement("claude"),
    "agreements/gemini.yaml": agreement(
      "gemini", vendor: "google", product: "Gemini", price: "0.47", branches: "executive"),
    "agreements/chatgpt.yaml": agreement(
      "chatgpt", vendor: "openai", product: "ChatGPT", branches: "executive, legislative"),
    "offerings/FR1.yaml": """
    id: FR1
    name: Claude Platform
    provider: Anthropic
    vendor: anthropic
    certifications:
      - status: certified
        on: 2025-11-19
        level: High
        type: Rev5
        path: Agency
        certainty: confirmed
        sources: [gsa]
    sources: [gsa]

    """,
    "approvals/all.yaml": """
    decisions:
      - id: d1
        agreement: claude
        vendor: anthropic
        product: Claude
        branch: legislative
        body: house
        status: pending
        on: 2026-01-05
        certainty: reported
        sources: [gsa]
      - id: d2
        agreement: gemini
        vendor: google
        product: Gemini
        branch: executive
        body: hhs
        status: approved
        on: 2026-02-01
        certainty: confirmed
        sources: [gsa]
      - id: d3
        agreement: claude
        vendor: anthropic
        product: Claude
        branch: judicial
        body: courts
        status: pending
        on: 2026-03-10
        certainty: reported
        sources: [gsa]

    """,
  ]

  /// The file of an agreement.
  static func agreement(
    _ id: String, vendor: String = "anthropic", product: String = "Claude", price: String = "1",
    branches: String = "executive, legislative, judicial"
  ) -> String {
    """
    id: \(id)
    vendor: \(vendor)
    product: \(product)
    price:
      amount: \(price)
      currency: USD
      unit: per agency
    term:
      ends:
        - end: 2027-12-31
          certainty: confirmed
          sources: [gsa]
    status:
      - status: active
        on: 2025-08-12
        certainty: confirmed
        sources: [gsa]
    coverage:
      branches: [\(branches)]
      levels: [federal]
    sources: [gsa]

    """
  }
}
