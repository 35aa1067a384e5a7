import Agreements
import Terminal

/// The signs that stand beside words. Each has a twin in ASCII, for terminals that have no more.
/// Those chosen are one column wide everywhere: none is of ambiguous width.
public struct Glyphs: Hashable, Sendable {
  public let isUnicode: Bool

  public static let unicode = Glyphs(isUnicode: true)
  public static let ascii = Glyphs(isUnicode: false)

  private func pick(_ sign: String, _ twin: String) -> String { isUnicode ? sign : twin }

  public var yes: String { pick("✓", "+") }
  public var no: String { pick("✗", "x") }
  public var partly: String { pick("◒", "~") }
  public var waiting: String { pick("◔", "o") }
  /// Not applicable.
  public var none: String { "-" }
  public var unknown: String { "?" }
  public var chosen: String { pick("›", ">") }
  /// Behind the title of the column that is sorted by.
  public func sorted(isDescending: Bool) -> String {
    isDescending ? pick("▾", "v") : pick("▴", "^")
  }
  /// Stands under what it points at.
  public var pointer: String { "^" }
  public var branchOff: String { pick("└", "`") }
  public var separator: String { pick("·", "-") }
  public var arrow: String { pick("→", "->") }
  /// Where one stands on a timeline.
  public var here: String { pick("❚", "|") }
  /// A day of a term on an axis of days, and one that may be of it.
  public var term: String { pick("⠶", "=") }
  public var perhaps: String { pick("⠒", "-") }
  public var today: String { pick("❘", "T") }
  public var live: String { pick("◉", "*") }
  var ellipsis: DisplayText { isUnicode ? "…" : "~" }

  public func sign(of verdict: Access.Verdict) -> String {
    switch verdict {
    case .usable: yes
    case .conditional: partly
    case .blocked: no
    case .unknown: unknown
    }
  }

  public func sign(of answer: Access.Answer) -> String {
    switch answer {
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
    case .added: "+"
    case .changed: "*"
    case .removed: "-"
    }
  }
}
