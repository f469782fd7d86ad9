import Foundation
import RegisterGen
import RegisterTestSupport
import Testing

@Suite struct ThemeTests {
  private func styleSheet() throws -> String {
    let comment = /\/\*[^*]*(?:\*(?!\/)[^*]*)*\*\//
    return try SmallRegister.text(of: "Templates/site.css").replacing(comment, with: "")
  }

  @Test func `the style sheet names no class that no page can have`() throws {
    var sources = ""
    for folder in ["Templates", "Templates/parts"] {
      for name in try SmallRegister.names(in: folder) where name.hasSuffix(".html") {
        sources += try SmallRegister.text(of: folder + "/" + name)
      }
    }
    for folder in ["Sources/RegisterGen/Render", "Sources/RegisterGen/Markdown"] {
      for name in try SmallRegister.names(in: folder) {
        sources += try SmallRegister.text(of: folder + "/" + name)
      }
    }
    let built =
      ["heat-1", "heat-2", "heat-3", "heat-4", "level-2", "depth-1", "depth-2", "depth-3"]
      + ["up-1", "up-2", "down-1", "down-2"].map { "effect-" + $0 } + ["effect-zero"]
    let classes = Set(try styleSheet().matches(of: /\.([a-z][a-z0-9-]*)/).map { String($0.1) })
    for name in classes.subtracting(built).sorted() { #expect(sources.contains(name), "\(name)") }
  }

  @Test func `colours stand in the tokens alone`() throws {
    let css = try styleSheet()
    let colours = css.split(separator: "\n").filter { $0.contains(/#[0-9a-fA-F]{3,8}\b/) }
    for line in colours {
      #expect(line.contains("--") || line.contains("attr(data-address)"), "\(line)")
    }
  }

  @Test func `nothing is loaded from elsewhere`() throws {
    let css = try styleSheet()
    #expect(!css.contains("@import"))
    #expect(!css.contains("url("))
    #expect(!css.contains("http"))
  }
}
