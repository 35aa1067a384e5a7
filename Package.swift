// swift-tools-version: 6.2
import PackageDescription

// For `accord --version`. Sources without a history build all the same.
let commit = Context.gitInformation.map { git in
  git.currentCommit.prefix(12) + (git.hasUncommittedChanges ? ", changed" : "")
}

let package = Package(
  name: "accord",
  products: [
    .library(name: "Agreements", targets: ["Agreements"]),
    .library(name: "AgreementFiles", targets: ["AgreementFiles"]),
    .executable(name: "accord", targets: ["accord"]),
    // For tests alone, to be loaded into the program; a target of its own would not become a file.
    .library(name: "FaultInjection", type: .dynamic, targets: ["Faults", "Crashes"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // Leaves: nothing of Accord below them.
    .target(
      name: "CNcurses",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "CLinux"),
    .target(name: "CByteScan"),
    .target(name: "Languages"),
    .target(name: "Terminal", dependencies: ["Languages"]),
    .target(name: "Agreements", dependencies: ["Languages"]),
    .target(
      name: "MarkedYAML",
      dependencies: ["Languages", .product(name: "Yams", package: "Yams")]),
    .target(name: "MarkedJSON", dependencies: ["Languages"]),
    .target(
      name: "ShippedFiles", exclude: ["registry", "registry.packed"],
      cSettings: commit.map { [.define("ACCORD_COMMIT", to: "\"\($0)\"")] } ?? []),

    .target(name: "DecisionColumns", dependencies: ["Agreements", "CByteScan", "Languages"]),
    .target(
      name: "CursesTerminal", dependencies: ["Terminal", "CNcurses", "CLinux", "Languages"]),
    .target(name: "FedRAMPExports", dependencies: ["Agreements", "MarkedJSON", "Languages"]),
    .target(
      name: "AgreementFiles",
      dependencies: [
        "Agreements", "DecisionColumns", "FedRAMPExports", "MarkedYAML", "ShippedFiles", "CLinux",
        "Languages",
      ]),
    .target(
      name: "Dashboard",
      dependencies: ["Terminal", "Agreements", "DecisionColumns", "Languages", "MarkedYAML"]),
    .executableTarget(
      name: "accord",
      dependencies: [
        "Agreements", "AgreementFiles", "DecisionColumns", "FedRAMPExports", "Dashboard",
        "Terminal", "CursesTerminal", "CNcurses", "CLinux", "ShippedFiles", "MarkedYAML",
        "MarkedJSON", "Languages",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // Tests. libvterm is needed by them alone.
    .systemLibrary(name: "CVTerm", path: "Tests/CVTerm"),
    .target(
      name: "PseudoTerminal", dependencies: ["CVTerm", "CLinux"], path: "Tests/PseudoTerminal"),
    .testTarget(name: "PseudoTerminalTests", dependencies: ["PseudoTerminal"]),
    .testTarget(name: "LanguagesTests", dependencies: ["Languages"]),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal", "RandomRecords"]),
    .target(
      name: "RandomRecords", dependencies: ["Agreements"], path: "Tests/RandomRecords"),
    .testTarget(name: "AgreementsTests", dependencies: ["Agreements", "RandomRecords"]),
    .testTarget(name: "MarkedYAMLTests", dependencies: ["MarkedYAML"]),
    .testTarget(name: "MarkedJSONTests", dependencies: ["MarkedJSON", "RandomRecords"]),
    .testTarget(name: "ShippedFilesTests", dependencies: ["ShippedFiles"]),
    .testTarget(
      name: "FedRAMPExportsTests",
      dependencies: ["FedRAMPExports", "MarkedJSON", "RandomRecords"],
      exclude: ["Extracts"]),
    .testTarget(
      name: "DecisionColumnsTests",
      dependencies: ["DecisionColumns", "CByteScan", "RandomRecords"]),
    .testTarget(
      name: "AgreementFilesTests", dependencies: ["AgreementFiles", "DecisionColumns"]),
    // With the public API alone, as other programs use the libraries.
    .testTarget(name: "DocumentationTests", dependencies: ["Agreements", "AgreementFiles"]),
    .testTarget(
      name: "DashboardTests",
      dependencies: [
        "Dashboard", "AgreementFiles", "DecisionColumns", "Languages", "RandomRecords",
      ],
      exclude: ["Screens"]),
    .testTarget(
      name: "HostileTextTests",
      dependencies: ["accord", "Dashboard", "AgreementFiles", "CursesTerminal"]),
    .executableTarget(
      name: "CursesFixture", dependencies: ["CursesTerminal", "Terminal"],
      path: "Tests/CursesFixture"),
    .testTarget(
      name: "CursesTerminalTests",
      dependencies: ["CursesTerminal", "CursesFixture", "PseudoTerminal"]),
    .target(
      name: "FuzzTargets",
      dependencies: [
        "AgreementFiles", "Agreements", "CursesTerminal", "Dashboard", "DecisionColumns",
        "FedRAMPExports", "MarkedJSON", "Terminal", "RandomRecords",
      ],
      path: "Tests/FuzzTargets"),
    .testTarget(
      name: "FuzzTargetsTests", dependencies: ["FuzzTargets", "RandomRecords"],
      exclude: ["Cases"]),
    .executableTarget(
      name: "accord-benchmark",
      dependencies: [
        "Agreements", "AgreementFiles", "DecisionColumns", "PseudoTerminal", "RandomRecords",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Tests/Benchmark", exclude: ["instructions.json"]),
    .executableTarget(
      name: "accord-benchmark-floor", path: "Tests/BenchmarkFloor",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "Faults", path: "Tests/FaultInjection/Faults"),
    .target(name: "Crashes", dependencies: ["Faults"], path: "Tests/FaultInjection/Crashes"),
    .target(name: "SystemCalls", path: "Tests/SystemCalls"),
    .testTarget(
      name: "accordTests",
      dependencies: [
        "PseudoTerminal", "RandomRecords", "SystemCalls", "accord", "AgreementFiles",
      ]),
  ]
)

// The fuzzer links only with libFuzzer's own `main`: `.ci/fuzz` asks for it.
if Context.environment["ACCORD_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "accord-fuzz", dependencies: ["FuzzTargets"], path: "Tests/Fuzzer",
      swiftSettings: [.unsafeFlags(["-parse-as-library"])]))
}
