import Agreements
import Synchronization

/// What drawing works out about a registry again and again. It follows from what is asked, so that
/// keeping it changes no answer; another registry has another one.
final class WorkedOut: Sendable {
  private let verdicts = Mutex<[Access.Question: Access]>([:])
  /// The last one of each pane.
  private let measures = Mutex<[Pane: (key: TableMeasures.Key, measures: TableMeasures)]>([:])

  private let strips = Mutex<[Pane: RowStrips]>([:])

  private let pictures = Mutex<[Pane: PanePicture]>([:])

  /// For as many questions as a few days of looking around ask.
  private static let mostVerdicts = 10_000

  func access(_ question: Access.Question, in registry: Registry) -> Access {
    if let known = verdicts.withLock({ $0[question] }) { return known }
    let access = registry.access(question)
    verdicts.withLock { verdicts in
      if verdicts.count >= Self.mostVerdicts { verdicts = [:] }
      verdicts[question] = access
    }
    return access
  }

  func measures(_ key: TableMeasures.Key, make: () -> TableMeasures) -> TableMeasures {
    let known = measures.withLock { $0[key.pane] }
    let found = known.flatMap { $0.key == key ? $0.measures : nil } ?? make()
    // Also when it is known: keys that share their memory are compared at a glance.
    measures.withLock { $0[key.pane] = (key, found) }
    return found
  }

  /// What is known of the rows of a pane. It is taken away, so that adding to it copies nothing.
  func strips(_ key: RowStrips.Key) -> RowStrips {
    let pane = key.measures.pane
    guard var known = strips.withLock({ $0.removeValue(forKey: pane) }), known.key == key else {
      return RowStrips(key)
    }
    // Keys that share their memory are compared at a glance.
    known.key = key
    return known
  }

  func keep(_ strips: RowStrips) {
    self.strips.withLock { $0[strips.key.measures.pane] = strips }
  }

  func picture(_ key: PanePicture.Key, draw: () -> PanePicture) -> PanePicture {
    let known = pictures.withLock { $0[key.measures.pane] }
    var picture = known.flatMap { $0.key == key ? $0 : nil } ?? draw()
    picture.key = key
    pictures.withLock { [picture] in $0[key.measures.pane] = picture }
    return picture
  }
}

/// It is no part of what a state is: two of the same registry are the same.
extension WorkedOut: Hashable {
  static func == (left: WorkedOut, right: WorkedOut) -> Bool { true }
  func hash(into hasher: inout Hasher) {}
}
