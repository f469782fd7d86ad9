import Testing

@testable import RegisterGen

@Suite struct LabelPeriodsTests {
  private func periods(_ label: String, without names: [String] = []) -> [String] {
    guard let found = LabelPeriods(label, without: names) else { return [] }
    return [found.first.text, found.last.text]
  }

  @Test(arguments: [
    "Q1 2025", "2025-Q1", "2025 Q1", "q1-2025", "Vanaf Q1 van 2025", "eerste kwartaal 2025",
    "In het Eerste Kwartaal van 2025", "1e kwartaal 2025", "1ste kwartaal 2025",
    "2025, 1e kwartaal",
    "first quarter of 2025", "1st quarter 2025", "in Q1 (2025)",
  ])
  func `a quarter is read in every way that it is written`(label: String) {
    #expect(periods(label) == ["2025-Q1", "2025-Q1"])
  }

  @Test(arguments: [
    ("Q1/Q2 2024", "2024-Q1", "2024-Q2"), ("Q1/Q2 2024 of later", "2024-Q1", "2024-Q2"),
    ("eerste en tweede kwartaal 2024", "2024-Q1", "2024-Q2"),
    ("1e t/m 3e kwartaal 2024", "2024-Q1", "2024-Q3"), ("2024 (Q1 of Q2)", "2024-Q1", "2024-Q2"),
    ("2024-Q4 tot 2025-Q1", "2024-Q4", "2025-Q1"), ("Q4 2023, Q1 2024", "2023-Q4", "2024-Q1"),
    ("Q4 2023 tot eind 2024", "2023-Q4", "2024"), ("studiejaar 2026–2027", "2026", "2027"),
    ("effect 2026; wet: sept. 2024", "2024", "2026"), ("kwartalen 2 en 3 van 2024", "2024", "2024"),
  ])
  func `of several the first and the last in time count`(label: String, first: String, last: String)
  {
    #expect(periods(label) == [first, last])
  }

  @Test(arguments: [
    "", "Twee jaar", "1 tot 2 jaar", "Meteen", "Q1", "eerste kwartaal", "De eerste stap", "12024",
    "20245", "Q5", "1.500 plaatsen",
  ])
  func `a label without a year names nothing`(label: String) {
    #expect(periods(label) == [])
  }

  @Test(arguments: [
    ("Q5 2024", "2024"), ("De eerste stap in 2024", "2024"), ("Per 1 september 2023", "2023"),
    ("eerste helft van 2025", "2025"),
  ])
  func `what is no quarter leaves the year`(label: String, year: String) {
    #expect(periods(label) == [year, year])
  }

  @Test func `the year in the title of a law does not count`() {
    let law = ["Vreemdelingenwet 2000"]
    #expect(periods("Na wijziging van de Vreemdelingenwet 2000", without: law) == [])
    #expect(periods("Vreemdelingenwet 2000: 2026", without: law) == ["2026", "2026"])
  }

  @Test func `the longest label of a file is read in no time`() {
    let label = String(repeating: "Q1 eerste 2024 ", count: 2_000)
    #expect(periods(label) == ["2024-Q1", "2024-Q1"])
  }
}

/// What the interval of an implementation must say beside its label.
@Suite struct ImplementationLabelTests {
  private func findings(_ implementation: String) async throws -> [String] {
    try await RenderedSite.findings([
      "measures/asiel/a.md": """
      ---
      title: A
      summary: Een zin.
      stream: asiel
      effect: "-"
      horizon: pm
      implementation: {\(implementation)}
      instruments: [wet]
      programme: niet-vermeld
      sources: [{document: lijst, part: A}]
      ---

      """
    ]).map { "\($0.rule.rawValue): \($0.message)" }
  }

  @Test(arguments: [
    "label: Q1 2025, from: 2025-Q1", "label: Vanaf 2025, from: 2025-03", "label: 2024, to: 2024",
    "label: Q1/Q2 2024, from: 2024-Q1, to: 2024-Q2", "label: Q1/Q2 2024 of later, from: 2024-Q1",
    "label: \"medio 2024\", from: 2024-06-01, to: 2024", "label: uiterlijk 2025, to: 2025-12-31",
    "label: Twee jaar", "label: Twee jaar, from: 2025", "label: Vreemdelingenwet 2000",
  ])
  func `an interval in the periods of its label is right`(implementation: String) async throws {
    #expect(try await findings(implementation) == [])
  }

  @Test(arguments: [
    ("label: Q1 2025", "the label names 2025-Q1, but 'from' is not there"),
    ("label: Q1 2025, from: 2025-Q2", "'from' is 2025-Q2, but the label names 2025-Q1"),
    ("label: Q1 2025, from: 2025", "'from' is 2025, but the label names 2025-Q1"),
    (
      "label: Q1/Q2 2024, to: 2024-Q3",
      "'to' is 2024-Q3, but the last that the label names is 2024-Q2"
    ),
    ("label: Q1 2024, to: 2024-Q3", "'to' is 2024-Q3, but the label names 2024-Q1"),
  ])
  func `an interval beside the periods of its label is told`(
    implementation: String, message: String
  ) async throws {
    #expect(try await findings(implementation) == ["interval-differs-from-label: " + message])
  }
}
