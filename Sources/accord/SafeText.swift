import Terminal

/// Text from data on its way to an output that is no canvas.
enum SafeText {
  /// In one line.
  static func line(_ text: String) -> String { DisplayText(untrusted: text).string }
}
