import AgreementFiles
import PseudoTerminal
import Testing

struct InitCommandTests {
  /// Not only what commands show of it: every value of the model, down to notes and places.
  @Test("What init writes passes check and reads back equal to the registry in the program")
  func roundTrip() throws {
    let directory = try TemporaryDirectory()
    let target = directory.path(of: "some/where/data")
    let made = try runAccord("init", target)
    #expect(made.status == .code(0), "\(made)")
    let checked = try runAccord("check", target)
    #expect(checked.status == .code(0), "\(checked)")
    #expect(checked.outputBytes.isEmpty)

    var read = RegistryDirectory(at: target)
    read.refresh()
    let shipped = ShippedRegistry.read()
    #expect(read.problem == nil)
    #expect(read.reading.registry == shipped.registry)
    #expect(read.reading == shipped)

    try directory.append("note: changed\n", to: "some/where/data/agreements/box-2025.yaml")
    read.refresh()
    #expect(read.reading != shipped)
  }
}
