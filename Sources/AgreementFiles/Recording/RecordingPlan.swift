import Agreements

/// A decision as it would be written, checked and not written yet.
public struct RecordingPlan: Hashable, Sendable {
  /// The decision as it will be read.
  public let decision: Decision
  /// The source that the data did not have yet.
  public let newSource: Source?
  /// In the order in which they are written: what is referred to before what refers to it.
  public let files: [PlannedFile]
  /// What the body decided before, as far as the data says: what the one who records has seen.
  let decisionsBefore: [Decision]

  /// The change as a unified diff.
  public var diff: String { files.map(\.diff).joined() }
}

/// What becomes of one file.
public struct PlannedFile: Hashable, Sendable {
  /// Relative to the data directory.
  public let path: String
  /// `nil` for a file that is new.
  public let before: [UInt8]?
  /// What is done to the file.
  public let edit: TextEdit

  /// The content of the file afterwards.
  public var after: [UInt8] { edit.applied(to: before ?? []) }

  /// In the unified format, with three lines around the change.
  public var diff: String {
    UnifiedDiff.text(path: path, from: before, to: after)
  }
}

/// A decision that was written, with what it takes to take it back.
public struct Recorded: Hashable, Sendable {
  /// The decision that was recorded.
  public var decision: Decision.ID
  /// The files that were changed.
  public var files: [RecordedFile]

  /// Notes what was recorded.
  public init(decision: Decision.ID, files: [RecordedFile]) {
    self.decision = decision
    self.files = files
  }
}

/// What was done to one file.
public struct RecordedFile: Hashable, Sendable {
  /// Relative to the data directory.
  public var path: String
  /// Whether the file was not there before.
  public var isNew: Bool
  /// What was done to the file.
  public var edit: TextEdit
  /// The file as it was left.
  public var version: FileVersion

  /// Notes what was done to a file.
  public init(path: String, isNew: Bool, edit: TextEdit, version: FileVersion) {
    self.path = path
    self.isNew = isNew
    self.edit = edit
    self.version = version
  }
}
