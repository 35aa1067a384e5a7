import Testing

/// A way in which the files of a data directory change, and what is to be seen afterwards.
struct ChangeScenario: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// Shell commands run beforehand, in the directory above `data`.
  var before = "mkdir data; echo old > data/a.yaml"
  let change: @Sendable (_ directory: TemporaryDirectory, _ observer: Observer) -> Void
  let after: [String: String]
  /// How often the directory is looked at when events report the change.
  var looks = 1

  init(
    _ name: String, before: String? = nil, after: [String: String], looks: Int = 1,
    change: @escaping @Sendable (TemporaryDirectory, Observer) -> Void
  ) {
    testDescription = name
    if let before { self.before = before }
    self.after = after
    self.looks = looks
    self.change = change
  }
}

extension ChangeScenario {
  static let all = writers + removals + directories + links

  private static let writers = [
    ChangeScenario("written beside and renamed over", after: ["a.yaml": "new\n"]) { here, _ in
      here.run("echo new > data/.a.tmp; mv data/.a.tmp data/a.yaml")
    },
    ChangeScenario("written beside under a data name", after: ["a.yaml": "new\n"]) { here, _ in
      here.run("echo new > data/b.yaml; mv data/b.yaml data/a.yaml")
    },
    ChangeScenario("edited by sed -i", after: ["a.yaml": "new\n"]) { here, _ in
      here.run("sed -i s/old/new/ data/a.yaml")
    },
    ChangeScenario("truncated and written", after: ["a.yaml": "new"]) { here, _ in
      here.write("new", to: "data/a.yaml")
    },
    ChangeScenario("written with the same length", after: ["a.yaml": "odd\n"]) { here, _ in
      here.write("odd\n", to: "data/a.yaml")
    },
    ChangeScenario("six partial writes", after: ["a.yaml": "old\n123456"]) { here, observer in
      for part in 1...6 {
        here.append(String(part), to: "data/a.yaml")
        observer.pass(.milliseconds(30))
      }
    },
    ChangeScenario("saved by vim, backup by renaming", after: ["a.yaml": "new\n"]) { here, seen in
      here.run("touch data/.a.yaml.swp data/4913; rm data/4913; mv data/a.yaml data/a.yaml~")
      seen.pass(.milliseconds(5))
      here.run("echo new > data/a.yaml; chmod 644 data/a.yaml; rm data/a.yaml~ data/.a.yaml.swp")
    },
    ChangeScenario("a file appears", after: ["a.yaml": "old\n", "b.csv": "1\n"]) { here, _ in
      here.run("echo 1 > data/b.csv")
    },
    ChangeScenario("renamed", after: ["b.yaml": "old\n"]) { here, _ in
      here.run("mv data/a.yaml data/b.yaml")
    },
  ]

  private static let removals = [
    ChangeScenario("deleted", after: [:]) { here, _ in here.run("rm data/a.yaml") },
    ChangeScenario("moved out", after: [:]) { here, _ in here.run("mv data/a.yaml a.yaml") },
    ChangeScenario("deleted and created, as git does", after: ["a.yaml": "new\n"]) { here, seen in
      here.run("rm data/a.yaml")
      seen.pass(.milliseconds(10))
      here.run("echo new > data/a.yaml")
    },
    ChangeScenario(
      "checked out by git",
      before: """
        git init -q data; cd data; git config user.name x; git config user.email x
        mkdir agreements; echo old > a.yaml; echo old > agreements/b.yaml; git add .
        git commit -qm 1; git checkout -qb other
        echo new > a.yaml; git rm -q agreements/b.yaml; mkdir -p approvals
        echo 1 > approvals/c.csv; git add .; git commit -qm 2; git checkout -q -
        """,
      after: ["a.yaml": "new\n", "approvals/c.csv": "1\n"]
    ) { here, _ in here.run("cd data; git checkout -q other") },
  ]

