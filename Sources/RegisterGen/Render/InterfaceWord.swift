/// The interface words that Swift asks the text table for, beside those that templates name.
///
/// They are here, and not in a template, because they stand in values that are made once for many
/// pages: the menu, page titles, dates, the name of a field.
package enum InterfaceWord: String, CaseIterable, Sendable {
  case measures
  case streams
  case stream
  case instrument
  case instruments
  case programme
  case overviews
  case effects
  case effect
  case horizons
  case horizon
  case relations
  case relation
  case deciders
  case decider
  case laws
  case law
  case streamsLead = "streams-lead"
  case instrumentsLead = "instruments-lead"
  case effectsLead = "effects-lead"
  case horizonsLead = "horizons-lead"
  case relationsLead = "relations-lead"
  case decidersLead = "deciders-lead"
  case lawsLead = "laws-lead"
  case valueTitle = "value-title"
  case combinationTitle = "combination-title"
  case matrixHeading = "matrix-heading"
  case matrixCaption = "matrix-caption"
  case matrixPair = "matrix-pair"
  case matrixPairCaption = "matrix-pair-caption"
  case byFacet = "by-facet"
  case coverage
  case glossary
  case charts
  case noValue = "no-value"
  case noDate = "no-date"
  case chartBlock = "chart-block"
  case chartBlocks = "chart-blocks"
  case chartMost = "chart-most"
  case chartEffectHorizon = "chart-effect-horizon"
  case chartEffectHorizonNote = "chart-effect-horizon-note"
  case chartInstrumentStream = "chart-instrument-stream"
  case chartInstrumentStreamNote = "chart-instrument-stream-note"
  case chartStreamsTogether = "chart-streams-together"
  case chartDated = "chart-dated"
  case chartUndated = "chart-undated"
  case chartTimelineNote = "chart-timeline-note"
  case chartPeriodsNote = "chart-periods-note"
  case chartCoverage = "chart-coverage"
  case coverageBlocksNote = "coverage-blocks-note"
  case markdownExplanation = "markdown-explanation"
  case search
  case keywords
  case home
  case allMeasures = "all-measures"
  case notFound = "not-found"
  case moved
  case citationVersion = "citation-version"
  case implementation
  case instrumentNeeded = "instrument-needed"
  case needs
  case and
  case from
  case upTo = "up-to"
  case oneSuffices = "one-suffices"
  case allNeeded = "all-needed"
  case inTheProgramme = "in-the-programme"
  case notInTheProgramme = "not-in-the-programme"
  case article
  case languageName = "language-name"
  case compare
  case compareTitle = "compare-title"
  case comparePair = "compare-pair"
  case compareSummary = "compare-summary"
  case compareStatus = "compare-status"
  case print
  case printStream = "print-stream"
  case printSee = "print-see"
  case printSeeNamed = "print-see-named"
  case printSeeInStream = "print-see-in-stream"
  case printSeeElsewhere = "print-see-elsewhere"
  case effectRange = "effect-range"
  case momentQuarter = "moment-quarter"
  case momentMonth = "moment-month"
  case momentDay = "moment-day"
  case month1 = "month-1"
  case month2 = "month-2"
  case month3 = "month-3"
  case month4 = "month-4"
  case month5 = "month-5"
  case month6 = "month-6"
  case month7 = "month-7"
  case month8 = "month-8"
  case month9 = "month-9"
  case month10 = "month-10"
  case month11 = "month-11"
  case month12 = "month-12"
  case quarter1 = "quarter-1"
  case quarter2 = "quarter-2"
  case quarter3 = "quarter-3"
  case quarter4 = "quarter-4"
  case total
  case matrixMeasures = "matrix-measures"
  case coverageOwn = "coverage-own"
  case placed
  case unplacedColumn = "unplaced-column"
  case chapterNumber = "chapter-number"
  case fieldTitle = "field-title"
  case fieldAliases = "field-aliases"
  case fieldSummary = "field-summary"
  case fieldStream = "field-stream"
  case fieldOrder = "field-order"
  case fieldStatus = "field-status"
  case fieldEffect = "field-effect"
  case fieldHorizon = "field-horizon"
  case fieldImplementation = "field-implementation"
  case fieldInstruments = "field-instruments"
  case fieldDeciders = "field-deciders"
  case fieldNeeds = "field-needs"
  case fieldProgramme = "field-programme"
  case fieldRelated = "field-related"
  case fieldLaws = "field-laws"
  case fieldSources = "field-sources"
  case fieldDiscrepancies = "field-discrepancies"
  case fieldWithdrawn = "field-withdrawn"

  /// The word for a month, 1 to 12.
  static func month(_ number: Int) -> InterfaceWord {
    let months: [InterfaceWord] = [
      .month1, .month2, .month3, .month4, .month5, .month6, .month7, .month8, .month9, .month10,
      .month11, .month12,
    ]
    return months[number - 1]
  }

  /// The word for a quarter, 1 to 4.
  static func quarter(_ number: Int) -> InterfaceWord {
    [.quarter1, .quarter2, .quarter3, .quarter4][number - 1]
  }

  /// The name of a measure's field in a sentence.
  static func field(_ field: MeasureField) -> InterfaceWord {
    switch field {
    case .title: .fieldTitle
    case .aliases: .fieldAliases
    case .summary: .fieldSummary
    case .stream: .fieldStream
    case .order: .fieldOrder
    case .status: .fieldStatus
    case .effect: .fieldEffect
    case .horizon: .fieldHorizon
    case .implementation: .fieldImplementation
    case .instruments: .fieldInstruments
    case .deciders: .fieldDeciders
    case .needs: .fieldNeeds
    case .programme: .fieldProgramme
    case .related: .fieldRelated
    case .laws: .fieldLaws
    case .sources: .fieldSources
    case .discrepancies: .fieldDiscrepancies
    case .withdrawn: .fieldWithdrawn
    }
  }
}
