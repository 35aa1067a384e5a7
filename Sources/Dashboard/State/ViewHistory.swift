import Agreements

/// What a user has chosen to look at: everything that `u` brings back.
public struct Viewpoint: Hashable, Sendable {
  var branch: Branch?
  var filter: Filter
  var asOf: Day?
  var focus: Pane
  var isZoomed: Bool
  var tables: [TableArrangement]
}

/// The views before this one, and after going back, those after it.
public struct ViewHistory: Hashable, Sendable {
  static let limit = 50
  private(set) var past: [Viewpoint] = []
  private(set) var future: [Viewpoint] = []
  /// The view that is looked at, as far as it was noted.
  private var current: Viewpoint?

  public init() {}

  /// Notes the view that is looked at now. Going through the panes is one step, however many they
  /// were.
  mutating func note(_ view: Viewpoint) {
    defer { current = view }
    guard let current, current != view else { return }
    future = []
    let isFocusOnly = current.differsInFocusOnly(from: view)
    if isFocusOnly, let last = past.last, last.differsInFocusOnly(from: current) { return }
    past.append(current)
    if past.count > Self.limit { past.removeFirst() }
  }

  /// The view before; `nil` when there is none.
  mutating func back() -> Viewpoint? { Self.go(from: &past, to: &future, &current) }

  /// The view that was left by going back.
  mutating func forward() -> Viewpoint? { Self.go(from: &future, to: &past, &current) }

  private static func go(
    from source: inout [Viewpoint], to target: inout [Viewpoint], _ current: inout Viewpoint?
  ) -> Viewpoint? {
    guard let view = source.popLast() else { return nil }
    if let current { target.append(current) }
    current = view
    return view
  }
}

extension Viewpoint {
  fileprivate func differsInFocusOnly(from other: Viewpoint) -> Bool {
    var same = other
    same.focus = focus
    return same == self
  }
}
