import FedRAMPExports

/// Adds exports to the history of a data directory: first in memory, one export at a time, then all
/// of them to the file at once. Whatever interrupts it, the file has the old state or the new one.
public struct HistoryImport {
  /// What became of a file.
  public enum Outcome: Hashable, Sendable {
    case added(ExportTime)
    /// The export, or a later one of its day, was recorded before.
    case known(ExportTime)
  }

  /// The path of the file.
  public let path: String
  private var history = OfferingHistory()
  /// The file as it is to be; only ever added to.
  private var bytes: [UInt8] = []
  private let stamp: FileStamp?
  /// Whether there is anything to write.
  public private(set) var isChanged = false

  /// Reads the history that a data directory has.
  public init(into directory: String) throws(HistoryProblem) {
    path = PathTrail.join(directory, FedRAMPFolder.historyPath)
    do throws(FileProblem) {
      let contents = try FileReading().contents(of: path)
      stamp = contents.stamp
      bytes = contents.bytes
    } catch {
      guard error.reason == .missing else { throw .file(error) }
      stamp = nil
      return
    }
    do throws(ExportError) {
      let reading = try OfferingHistory.read(bytes, file: path)
      history = reading.history
      // What an interrupted program left behind is cut off with the next writing.
      bytes.removeSubrange(reading.recordedLength...)
    } catch {
      throw .content(error)
    }
  }

  /// The size of the history.
  public var size: Int { bytes.count }

  /// How many days the history has exports of.
  public func exportDays(of source: Snapshot.Source) -> Int { history.days(of: source).count }

  /// Takes a file's export in.
  public mutating func add(_ file: ExportPaths.Entry) throws(HistoryProblem) -> Outcome {
    let contents: [UInt8]
    do throws(FileProblem) {
      contents = try FileReading().contents(of: file.path).bytes
    } catch {
      throw .file(error)
    }
    do throws(ExportError) {
      let export = try ExportReader.read(contents, file: file.path).export
      guard let time = export.exported ?? ExportTime(inName: file.path) else {
        throw ExportFile.undated(file.path)
      }
      let lines = history.record(export, at: time)
      if lines.isEmpty { return .known(time) }
      bytes += lines
      isChanged = true
      return .added(time)
    } catch {
      throw .content(error)
    }
  }

  /// Writes the history, if anything was added.
  public func save() throws(HistoryProblem) {
    guard isChanged else { return }
    do throws(FileProblem) {
      try NewDirectory.make(at: PathTrail.parent(of: path), permissions: 0o777)
      try AtomicFile.write(
        bytes, to: path, existing: stamp.map { .replaceOnly($0) } ?? .refuse)
    } catch {
      throw .file(error)
    }
  }
}

/// What keeps an export from being recorded.
public enum HistoryProblem: Error, Hashable, Sendable, CustomStringConvertible {
  case file(FileProblem)
  case content(ExportError)

  public var description: String {
    switch self {
    case .file(let problem): problem.description
    case .content(let error): error.description
    }
  }
}
