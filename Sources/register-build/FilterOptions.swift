import ArgumentParser
import RegisterGen

/// The options that choose measures.
struct FilterOptions: ParsableArguments {
  /// Streams.
  @Option(help: ArgumentHelp("Measures of a stream.", valueName: "id"), completion: .words(.stream))
  var stream: [String] = []

  /// Instruments.
  @Option(
    help: ArgumentHelp(
      "Measures that need an instrument; a broader one includes the narrower.", valueName: "id"),
    completion: .words(.instrument))
  var instrument: [String] = []

  /// Effects. What follows may begin with a hyphen.
  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Measures with an effect: a sign such as -, alone or as an end of a range, or a range such as 0/-; for two hyphens write --effect=--",
      valueName: "sign"))
  var effect: [String] = []

  /// Horizons.
  @Option(
    help: ArgumentHelp("Measures whose effect shows in a term.", valueName: "id"),
    completion: .words(.horizon))
  var horizon: [String] = []

  /// Statuses.
  @Option(
    help: ArgumentHelp("Measures with a status.", valueName: "id"), completion: .words(.status))
  var status: [String] = []

  /// Relations.
  @Option(
    help: ArgumentHelp("Measures with a relation to the programme.", valueName: "id"),
    completion: .words(.relation))
  var relation: [String] = []

  /// Sections.
  @Option(
    help: ArgumentHelp(
      "Measures that link to a section of the programme, as chapter#anchor, or to a chapter.",
      valueName: "id"), completion: .words(.section))
  var section: [String] = []

  /// Deciders.
  @Option(
    help: ArgumentHelp("Measures that somebody decides on.", valueName: "id"),
    completion: .words(.decider))
  var decider: [String] = []

  /// Needs.
  @Option(
    help: ArgumentHelp("Measures that need something beside an instrument.", valueName: "id"),
    completion: .words(.need))
  var need: [String] = []

  /// Laws.
  @Option(
    help: ArgumentHelp("Measures that name a law.", valueName: "id"), completion: .words(.law))
  var law: [String] = []

  /// Documents.
  @Option(
    help: ArgumentHelp("Measures from a source document.", valueName: "id"),
    completion: .words(.document))
  var document: [String] = []

  /// Related measures.
  @Option(
    help: ArgumentHelp(
      "Measures that name a measure as related or are named by it.", valueName: "id"),
    completion: .words(.measure))
  var related: [String] = []

  /// Words.
  @Option(
    help: ArgumentHelp(
      "Measures with all these words in the id, title, aliases, summary or body; capitals and accents "
        + "don't matter.", valueName: "words"))
  var text: [String] = []

  /// Fields with a value.
  @Option(
    help: ArgumentHelp(
      "Measures that have a value for a key of the front matter; 'withdrawn' lists the withdrawn ones.",
      valueName: "key"), completion: .list(MeasureField.allCases.map(\.rawValue)))
  var with: [String] = []

  /// Fields without a value.
  @Option(
    help: ArgumentHelp(
      "Measures that have no value for a key, or only the reason why there is none.",
      valueName: "key"), completion: .list(MeasureField.allCases.map(\.rawValue)))
  var without: [String] = []

  /// Whether to take measures that the programme does not take up.
  @Flag(help: "Measures without a link to the programme: as --without programme.")
  var withoutProgramme = false

  /// Whether to take measures whose sources contradict each other.
  @Flag(help: "Measures whose sources contradict each other: as --with discrepancies.")
  var withDiscrepancy = false

  /// The filter that the options describe.
  var filter: MeasureFilter {
    var filter = MeasureFilter()
    filter.streams = stream
    filter.instruments = instrument
    filter.effects = effect
    filter.horizons = horizon
    filter.statuses = status
    filter.relations = relation
    filter.sections = section
    filter.deciders = decider
    filter.needs = need
    filter.laws = law
    filter.documents = document
    filter.related = related
    filter.texts = text
    filter.with = with + (withDiscrepancy ? ["discrepancies"] : [])
    filter.without = without + (withoutProgramme ? ["programme"] : [])
    return filter
  }
}
