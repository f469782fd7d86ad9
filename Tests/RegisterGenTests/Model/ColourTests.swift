import RegisterGen
import Testing

@Suite struct ColourTests {
  @Test(arguments: [
    ("#000000", "#000000"), ("#1C5b6e", "#1c5b6e"), ("#1c7", "#11cc77"), ("1c5b6e", nil),
    ("#1c5b6", nil), ("#1c5b6e80", nil), ("#12345g", nil), ("red", nil), ("", nil), ("#", nil),
    ("#１２３", nil),
  ])
  func `a colour is three or six digits after a sign`(text: String, expected: String?) {
    #expect(Colour(text)?.text == expected)
  }

  @Test(arguments: [
    ("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48), ("#767676", "#ffffff", 4.54),
    ("#336699", "#336699", 1.0), ("#ff0000", "#00ff00", 2.91),
  ])
  func `contrast is counted as WCAG counts it, either way round`(
    one: String, other: String, expected: Double
  ) throws {
    let (one, other) = (try #require(Colour(one)), try #require(Colour(other)))
    #expect(abs(one.contrast(with: other) - expected) < 0.01)
    #expect(one.contrast(with: other) == other.contrast(with: one))
  }

  @Test(arguments: ["#ffffff", "#000000", "#777777", "#1c5b6e"])
  func `the nearest colour with a contrast has it, and is the same if it had`(ground: String)
    throws
  {
    let ground = try #require(Colour(ground))
    for part in stride(from: UInt8(0), through: 250, by: 50) {
      let colour = Colour(red: part, green: 100, blue: 255 - part)
      let nearest = try #require(colour.nearest(withContrast: 4.5, on: ground))
      #expect(nearest.contrast(with: ground) >= 4.5)
      #expect((nearest == colour) == (colour.contrast(with: ground) >= 4.5))
    }
    #expect(Colour(red: 0, green: 0, blue: 0).nearest(withContrast: 22, on: ground) == nil)
  }
}
