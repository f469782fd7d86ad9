import RegisterGen
import Testing

@Suite struct DateReadingTests {
  @Test(arguments: [
    ("2024-9-1", "2024-09-01"), ("2024-9", "2024-09"), ("2024/09/01", "2024-09-01"),
    ("1 september 2024", "2024-09-01"), ("september 2024", "2024-09"), ("sept. 2024", "2024-09"),
    ("1e september 2024", "2024-09-01"), ("September 1, 2024", "2024-09-01"),
    ("1st of March 2024", "2024-03-01"), ("13-9-2024", "2024-09-13"), ("9-2024", "2024-09"),
    ("5/5/2024", "2024-05-05"), ("9/13/2024", "2024-09-13"), ("Q3 2024", "2024-Q3"),
    ("2024-q3", "2024-Q3"), ("2024 Q 3", "2024-Q3"), ("3e kwartaal 2024", "2024-Q3"),
    ("derde kwartaal van 2024", "2024-Q3"), ("kwartaal 3 2024", "2024-Q3"), ("K3 2024", "2024-Q3"),
  ])
  func `a date in other words is read`(text: String, expected: String) {
    let reading = DateReading(text)
    #expect(reading?.moment.text == expected)
    #expect(reading?.isSure == true)
  }

  @Test func `a day that may be another one is not sure`() {
    #expect(DateReading("3/4/2024")?.moment.text == "2024-04-03")
    #expect(DateReading("3/4/2024")?.isSure == false)
  }

  @Test(arguments: [
    "", "2024-02-30", "30 februari 2024", "2024-13", "Q5 2024", "eind 2024", "2024 of 2025",
    "1-9-24", "september", "twee jaar", "3 september 2024 2", "1 2 september 2024",
    String(repeating: "1 ", count: 30),
  ])
  func `no date, or one that does not exist, is none`(text: String) {
    #expect(DateReading(text) == nil)
  }
}
