import Agreements
import Languages

/// A branch in the program's own sentences. Where a cell shows what a record says, it stays the word
/// of the files and filters.
extension Branch {
  /// As a label or in a list of numbers: `executive`.
  var word: String {
    switch self {
    case .executive: localized("executive")
    case .legislative: localized("legislative")
    case .judicial: localized("judicial")
    }
  }

  /// As the name of a tab: `Executive`.
  var title: String {
    switch self {
    case .executive: localized("Executive")
    case .legislative: localized("Legislative")
    case .judicial: localized("Judicial")
    }
  }

  /// In three letters: `Exe`.
  var abbreviation: String {
    switch self {
    case .executive: localized("Exe")
    case .legislative: localized("Leg")
    case .judicial: localized("Jud")
    }
  }

  /// `executive branch`.
  var longName: String {
    switch self {
    case .executive: localized("executive branch")
    case .legislative: localized("legislative branch")
    case .judicial: localized("judicial branch")
    }
  }

  /// `the executive branch`.
  var nameInSentence: String {
    switch self {
    case .executive: localized("the executive branch")
    case .legislative: localized("the legislative branch")
    case .judicial: localized("the judicial branch")
    }
  }
}
