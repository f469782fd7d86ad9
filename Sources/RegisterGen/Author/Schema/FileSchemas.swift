/// Makes the schemas of the files that are no measures.
struct FileSchemas {
  private let words: RegisterWords
  private let line = SchemaTree.line

  /// Prepares the schemas of a register.
  init(_ words: RegisterWords) { self.words = words }

  /// A stream's front matter.
  var stream: SchemaTree {
    .map(
      .stream,
      [
        ("label", line.described("The name of the stream")),
        ("aliases", .formerAddresses),
        ("order", .order.described("The position among the streams")), ("summary", summary),
      ])
  }

  /// An instrument's front matter.
  var instrument: SchemaTree {
    .map(
      .instrument,
      [
        ("label", line.described("The name of the instrument")),
        ("aliases", .formerAddresses),
        ("order", .order.described("The position among the instruments")),
        ("expansion", line.described("What an abbreviated label stands for")),
        ("within", .word(of: words.instruments).described("A broader instrument")),
        ("summary", summary),
      ])
  }

  /// A chapter's front matter.
  var chapter: SchemaTree {
    let documents = words.vocabulary.documents.map { Term(id: $0.id, label: $0.title) }
    return .map(
      .chapter,
      [
        ("title", line.described("The chapter's title")),
        ("aliases", .formerAddresses),
        ("number", line.described("The chapter's number, as printed")),
        ("document", .word(of: documents).described("The document that the chapter is of")),
        ("url", .webAddress.described("Where the chapter can be read")),
        ("order", .order.described("The position among the chapters")), ("summary", summary),
      ])
  }

  /// The front matter of a free page and of the home page.
  var page: SchemaTree {
    .map(
      .page,
      [
        ("title", line.described("The title")),
        ("aliases", .formerAddresses),
        ("order", .order.described("The position among the pages")), ("summary", summary),
        (
          "statement-date",
          .moment.described("When an accessibility statement was last gone over")
        ),
      ])
  }

  /// `glossary.yml`.
  var glossary: SchemaTree {
    let term = SchemaTree.map(
      .glossaryTerm,
      [
        ("term", line.described("The term as it stands in texts")),
        ("expansion", line.described("What an abbreviation stands for")),
        ("explanation", line.described("What it means")),
        ("language", .pattern("^[a-z]{2,3}(-[A-Z]{2})?$").described("The language of the term")),
        ("aliases", .list(of: line, allowsRepeats: true).described("Other spellings")),
      ])
    let meanings: [SchemaTree] = ["expansion", "explanation"].map { ["required": .texts([$0])] }
    return .map(.glossary, [("terms", .list(of: term.with([("anyOf", .list(meanings))])))])
  }

  private var summary: SchemaTree { line.described("One or two sentences of plain text") }
}
