/// A screen as text with colours (ECMA-48, 256 colours), such as `cat` shows in a terminal.
public enum ANSIPicture {
  public static func text(of canvas: Canvas, with palette: Palette) -> String {
    (0..<canvas.size.rows).map { row in
      canvas.runs(inRow: row, with: palette).map { run in
        let codes = codes(of: run.style)
        return codes.isEmpty ? run.text : "\u{1B}[\(codes)m\(run.text)\u{1B}[0m"
      }.joined() + "\n"
    }.joined()
  }

  private static func codes(of style: Style) -> String {
    let attributes: [(Attributes, String)] = [
      (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"),
    ]
    var codes = attributes.filter { style.attributes.contains($0.0) }.map(\.1)
    if case .indexed(let index) = style.foreground { codes.append("38;5;\(index)") }
    if case .indexed(let index) = style.background { codes.append("48;5;\(index)") }
    return codes.joined(separator: ";")
  }
}
