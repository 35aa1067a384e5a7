import ArgumentParser

/// Values on the command line, with commas between them.
struct CommaList<Element: ExpressibleByArgument>: ExpressibleByArgument {
  var elements: [Element]

  init(_ elements: [Element]) { self.elements = elements }

  init?(argument: String) {
    let words = argument.split(separator: ",")
    elements = words.compactMap { Element(argument: String($0)) }
    if elements.isEmpty || elements.count < words.count { return nil }
  }

  var defaultValueDescription: String {
    elements.map(\.defaultValueDescription).joined(separator: ",")
  }
}
