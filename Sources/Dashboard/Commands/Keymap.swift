import Terminal

/// Which keys call which command, in each context.
public struct Keymap: Hashable, Sendable {
  private struct Binding: Hashable, Sendable {
    var keys: KeySequence
    var command: Called
  }

  private enum Called: Hashable, Sendable {
    case table(CommandID)
    case own(UserCommand)
  }

  /// What keys pressed so far come to.
  enum Match: Hashable, Sendable {
    case command(CommandID)
    /// One of the user's own, by its name.
    case own(String)
    /// More keys may follow.
    case incomplete
    case none
  }

  private var bindings: [Command.Context: [Binding]] = [:]
  /// The same by their first keys: every key that is pressed asks for those that begin with it.
  private var beginnings: [Command.Context: [Key: [Binding]]] = [:]
  /// The first of the keys of each command: the status row asks for many of them with every frame.
  private var firstKeys: [CommandID: String] = [:]

  /// The keys of the command table.
  public static let standard = Keymap(Command.all)

  /// - Parameter chosen: keys in place of those of the table. They come first: where a command that
  ///   keeps its own keys has the same one, it loses it.
  /// - Parameter own: commands of the user's, which come before all others.
  public init(
    _ commands: [Command], chosen: [CommandID: [KeySequence]] = [:], own: [UserCommand] = []
  ) {
    for command in own {
      for keys in command.keys { bind(keys, to: .own(command), in: UserCommand.contexts) }
    }
    for command in commands {
      for keys in chosen[command.id] ?? [] {
        bind(keys, to: .table(command.id), in: command.contexts)
      }
    }
    for command in commands where chosen[command.id] == nil {
      for text in command.keys {
        // A key of the table that cannot be read is found by a test, not by a user.
        guard let keys = try? KeySequence(text) else { continue }
        bind(keys, to: .table(command.id), in: command.contexts)
      }
    }
    for context in Command.Context.allCases {
      for binding in bindings[context] ?? [] {
        guard case .table(let id) = binding.command, firstKeys[id] == nil else { continue }
        firstKeys[id] = binding.keys.description
      }
    }
  }

  private mutating func bind(
    _ keys: KeySequence, to called: Called, in contexts: Set<Command.Context>
  ) {
    for context in contexts {
      let isTaken = bindings[context, default: []].contains { $0.keys.clashes(with: keys) }
      guard !isTaken else { continue }
      let binding = Binding(keys: keys, command: called)
      bindings[context, default: []].append(binding)
      if let first = keys.keys.first {
        beginnings[context, default: [:]][first, default: []].append(binding)
      }
    }
  }

  func match(_ pressed: [Key], in context: Command.Context) -> Match {
    guard let first = pressed.first else { return .incomplete }
    let candidates = (beginnings[context]?[first] ?? []).filter { $0.keys.hasPrefix(pressed) }
    if let exact = candidates.first(where: { $0.keys.keys == pressed }) {
      return
        switch exact.command
      {
      case .table(let id): .command(id)
      case .own(let command): .own(command.name)
      }
    }
    return candidates.isEmpty ? .none : .incomplete
  }

  /// What may follow keys pressed so far: the keys still to press, and the title of the command.
  func continuations(
    of pressed: [Key], in context: Command.Context
  ) -> [(keys: String, title: String)] {
    (bindings[context] ?? []).filter { $0.keys.hasPrefix(pressed) }.map { binding in
      let rest = binding.keys.keys.dropFirst(pressed.count).map(\.description)
      let title =
        switch binding.command {
        case .table(let id): Command.named(id)?.title ?? id.rawValue
        case .own(let command): command.title
        }
      return (rest.joined(separator: " "), title)
    }
  }

  /// The first of the keys of a command.
  func firstKey(for command: CommandID) -> String? { firstKeys[command] }

  /// The keys of a command as a user would press them, without repeats.
  public func keys(for command: CommandID) -> [String] {
    var names: [String] = []
    for context in Command.Context.allCases {
      for binding in bindings[context] ?? [] where binding.command == .table(command) {
        let name = binding.keys.description
        if !names.contains(name) { names.append(name) }
      }
    }
    return names
  }
}
