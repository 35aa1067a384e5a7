/// Text on its way into a clipboard, and from there into whatever it is pasted into, such as a
/// shell: as it is read, without what steers a terminal or hides among the letters.
enum ClippedText {
  static func clean(_ text: String) -> String {
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A: clean.append(scalar)
      // A return is pasted as the key that runs a line.
      case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029: clean.append(" ")
      // Bidi controls, zero-width spaces and tags. Joiners stay: letters and emoji need them.
      case 0x061C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF,
        0xFFF9...0xFFFB, 0xE0000...0xE007F:
        break
      default: clean.append(scalar)
      }
    }
    return String(clean)
  }
}
