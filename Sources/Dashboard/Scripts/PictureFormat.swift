import Terminal

/// The forms in which a screen is written.
public enum PictureFormat: String, CaseIterable, Hashable, Sendable {
  /// Characters only.
  case text
  case svg
  /// Characters with the colours that a terminal understands.
  case ansi

  /// The screen in this form, in the colours of its theme.
  public func picture(of state: DashboardState) -> String {
    let frame = render(state)
    let theme = state.appearance.theme
    switch self {
    case .text: return frame.canvas.text() + "\n"
    case .ansi: return ANSIPicture.text(of: frame.canvas, with: theme.palette)
    case .svg:
      let colors: PictureColors = state.appearance.isLight ? .light : .dark
      return SVGPicture(frame.canvas, with: theme.palette, colors: colors).text(
        title: "Accord, \(state.size.columns)x\(state.size.rows), \(state.day)",
        cursor: state.prompt == nil ? nil : frame.cursor)
    }
  }
}

extension Appearance {
  /// Whether the screen is light: as the theme says, else as the terminal does.
  fileprivate var isLight: Bool {
    theme.isDark.map { !$0 } ?? isGroundLight
  }
}
