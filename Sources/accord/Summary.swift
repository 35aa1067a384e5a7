import Agreements
import Languages

/// What the dashboard shows, in a few lines of plain text.
enum Summary {
  static func text(_ registry: Registry, on day: Day, branch: Branch?) -> String {
    let branches = branch.map { [$0] } ?? Branch.allCases
    var lines = [
      localized("\(registry.name), \(day), level \(registry.requiredLevel.rawValue)"), "",
    ]
    for agreement in registry.agreements {
      let vendor = registry.vendors[agreement.vendor]?.name ?? agreement.vendor.text
      let verdicts = branches.map { branch -> String in
        let access = registry.access(
          Access.Question(
            agreement: agreement.id, branch: branch, level: registry.requiredLevel, day: day))
        return "\(branch.rawValue) \(access.verdict.rawValue)"
      }
      lines.append(
        "\(SafeText.line("\(vendor): \(agreement.product)")): \(verdicts.joined(separator: ", "))")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
