/// A colour as terminals know it.
public enum Color: Hashable, Sendable {
  /// The terminal's own foreground or background.
  case standard
  /// One of the terminal's palette entries, 0 to 255; 0 to 15 are the user's own theme.
  case indexed(UInt8)

  /// The names of the palette entries 0 to 15.
  public static let names = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
    "bright-black", "bright-red", "bright-green", "bright-yellow",
    "bright-blue", "bright-magenta", "bright-cyan", "bright-white",
  ]

  /// Reads `standard`, a name, a number from 0 to 255, or `#rrggbb`, which becomes the nearest
  /// entry from 16 to 255: the first 16 look different for every user. `nil` for anything else.
  public init?(_ text: String) {
    if text == "standard" {
      self = .standard
    } else if let index = Self.names.firstIndex(of: text) {
      self = .indexed(UInt8(index))
    } else if text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let index = UInt8(text) {
      self = .indexed(index)
    } else if let color = RGB(text) {
      self = color.nearest(in: 16...255)
    } else {
      return nil
    }
  }
}

extension Color: CustomStringConvertible {
  /// What `init(_:)` reads.
  public var description: String {
    switch self {
    case .standard: "standard"
    case .indexed(let index): index < 16 ? Self.names[Int(index)] : String(index)
    }
  }
}
