import CLinux

/// File systems on which inotify does not see all changes: those that other machines or processes
/// change behind the kernel's back, and those that show the files of other file systems.
enum FileSystemKind {
  // The magic numbers of statfs(2).
  private static let partlySilent: [Int64: String] = [
    0x6969: "NFS", 0xFE53_4D42: "SMB", 0xFF53_4D42: "CIFS", 0x517B: "SMB",
    0x0102_1997: "9P", 0x6573_5546: "FUSE", 0x00C3_6400: "Ceph", 0x5346_414F: "AFS",
    0x6B41_4653: "AFS", 0x7375_7245: "Coda", 0x7461_636F: "OCFS2", 0x0116_1970: "GFS2",
    0x0BD0_0BD0: "Lustre", 0x4750_4653: "GPFS", 0x786F_4256: "VirtualBox", 0xBACB_ACBC: "VMware",
    0x794C_7630: "overlay", 0xF15F: "eCryptfs", 0x6A65_6A63: "FUSE",
  ]

  /// The name of the file system, when inotify cannot be relied upon there.
  static func partlySilentName(type: Int64) -> String? { partlySilent[type] }

  /// The magic number of the file system that holds a path, or `nil` when it cannot be asked.
  static func type(at path: String) -> Int64? {
    let type = linux_file_system_type(path)
    return type < 0 ? nil : type
  }
}
