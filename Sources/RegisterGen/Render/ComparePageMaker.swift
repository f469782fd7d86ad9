extension RegisterViews {
  /// Two related measures side by side.
  func comparePage(_ pair: RelatedPairs.Pair) -> ComparePage {
    let pages = [pair.first, pair.second].map { measures[$0] }
    let both = (register.measures[pair.first], register.measures[pair.second])
    let facts = CompareText.allCases.map { fact in
      CompareFact(
        label: words.text(fact.word), first: lines(of: fact, pair.first),
        second: lines(of: fact, pair.second))
    }
    let notes = [(both.0, both.1), (both.1, both.0)].flatMap { one, other in
      one.related.filter { $0.measure.value == other.id }.compactMap(\.note)
    }
    return ComparePage(
      frame: frame(
        title: title(of: pair), description: nil,
        address: links.addresses.compare(both.0.id, both.1.id), part: .measures, isWithin: true,
        breadcrumb: [
          link(to: .measures),
          PageLink(label: words.text(.compare), url: links.url(links.addresses.compare)),
        ]),
      first: pages[0], second: pages[1], notes: notes, facts: facts,
      different: facts.count(where: \.isDifferent))
  }

  /// The facts that are compared, in the order of the page.
  private enum CompareText: CaseIterable {
    case summary, stream, status, effect, horizon, implementation, instruments, deciders, needs
    case programme, laws

    var word: InterfaceWord {
      switch self {
      case .summary: .compareSummary
      case .stream: .stream
      case .status: .compareStatus
      case .effect: .effect
      case .horizon: .horizon
      case .implementation: .implementation
      case .instruments: .instrumentNeeded
      case .deciders: .deciders
      case .needs: .needs
      case .programme: .inTheProgramme
      case .laws: .laws
      }
    }
  }

  private func lines(of fact: CompareText, _ position: Int) -> [String] {
    let measure = register.measures[position]
    switch fact {
    case .summary: return [measure.summary]
    case .stream: return [streams[stream(of: measure)].label]
    case .status: return [register.vocabulary.statuses[measure.status].label]
    case .effect: return effectLines(of: measure.effect)
    case .horizon: return horizonLines(of: measure)
    case .implementation: return implementationLines(of: measure)
    case .instruments: return instrumentLines(of: measure)
    case .deciders: return lines(of: measure.deciders, register.vocabulary.deciders)
    case .needs: return lines(of: measure.needs, register.vocabulary.needs)
    case .programme: return programmeLines(of: position)
    case .laws:
      return measure.laws.map { reference in
        let law = register.vocabulary.laws[reference.law]
        let name = law.title + (law.abbreviation.map { " (\($0))" } ?? "")
        let place = reference.article.map { name + ", " + words.text(.article, ["article": $0]) }
        return noted(place ?? name, reference.note)
      }
    }
  }

  private func text(of view: EffectView) -> String {
    view.absent?.label ?? [view.sign, view.label].compactMap { $0 }.joined(separator: " ")
  }

  private func effectLines(of effect: Effect) -> [String] {
    let whole = effect.value.map { text(of: scale.view(of: $0)) }
    let parts = effect.parts.map { $0.name + ": " + text(of: scale.view(of: $0.value)) }
    return [whole, effect.qualifier, effect.note].compactMap { $0 } + parts
  }

  private func horizonLines(of measure: Measure) -> [String] {
    let view = horizon(of: measure)
    if let absent = view.absent { return [absent.label] + [view.note].compactMap { $0 } }
    let values = view.terms.map { term in term.when.map { "\(term.label) (\($0))" } ?? term.label }
    return [words.list(values)] + [view.note].compactMap { $0 }
  }

  private func implementationLines(of measure: Measure) -> [String] {
    let view = implementation(of: measure, isDrawn: false)
    let interval = [
      view.from.map { words.text(.from) + " " + $0.label },
      view.to.map { words.text(.upTo) + " " + $0.label },
    ].compactMap { $0 }.joined(separator: " ")
    return [view.label ?? view.absent?.label, interval.isEmpty ? nil : interval].compactMap { $0 }
  }

  private func instrumentLines(of measure: Measure) -> [String] {
    let view = instruments(of: measure)
    if let absent = view.absent { return [absent.label] }
    let names = view.values.map { noted($0.link.label, $0.note) }
    guard names.count > 1 else { return names }
    let connective: InterfaceWord = view.isAny ? .oneSuffices : .allNeeded
    return [words.text(connective, ["count": String(names.count)])] + names
  }

  private func lines(of stated: Stated<[NotedTerm]>?, _ terms: [Term]) -> [String] {
    if let index = stated?.absent { return [absent[index].label] }
    return (stated?.value ?? []).flatMap { [terms[$0.term].label] + [$0.note].compactMap { $0 } }
  }

  private func programmeLines(of position: Int) -> [String] {
    if let index = register.measures[position].programme?.absent { return [absent[index].label] }
    let places = register.sectionsOfMeasures[position]
    guard !places.isEmpty else { return [words.text(.notInTheProgramme)] }
    return places.map { place in
      let section = sections[place.chapter][place.section].label
      let path = sectionPaths[place.chapter][place.section] + [section]
      return noted(
        relations[place.relation].label + ": " + path.joined(separator: " › "), place.note)
    }
  }

  /// A line with what is noted about it.
  private func noted(_ text: String, _ note: String?) -> String {
    note.map { "\(text) (\($0))" } ?? text
  }
}
