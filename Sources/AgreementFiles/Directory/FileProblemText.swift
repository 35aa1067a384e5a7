import Glibc

extension FileProblem {
  /// What is wrong, and why.
  public var what: String {
    switch reason {
    case .missing: "cannot \(operation.rawValue): there is no such file or directory"
    case .linkToNothing: "cannot \(operation.rawValue): a symbolic link to nothing"
    case .linkLoop: "cannot \(operation.rawValue): its symbolic links lead round in a circle"
    case .denied: "cannot \(operation.rawValue): permission denied"
    case .writeProtected: "cannot write: the file is write-protected"
    case .notRegular(let kind):
      "cannot \(operation.rawValue): it is \(kind.rawValue), not a regular file"
    case .notDirectory: "cannot \(operation.rawValue): a part of the path is not a directory"
    case .tooLarge(let size, let limit):
      "cannot read: it has \(size) bytes, and \(limit) are the most that is read"
    case .unstable: "cannot read: it was being written to at every attempt"
    case .nameNotText: "cannot read: its name is not UTF-8 text"
    case .exists: "not written: there is such a file already"
    case .changedMeanwhile: "not written: the file was changed by someone else meanwhile"
    case .noSpace: "cannot write: no space left on the device, or the quota is used up"
    case .sizeLimit: "cannot write: the file would be larger than the limit allows"
    case .readOnlyFileSystem: "cannot write: the file system is read-only"
    case .descriptorsUsedUp: "cannot \(operation.rawValue): too many open files"
    case .unmounted: "cannot list: the disk that was mounted there is gone"
    case .noMemory(let size):
      "cannot read: there is not enough memory for the \(size) bytes that it takes"
    case .system(let code):
      "cannot \(operation.rawValue): \(String(cString: strerror(code))) (errno \(code))"
    }
  }

  /// How to mend it.
  public var help: String {
    switch reason {
    case .missing: "check the path, or create it first"
    case .linkToNothing: "create what it points to, or remove the link"
    case .linkLoop: "point the link to a real file: ln -sfn FILE \(path)"
    case .denied:
      "give yourself access (ls -ld shows who has it), or choose another place"
    case .writeProtected: "allow it with chmod u+w, or choose another name"
    case .notRegular: "move it away, or give it a name without a data ending"
    case .notDirectory: "check each part of the path with ls -ld"
    case .tooLarge: "split it into several files"
    case .unstable: "it is read again when the writing ends; better write beside it and rename"
    case .nameNotText: "rename it with letters of UTF-8"
    case .exists: "choose another name, or say that it is to be replaced"
    case .changedMeanwhile: "look at the new content, then do it again"
    case .noSpace: "free some space (df, quota), then do it again; the old content is untouched"
    case .sizeLimit: "raise the limit (ulimit -f), then do it again; the old content is untouched"
    case .readOnlyFileSystem: "choose a place that can be written to"
    case .descriptorsUsedUp: "close other programs, or raise the limit (ulimit -n)"
    case .unmounted: "mount it again, or start anew if the directory is to be empty"
    case .noMemory: "close other programs, or raise the limit (ulimit -v)"
    case .system: "check the disk and the path, then do it again"
    }
  }
}
