import Foundation

/// What a picture may consist of: shapes and text, nothing that runs, links or fetches.
enum SVGInspection {
  private static let elements: Set = ["svg", "title", "rect", "g", "text", "path"]
  private static let attributes: Set = [
    "xmlns", "width", "height", "viewBox", "role", "rx", "fill", "transform", "font-size",
    "font-family", "xml:space", "style", "x", "y", "textLength", "lengthAdjust", "font-weight",
    "font-style", "text-decoration", "d", "stroke", "stroke-width",
  ]

  static func finding(in text: String) -> String? {
    if let scalar = text.unicodeScalars.first(where: Inspection.isForbidden) {
      return "U+\(String(scalar.value, radix: 16, uppercase: true)) comes out"
    }
    var rest = text[...]
    while let start = rest.firstIndex(of: "<") {
      guard let end = rest[start...].firstIndex(of: ">") else { return "a tag is left open" }
      let tag = rest[rest.index(after: start)..<end]
      let name = tag.drop { $0 == "/" }.prefix { $0.isLetter || $0 == "!" || $0 == "?" }
      guard elements.contains(String(name)) else { return "an element \(name)" }
      for match in tag.matches(of: /([^\s="]+)="[^"]*"/)
      where !attributes.contains(String(match.1)) {
        return "an attribute \(match.1)"
      }
      let bare = tag.replacing(/[^\s="]+="[^"]*"/, with: "")
      if bare.contains("=") || bare.contains("\"") {
        return "half an attribute in \(tag.prefix(60))"
      }
      rest = rest[rest.index(after: end)...]
    }
    for part in text.components(separatedBy: "&").dropFirst()
    where !["amp;", "lt;", "gt;", "quot;"].contains(where: part.hasPrefix) {
      return "an entity &\(part.prefix(8))"
    }
    return nil
  }
}
