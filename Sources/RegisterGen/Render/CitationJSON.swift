/// Writes citations as CSL-JSON, the form that citation styles are applied to (CSL 1.0.2).
enum CitationJSON {
  /// Writes a citation as an element of an array, or as a document of its own.
  static func write(_ citation: Citation, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("id", citation.id)
      writer.member("type", "webpage")
      writer.member("title", citation.title)
      writer.objects("author", [citation.publisher]) { $0.member("literal", $1) }
      writer.member("container-title", citation.register)
      writer.member("publisher", citation.publisher)
      writer.member("language", citation.language)
      if let revision = citation.revision {
        if case .day(let year, let month, let day) = revision.day {
          writer.object("issued") { $0.numbers("date-parts", [[year, month, day]]) }
        }
        writer.member("version", revision.hash)
      }
      if let address = citation.address { writer.member("URL", address) }
    }
  }
}
