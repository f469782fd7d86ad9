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

  private func lines(of fact: CompareText, _ position: Int) -> [CompareLine] {
    let measure = register.measures[position]
    return switch fact {
    case .summary: stated([measure.summary])
    case .stream: stated([stream(of: position).label])
    case .status: stated([register.vocabulary.statuses[measure.status].label])
    case .effect: stated(effectTexts(of: measure.effect))
    case .horizon: stated(horizonTexts(of: measure))
    case .implementation: implementationLines(of: measure)
    case .instruments: instrumentLines(of: position)
    case .deciders: stated(texts(of: measure.deciders, register.vocabulary.deciders))
    case .needs: stated(texts(of: measure.needs, register.vocabulary.needs))
    case .programme: programmeLines(of: position)
    case .laws: stated(measure.laws.map { lawText(of: $0) })
    }
  }

  /// Lines that the register says itself.
  private func stated(_ texts: [String]) -> [CompareLine] { texts.map { CompareLine(text: $0) } }

  private func text(of view: EffectView) -> String {
    view.absent?.label ?? [view.sign, view.label].compactMap { $0 }.joined(separator: " ")
  }

  private func effectTexts(of effect: Effect) -> [String] {
    let whole = effect.value.map { text(of: scale.view(of: $0)) }
    let parts = effect.parts.map { $0.name + ": " + text(of: scale.view(of: $0.value)) }
    return [whole, effect.qualifier, effect.note].compactMap { $0 } + parts
  }

  private func horizonTexts(of measure: Measure) -> [String] {
    let view = horizon(of: measure)
    if let absent = view.absent { return [absent.label] + [view.note].compactMap { $0 } }
    let values = view.terms.map { term in term.when.map { "\(term.label) (\($0))" } ?? term.label }
    return [words.list(values)] + [view.note].compactMap { $0 }
  }

  private func implementationLines(of measure: Measure) -> [CompareLine] {
    let view = implementation(of: measure, isDrawn: false)
    let interval = [
      view.from.map { words.text(.from) + " " + $0.label },
      view.to.map { words.text(.upTo) + " " + $0.label },
    ].compactMap { $0 }.joined(separator: " ")
    let label = stated([view.label ?? view.absent?.label].compactMap { $0 })
    return interval.isEmpty ? label : label + [CompareLine(text: interval, isInterface: true)]
  }

  private func instrumentLines(of position: Int) -> [CompareLine] {
    let view = instruments(of: position)
    if let absent = view.absent { return stated([absent.label]) }
    let names = stated(view.values.map { noted($0.link.label, $0.note) })
    guard names.count > 1 else { return names }
    let connective = words.text(
      view.isAny ? .oneSuffices : .allNeeded, ["count": String(names.count)])
    return [CompareLine(text: connective, isInterface: true)] + names
  }

  private func texts(of stated: Stated<[NotedTerm]>?, _ terms: [Term]) -> [String] {
    if let index = stated?.absent { return [absent[index].label] }
    return (stated?.value ?? []).flatMap { [terms[$0.term].label] + [$0.note].compactMap { $0 } }
  }

  private func programmeLines(of position: Int) -> [CompareLine] {
    if let index = register.measures[position].programme?.absent {
      return stated([absent[index].label])
    }
    let places = register.sectionsOfMeasures[position]
    guard !places.isEmpty else {
      return [CompareLine(text: words.text(.notInTheProgramme), isInterface: true)]
    }
    return stated(
      places.map { place in
        let section = sections[place.chapter][place.section].label
        let path = sectionPaths[place.chapter][place.section] + [section]
        return noted(
          relations[place.relation].label + ": " + path.joined(separator: " › "), place.note)
      })
  }

  private func lawText(of reference: LawReference) -> String {
    let law = register.vocabulary.laws[reference.law]
    let name = law.title + (law.abbreviation.map { " (\($0))" } ?? "")
    let place = reference.article.map { name + ", " + words.text(.article, ["article": $0]) }
    return noted(place ?? name, reference.note)
  }

  /// A line with what is noted about it.
  private func noted(_ text: String, _ note: String?) -> String {
    note.map { "\(text) (\($0))" } ?? text
  }
}
