import Testing

@testable import RegisterGen

@Suite struct PositionListsTests {
  private func lists(_ lists: [[Int]]) -> PositionLists {
    var result = PositionLists()
    for list in lists {
      for position in list { result.append(position) }
      result.endList()
    }
    return result
  }

  @Test func `each list is its own`() {
    let lists = lists([[1, 2], [], [3]])
    #expect((0..<3).map { Array(lists[$0]) } == [[1, 2], [], [3]])
  }

  @Test func `lists that nothing was said of are empty`() {
    var lists = lists([[7]])
    lists.fill(upTo: 3)
    lists.append(8)
    lists.endList()
    #expect((0..<4).map { Array(lists[$0]) } == [[7], [], [], [8]])
  }

  @Test func `sorted lists have each position once, and none that is nothing`() {
    let lists = lists([[3, 1, 3, 2], [5, 5], [4]])
    let sorted = PositionLists(sorting: lists) { $0 == 4 ? nil : $0 * 10 }
    #expect((0..<3).map { Array(sorted[$0]) } == [[10, 20, 30], [50], []])
  }
}
