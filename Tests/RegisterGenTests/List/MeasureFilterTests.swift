import RegisterGen
import RegisterTestSupport
import Testing

@Suite struct MeasureFilterTests {
  private static let all = ["leeg", "startbanen", "vergunning", "alles"]

  private func ids(_ change: (inout MeasureFilter) -> Void) async throws -> [String] {
    let register = try await ListedRegister.register()
    var filter = MeasureFilter()
    change(&filter)
    return try filter.positions(in: register).map { register.measures[$0].id.text }
  }

  private func refusal(_ change: (inout MeasureFilter) -> Void) async throws -> String {
    do {
      return "accepted: \(try await ids(change))"
    } catch let error as UnknownWord {
      return error.description
    }
  }

  @Test func `without filters, every measure that is not withdrawn is listed as readers see them`()
    async throws
  {
    #expect(try await ids { _ in } == Self.all)
  }

  @Test func `the words of one option are alternatives, and different options must all hold`()
    async throws
  {
    #expect(try await ids { $0.streams = ["asiel"] } == ["vergunning", "alles"])
    #expect(try await ids { $0.streams = ["asiel", "arbeid"] } == Self.all)
    #expect(
      try await ids {
        $0.streams = ["asiel", "arbeid"]
        $0.horizons = ["lang"]
        $0.statuses = ["ingevoerd"]
      } == ["alles"])
  }

  @Test func `a broader instrument includes the narrower, not the other way round`() async throws {
    #expect(try await ids { $0.instruments = ["besluit"] } == ["startbanen", "alles"])
    #expect(try await ids { $0.instruments = ["amvb"] } == ["startbanen", "alles"])
    #expect(
      try await ids { $0.instruments = ["wet", "niet-vermeld"] } == Self.all)
    #expect(try await ids { $0.instruments = ["niet-vermeld"] } == ["leeg"])
  }

  @Test func `a sign takes the ranges that it ends, a range only itself`() async throws {
    #expect(try await ids { $0.effects = ["-"] } == ["startbanen", "vergunning"])
    #expect(try await ids { $0.effects = ["0"] } == ["vergunning"])
    #expect(try await ids { $0.effects = ["0/-"] } == ["vergunning"])
    #expect(try await ids { $0.effects = ["-/0"] } == [])
    #expect(try await ids { $0.effects = ["--", "onbekend"] } == ["leeg", "alles"])
    #expect(try await ids { $0.effects = ["pm"] } == ["startbanen"])
  }

  @Test func `an absent value is a value`() async throws {
    #expect(try await ids { $0.horizons = ["ntb"] } == ["leeg"])
    #expect(try await ids { $0.deciders = ["nvt"] } == ["leeg"])
    #expect(try await ids { $0.deciders = ["minister-jv"] } == ["vergunning", "alles"])
    #expect(try await ids { $0.needs = ["pm"] } == ["leeg"])
    #expect(try await ids { $0.needs = ["gemeenten"] } == ["vergunning", "alles"])
  }

  @Test func `a relation belongs to the section that is asked for`() async throws {
    #expect(try await ids { $0.relations = ["deels"] } == ["alles"])
    #expect(try await ids { $0.sections = ["hoofdstuk-2"] } == ["vergunning", "alles"])
    #expect(try await ids { $0.sections = ["hoofdstuk-2#slot"] } == ["alles"])
    #expect(
      try await ids {
        $0.sections = ["hoofdstuk-2#slot"]
        $0.relations = ["deels"]
      } == [])
    #expect(
      try await ids {
        $0.sections = ["hoofdstuk-2#slot"]
        $0.relations = ["tegengesteld", "deels"]
      } == ["alles"])
  }

  @Test func `laws, documents and related measures choose by what they name`() async throws {
    #expect(try await ids { $0.laws = ["vw-2000"] } == ["vergunning", "alles"])
    #expect(try await ids { $0.documents = ["programma"] } == ["alles"])
    #expect(try await ids { $0.related = ["vergunning"] } == ["startbanen", "alles"])
  }

  @Test func `a key that must or may not have a value chooses`() async throws {
    #expect(try await ids { $0.without = ["programme"] } == ["leeg", "startbanen"])
    #expect(try await ids { $0.with = ["discrepancies"] } == ["vergunning"])
    #expect(try await ids { $0.with = ["programme", "order"] } == ["vergunning", "alles"])
    #expect(try await ids { $0.without = ["implementation"] } == ["leeg", "startbanen"])
    #expect(try await ids { $0.without = ["effect"] } == ["leeg"])
    #expect(
      try await ids { $0.with = ["withdrawn"] } == ["vervallen-zonder-opvolger", "oude-regeling"])
  }

  @Test func `every key of the format can be asked for`() async throws {
    for field in MeasureField.allCases {
      let with = try await ids { $0.with = [field.rawValue] }
      let without = try await ids { $0.without = [field.rawValue] }
      if field != .withdrawn { #expect(Set(with + without) == Set(Self.all), "\(field)") }
      #expect(Set(with).isDisjoint(with: without), "\(field)")
    }
  }

  @Test func `words are looked for in all texts, without minding capitals and accents`()
    async throws
  {
    #expect(try await ids { $0.texts = ["ONBEPAALDE vergunning"] } == ["vergunning"])
    #expect(try await ids { $0.texts = ["púnt káal"] } == ["alles"])
    #expect(try await ids { $0.texts = ["opvang wat & A"] } == ["alles"])
    #expect(try await ids { $0.texts = ["strong"] } == [], "a tag is no text")
    #expect(
      try await ids { $0.texts = ["statushouders", "termijn"] } == ["startbanen", "vergunning"])
    #expect(try await ids { $0.texts = ["statushouders termijn"] } == [])
  }

  @Test func `an unknown word is refused with the nearest known one`() async throws {
    #expect(
      try await refusal { $0.streams = ["asyl"] }
        == "no stream is called 'asyl'; did you mean 'asiel'?")
    #expect(
      try await refusal { $0.instruments = ["wetje"] }
        == "no instrument is called 'wetje'; did you mean 'wet'?")
    #expect(
      try await refusal { $0.sections = ["hoofdstuk-2#slotje"] }
        == "no chapter or section is called 'hoofdstuk-2#slotje'; did you mean 'hoofdstuk-2#slot'?")
    #expect(
      try await refusal { $0.effects = ["minder"] }
        == "no effect is called 'minder'; there are: ++, +, 0, -, --, pm, ntb, nvt, onbekend, "
        + "niet-vermeld, onleesbaar")
    #expect(
      try await refusal { $0.without = ["programma"] }
        == "no field is called 'programma'; did you mean 'programme'?")
    #expect(
      try await refusal { $0.laws = ["\u{1B}[31m"] }
        == "no law is called '\\u{1B}[31m'; there are: vw-2000")
    for change: (inout MeasureFilter) -> Void in [
      { $0.horizons = ["?"] }, { $0.statuses = ["?"] }, { $0.relations = ["?"] },
      { $0.deciders = ["?"] }, { $0.needs = ["?"] }, { $0.documents = ["?"] },
      { $0.related = ["?"] }, { $0.with = ["?"] }, { $0.effects = ["0/?"] },
    ] {
      #expect(try await refusal(change).hasPrefix("no "))
    }
  }
}
