import Agreements
import Testing

@testable import Dashboard

/// What wants attention has a sign, and not a colour alone. The day is 2026-06-15.
@Suite struct WarningTests {
  @Test(arguments: [
    ("2026-06-13", "✗ 2026-06-13", "2 d ago"), ("2026-06-14", "✗ 2026-06-14", "1 d ago"),
    ("2026-06-15", "! 2026-06-15", "0 d"), ("2026-06-16", "! 2026-06-16", "1 d"),
    ("2026-08-14", "! 2026-08-14", "60 d"), ("2026-08-15", "  2026-08-15", "61 d"),
    // Known to the month only: nothing ends before its last day.
    ("2026-05", "✗ 2026-05", "15 d ago"), ("2026-06", "! 2026-06", "15 d"),
  ])
  func anOfferThatEndsWithinSixtyDaysOrHasEnded(
    end: String, shown: String, left: String
  ) throws {
    let end = try #require(ApproximateDate(end))
    let registry = SampleRegistry.make {
      $0.agreements[0].term.ends = [Term.EndStatement(end: end)]
    }
    let screen = DashboardDriver(registry, columns: 200, rows: 60).screen
    let row = try #require(screen.split(separator: "\n").first { $0.contains("└ Claude for Gov") })
    #expect(row.contains(shown))
    #expect(row.contains(" \(left) "))
  }

  @Test func anEndThatNobodyKnowsIsSaidToBeUnknown() throws {
    let registry = SampleRegistry.make {
      $0.agreements[0].term = Term()
      $0.agreements[1].term.text = "No expiration"
    }
    let rows = DashboardDriver(registry).screen.split(separator: "\n")
    let claude = try #require(rows.first { $0.contains("└ Claude for Gov") })
    #expect(claude.contains("  unknown"))
    let gemini = try #require(rows.first { $0.contains("└ Gemini for Gov") })
    #expect(gemini.contains("  in words"))
  }

  @Test(arguments: [
    ("2026-03-17", " 90 d ", false), ("2026-03-16", "! 91 d ", true),
    ("by 2026-03-17", ">=90 d ", false), ("by 2026-03-16", "! >=91 d ", true),
  ])
  func aDecisionThatHasBeenPendingForMoreThanNinetyDays(
    since: String, shown: String, isLong: Bool
  ) throws {
    let registry = SampleRegistry.make {
      $0.decisions = [
        SampleRegistry.decision("d", "claude-2025", .legislative, "senate", .pending, since)
      ]
    }
    let screen = DashboardDriver(registry).screen
    let row = try #require(screen.split(separator: "\n").first { $0.contains("◔ pending ") })
    #expect(row.contains(shown))
    #expect(row.contains("!") == isLong)
  }
}