  private static let directories = [
    ChangeScenario(
      "directory removed and made again", after: ["b.yaml": "new\n"], looks: 2
    ) { here, observer in
      here.run("rm -r data")
      observer.pass(.milliseconds(5))
      observer.pass(.milliseconds(60))
      here.run("mkdir data")
      observer.pass(.milliseconds(5))
      here.run("echo new > data/b.yaml")
    },
    ChangeScenario(
      "directory moved away, another one made", after: ["b.yaml": "new\n"]
    ) { here, observer in
      here.run("mv data away; mkdir data")
      observer.pass(.milliseconds(5))
      here.run("echo new > data/b.yaml; echo stray > away/a.yaml")
    },
    ChangeScenario("directory replaced by renaming", after: ["b.yaml": "new\n"]) { here, _ in
      here.run("mkdir next; echo new > next/b.yaml; mv data away; mv next data")
    },
    ChangeScenario(
      "a directory above moved away, another one made",
      before: "mkdir -p up/data; ln -s up/data data; echo old > data/a.yaml",
      after: ["a.yaml": "new\n"]
    ) { here, observer in
      here.run("mv up away; mkdir up")
      observer.pass(.milliseconds(5))
      here.run("mkdir up/data")
      observer.pass(.milliseconds(5))
      here.run("echo new > up/data/a.yaml")
    },
    ChangeScenario(
      "directory appears, several levels deep", before: "ln -s x/y/z data",
      after: ["a.yaml": "new\n"]
    ) { here, observer in
      here.run("mkdir x")
      observer.pass(.milliseconds(5))
      here.run("mkdir -p x/y/z; echo new > x/y/z/a.yaml")
    },
    ChangeScenario(
      "folder appears, then a file in it", after: ["a.yaml": "old\n", "agreements/b.yaml": "1\n"]
    ) { here, observer in
      here.run("mkdir data/agreements")
      observer.pass(.milliseconds(5))
      here.run("echo 1 > data/agreements/b.yaml")
    },
    ChangeScenario(
      "folder removed and moved in again",
      before: "mkdir -p data/agreements; echo 1 > data/agreements/b.yaml",
      after: ["agreements/b.yaml": "2\n"]
    ) { here, _ in
      here.run("cp -r data/agreements next; echo 2 > next/b.yaml; rm -r data/agreements")
      here.run("mv next data/agreements")
    },
    ChangeScenario(
      "folder becomes a file", before: "mkdir -p data/agreements; echo 1 > data/agreements/b.yaml",
      after: ["agreements/b.yaml": "1\n"]
    ) { here, _ in here.run("rm -r data/agreements; echo 1 > data/agreements") },
  ]

  private static let links = [
    ChangeScenario(
      "link swapped, as Kubernetes does",
      before: """
        mkdir -p data/..1; echo old > data/..1/a.yaml; ln -s ..1 data/..data
        ln -s ..data/a.yaml data/a.yaml
        """,
      after: ["a.yaml": "new\n"]
    ) { here, _ in
      here.run("mkdir data/..2; echo new > data/..2/a.yaml; ln -s ..2 data/..next")
      here.run("mv -T data/..next data/..data; rm -r data/..1")
    },
    ChangeScenario(
      "link swapped, the old target stays",
      before: "mkdir -p data one two; echo old > one/a; echo new > two/a; ln -s one now; "
        + "ln -s ../now/a data/a.yaml",
      after: ["a.yaml": "new\n"]
    ) { here, _ in here.run("ln -s two next; mv -T next now") },
    ChangeScenario(
      "target of a link edited elsewhere",
      before: "mkdir data dots; echo old > dots/a.yaml; ln -s ../dots/a.yaml data/a.yaml",
      after: ["a.yaml": "new\n"]
    ) { here, _ in here.run("echo new > dots/a.yaml") },
    ChangeScenario(
      "target of a link to a link replaced",
      before: """
        mkdir data one two; echo old > two/real; ln -s ../two/real one/middle
        ln -s ../one/middle data/a.yaml
        """,
      after: ["a.yaml": "new\n"]
    ) { here, _ in here.run("echo new > two/next; mv two/next two/real") },
    ChangeScenario(
      "folder that is a link points elsewhere",
      before: """
        mkdir data one two; echo old > one/b.yaml; echo new > two/c.yaml
        ln -s ../one data/agreements
        """,
      after: ["agreements/c.yaml": "new\n"]
    ) { here, _ in here.run("ln -s ../two data/next; mv -T data/next data/agreements") },
    ChangeScenario(
      "file in a folder that is a link",
      before: "mkdir data one; echo old > one/b.yaml; ln -s ../one data/agreements",
      after: ["agreements/b.yaml": "new\n"]
    ) { here, _ in here.run("echo new > one/b.yaml") },
    ChangeScenario(
      "directory is a link and points elsewhere",
      before: "mkdir one two; echo old > one/a.yaml; echo new > two/b.yaml; ln -s one data",
      after: ["b.yaml": "new\n"]
    ) { here, _ in here.run("ln -s two next; mv -T next data") },
    ChangeScenario(
      "link to nothing gets its target", before: "mkdir data; ln -s ../real data/a.yaml",
      after: ["a.yaml": "new\n"]
    ) { here, _ in here.run("echo new > real") },
  ]
}
