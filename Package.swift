// swift-tools-version: 6.2
import PackageDescription

/// For the targets that also compile as Embedded Swift for the browser: what Embedded Swift cannot do is an error
/// in the plain build already.
let librarySettings: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .treatWarning("EmbeddedRestrictions", as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

let toolSettings: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "PartnerMatch",
    products: [
        .library(name: "PartnerMatch", targets: ["PartnerMatch"]),
        .executable(name: "partnermatch", targets: ["PartnerMatchCommandLine"]),
        .executable(name: "partnermatch-bench", targets: ["PartnerMatchBenchmark"]),
        .executable(name: "partnermatch-fuzz", targets: ["PartnerMatchFuzzer"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
    ],
    targets: [
        .target(name: "DecisionKernels", swiftSettings: librarySettings),
        .target(
            name: "PartnerMatch", dependencies: ["DecisionKernels"], swiftSettings: librarySettings,
            // Square roots are in libm, which a Linux program without Foundation does not link by itself.
            linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]),
        .executableTarget(
            name: "PartnerMatchCommandLine",
            dependencies: [
                "PartnerMatch",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: toolSettings),
        .executableTarget(
            name: "PartnerMatchBenchmark",
            dependencies: [
                "PartnerMatch", "TestSupport",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: toolSettings),
        .executableTarget(
            name: "PartnerMatchFuzzer",
            dependencies: [
                "PartnerMatch", "DecisionKernels", "TestSupport",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: toolSettings),
        // The seeded dossier generator serves the tests and the benchmark alike.
        .target(
            name: "TestSupport", dependencies: ["PartnerMatch", "DecisionKernels"], path: "Tests/TestSupport",
            swiftSettings: toolSettings),
        .testTarget(
            name: "DecisionKernelsTests", dependencies: ["DecisionKernels", "TestSupport"], swiftSettings: toolSettings),
        .testTarget(
            name: "PartnerMatchTests", dependencies: ["PartnerMatch", "DecisionKernels", "TestSupport"],
            swiftSettings: toolSettings),
        .testTarget(
            name: "CommandLineTests", dependencies: ["PartnerMatchCommandLine", "TestSupport"],
            swiftSettings: toolSettings),
    ],
    swiftLanguageModes: [.v6]
)
