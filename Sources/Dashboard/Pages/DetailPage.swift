import Agreements
import Languages

/// Everything about one record, with its sources, down to the line of the file it was read from.
enum DetailPage {
  static func page(for row: RowID, _ state: DashboardState, width: Int) -> Page {
    var writer = DetailWriter(context: state.rowContext, width: width)
    let registry = state.registry
    switch row {
    case .vendor(let id):
      if let vendor = registry.vendors[id] { VendorDetail.write(vendor, &writer) }
    case .agreement(let id):
      if let agreement = registry.agreements[id] { AgreementDetail.write(agreement, &writer) }
    case .offering(let id):
      if let offering = registry.offerings[id] { OfferingDetail.write(offering, &writer) }
    case .approval(let id):
      if let approval = state.approval(id) {
        writer = DetailWriter(
          context: state.rowContext(with: state.registry(with: id)), width: width)
        ApprovalDetail.write(approval, &writer)
      }
    case .change(let id):
      if let entry = state.entry(of: id) {
        ChangeDetail.write(entry, isUnseen: state.history.isUnseen(id), &writer)
      }
    }
    if writer.page.lines.isEmpty {
      writer.page.title = localized("Gone")
      writer.paragraph(localized("This record is no longer in the data."), .warning)
    }
    if state.isStale(row) {
      writer.paragraph(
        localized(
          "Its file cannot be read now: this is the last good version. Press p for the problem."),
        .warning)
    }
    return writer.page
  }
}

extension DashboardState {
  func entry(of id: ChangeID) -> ChangeEntry? {
    rows.changes.first { $0.id == id } ?? history.entries.first { $0.id == id }
  }

  /// Whether a row shows an earlier version, because its file cannot be read now.
  func isStale(_ row: RowID) -> Bool {
    guard !snapshot.staleFiles.isEmpty, let location = location(of: row) else { return false }
    return snapshot.staleFiles.contains(location.file)
  }

  /// Where the record of a row stands in the data files.
  func location(of row: RowID) -> RecordLocation? {
    switch row {
    case .vendor(let id): registry.vendors[id]?.location
    case .agreement(let id): registry.agreements[id]?.location
    case .offering(let id): registry.offerings[id]?.location
    case .approval(let id): approval(id)?.decision(on: day)?.location
    case .change(let id): entry(of: id)?.change.location
    }
  }
}
