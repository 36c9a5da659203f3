// swift-tools-version: 6.0
import Foundation
import PackageDescription

// The core as a library of the machine that builds: found while linking, and again when a test is run. An app takes
// it from the XCFramework instead, and sets nothing.
let linking: [LinkerSetting] =
    Context.environment["NEARER_LIB_DIR"].map {
        [.linkedLibrary("nearer"), .unsafeFlags(["-L", $0, "-Xlinker", "-rpath", "-Xlinker", $0])]
    } ?? []

// `ios/prepare` fills `Generated` from what `make bindings` wrote.
let package = Package(
    name: "NearerKit",
    platforms: [.iOS(.v17), .macOS(.v14)],
    products: [.library(name: "NearerKit", targets: ["NearerKit"])],
    targets: [
        .systemLibrary(name: "NearerCoreFFI", path: "Generated/NearerCoreFFI"),
        .systemLibrary(name: "NearerBindingsFFI", path: "Generated/NearerBindingsFFI"),
        .target(
            name: "NearerCore", dependencies: ["NearerCoreFFI"], path: "Generated/NearerCore",
            swiftSettings: [.swiftLanguageMode(.v5)], linkerSettings: linking),
        .target(
            name: "NearerBindings", dependencies: ["NearerBindingsFFI", "NearerCore"], path: "Generated/NearerBindings",
            swiftSettings: [.swiftLanguageMode(.v5)]),
        .target(name: "NearerKit", dependencies: ["NearerBindings", "NearerCore"]),
        .testTarget(name: "NearerKitTests", dependencies: ["NearerKit"]),
    ],
    swiftLanguageModes: [.v6]
)
