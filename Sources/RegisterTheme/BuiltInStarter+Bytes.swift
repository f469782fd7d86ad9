extension BuiltInStarter {
  /// The bytes of each file, by its path below the folder of the samples, such as `nl/README.md`.
  package static var bytesByPath: [String: [UInt8]] {
    Dictionary(uniqueKeysWithValues: files.map { ($0.path, Array($0.text.utf8)) })
  }
}
