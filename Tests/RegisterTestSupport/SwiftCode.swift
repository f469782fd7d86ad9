/// Blanks the comments and string literals of Swift.
enum SwiftCode {
  private enum Frame {
    /// Code inside an interpolation, with so many parentheses open.
    case interpolation(open: Int)
    case string(hashes: Int, isMultiline: Bool)
  }

  /// The bytes of a text, with spaces for all that is comment or literal; line ends stay.
  static func bytes(of text: String) -> [UInt8] {
    var code = Array(text.utf8)
    var frames: [Frame] = []
    var index = 0
    while index < code.count {
      switch frames.last {
      case .string(let hashes, let isMultiline):
        let quotes = isMultiline ? 3 : 1
        let length: Int
        if matches(code, index, "\"", quotes, hashes) {
          length = quotes + hashes
          frames.removeLast()
        } else if code[index] == UInt8(ascii: "\\"), count(code, index + 1, "#") >= hashes {
          let opens =
            index + 1 + hashes < code.count && code[index + 1 + hashes] == UInt8(ascii: "(")
          if opens { frames.append(.interpolation(open: 0)) }
          length = 2 + hashes
        } else {
          length = 1
        }
        blank(&code, index, length)
        index += length
      case .interpolation(let open) where code[index] == UInt8(ascii: "("):
        frames[frames.count - 1] = .interpolation(open: open + 1)
        index += 1
      case .interpolation(let open) where code[index] == UInt8(ascii: ")"):
        if open == 0 {
          frames.removeLast()
          blank(&code, index, 1)
        } else {
          frames[frames.count - 1] = .interpolation(open: open - 1)
        }
        index += 1
      case .interpolation, nil:
        index = skipCode(&code, index, &frames)
      }
    }
    return code
  }

  /// Passes one byte of code, a comment, or the opening of a string.
  private static func skipCode(_ code: inout [UInt8], _ index: Int, _ frames: inout [Frame]) -> Int
  {
    let hashes = count(code, index, "#")
    let quotes = count(code, index + hashes, "\"")
    if quotes > 0 {
      let isMultiline = quotes >= 3
      // Two quotes are an empty string; they open and close by themselves.
      frames.append(.string(hashes: hashes, isMultiline: isMultiline))
      let length = hashes + (isMultiline ? 3 : 1)
      blank(&code, index, length)
      return index + length
    }
    guard code[index] == UInt8(ascii: "/"), index + 1 < code.count else { return index + 1 }
    var end = index
    if code[index + 1] == UInt8(ascii: "/") {
      while end < code.count, code[end] != UInt8(ascii: "\n") { end += 1 }
    } else if code[index + 1] == UInt8(ascii: "*") {
      var depth = 0
      repeat {
        if count(code, end, "/") > 0, count(code, end + 1, "*") > 0 {
          depth += 1
          end += 2
        } else if count(code, end, "*") > 0, count(code, end + 1, "/") > 0 {
          depth -= 1
          end += 2
        } else {
          end += 1
        }
      } while depth > 0 && end < code.count
    } else {
      return index + 1
    }
    blank(&code, index, end - index)
    return end
  }

  private static func matches(
    _ code: [UInt8], _ index: Int, _ quote: Unicode.Scalar, _ quotes: Int, _ hashes: Int
  ) -> Bool {
    let found = count(code, index, quote)
    // Of four quotes at the end of a multi-line string the first belongs to the text.
    guard found == quotes || (quotes == 1 && found > 0) else { return false }
    return count(code, index + quotes, "#") >= hashes
  }

  private static func count(_ code: [UInt8], _ index: Int, _ scalar: Unicode.Scalar) -> Int {
    var end = index
    while end < code.count, code[end] == UInt8(ascii: scalar) { end += 1 }
    return max(0, end - index)
  }

  private static func blank(_ code: inout [UInt8], _ index: Int, _ length: Int) {
    for place in index..<min(index + length, code.count) where code[place] != UInt8(ascii: "\n") {
      code[place] = UInt8(ascii: " ")
    }
  }
}
