/// The closed keys of one kind of map in the content, in the order of the format.
///
/// The one place that says which keys there are: the parsers read by these lists, and the schemas for
/// editors are made of them.
package struct KeyList: Sendable {
  /// The keys, in order.
  package let names: [String]
  /// The keys that must be there.
  package let required: [String]

  /// Makes a list of keys; one whose name ends in `*` must be there.
  init(_ keys: String...) {
    names = keys.map { $0.hasSuffix("*") ? String($0.dropLast()) : $0 }
    required = keys.filter { $0.hasSuffix("*") }.map { String($0.dropLast()) }
  }

  private init(names: [String], required: [String]) {
    self.names = names
    self.required = required
  }

  // MARK: A measure

  /// A measure.
  package static let measure = KeyList(
    names: MeasureField.allCases.map(\.rawValue),
    required: MeasureField.allCases.filter(\.isRequired).map(\.rawValue))
  /// An effect that is more than a value; it needs a value or parts.
  package static let effect = KeyList("value", "qualifier", "note", "parts")
  /// A part of a measure with an effect of its own.
  package static let effectPart = KeyList("name*", "value*", "note")
  /// A horizon with a note.
  package static let horizon = KeyList("value*", "note")
  /// A horizon that depends on something.
  package static let horizonValue = KeyList("value*", "when")
  /// When a measure can start.
  package static let implementation = KeyList("label*", "from", "to")
  /// Instruments of which one suffices.
  package static let choice = KeyList("any-of*")
  /// A link to the programme.
  package static let programme = KeyList("section*", "relation*", "note")
  /// A law that a measure names.
  package static let lawReference = KeyList("law*", "article", "note")
  /// A place in a source document.
  package static let source = KeyList("document*", "page", "page-inferred", "part")
  /// Where sources contradict each other.
  package static let discrepancy = KeyList("field*", "says*")
  /// What one source says.
  package static let statement = KeyList("source*", "text*")
  /// Why and when a measure left the register.
  package static let withdrawal = KeyList("date*", "reason*", "replaced-by")

  /// An id that may have a note, by the key of the id.
  package static func noted(_ key: String) -> KeyList {
    KeyList(names: [key, "note"], required: [key])
  }

  // MARK: Other Markdown files

  /// A stream.
  package static let stream = KeyList("label*", "aliases", "order", "summary")
  /// An instrument.
  package static let instrument = KeyList(
    "label*", "aliases", "order", "expansion", "within", "summary")
  /// A chapter.
  package static let chapter = KeyList(
    "title*", "aliases", "number*", "document*", "url", "order", "summary")
  /// A free page, or the home page.
  package static let page = KeyList("title*", "aliases", "order", "summary", "statement-date")

  // MARK: YAML files

  /// `register.yml`.
  package static let register = KeyList(
    "title*", "tagline", "language*", "interfaces", "base-url", "publisher*", "licence*",
    "security", "provenance", "theme", "paths", "redirects",
    "effects*", "horizons*", "statuses*", "relations*", "absent*", "sections*", "deciders", "needs",
    "documents*", "laws")
  /// The publisher.
  package static let publisher = KeyList("name*", "url", "email")
  /// The licence.
  package static let licence = KeyList("name*", "url")
  /// Where to report a weakness of the site.
  package static let security = KeyList("email", "url", "expires*", "policy", "encryption")
  /// What the publisher changes about the look.
  package static let theme = KeyList("light", "dark", "fonts", "logo", "header", "footer")
  /// The colours of a scheme.
  package static let colours = KeyList(names: ColourToken.allCases.map(\.rawValue), required: [])
  /// The typefaces by what they are used for.
  package static let fonts = KeyList(
    names: PublisherTheme.TypefaceRole.allCases.map(\.rawValue), required: [])
  /// A typeface.
  package static let typeface = KeyList("family*", "files*")
  /// A file of a typeface.
  package static let fontFile = KeyList("file*", "weight", "italic")
  /// The logo.
  package static let logo = KeyList("image*", "alternative*")
  /// What stands above or below every page.
  package static let note = KeyList("text", "links")
  /// A link to another site.
  package static let noteLink = KeyList("label*", "url*")
  /// An address at which a page stood before.
  package static let redirect = KeyList("from*", "to*")
  /// The path words.
  package static let paths = KeyList(names: PathWords.parts.map(\.key), required: [])
  /// A declared word.
  package static let term = KeyList("id*", "label*", "explanation")
  /// A step of the effect scale.
  package static let effectStep = KeyList("id*", "label*", "explanation", "step*")
  /// A status.
  package static let status = KeyList("id*", "label*", "explanation", "proposed")
  /// A relation to the programme.
  package static let relation = KeyList("id*", "label*", "explanation", "contradicts")
  /// An absent value.
  package static let absentValue = KeyList("id*", "label*", "explanation", "code")
  /// A source document.
  package static let document = KeyList("id*", "title*", "publisher", "date", "url", "note")
  /// A law.
  package static let law = KeyList("id*", "title*", "abbreviation", "bwb", "celex")
  /// `glossary.yml`.
  package static let glossary = KeyList("terms*")
  /// A term of the glossary.
  package static let glossaryTerm = KeyList(
    "term*", "expansion", "explanation", "language", "aliases")
}
