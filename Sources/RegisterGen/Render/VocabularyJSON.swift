/// What a register says about itself, and its declared words, as the member `register`.
struct VocabularyJSON {
  private let register: Register

  /// Prepares the member of a register.
  init(_ register: Register) { self.register = register }

  /// Writes the member.
  func write(to writer: inout JSONWriter) {
    let identity = register.identity
    writer.object("register") { writer in
      writer.member("title", identity.title)
      writer.member("tagline", identity.tagline)
      writer.member("language", identity.language.rawValue)
      writer.member("url", identity.baseURL)
      writer.object("publisher") {
        $0.member("name", identity.publisher.name)
        $0.member("url", identity.publisher.url)
        $0.member("email", identity.publisher.email)
      }
      writer.object("licence") {
        $0.member("name", identity.licence.name)
        $0.member("url", identity.licence.url)
      }
      writer.object("vocabularies") { writeVocabularies(to: &$0) }
    }
  }

  private func writeVocabularies(to writer: inout JSONWriter) {
    let vocabulary = register.vocabulary
    writer.objects("effects", vocabulary.effects) { writer, effect in
      write(effect.term, to: &writer)
      writer.member("step", effect.step)
    }
    writeTerms("horizons", vocabulary.horizons, to: &writer)
    writeTerms("statuses", vocabulary.statuses, to: &writer)
    writer.objects("relations", zip(vocabulary.relations, vocabulary.contradictions)) {
      write($1.0, to: &$0)
      $0.array("contradicts", $1.1.map { vocabulary.relations[$0].id })
    }
    writer.objects("absent", vocabulary.absent) { writer, value in
      write(value.term, to: &writer)
      writer.member("code", value.code)
    }
    writeTerms("sections", vocabulary.sections, to: &writer)
    writeTerms("deciders", vocabulary.deciders, to: &writer)
    writeTerms("needs", vocabulary.needs, to: &writer)
    writer.objects("documents", vocabulary.documents) { writer, document in
      writer.member("id", document.id)
      writer.member("title", document.title)
      writer.member("publisher", document.publisher)
      writer.member("date", document.date)
      writer.member("url", document.url)
      writer.member("note", document.note)
    }
    writer.objects("laws", vocabulary.laws) { writer, law in
      writer.member("id", law.id)
      writer.member("title", law.title)
      writer.member("abbreviation", law.abbreviation)
      writer.member("bwb", law.bwb)
      writer.member("celex", law.celex)
    }
  }

  private func writeTerms(_ key: String, _ terms: [Term], to writer: inout JSONWriter) {
    writer.objects(key, terms) { write($1, to: &$0) }
  }

  private func write(_ term: Term, to writer: inout JSONWriter) {
    writer.member("id", term.id)
    writer.member("label", term.label)
    writer.member("explanation", term.explanation)
  }
}
