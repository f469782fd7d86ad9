/// Makes the schema of `register.yml`, which no words of a register change.
enum RegisterFileSchema {
  private static let line = SchemaTree.line

  /// The schema.
  static var map: SchemaTree {
    let language: SchemaTree = ["enum": .texts(InterfaceLanguage.allCases.map(\.rawValue))]
    return .map(
      .register,
      [
        ("title", line.described("The register's name")),
        ("tagline", line.described("One line below the name")),
        ("language", language.described("The language of the content and of the interface")),
        (
          "interfaces",
          .list(of: language).described("Further languages that the interface is published in")
        ),
        ("base-url", .siteAddress.described("The address of the site's root, ending in /")),
        ("publisher", publisher), ("licence", licence), ("security", security),
        (
          "provenance",
          .flag.described("Whether the site says where it comes from, with a digest of each file")
        ),
        ("theme", ThemeSchema.map), ("paths", paths),
        ("redirects", redirects),
        ("effects", effects),
        ("horizons", terms("The horizons, from near to far")),
        ("statuses", statuses),
        ("relations", relations),
        ("absent", absent), ("sections", terms("The headings of a measure's body")),
        ("deciders", terms("Who decides")),
        ("needs", terms("What is needed beside a legal instrument")), ("documents", documents),
        ("laws", laws),
      ])
  }

  private static var publisher: SchemaTree {
    SchemaTree.map(
      .publisher, [("name", line), ("url", .webAddress), ("email", .emailAddress)]
    ).described("Who publishes the register")
  }

  private static var licence: SchemaTree {
    SchemaTree.map(.licence, [("name", line), ("url", .webAddress)])
      .described("The licence of the register")
  }

  private static var security: SchemaTree {
    let ways: [SchemaTree] = ["email", "url"].map { ["required": .texts([$0])] }
    return SchemaTree.map(
      .security,
      [
        ("email", .emailAddress), ("url", .webAddress),
        ("expires", .moment.described("Until when this is true")),
        ("policy", .webAddress.described("The rules for reporting")),
        ("encryption", .webAddress.described("A key to encrypt a report with")),
      ]
    ).with([("anyOf", .list(ways))]).described("Where to report a weakness of the site")
  }

  private static var paths: SchemaTree {
    SchemaTree.map(.paths, KeyList.paths.names.map { ($0, .id) })
      .described("The path words of the site")
  }

  private static var redirects: SchemaTree {
    SchemaTree.list(
      of: .map(.redirect, [("from", .formerAddress), ("to", .siteAddressPath)]),
      allowsRepeats: true
    ).with([("maxItems", .number(RedirectListParser.most))])
      .described("Addresses at which pages stood before that no file of the content has")
  }

  private static func terms(_ description: String) -> SchemaTree {
    SchemaTree.list(
      of: .map(.term, [("id", .id), ("label", line), ("explanation", line)])
    ).described(description)
  }

  private static var effects: SchemaTree {
    let sign = SchemaTree.any(
      ["enum": .texts(["++", "+", "0", "-", "--"])], ["const": .number(0)])
    return SchemaTree.list(
      of: .map(
        .effectStep,
        [
          ("id", sign), ("label", line), ("explanation", line),
          ("step", .wholeNumber(-2...2, digits: "^(0*[0-2]|-0*[0-2])$")),
        ])
    ).described("The scale of effects, from most to least")
  }

  private static var statuses: SchemaTree {
    SchemaTree.list(
      of: .map(
        .status, [("id", .id), ("label", line), ("explanation", line), ("proposed", .flag)])
    ).described("The statuses; the first is the default")
  }

  private static var relations: SchemaTree {
    SchemaTree.list(
      of: .map(
        .relation,
        [
          ("id", .id), ("label", line), ("explanation", line),
          ("contradicts", .list(of: .id, allowsRepeats: true)),
        ])
    ).described("The relations to the programme, from the strongest to the opposite")
  }

  private static var absent: SchemaTree {
    SchemaTree.list(
      of: .map(
        .absentValue, [("id", .id), ("label", line), ("explanation", line), ("code", line)])
    ).described("The values that say why there is no value")
  }

  private static var documents: SchemaTree {
    SchemaTree.list(
      of: .map(
        .document,
        [
          ("id", .id), ("title", line), ("publisher", line), ("date", line), ("url", .webAddress),
          ("note", line),
        ])
    ).described("The documents that the register rests on")
  }

  private static var laws: SchemaTree {
    SchemaTree.list(
      of: .map(
        .law,
        [
          ("id", .id), ("title", line), ("abbreviation", line),
          ("bwb", .pattern("^BWBR[0-9A-Z]+$")), ("celex", .pattern("^[0-9A-Z]+$")),
        ])
    ).described("The laws that measures name")
  }
}
