import ArgumentParser

@main
struct Accord: ParsableCommand {
  mutating func run() throws {}
}
