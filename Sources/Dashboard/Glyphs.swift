import Agreements
import Languages
import Terminal

/// The signs that stand beside words. Each has a twin in ASCII, for terminals that have no more.
/// Those chosen are one column wide everywhere: none is of ambiguous width. Read aloud, a sign is
/// noise: there, words stand in their place, and nothing where a word stands beside them anyway.
public struct Glyphs: Hashable, Sendable {
  private enum Kind: Hashable { case unicode, ascii, spoken }

  private let kind: Kind

  public static let unicode = Glyphs(kind: .unicode)
  public static let ascii = Glyphs(kind: .ascii)
  /// For a screen reader.
  public static let spoken = Glyphs(kind: .spoken)

  public var isUnicode: Bool { kind == .unicode }
  public var isSpoken: Bool { kind == .spoken }

  private func pick(_ sign: String, _ twin: String, _ word: @autoclosure () -> String = "")
    -> String
  {
    switch kind {
    case .unicode: sign
    case .ascii: twin
    case .spoken: word()
    }
  }

  public var yes: String { pick("✓", "+") }
  public var no: String { pick("✗", "x") }
  public var partly: String { pick("◒", "~") }
  public var waiting: String { pick("◔", "o") }
  /// Not applicable.
  public var none: String { pick("-", "-") }
  public var unknown: String { pick("?", "?") }
  public var chosen: String { pick("›", ">", " ") }
  public var tagged: String { pick("✦", "#", localized("tagged")) }
  /// Before what has waited for long, and what ends soon.
  public var long: String { pick("!", "!", localized("long,")) }
  public var soon: String { pick("!", "!", localized("soon,")) }
  /// Before a number that may be larger.
  public var atLeast: String { pick(">=", ">=", localized("at least") + " ") }
  /// Behind the title of the column that is sorted by.
  public func sorted(isDescending: Bool) -> String {
    isDescending ? pick("▾", "v") : pick("▴", "^")
  }
  /// Stands under what it points at.
  public var pointer: String { "^" }
  public var branchOff: String { pick("└", "`") }
  /// Between two parts of a line.
  public var separator: String { pick(" · ", " - ", ", ") }
  public var arrow: String { pick("→", "->", localized("to")) }
  /// Where one stands on a timeline.
  public var here: String { pick("❚", "|", "|") }
  /// A day of a term on an axis of days, and one that may be of it.
  public var term: String { pick("⠶", "=", "=") }
  public var perhaps: String { pick("⠒", "-", "-") }
  public var today: String { pick("❘", "T", "T") }
  public var live: String { pick("◉", "*") }
  var ellipsis: DisplayText { isUnicode ? "…" : isSpoken ? "..." : "~" }

  public func sign(of verdict: Access.Verdict) -> String {
    switch verdict {
    case .usable: yes
    case .conditional: partly
    case .blocked: no
    case .unknown: unknown
    }
  }

  public func sign(of answer: Access.Answer) -> String {
    // The sentence beside it does not always say which of them it comes to.
    if isSpoken { return localized("\(answer.word):") }
    return switch answer {
    case .yes: yes
    case .no: no
    case .pending: waiting
    case .conditional: partly
    case .unknown: unknown
    }
  }

  public func sign(of status: ApprovalStatus) -> String {
    switch status {
    case .pending: waiting
    case .piloting, .guidanceOnly: partly
    case .approved: yes
    case .prohibited, .withdrawn: no
    }
  }

  public func sign(of status: CertificationStatus) -> String {
    switch status {
    case .certified: yes
    case .inProcess, .ready, .listed: waiting
    case .delisted: no
    case .notApplicable: none
    case .unknown: unknown
    }
  }

  /// Signs for changes are ASCII in both sets: they must never be missing.
  public func sign(of mark: ChangeMark) -> String {
    switch mark {
    case .added: pick("+", "+", localized("new"))
    case .changed: pick("*", "*", localized("changed"))
    case .removed: pick("-", "-", localized("gone"))
    }
  }
}

extension Access.Answer {
  fileprivate var word: String {
    switch self {
    case .yes: localized("yes")
    case .no: localized("no")
    case .pending: localized("pending")
    case .conditional: localized("conditional")
    case .unknown: localized("unknown")
    }
  }
}
