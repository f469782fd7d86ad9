/// An entry of the main menu.
package struct MenuItem: Sendable {
  /// The label.
  let label: String
  /// Where it leads.
  let url: SiteURL
  /// Whether the page is the one that the entry leads to.
  let isCurrent: Bool
  /// Whether the page lies below the one that the entry leads to.
  let isAbove: Bool
}

extension MenuItem: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<MenuItem>([
    .text("label", "The label") { $0.label },
    .url("url", "Where it leads") { $0.url },
    .condition("is-current", "Whether this is the page that the entry leads to") {
      $0.isCurrent
    },
    .condition("is-above", "Whether this page lies below the one that the entry leads to") {
      $0.isAbove
    },
  ])
}

/// The parts of the site that the menu shows.
enum SitePart: Int, CaseIterable, Sendable {
  case measures, streams, instruments, programme, overviews

  /// The label of the part.
  var word: InterfaceWord {
    switch self {
    case .measures: .measures
    case .streams: .streams
    case .instruments: .instruments
    case .programme: .programme
    case .overviews: .overviews
    }
  }

  /// The address of the part's list.
  func address(in addresses: SiteAddresses) -> String {
    switch self {
    case .measures: addresses.measures
    case .streams: addresses.streams
    case .instruments: addresses.instruments
    case .programme: addresses.programme
    case .overviews: addresses.overviews
    }
  }
}
