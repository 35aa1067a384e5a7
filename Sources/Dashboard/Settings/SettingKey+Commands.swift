import Agreements
import Languages

extension SettingKey {
  static let commands = SettingKey(
    name: "commands",
    documentation: Phrase(
      """
      Commands of your own, each as `name: {title: …, keys: …, run: …}`. `run` is a program with its \
      arguments; {url} and every field of the chosen row, such as {agreement} or {product}, stand \
      for what the row says. No shell is asked: what a field says stays one argument.
      """),
    schema: .object([
      JSONValue.Member("type", .array([.string("object"), .string("null")])),
      JSONValue.Member(
        "additionalProperties",
        .object([
          JSONValue.Member("type", .string("object")),
          JSONValue.Member(
            "properties",
            .object([
              JSONValue.Member("title", .object([JSONValue.Member("type", .string("string"))])),
              JSONValue.Member("keys", texts), JSONValue.Member("run", texts),
            ])),
          JSONValue.Member("required", .array([.string("run")])),
          JSONValue.Member("additionalProperties", .bool(false)),
        ])),
    ]),
    text: { settings in
      SettingsText.mapping(
        settings.commands.map { command in
          let parts = [
            "title: \(SettingsText.scalar(command.title))",
            "keys: \(SettingsText.list(command.keys.map(\.description)))",
            "run: \(SettingsText.list(command.words))",
          ]
          return (command.name, "{\(parts.joined(separator: ", "))}")
        })
    },
    read: { node, settings, reader in reader.readCommands(node, into: &settings) })
}
