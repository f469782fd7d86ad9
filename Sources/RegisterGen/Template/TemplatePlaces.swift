/// Which values may stand where in the HTML.
///
/// Reports: `unsafe-place`, `unescaped-text`.
extension TemplateCompiler {
  /// Whether a value may stand at the point that the template has reached; reports if it may not.
  mutating func allows(
    _ form: TemplateForm,
    isRaw: Bool,
    _ name: TemplateName,
    at tag: TemplateTagPlace
  ) -> Bool {
    switch markup.place {
    case .forbidden(let place):
      let help = "a placeholder stands in text or between the quotes of an attribute"
      report(.unsafePlace, at: tag, "a placeholder may not stand in \(place)", help: help)
      return false
    case .tag:
      let help = "write attribute=\"{{\(name.text)}}\""
      report(.unsafePlace, at: tag, "a placeholder may not make an attribute's name", help: help)
      return false
    case .text:
      return hasRightBraces(form, isRaw: isRaw, name, at: tag)
    case .plainText(let element):
      if form == .html {
        report(.unsafePlace, at: tag, "HTML may not stand in a \(element) element", help: nil)
        return false
      }
      return hasRightBraces(form, isRaw: isRaw, name, at: tag)
    case .attribute(let attribute, let role):
      guard allows(form, in: attribute, role, at: tag) else { return false }
      return hasRightBraces(form, isRaw: isRaw, name, at: tag)
    }
  }

  private mutating func allows(
    _ form: TemplateForm,
    in attribute: String,
    _ role: MarkupVocabulary.AttributeRole,
    at tag: TemplateTagPlace
  ) -> Bool {
    switch (role, form) {
    case (.code, _):
      report(.unsafePlace, at: tag, "no value may stand in the attribute '\(attribute)'", help: nil)
      return false
    case (_, .html):
      report(.unsafePlace, at: tag, "HTML may not stand in an attribute", help: nil)
      return false
    case (.url, _) where markup.urlStart == .unsafeScheme:
      let message = "no value may stand behind that scheme in '\(attribute)'"
      report(.unsafePlace, at: tag, message, help: nil)
      return false
    case (.url, .text), (.url, .number):
      if markup.urlStart == .fragment { return true }
      let help = "use a field of kind URL, or write the '#' of a fragment before it"
      let message = "only a URL may stand in the attribute '\(attribute)'"
      report(.unsafePlace, at: tag, message, help: help)
      return false
    case (.url, .url), (.text, .text), (.text, .number), (.text, .url):
      return true
    }
  }

  private mutating func hasRightBraces(
    _ form: TemplateForm,
    isRaw: Bool,
    _ name: TemplateName,
    at tag: TemplateTagPlace
  ) -> Bool {
    if isRaw == (form == .html) { return true }
    let (message, braces) =
      isRaw
      ? ("'\(name.text)' is not HTML, so it has two braces", "{{\(name.text)}}")
      : ("'\(name.text)' is HTML, so it needs three braces", "{{{\(name.text)}}}")
    report(
      .unescapedText,
      at: tag,
      message,
      help: "write \(braces)",
      fix: .init(replacing: tag.file.range(of: tag.tag), with: braces)
    )
    return false
  }
}

extension MarkupState {
  /// What a file that ends here leaves open, in words.
  var description: String {
    switch place {
    case .text: "text"
    case .plainText(let element): "a \(element) element"
    case .attribute(let name, _): "the attribute '\(name)'"
    case .tag: "a tag"
    case .forbidden(let place): place
    }
  }
}
