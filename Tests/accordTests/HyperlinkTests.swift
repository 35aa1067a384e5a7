import Testing

@testable import accord

struct HyperlinkTests {
  private func link(_ text: String, _ target: String) -> String {
    "\u{1B}]8;;\(target)\u{1B}\\\(text)\u{1B}]8;;\u{1B}\\"
  }

  @Test func addressesAreLinksAndTheSignsAroundThemAreNot() {
    let text = "See (https://a.example/b?c=d), http://e.example."
    #expect(
      Hyperlink.linked([text], of: text) == [
        "See (\(link("https://a.example/b?c=d", "https://a.example/b?c=d"))), "
          + "\(link("http://e.example", "http://e.example"))."
      ])
  }

  @Test func eachPieceOfABrokenAddressLeadsToAllOfIt() {
    let address = "https://a.example/one/two"
    #expect(
      Hyperlink.linked(
        ["at https://a.exa", "mple/one/two and", "so on"], of: "at \(address) and so on")
        == [
          "at " + link("https://a.exa", address), link("mple/one/two", address) + " and", "so on",
        ])
    #expect(Hyperlink.linked(["https://a.e…"], of: address) == [link("https://a.e", address) + "…"])
  }

  @Test func whatCouldEndTheSequenceIsEncoded() {
    let text = "https://a.example/é{x}"
    #expect(
      Hyperlink.linked([text], of: text) == [link(text, "https://a.example/%C3%A9%7Bx%7D")])
  }

  @Test(arguments: ["ftp://a.example", "javascript:alert(1)", "https://", "file:///etc/passwd"])
  func othersAreNot(text: String) { #expect(Hyperlink.linked([text], of: text) == [text]) }
}
