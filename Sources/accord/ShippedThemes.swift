import Dashboard
import ShippedFiles

/// The themes that travel inside the program.
enum ShippedThemes {
  static var shelf: ThemeShelf {
    ThemeShelf(
      (0..<shipped_themes_count).map { index in
        let file = shipped_themes[index]
        return ThemeShelf.File(
          path: "themes/\(String(cString: file.path))",
          bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.length)))
      })
  }
}
