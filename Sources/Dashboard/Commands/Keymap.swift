import Terminal

/// Which keys call which command, in each context.
public struct Keymap: Hashable, Sendable {
  private struct Binding: Hashable, Sendable {
    var keys: KeySequence
    var command: CommandID
  }

  /// What keys pressed so far come to.
  enum Match: Hashable, Sendable {
    case command(CommandID)
    /// More keys may follow: those listed, with what they would call.
    case incomplete([CommandID])
    case none
  }

  private var bindings: [Command.Context: [Binding]] = [:]

  /// The keys of the command table.
  public static let standard = Keymap(Command.all)

  /// - Parameter chosen: keys in place of those of the table. They come first: where a command that
  ///   keeps its own keys has the same one, it loses it.
  public init(_ commands: [Command], chosen: [CommandID: [KeySequence]] = [:]) {
    for command in commands {
      for keys in chosen[command.id] ?? [] { bind(keys, to: command) }
    }
    for command in commands where chosen[command.id] == nil {
      for text in command.keys {
        // A key of the table that cannot be read is found by a test, not by a user.
        guard let keys = try? KeySequence(text) else { continue }
        bind(keys, to: command)
      }
    }
  }

  private mutating func bind(_ keys: KeySequence, to command: Command) {
    for context in command.contexts {
      let isTaken = bindings[context, default: []].contains { $0.keys.clashes(with: keys) }
      guard !isTaken else { continue }
      bindings[context, default: []].append(Binding(keys: keys, command: command.id))
    }
  }

  func match(_ pressed: [Key], in context: Command.Context) -> Match {
    let candidates = (bindings[context] ?? []).filter { $0.keys.hasPrefix(pressed) }
    if let exact = candidates.first(where: { $0.keys.keys == pressed }) {
      return .command(exact.command)
    }
    return candidates.isEmpty ? .none : .incomplete(candidates.map(\.command))
  }

  /// What may follow keys pressed so far: the keys still to press, and the title of the command.
  func continuations(
    of pressed: [Key], in context: Command.Context
  ) -> [(keys: String, title: String)] {
    (bindings[context] ?? []).filter { $0.keys.hasPrefix(pressed) }.map { binding in
      let rest = binding.keys.keys.dropFirst(pressed.count).map(\.description)
      return (
        rest.joined(separator: " "),
        Command.named(binding.command)?.title ?? binding.command.rawValue
      )
    }
  }

  /// The first of the keys of a command.
  func firstKey(for command: CommandID) -> String? {
    for context in Command.Context.allCases {
      let binding = bindings[context]?.first { $0.command == command }
      if let binding { return binding.keys.description }
    }
    return nil
  }

  /// The keys of a command as a user would press them, without repeats.
  public func keys(for command: CommandID) -> [String] {
    var names: [String] = []
    for context in Command.Context.allCases {
      for binding in bindings[context] ?? [] where binding.command == command {
        let name = binding.keys.description
        if !names.contains(name) { names.append(name) }
      }
    }
    return names
  }
}
