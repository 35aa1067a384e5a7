import Agreements

/// A vendor: its products and its agreements.
enum VendorDetail {
  static func write(_ vendor: Vendor, _ writer: inout DetailWriter) {
    writer.title(vendor.name)
    writer.field("Vendor", vendor.name, location: vendor.location)
    writer.field("Products", vendor.products.joined(separator: "; "))
    writer.field("Note", vendor.note)
    let agreements = writer.context.registry.agreements(of: vendor.id)
    writer.heading("Agreements")
    if agreements.isEmpty { writer.paragraph("  none in the data", .dim) }
    for agreement in agreements {
      let status = agreement.status(on: writer.context.day)?.status
      writer.field(
        status?.rawValue ?? "not offered", agreement.product, location: agreement.location)
      writer.field("", agreement.price.summary, .dim)
    }
    writer.sources(vendor.sources, of: vendor.location)
  }
}
