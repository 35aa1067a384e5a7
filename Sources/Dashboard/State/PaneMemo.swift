import Synchronization

/// The panes of one registry as they were drawn last. They follow from what is asked, so that keeping
/// them changes no frame and tells no two states apart; another registry has another memo.
final class PaneMemo: Hashable, Sendable {
  private let measures = Mutex<[Pane: (key: TableMeasures.Key, measures: TableMeasures)]>([:])
  private let pictures = Mutex<[Pane: PanePicture]>([:])

  func measures(_ key: TableMeasures.Key, make: () -> TableMeasures) -> TableMeasures {
    let known = measures.withLock { $0[key.pane] }
    let found = known.flatMap { $0.key == key ? $0.measures : nil } ?? make()
    // Also when it is known: keys that share their memory are compared at a glance.
    measures.withLock { $0[key.pane] = (key, found) }
    return found
  }

  func picture(_ key: PanePicture.Key, draw: () -> PanePicture) -> PanePicture {
    let known = pictures.withLock { $0[key.measures.pane] }
    var picture = known.flatMap { $0.key == key ? $0 : nil } ?? draw()
    picture.key = key
    pictures.withLock { [picture] in $0[key.measures.pane] = picture }
    return picture
  }

  static func == (left: PaneMemo, right: PaneMemo) -> Bool { true }
  func hash(into hasher: inout Hasher) {}
}
