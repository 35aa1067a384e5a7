import Agreements
import Glibc
import Languages

extension PartBuilder {
  func text(_ slot: FieldSlots.Slot) -> String {
    String(decoding: slot.text, as: UTF8.self)
  }

  mutating func refuse(
    _ slots: borrowing FieldSlots, _ field: DecisionField,
    _ told: (Phrase, Phrase, Phrase)
  ) {
    let place = place(of: field, in: slots)
    tell(line: place.line, column: place.column, told, .error)
  }

  /// Tells what keeps a record from being taken apart. It is left out, the others stay.
  mutating func complain(
    line: UInt32, column: UInt32, _ told: (Phrase, Phrase, Phrase),
    severity: Diagnostic.Severity = .error
  ) {
    finish()
    tell(line: line, column: column, told, severity)
  }

  private mutating func tell(
    line: UInt32, column: UInt32, _ told: (Phrase, Phrase, Phrase), _ severity: Diagnostic.Severity
  ) {
    part.problems.add {
      RowProblem(
        line: line, column: column, severity: severity, message: told.0, reason: told.1,
        help: told.2)
    }
  }

  /// Where a value stands; columns are counted in characters.
  func place(
    of field: DecisionField, in slots: borrowing FieldSlots
  ) -> (line: UInt32, column: UInt32) {
    var place = slots.record
    let end = slots[field].place
    if !needsTextCheck, end > place, memchr(place, 0x0A, end - place) == nil {
      return (line, UInt32(1 + (end - place)))
    }
    var (line, column): (UInt32, UInt32) = (line, 1)
    while place < end {
      if place.pointee == 0x0A {
        line += 1
        column = 1
      } else if place.pointee & 0xC0 != 0x80 {
        column += 1
      }
      place += 1
    }
    return (line, column)
  }
}
