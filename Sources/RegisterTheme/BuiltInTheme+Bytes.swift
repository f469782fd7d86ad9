extension BuiltInTheme {
  /// The bytes of each file, by its path below the templates folder.
  package static var bytesByPath: [String: [UInt8]] {
    Dictionary(uniqueKeysWithValues: files.map { ($0.path, Array($0.text.utf8)) })
  }
}
