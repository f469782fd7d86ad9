/// An opaque colour in sRGB.
package struct Colour: Hashable, Sendable {
  /// The amount of red, 0 to 255.
  package let red: UInt8
  /// The amount of green, 0 to 255.
  package let green: UInt8
  /// The amount of blue, 0 to 255.
  package let blue: UInt8

  /// Makes a colour.
  package init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Reads `#1c7` or `#11cc77`; `nil` for anything else.
  package init?(_ text: String) {
    guard text.utf8.first == UInt8(ascii: "#"), text.utf8.count == 4 || text.utf8.count == 7 else {
      return nil
    }
    let digits = text.utf8.dropFirst().compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
    guard digits.count == text.utf8.count - 1 else { return nil }
    let parts =
      digits.count == 3
      ? digits.map { $0 * 17 } : [0, 2, 4].map { digits[$0] * 16 + digits[$0 + 1] }
    self.init(red: UInt8(parts[0]), green: UInt8(parts[1]), blue: UInt8(parts[2]))
  }

  /// The colour as CSS writes it, such as `#11cc77`.
  package var text: String {
    [red, green, blue].reduce("#") { text, part in
      text + (part < 16 ? "0" : "") + String(part, radix: 16)
    }
  }

  /// The relative luminance, 0 to 1.
  ///
  /// Source: WCAG 2.2, "relative luminance".
  private var luminance: Double {
    func linear(_ part: UInt8) -> Double {
      let value = Double(part) / 255
      return value <= 0.04045 ? value / 12.92 : Self.raised((value + 0.055) / 1.055)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// A number from 0 to 1 to the power of 2.4, by its square and the fifth root of that: in the plain
  /// arithmetic that is the same on every machine.
  private static func raised(_ number: Double) -> Double {
    let square = number * number
    var root = 1.0
    // Newton's method; each step takes the root a fifth closer at least, and soon doubles its digits.
    for _ in 0..<50 { root = (4 * root + square / (root * root * root * root)) / 5 }
    return square * root
  }

  /// The contrast with another colour, 1 to 21.
  ///
  /// Source: WCAG 2.2, "contrast ratio".
  package func contrast(with other: Colour) -> Double {
    let (low, high) = (min(luminance, other.luminance), max(luminance, other.luminance))
    return (high + 0.05) / (low + 0.05)
  }

  /// The colour that differs least from this one, on the way to black or to white, and has a contrast
  /// with another; `nil` when neither way leads there.
  package func nearest(withContrast wanted: Double, on background: Colour) -> Colour? {
    let ends = [
      Colour(red: 0, green: 0, blue: 0), Colour(red: 255, green: 255, blue: 255),
    ].filter { $0.contrast(with: background) >= wanted }
    for step in 0...100 {
      for end in ends {
        let mixed = mixed(with: end, percent: step)
        if mixed.contrast(with: background) >= wanted { return mixed }
      }
    }
    return nil
  }

  private func mixed(with other: Colour, percent: Int) -> Colour {
    func part(_ own: UInt8, _ other: UInt8) -> UInt8 {
      UInt8((Int(own) * (100 - percent) + Int(other) * percent) / 100)
    }
    return Colour(
      red: part(red, other.red), green: part(green, other.green), blue: part(blue, other.blue))
  }
}
