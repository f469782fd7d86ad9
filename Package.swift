// swift-tools-version: 6.2
import PackageDescription

/// The settings that every Swift target of the package is compiled with.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "register-build",
  products: [
    .executable(name: "register-build", targets: ["register-build"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    // Without its trait, which would bring Foundation.
    .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2", traits: []),
  ],
  targets: [
    .systemLibrary(
      name: "CCmark",
      pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]
    ),
    .systemLibrary(
      name: "CYAML",
      pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"])]
    ),
    .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    .systemLibrary(name: "CMimalloc", providers: [.apt(["libmimalloc-dev"])]),
    .systemLibrary(name: "CLinux"),
    .target(
      name: "RegisterGen",
      dependencies: [
        "CCmark", "CYAML", "CLinux", "CNettle",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      resources: [.embedInCode("Preview/preview.css"), .embedInCode("Preview/preview.js")],
      swiftSettings: strict
    ),
    .target(
      name: "RegisterPreview",
      dependencies: [
        "RegisterGen",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      swiftSettings: strict
    ),
    // The folders Templates and Starter as Swift, made at build time (docs/adr/0009).
    .target(name: "RegisterTheme", swiftSettings: strict, plugins: ["EmbedTheme"]),
    .plugin(name: "EmbedTheme", capability: .buildTool(), dependencies: ["embed-theme"]),
    .executableTarget(name: "embed-theme", swiftSettings: strict),
    .executableTarget(
      name: "register-build",
      dependencies: [
        "RegisterGen", "RegisterPreview", "RegisterTheme", "CMimalloc",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict
    ),
    .target(
      name: "RegisterTestSupport",
      dependencies: [
        "RegisterGen", .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      path: "Tests/RegisterTestSupport",
      swiftSettings: strict
    ),
    // What the fuzzer calls, and the tests of its corpus.
    .target(
      name: "RegisterFuzzing",
      dependencies: ["RegisterGen", "RegisterTestSupport"],
      path: "Tests/RegisterFuzzing",
      swiftSettings: strict
    ),
    .testTarget(
      name: "RegisterGenTests",
      dependencies: ["RegisterGen", "RegisterTheme", "RegisterTestSupport", "RegisterFuzzing"],
      exclude: ["Fixtures", "Snapshots"],
      swiftSettings: strict
    ),
  ]
)

// The fuzzer has no `main` of its own and links only with libFuzzer's: scripts/fuzz sets the variable, and no
// other build knows of the target. Both sanitizers stand in one flag: of two flags the compiler takes the last
// alone, and `swift build --sanitize` twice gives them in an order that changes from run to run.
if Context.environment["REGISTER_FUZZ"] != nil {
  let flags = ["-sanitize=fuzzer,address"]
  for target in package.targets where ["RegisterGen", "RegisterFuzzing"].contains(target.name) {
    target.swiftSettings = strict + [.unsafeFlags(flags)]
  }
  package.targets.append(
    .executableTarget(
      name: "register-fuzz",
      dependencies: ["RegisterFuzzing"],
      path: "Tests/RegisterFuzz",
      swiftSettings: strict + [.unsafeFlags(flags + ["-parse-as-library"])],
      linkerSettings: [.unsafeFlags(flags)]
    ))
}
