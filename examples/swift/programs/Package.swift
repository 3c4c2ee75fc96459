// swift-tools-version: 6.0
import PackageDescription

// In a project of your own: .package(url: "https://github.com/akashkit/akashkit-swift", from: "0.1.0").
let akashkit = Context.environment["AKASHKIT"] ?? "../../../target/swift"

let package = Package(
    name: "examples",
    platforms: [.macOS(.v12)],
    dependencies: [.package(name: "akashkit", path: akashkit)],
    targets: ["quickstart", "sign-lease", "wallet", "watch-lease"].map { program in
        .executableTarget(name: program, dependencies: [.product(name: "AkashKit", package: "akashkit")])
    },
    swiftLanguageModes: [.v6]
)
