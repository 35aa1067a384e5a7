import Agreements
import CursesTerminal
import Dashboard
import Terminal

/// What a reducer asked for, done.
extension Session {
  mutating func perform(_ effect: Effect) {
    switch effect {
    case .quit:
      isOver = true
    case .suspend:
      screen.suspend()
      takeOver()
    case .repaint:
      screen.repaint()
    case .chronicle:
      afterFrame.append(effect)
    case .markSeen(let keys):
      memory?.markSeen(keys, known: state.history.ledger)
    case .keepFilter(let name, let text):
      memory?.keepFilter(text, as: name)
    case .useMouse(let isUsed):
      screen.usesMouse = isUsed
    case .listDecisions(let question):
      search.ask(question)
    case .stopReading:
      decisionReading.stop()
    case .copy(let clipping):
      let clipboard = Clipboard(screen, state.settings.settings.copying)
      send(.noticed(clipboard.take(clipping)))
    case .export(let file):
      FileExport.begin(file, postingTo: mailbox, unfinished)
    case .page(let text):
      tell(screen.runOutside { ForeignProgram.page(text) })
      takeOver()
    case .ring:
      screen.ring()
    case .notify(let text):
      screen.notify(DisplayText(untrusted: text))
    case .openLink(let link):
      tell(ForeignProgram.open(link))
    case .run(let words):
      tell(screen.runOutside { ForeignProgram.run(words) })
      takeOver()
    case .edit(let place):
      tell(
        screen.runOutside { ForeignProgram.edit(place.path(in: directory), line: place.line) })
      takeOver()
    case .planRecord(let draft): errands.plan(draft)
    case .writeRecord(let draft): errands.write(draft)
    case .takeBackRecord(let id): errands.takeBack(id)
    }
  }

  /// After the terminal was somebody else's: its size may be another.
  mutating func takeOver() {
    send(.resized(screen.size))
  }

  private mutating func tell(_ failure: ForeignProgram.Failure?) {
    if let failure { send(.noticed(Notice(failure.description, .error))) }
  }
}

extension RecordLocation {
  /// Settings lie outside of the data directory and are named by their whole path.
  fileprivate func path(in directory: String?) -> String {
    file.hasPrefix("/") ? file : "\(directory ?? ".")/\(file)"
  }
}
