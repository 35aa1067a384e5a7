import AgreementFiles
import Agreements
import Foundation
import Testing

@testable import accord

/// Every payload in every field of every kind of file, out of every door.
@Suite struct HostileTextTests {
  private let schemas: HostileFiles.Schemas

  init() throws { schemas = try HostileFiles.Schemas() }

  /// Read and shown: by every command, in every format.
  @Test(arguments: PayloadFamily.allCases)
  func nothingHarmfulIsWritten(_ family: PayloadFamily) {
    for payload in family.shared(by: family.standsAlone ? 1 : 8) {
      expectHarmless(doors(payload.quoted, .texts, payload).outputs(), payload)
    }
  }

  /// Refused and told, down to the payload alone: a mistake quotes what it is about.
  @Test(arguments: PayloadFamily.allCases)
  func nothingHarmfulIsComplainedOf(_ family: PayloadFamily) {
    for payload in family.payloads {
      expectHarmless(doors(payload.quoted, .formats, payload).complaints(), payload)
      guard family.isRefusedAsBytes else { continue }
      expectHarmless(doors(payload.raw, .texts, payload).complaints(), payload)
    }
  }

  /// A frame is the dearest of doors, and shows many fields.
  @Test(arguments: PayloadFamily.allCases)
  func nothingHarmfulIsDrawn(_ family: PayloadFamily) throws {
    for payload in family.shared(by: 16) {
      for target in HostileFiles.Target.allCases {
        expectHarmless(try doors(payload.quoted, target, payload).screens(), payload)
      }
    }
  }

  /// Copied and written to files.
  @Test(arguments: PayloadFamily.allCases)
  func nothingHarmfulIsTakenOut(_ family: PayloadFamily) throws {
    for payload in family.shared(by: 16) {
      expectHarmless(try doors(payload.quoted, .texts, payload).takingOut(), payload)
    }
  }

  /// Said about settings, themes and scripts, logged, and printed at the end.
  @Test(arguments: PayloadFamily.allCases)
  func nothingHarmfulIsSaid(_ family: PayloadFamily) throws {
    for payload in family.shared(by: family.standsAlone ? 2 : 8) {
      let doors = Doors(reading: RegistryReader.read(files: []), pasted: payload.text)
      expectHarmless(try doors.messages(quoted: payload.quoted), payload)
      guard family.isRefusedAsBytes else { continue }
      expectHarmless(try doors.messages(quoted: payload.raw), payload)
    }
  }

  /// Whatever is read comes out of JSON as it went in.
  @Test(arguments: PayloadFamily.allCases)
  func jsonLosesNothing(_ family: PayloadFamily) throws {
    for payload in family.payloads {
      let vendors = Array("vendors:\n  - {id: x1, name: ".utf8) + payload.quoted + Array("}\n".utf8)
      let reading = RegistryReader.read(files: [DataFile(path: "vendors.yaml", bytes: vendors)])
      let names = reading.registry.vendors.map(\.name)
      let rows = reading.registry.rows(of: .vendors, on: Doors.today)
      for format in [OutputFormat.json, .jsonl] {
        let text = RowOutput.text(
          of: rows, columns: RecordKind.vendors.columns, as: format, width: nil)
        let lines = format == .json ? [text[...]] : text.split(separator: "\n")
        let objects = try lines.flatMap { line in
          let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
          return value as? [[String: Any]] ?? [value as? [String: Any] ?? [:]]
        }
        let written = objects.compactMap { $0["name"] as? String }
        // By scalars: texts that look the same are equal to Swift.
        #expect(written.map(\.scalarValues) == names.map(\.scalarValues), "\(payload) in \(text)")
      }
    }
  }

  @Test(arguments: ["a", "作", "e\u{0301}", "\u{1B}[2J", "=1", "|"])
  func aMillionBytesAreHarmlessAsWell(_ part: String) throws {
    let payload = Payload(String(repeating: part, count: 1_000_000 / part.utf8.count))
    let written = String(decoding: payload.raw, as: UTF8.self)
    let vendors = "vendors:\n  - {id: x1, name: \(written)}\n"
    let reading = RegistryReader.read(files: [
      DataFile(path: "vendors.yaml", bytes: Array(vendors.utf8))
    ])
    let doors = Doors(reading: reading, pasted: part)
    expectHarmless(doors.complaints() + (try doors.screens()), payload)
    #expect(reading.registry.vendors.count == (part.hasPrefix("\u{1B}") ? 0 : 1))
  }

  @Test func thereAreEnoughOfThem() {
    let payloads = PayloadFamily.allCases.flatMap(\.payloads)
    #expect(Set(payloads).count == payloads.count)
    #expect(payloads.count >= 300)
    for target in HostileFiles.Target.allCases {
      #expect(HostileFiles(Payload("x").quoted, in: target, schemas).fields.count >= 60)
    }
  }

  /// The payload is read wherever text may stand: the doors would have nothing to hold back
  /// otherwise.
  @Test func harmlessTextIsReadFromEveryField() {
    let files = HostileFiles(Payload("plain").quoted, in: .texts, schemas)
    let reading = RegistryReader.read(files: files.files)
    #expect(reading.errors.map(\.description) == [])
    #expect(reading.registry.agreements.count == 1)
    #expect(reading.registry.offerings["FR1"]?.name == "plain")
  }

  private func doors(_ written: [UInt8], _ target: HostileFiles.Target, _ payload: Payload) -> Doors
  {
    let files = HostileFiles(written, in: target, schemas)
    return Doors(reading: RegistryReader.read(files: files.files), pasted: payload.text)
  }

  private func expectHarmless(_ outcomes: [Outcome], _ payload: Payload) {
    for outcome in outcomes {
      guard let finding = Inspection.finding(in: outcome.text, of: outcome.door) else { continue }
      let name = String(decoding: payload.quoted.prefix(60), as: UTF8.self)
      Issue.record("\(name), \(outcome.door): \(finding)")
    }
  }
}

extension String {
  fileprivate var scalarValues: [UInt32] { unicodeScalars.map(\.value) }
}
