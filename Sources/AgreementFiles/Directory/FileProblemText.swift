import Glibc
import Languages

extension FileProblem {
  /// What is wrong, and why.
  public var what: Phrase {
    switch reason {
    case .missing: Phrase("\(operation.refusal): there is no such file or directory")
    case .linkToNothing: Phrase("\(operation.refusal): a symbolic link to nothing")
    case .linkLoop: Phrase("\(operation.refusal): its symbolic links lead round in a circle")
    case .denied: Phrase("\(operation.refusal): permission denied")
    case .writeProtected: Phrase("cannot write: the file is write-protected")
    case .notRegular(let kind):
      Phrase("\(operation.refusal): it is \(kind.phrase), not a regular file")
    case .notDirectory: Phrase("\(operation.refusal): a part of the path is not a directory")
    case .tooLarge(let size, let limit):
      Phrase("cannot read: it has \(size) bytes, and \(limit) are the most that is read")
    case .unstable: Phrase("cannot read: it was being written to at every attempt")
    case .nameNotText: Phrase("cannot read: its name is not UTF-8 text")
    case .exists: Phrase("not written: there is such a file already")
    case .changedMeanwhile: Phrase("not written: the file was changed by someone else meanwhile")
    case .noSpace: Phrase("cannot write: no space left on the device, or the quota is used up")
    case .sizeLimit: Phrase("cannot write: the file would be larger than the limit allows")
    case .readOnlyFileSystem: Phrase("cannot write: the file system is read-only")
    case .descriptorsUsedUp: Phrase("\(operation.refusal): too many open files")
    case .unmounted: Phrase("cannot list: the disk that was mounted there is gone")
    case .noMemory(let size):
      Phrase("cannot read: there is not enough memory for the \(size) bytes that it takes")
    case .system(let code):
      Phrase("\(operation.refusal): \(String(cString: strerror(code))) (errno \(code))")
    }
  }

  /// How to mend it.
  public var help: Phrase {
    switch reason {
    case .missing: Phrase("check the path, or create it first")
    case .linkToNothing: Phrase("create what it points to, or remove the link")
    case .linkLoop: Phrase("point the link to a real file: ln -sfn FILE \(path)")
    case .denied:
      Phrase("give yourself access (ls -ld shows who has it), or choose another place")
    case .writeProtected: Phrase("allow it with chmod u+w, or choose another name")
    case .notRegular: Phrase("move it away, or give it a name without a data ending")
    case .notDirectory: Phrase("check each part of the path with ls -ld")
    case .tooLarge: Phrase("split it into several files")
    case .unstable:
      Phrase("it is read again when the writing ends; better write beside it and rename")
    case .nameNotText: Phrase("rename it with letters of UTF-8")
    case .exists: Phrase("choose another name, or say that it is to be replaced")
    case .changedMeanwhile: Phrase("look at the new content, then do it again")
    case .noSpace:
      Phrase("free some space (df, quota), then do it again; the old content is untouched")
    case .sizeLimit:
      Phrase("raise the limit (ulimit -f), then do it again; the old content is untouched")
    case .readOnlyFileSystem: Phrase("choose a place that can be written to")
    case .descriptorsUsedUp: Phrase("close other programs, or raise the limit (ulimit -n)")
    case .unmounted: Phrase("mount it again, or start anew if the directory is to be empty")
    case .noMemory: Phrase("close other programs, or raise the limit (ulimit -v)")
    case .system: Phrase("check the disk and the path, then do it again")
    }
  }
}
