import Foundation
import RegisterGen
import RegisterTestSupport
import Testing

@testable import RegisterGen

@Suite struct MeasureListTests {
  private func list(
    _ format: MeasureList.Format, _ columns: String?, width: Int? = nil,
    _ change: (inout MeasureFilter) -> Void = { _ in }
  ) async throws -> String {
    var filter = MeasureFilter()
    change(&filter)
    let list = try MeasureList(of: await ListedRegister.register(), filter: filter)
    let columns = try columns.map { try MeasureColumn.columns(named: $0) }
    return list.text(format, columns: columns, width: width)
  }

  @Test func `a table has the usual columns, aligned`() async throws {
    #expect(
      try await list(.table, nil) { $0.streams = ["arbeid"] } == """
        id          title                      stream  effect    horizon  instruments
        leeg        Waar niets over bekend is  arbeid  onbekend  ntb      niet-vermeld
        startbanen  Startbanen                 arbeid  -; pm     pm       wet | amvb

        """)
  }

  @Test func `every column has its text`() async throws {
    let rows = try await list(.table, MeasureColumn.all.map(\.name).joined(separator: ",")) {
      $0.statuses = ["ingevoerd"]
    }
    let texts = rows.split(separator: "\n")[1]
      .replacing(#/ {2,}/#, with: "|").split(separator: "|").map(String.init)
    #expect(
      texts == [
        "alles", "Alles & nog \"wat\": <opvang> van A tot Z", "Van alles; Nog iets",
        "Deze maatregel laat zien wat een maatregel kan hebben; ook een teken als & of < hoort daarbij, en de EU.",
        "asiel", "2", "ingevoerd", "--", "kort; lang", "Najaar (2024-09-01/2026-03)", "wet; amvb",
        "minister-jv", "gemeenten",
        "hoofdstuk-2#asielmigratie deels; hoofdstuk-2#slot tegengesteld",
        "vergunning; leeg", "vw-2000 28, eerste lid", "lijst 12; programma",
        "Content/measures/asiel/alles.md",
      ])
  }

  @Test func `a table fits the terminal, and cuts the widest columns`() async throws {
    let text = try await list(.table, "id,title,horizon", width: 40) { $0.streams = ["asiel"] }
    #expect(
      text == """
        id          title          horizon
        vergunning  Afschaffen a…  middellang; …
        alles       Alles & nog …  kort; lang

        """)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 40 })
  }

  @Test func `a table is aligned by what a terminal shows`() {
    let table = MeasureTable(
      [
        ["a", "b", "c"], ["日本", "x\ny\tz", "1"], ["e\u{301}", "\u{1B}[31m", ""], ["", "b", "é"],
      ],
      width: nil)
    #expect(
      table.text == """
        a     b           c
        日本  x y z       1
        e\u{301}     \\u{1B}[31m
              b           é

        """)
  }

  @Test func `a table with too many columns is wider than the terminal, but not without end`() {
    let row = (1...10).map { "kolom nummer \($0)" }
    let lines = MeasureTable([row, row], width: 20).text.split(separator: "\n")
    #expect(lines.map(\.count) == [78, 78])
  }

  @Test func `CSV follows RFC 4180`() {
    #expect(
      MeasureCSV.text([["id", "b"], ["a,b", "say \"x\""], ["", "two\nlines"], ["é", " x "]])
        == "id,b\r\n\"a,b\",\"say \"\"x\"\"\"\r\n,two lines\r\né, x \r\n")
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+31 6", "'+31 6"), ("-2", "'-2"), ("@SUM(A1)", "'@SUM(A1)"),
    (" =HYPERLINK(A1)", "' =HYPERLINK(A1)"), ("\t=1", "'\t=1"), ("\r=1", "'=1"),
    ("＝1", "'＝1"), ("-; 0", "'-; 0"),
    ("--", "--"), ("+", "+"), ("0/-", "0/-"), ("a=1", "a=1"), ("-", "-"), ("", ""),
  ])
  func `a spreadsheet takes no field of CSV for a formula`(text: String, field: String) {
    #expect(MeasureCSV.text([[text]]) == field + "\r\n")
  }

  @Test func `a list begins no command in the log of a job`() {
    let rows = [["::error::a", "##[error]b"], ["a\n::error::c", "x ::d"]]
    #expect(
      MeasureCSV.text(rows) == "'::error::a,##'[error]b\r\na ::error::c,x ::d\r\n")
    #expect(
      MeasureTable(rows, width: nil).text == """
        :\\u{3A}error::a  ##\\u{5B}error]b
        a ::error::c     x ::d

        """)
  }

  @Test func `CSV and JSON have every column unless others are named`() async throws {
    let csv = try await list(.csv, nil)
    #expect(
      csv.hasPrefix(
        "id,title,aliases,summary,stream,order,status,effect,horizon,implementation,instruments,deciders,"
          + "needs,programme,related,laws,sources,discrepancies,withdrawn,file\r\n"))
    #expect(csv.components(separatedBy: "\r\n").count == 6)
    #expect(
      try await list(.csv, "file,id") { $0.texts = ["Startbanen"] }
        == "file,id\r\nContent/measures/arbeid/startbanen.md,startbanen\r\n")
  }

  @Test func `JSON has the values of the data file`() async throws {
    let disk = try EverythingRegister.disk()
    let site = try await EverythingRegister.build(on: disk)
    let data = try #require(site["data/register.json"])
    let whole = try #require(
      try JSONSerialization.jsonObject(with: Data(data)) as? [String: Any])
    let measures = try #require(whole["measures"] as? [[String: Any]])
    let text = try await list(.json, nil)
    let listed = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    #expect(listed.map { $0["id"] as? String } == ["leeg", "startbanen", "vergunning", "alles"])
    for measure in listed {
      let other = try #require(measures.first { $0["id"] as? String == measure["id"] as? String })
      for (key, value) in measure where key != "file" {
        #expect((value as? NSObject)?.isEqual(other[key]) == true, "\(key)")
      }
      #expect(measure.count == MeasureColumn.all.count)
    }
  }

  @Test func `a list of nothing is an empty list`() async throws {
    #expect(try await list(.table, "id") { $0.effects = ["++"] } == "id\n")
    #expect(try await list(.csv, "id") { $0.effects = ["++"] } == "id\r\n")
    #expect(try await list(.json, "id") { $0.effects = ["++"] } == "[]\n")
  }

  @Test func `an unknown column is refused with the nearest known one`() {
    #expect {
      try MeasureColumn.columns(named: "id,titel")
    } throws: {
      ($0 as? UnknownWord)?.description == "no column is called 'titel'; did you mean 'title'?"
    }
    #expect(throws: UnknownWord.self) { try MeasureColumn.columns(named: "") }
    #expect(throws: UnknownWord.self) { try MeasureColumn.columns(named: "id,") }
  }
}
