// swift-tools-version: 6.0
import PackageDescription

// `#if os` is about the machine that reads this: Linux takes the library that pkg-config names, Apple's take an XCFramework.
#if os(Linux)
let ffi: Target = .systemLibrary(name: "akashkitFFI", pkgConfig: "akashkit")
#else
let ffi: Target = .binaryTarget(name: "akashkitFFI", path: "akashkitFFI.xcframework")
#endif

let package = Package(
    name: "AkashKit",
    platforms: [.macOS(.v12), .iOS(.v15)],
    products: [.library(name: "AkashKit", targets: ["AkashKit"])],
    targets: [ffi, .target(name: "AkashKit", dependencies: ["akashkitFFI"])],
    swiftLanguageModes: [.v6]
)

// The tests read the project's vectors, and are made where it is.
if Context.environment["AKASHKIT_ROOT"] != nil {
    package.targets.append(.testTarget(name: "AkashKitTests", dependencies: ["AkashKit"]))
}
