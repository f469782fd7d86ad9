/// What a name was found to be.
enum TemplateSubject<Page: Sendable, Record: Sendable>: Sendable {
  /// A field of the record in scope.
  case record(TemplateReach<Record>)
  /// A field of the page, or the page itself.
  case page(TemplateReach<Page>)
  /// Whether the item is the first of its list.
  case isFirst
  /// Whether the item is the last of its list.
  case isLast
}

/// A name that was found, with its full path.
struct TemplateFinding<Page: Sendable, Record: Sendable>: Sendable {
  /// What the name is.
  let subject: TemplateSubject<Page, Record>
  /// The path by which optional values and lists are told apart (`TemplateScope.path`).
  let path: String
}

/// Why a path leads nowhere.
private enum TemplateNameFault: Error {
  /// The record has no field of that name; `part` counts the parts of the path from its end.
  case unknown(String, partsAfter: Int, record: String, known: [String])
  /// The field is no single record, so a dot can't follow it.
  case notOneRecord(String)
}

/// How names are looked up: in the record in scope and nowhere else, but for `page.` and `@`.
///
/// Reports: `unknown-name`, `wrong-section`.
extension TemplateCompiler {
  /// Looks a name up for the record in scope, and reports it if it leads nowhere.
  mutating func find<Record: TemplateRecord>(
    _ name: TemplateName,
    for record: Record.Type,
    at place: TemplateTagPlace,
    in scope: TemplateScope
  ) -> TemplateFinding<Page, Record>? {
    if name.text.hasPrefix("@") { return findPosition(name, at: place, in: scope) }
    let parts = name.parts[...]
    let isFromPage =
      parts.first == "page" && (parts.count > 1 || Record.schema["page"] == nil)
    let path = scope.path(of: name, isFromPage: isFromPage)
    let fault: TemplateNameFault
    // In the page itself, `page.` leads to the record in scope.
    if isFromPage, scope.pagePath != "" {
      switch reach(parts.dropFirst(), in: Page.self) {
      case .success(let reach): return TemplateFinding(subject: .page(reach), path: path)
      case .failure(let found): fault = found
      }
    } else {
      switch reach(isFromPage ? parts.dropFirst() : parts, in: Record.self) {
      case .success(let reach): return TemplateFinding(subject: .record(reach), path: path)
      case .failure(let found): fault = found
      }
    }
    report(fault, name, at: place)
    return nil
  }

  private mutating func findPosition<Record>(
    _ name: TemplateName,
    at place: TemplateTagPlace,
    in scope: TemplateScope
  ) -> TemplateFinding<Page, Record>? {
    let subject: TemplateSubject<Page, Record>
    switch name.text {
    case "@first": subject = .isFirst
    case "@last": subject = .isLast
    default:
      let help = NearMiss.help(for: name.text, in: ["@first", "@last"])
      report(.unknownName, at: place, "nothing is called '\(name.text)'", help: help)
      return nil
    }
    guard scope.isInList else {
      report(.unknownName, at: place, "'\(name.text)' is known only in a list", help: nil)
      return nil
    }
    return TemplateFinding(subject: subject, path: name.text)
  }

  /// Follows a path from a type of record; an empty path is the record itself.
  private func reach<Record: TemplateRecord>(
    _ parts: ArraySlice<String>,
    in record: Record.Type
  ) -> Result<TemplateReach<Record>, TemplateNameFault> {
    guard let first = parts.first else {
      return .success(.nested(RecordAccess<Record, Record>.one { $0 }))
    }
    let rest = parts.dropFirst()
    guard let field = Record.schema[first] else {
      let known = Record.schema.fields.map(\.name)
      let type = record == String.self ? "a list of texts" : String(describing: record)
      return .failure(.unknown(first, partsAfter: rest.count, record: type, known: known))
    }
    if rest.isEmpty { return .success(field.reach) }
    guard case .nested(let records) = field.reach else { return .failure(.notOneRecord(first)) }
    return reach(rest, first, through: records)
  }

  private func reach<Record, Records: NestedRecords>(
    _ parts: ArraySlice<String>,
    _ name: String,
    through records: Records
  ) -> Result<TemplateReach<Record>, TemplateNameFault> where Records.Owner == Record {
    guard let get = records.single else { return .failure(.notOneRecord(name)) }
    return reach(parts, in: Records.Element.self).map { $0.through(get) }
  }

  private mutating func report(
    _ fault: TemplateNameFault,
    _ name: TemplateName,
    at place: TemplateTagPlace
  ) {
    switch fault {
    case .notOneRecord(let part):
      report(
        .wrongSection,
        at: place,
        "'\(part)' is not one record that is always there, so no dot can follow it",
        help: "use {{#\(part)}}...{{/\(part)}} and the name alone in it"
      )
    case .unknown(let part, let partsAfter, let record, let known):
      let isFirst = name.parts.count == partsAfter + 1
      let message = "no field is called '\(part)' in \(record)"
      if isFirst, Page.schema[part] != nil {
        let help = "the page has it: write 'page.\(name.text)'"
        let fix = fix(name, to: "page." + name.text, at: place)
        report(.unknownName, at: place, message, help: help, fix: fix)
        return
      }
      let reserved = isFirst && partsAfter > 0 ? ["page", "words"] : []
      let nearest = NearMiss.nearest(to: part, in: known + reserved)
      let help = nearest.map { "did you mean '\($0)'?" }
      let fix = nearest.flatMap { nearest in
        partsAfter == 0 ? self.fix(name, lastPart: nearest, at: place) : nil
      }
      report(.unknownName, at: place, message, help: help, fix: fix)
    }
  }

  /// The edit of a placeholder's name; a section has its name twice, so it has no single edit.
  private func fix(
    _ name: TemplateName,
    to replacement: String,
    at place: TemplateTagPlace
  ) -> Diagnostic.Fix? {
    guard isValue(place) else { return nil }
    return .init(replacing: place.file.range(of: name.range), with: replacement)
  }

  private func fix(
    _ name: TemplateName,
    lastPart replacement: String,
    at place: TemplateTagPlace
  ) -> Diagnostic.Fix? {
    guard isValue(place), name.range.upperBound <= place.tag.upperBound else { return nil }
    return .init(replacing: place.file.range(of: name.lastPart), with: replacement)
  }

  /// Whether a tag is a placeholder and no section, from its bytes.
  private func isValue(_ place: TemplateTagPlace) -> Bool {
    let sign = place.file.bytes[place.tag].dropFirst(2).first { $0 != UInt8(ascii: " ") }
    return sign != UInt8(ascii: "#") && sign != UInt8(ascii: "^")
  }
}
