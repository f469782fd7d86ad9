import RegisterGen
import Testing

@Suite struct MomentTests {
  @Test(arguments: ["2024", "2024-Q1", "2024-Q4", "2024-09", "2024-09-01", "2024-02-29", "0001"])
  func `a moment is written as it is read`(text: String) {
    #expect(Moment(text)?.text == text)
  }

  @Test(arguments: [
    "2024-02-30", "2023-02-29", "1900-02-29", "2024-13", "2024-Q5", "2024-Q0", "24", "2024-9",
    "2024-09-1", "2024-09-00", "", "-", "2024-", "+024", "２０２４", "2024-Q11", "2024-09-01-01",
    "0000", " 2024",
  ])
  func `what is no moment is refused`(text: String) {
    #expect(Moment(text) == nil)
  }

  @Test(arguments: [
    ("2024", 20_240_101, 20_241_231), ("2024-Q1", 20_240_101, 20_240_331),
    ("2024-Q2", 20_240_401, 20_240_630), ("2024-02", 20_240_201, 20_240_229),
    ("2024-09-01", 20_240_901, 20_240_901),
  ])
  func `a moment lasts from its first to its last day`(text: String, first: Int, last: Int) {
    #expect(Moment(text)?.firstDay == first)
    #expect(Moment(text)?.lastDay == last)
  }
}
