/// How well a statement is known.
public enum Certainty: String, CaseIterable, Hashable, Sendable {
  /// From primary data, or from several independent reports.
  case confirmed
  /// From one report, or second hand.
  case reported
  case uncertain
  /// Sources contradict each other.
  case conflict
}
