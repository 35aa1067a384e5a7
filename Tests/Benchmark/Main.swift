import AgreementFiles
import Agreements
import DecisionColumns
import Glibc

struct Timer {
  var start = ContinuousClock.now
  var cpu = clock()
  mutating func lap(_ name: String) {
    let now = ContinuousClock.now
    let c = clock()
    print(name, now - start, "cpu", Double(c - cpu) / 1000, "ms")
    start = .now
    cpu = clock()
  }
}

func rss() -> String {
  var b = [UInt8](repeating: 0, count: 8192)
  let fd = open("/proc/self/status", O_RDONLY)
  let n = read(fd, &b, 8192)
  close(fd)
  let text = String(decoding: b.prefix(n), as: UTF8.self)
  return text.split(separator: "\n").filter { $0.hasPrefix("VmHWM") || $0.hasPrefix("VmRSS") }.joined(separator: " ")
}

@main
enum Main {
  static func main() throws {
    let arguments = CommandLine.arguments
    switch arguments[1] {
    case "data":
      let count = Int(arguments[3]) ?? 1000
      var data = BenchmarkData(count: count)
      guard let csv = fopen("\(arguments[2]).csv", "w"), let json = fopen("\(arguments[2]).jsonl", "w") else { return }
      fputs(BenchmarkData.header, csv)
      for number in 0..<count {
        let row = data.row(number)
        fputs(data.csv(row), csv)
        fputs(data.jsonLine(row), json)
      }
      fclose(csv)
      fclose(json)
    case "load":
      let registry = ShippedRegistry.read().registry
      print(rss())
      var t = Timer()
      let path = arguments[2]
      let source = try FileSource(path: path)
      var writer = ColumnsWriter(parallel: { count, work in
        withoutActuallyEscaping(work) { WorkCounter(count, $0).run(2) }
      })
      t.lap("open")
      var file = DecisionFile(path: "approvals/x.csv", format: path.hasSuffix("csv") ? .csv : .jsonl)
      try file.read(source, into: &writer, threads: 2)
      t.lap("read")
      print(rss())
      let (columns, problems) = writer.publish(registry)
      t.lap("publish")
      print(columns.count, problems.count, problems.first?.description ?? "", file.diagnostics.first?.description ?? "")
      let day = Day(year: 2026, month: 4, day: 28)!
      let list = columns.list(on: day)
      t.lap("first list")
      print(list.count, list.counts, list.pending)
      _ = columns.list(on: day, branch: .judicial)
      t.lap("branch switch")
      _ = columns.list(on: day.advanced(by: -200))
      t.lap("time step")
      for text in ["c", "cl", "cloudforce", "zzzz", "king", "kingston", "status:pending", "2024", "e", "!approved openai", "pending>90d", "a", "17"] {
        let query = try Query(text, columns: RecordKind.approvals.columns)
        let list = columns.list(matching: query, on: day)
        t.lap("filter \(text) \(list.count)")
      }
      for field in ["since", "body_name", "product", "note", "decision", "waiting_days", "status"] {
        _ = columns.list(on: day, by: .field(field))
        t.lap("sort \(field)")
        _ = columns.list(on: day, by: .field(field))
        t.lap("again")
      }
      print(rss())
    default: break
    }
  }
}

final class WorkCounter: @unchecked Sendable {
  let count: Int
  let work: @Sendable (Int) -> Void
  var next = 0
  var lock = pthread_mutex_t()
  init(_ count: Int, _ work: @escaping @Sendable (Int) -> Void) {
    self.count = count
    self.work = work
    pthread_mutex_init(&lock, nil)
  }
  func loop() {
    while true {
      pthread_mutex_lock(&lock)
      let i = next
      next += 1
      pthread_mutex_unlock(&lock)
      if i >= count { return }
      work(i)
    }
  }
  func run(_ threads: Int) {
    var ids: [pthread_t] = []
    for _ in 1..<threads {
      var id = pthread_t()
      pthread_create(&id, nil, { p in
        Unmanaged<WorkCounter>.fromOpaque(p!).takeUnretainedValue().loop()
        return nil
      }, Unmanaged.passUnretained(self).toOpaque())
      ids.append(id)
    }
    loop()
    for id in ids { pthread_join(id, nil) }
  }
}

final class FileSource: ByteSource {
  let fd: Int32
  let size: Int
  init(path: String) throws {
    fd = open(path, O_RDONLY)
    var s = stat()
    fstat(fd, &s)
    size = Int(s.st_size)
  }
  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws -> Int {
    pread(fd, buffer.baseAddress, buffer.count, offset)
  }
}
