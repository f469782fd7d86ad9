/// Every rule that the content and the templates are held to.
///
/// The raw value is the rule's id: stable for ever, never reused. Each has a page
/// `docs/rules/<id>.md` whose bad and good examples are tests (`RulePageTests`).
package enum Rule: String, CaseIterable, Sendable, Hashable {
  // Files
  case invalidUTF8 = "invalid-utf8"
  case fileTooLarge = "file-too-large"
  case beyondLimits = "beyond-limits"
  case strayFile = "stray-file"
  case linkOutsideTree = "link-outside-tree"
  case invalidFileName = "invalid-file-name"
  case missingFile = "missing-file"
  case controlCharacter = "control-character"
  case trailingSpace = "trailing-space"
  case tabCharacter = "tab-character"
  case lineEnding = "line-ending"
  case duplicateID = "duplicate-id"

  // Front matter and YAML files
  case missingFrontMatter = "missing-front-matter"
  case frontMatterTooLarge = "front-matter-too-large"
  case invalidYAML = "invalid-yaml"
  case forbiddenYAML = "forbidden-yaml"
  case unknownKey = "unknown-key"
  case duplicateKey = "duplicate-key"
  case missingKey = "missing-key"
  case wrongType = "wrong-type"
  case emptyValue = "empty-value"
  case unquotedSign = "unquoted-sign"
  case invalidID = "invalid-id"
  case invalidDate = "invalid-date"
  case invalidInterval = "invalid-interval"
  case invalidNumber = "invalid-number"
  case invalidURL = "invalid-url"
  case invalidPath = "invalid-path"
  case invalidAddress = "invalid-address"
  case invalidColour = "invalid-colour"
  case invalidLanguage = "invalid-language"
  case summaryTooLong = "summary-too-long"

  // Vocabularies and references
  case unknownStream = "unknown-stream"
  case unknownInstrument = "unknown-instrument"
  case unknownEffect = "unknown-effect"
  case unknownHorizon = "unknown-horizon"
  case unknownStatus = "unknown-status"
  case unknownRelation = "unknown-relation"
  case unknownDecider = "unknown-decider"
  case unknownNeed = "unknown-need"
  case unknownLaw = "unknown-law"
  case unknownDocument = "unknown-document"
  case unknownMeasure = "unknown-measure"
  case unknownSection = "unknown-section"
  case unknownField = "unknown-field"
  case mixedAbsentValue = "mixed-absent-value"
  case repeatedValue = "repeated-value"
  case selfReference = "self-reference"
  case instrumentCycle = "instrument-cycle"
  case singleStatement = "single-statement"
  case equalStatements = "equal-statements"
  case contradictingRelations = "contradicting-relations"
  case factWithoutSource = "fact-without-source"
  case intervalDiffersFromLabel = "interval-differs-from-label"

  // Markdown
  case markdownBudget = "markdown-budget"
  case deepNesting = "deep-nesting"
  case rawHTML = "raw-html"
  case unsafeLink = "unsafe-link"
  case brokenLink = "broken-link"
  case brokenAnchor = "broken-anchor"
  case brokenImage = "broken-image"
  case missingAlternative = "missing-alternative"
  case undefinedFootnote = "undefined-footnote"
  case unusedFootnote = "unused-footnote"
  case emptyLink = "empty-link"
  case unknownHeading = "unknown-heading"
  case duplicateHeading = "duplicate-heading"
  case emptyHeading = "empty-heading"
  case skippedHeadingLevel = "skipped-heading-level"
  case textBeforeHeading = "text-before-heading"

  // The register as a whole
  case duplicateTitle = "duplicate-title"
  case duplicateOrder = "duplicate-order"
  case ambiguousAlias = "ambiguous-alias"
  case redundantInstrument = "redundant-instrument"
  case linkToWithdrawn = "link-to-withdrawn"
  case withdrawalCycle = "withdrawal-cycle"
  case missingProgramme = "missing-programme"
  case unknownAbbreviation = "unknown-abbreviation"

  // Time
  case implementationPassed = "implementation-passed"
  case statementOutdated = "statement-outdated"
  case securityExpired = "security-expired"

  // Other texts
  case copiedText = "copied-text"

  // Templates and interface texts
  case templateSyntax = "template-syntax"
  case unclosedSection = "unclosed-section"
  case unknownName = "unknown-name"
  case wrongSection = "wrong-section"
  case unknownPartial = "unknown-partial"
  case recursivePartial = "recursive-partial"
  case unsafePlace = "unsafe-place"
  case unescapedText = "unescaped-text"
  case missingTemplate = "missing-template"
  case unknownText = "unknown-text"
  case missingText = "missing-text"

  // The site
  case lowContrast = "low-contrast"
  case addressCollision = "address-collision"
  case unknownAddress = "unknown-address"
  case lostAddress = "lost-address"
  case unlistedAddress = "unlisted-address"
  case unorderedAddresses = "unordered-addresses"

  /// How much a finding of this rule matters.
  package var severity: Severity {
    switch self {
    case .unusedFootnote, .strayFile, .duplicateOrder, .ambiguousAlias,
      .redundantInstrument, .linkToWithdrawn, .equalStatements,
      .factWithoutSource, .intervalDiffersFromLabel, .missingProgramme, .unknownAbbreviation,
      .implementationPassed, .statementOutdated, .unlistedAddress:
      .warning
    case .trailingSpace, .tabCharacter, .lineEnding:
      .notice
    default: .error
    }
  }
}
