import Agreements
import FedRAMPExports
import Testing

@Suite("Differences between snapshots")
struct SnapshotDifferenceTests {
  @Test("applying, equality and composition hold for random snapshots", arguments: 0..<300)
  func properties(seed: Int) {
    var random = RandomSnapshots(seed: UInt64(seed))
    let a = random.snapshot(on: firstDay)
    let b = random.snapshot(on: firstDay.advanced(by: 1))
    let c = random.snapshot(on: firstDay.advanced(by: 2))
    let ab = SnapshotDifference(from: a, to: b)
    let bc = SnapshotDifference(from: b, to: c)
    #expect(ab.applied(to: a) == b)
    #expect(SnapshotDifference(from: a, to: a).isEmpty)
    #expect(a.changes(since: a).isEmpty)
    #expect(ab.followed(by: bc) == SnapshotDifference(from: a, to: c))
    #expect(ab.isEmpty == b.changes(since: a).isEmpty)
  }

  private func offering(_ edit: (inout ListedOffering) -> Void = { _ in }) -> ListedOffering {
    var offering = ListedOffering(id: "FR1")
    offering[.name] = "Cloud"
    offering[.status] = "FedRAMP In Process"
    offering[.impactLevel] = "Moderate"
    edit(&offering)
    return offering
  }

  private func snapshot(
    _ offerings: [ListedOffering], _ lines: [AgencyAuthorization] = []
  ) -> Snapshot {
    Snapshot(source: .marketplace, day: nil, offerings: offerings, authorizations: lines)
  }

  @Test("listed and delisted tell the status and the level in the export's words")
  func listing() {
    let with = snapshot([offering()])
    let without = snapshot([])
    let fields = #""id": "FR1", "offering": "Cloud", "status": "FedRAMP In Process", "#
    #expect(
      with.changes(since: without).map(\.jsonLine)
        == ["{\"change\": \"listed\", \(fields)\"impact_level\": \"Moderate\"}"])
    #expect(
      without.changes(since: with).map(\.jsonLine)
        == ["{\"change\": \"delisted\", \(fields)\"impact_level\": \"Moderate\"}"])
  }

  @Test("every kind of change of an offering is a change of its own")
  func offeringChanges() {
    let old = offering { $0.setServices(["Kept", "Old"]) }
    let new = offering {
      $0[.name] = "Cloud 2"
      $0[.status] = "FedRAMP Authorized"
      $0[.impactLevel] = "High"
      $0[.authorized] = "2025-06-30"
      $0[.assessor] = "Somebody"
      $0.setServices(["Kept", "New"])
    }
    let common = #""id": "FR1", "offering": "Cloud 2", "#
    #expect(
      snapshot([new]).changes(since: snapshot([old])).map(\.jsonLine) == [
        "{\"change\": \"status\", \(common)"
          + #""from": "FedRAMP In Process", "to": "FedRAMP Authorized"}"#,
        "{\"change\": \"impact_level\", \(common)\"from\": \"Moderate\", \"to\": \"High\"}",
        "{\"change\": \"renamed\", \(common)\"from\": \"Cloud\", \"to\": \"Cloud 2\"}",
        "{\"change\": \"date\", \(common)\"field\": \"authorized\", \"to\": \"2025-06-30\"}",
        "{\"change\": \"field\", \(common)\"field\": \"assessor\", \"to\": \"Somebody\"}",
        "{\"change\": \"service_added\", \(common)\"service\": \"New\"}",
        "{\"change\": \"service_removed\", \(common)\"service\": \"Old\"}",
      ])
  }

  @Test("a status takes effect on the day that the export gives for it")
  func effectiveDay() {
    let new = offering {
      $0[.status] = "FedRAMP Authorized"
      $0[.authorized] = "2025-06-30"
    }
    let changes = snapshot([new]).changes(since: snapshot([offering()]))
    #expect(changes.first?.effective == Day("2025-06-30"))
  }

  @Test("agencies gained, lost and dated anew, with the offering's name, also of doubled lines")
  func agencies() {
    let x = AgencyName(id: "22-001", parent: "Department of X")
    let y = AgencyName(id: "22-002", parent: "Department of X", sub: "Bureau of Y")
    func line(
      _ kind: AgencyAuthorization.Kind, _ agency: AgencyName, _ day: String
    ) -> AgencyAuthorization {
      AgencyAuthorization(offering: "FR1", kind: kind, agency: agency, date: Day(day))
    }
    let old = snapshot(
      [offering()],
      [line(.authorization, x, "2020-01-01"), line(.reuse, x, "2020-01-01")])
    let new = snapshot(
      [offering()],
      [
        line(.authorization, x, "2021-01-01"), line(.reuse, y, "2022-02-02"),
        line(.reuse, y, "2022-02-02"), line(.pending, y, ""),
      ])
    let common = #""id": "FR1", "offering": "Cloud", "agency": "Department of X", "#
    let sub = "\(common)\"sub_agency\": \"Bureau of Y\""
    #expect(
      new.changes(since: old).map(\.jsonLine) == [
        "{\"change\": \"agency_authorization_date\", \(common)"
          + #""from": "2020-01-01", "to": "2021-01-01"}"#,
        "{\"change\": \"pending_agency_gained\", \(sub)}",
        "{\"change\": \"reuse_lost\", \(common)\"from\": \"2020-01-01\"}",
        "{\"change\": \"reuse_gained\", \(sub), \"effective\": \"2022-02-02\"}",
        "{\"change\": \"reuse_gained\", \(sub), \"effective\": \"2022-02-02\"}",
      ])
  }
}
