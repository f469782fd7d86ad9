/// Many short lists of positions, in one piece of memory.
struct PositionLists: Sendable {
  private var positions: [Int] = []
  /// Where each list ends.
  private var ends: [Int] = []

  /// Makes no lists.
  init() {}

  /// Makes lists of other ones: of what a function gives for each element, each once, rising.
  init(sorting lists: PositionLists, _ position: (Int) -> Int?) {
    positions.reserveCapacity(lists.positions.count)
    ends.reserveCapacity(lists.ends.count)
    for list in lists.ends.indices {
      let start = positions.count
      for element in lists[list] {
        guard let position = position(element) else { continue }
        var place = positions.count
        while place > start, positions[place - 1] > position { place -= 1 }
        if place > start, positions[place - 1] == position { continue }
        positions.insert(position, at: place)
      }
      endList()
    }
  }

  /// A list.
  subscript(list: Int) -> ArraySlice<Int> {
    positions[(list == 0 ? 0 : ends[list - 1])..<ends[list]]
  }

  /// Adds an element to the list that is open.
  mutating func append(_ position: Int) { positions.append(position) }

  /// Ends the list that is open, and opens the next one.
  mutating func endList() { ends.append(positions.count) }

  /// Adds empty lists until there are so many.
  mutating func fill(upTo count: Int) {
    while ends.count < count { endList() }
  }
}
