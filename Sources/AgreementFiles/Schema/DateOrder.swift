import Agreements
import Languages
import MarkedYAML

/// Watches that entries written oldest first are.
struct DateOrder {
  let dateKey: String
  private var last: (date: ApproximateDate, place: YAMLPlace)?

  init(dateKey: String) { self.dateKey = dateKey }

  /// - Parameter node: the entry of that date. Entries without a date have no place in the order.
  mutating func check(_ date: ApproximateDate?, of node: YAMLNode, _ reader: FileReader) {
    guard let date else { return }
    let place = node[dateKey]?.place ?? node.place
    // What is known to the month only is out of order when no day of the month would fit.
    if let last, date.latest < last.date.earliest {
      reader.warning(
        at: place, Phrase("\(date) comes after \(last.date)"),
        why: Phrase("entries stand oldest first, and the one before is at line \(last.place.line)"),
        help: Phrase("move the entry up, or correct its date"))
    }
    last = (date, place)
  }
}
