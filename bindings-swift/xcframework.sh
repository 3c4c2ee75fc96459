#!/bin/sh
# xcframework.sh: builds the package for Apple's platforms under target/swift-apple: sources, manifest, and akashkitFFI.xcframework with a
# static library for macOS, iOS and its simulator. Needs macOS with Xcode and rustup.
set -eu

if [ "$(uname)" != Darwin ]; then
    echo "xcframework.sh: NOTHING WAS BUILT: this is $(uname), and only Xcode on macOS puts an XCFramework together" >&2
    exit 69
fi

cd "$(dirname "$0")/.."
target=${CARGO_TARGET_DIR:-target}
package=$target/swift-apple
work=$target/xcframework
rm -rf "$package" "$work"
mkdir -p "$work/headers/akashkitFFI" "$work/macos" "$work/simulator" "$package"

targets='aarch64-apple-darwin x86_64-apple-darwin aarch64-apple-ios aarch64-apple-ios-sim x86_64-apple-ios'
# shellcheck disable=SC2086 # a list of words
rustup target add $targets
for each in $targets; do
    cargo build --locked --release --package akashkit-swift --lib --target "$each"
done
library() { echo "$target/$1/release/libakashkit_ffi.a"; }
lipo -create "$(library aarch64-apple-darwin)" "$(library x86_64-apple-darwin)" -output "$work/macos/libakashkit_ffi.a"
lipo -create "$(library aarch64-apple-ios-sim)" "$(library x86_64-apple-ios)" -output "$work/simulator/libakashkit_ffi.a"

# Names of what it exports are stripped from a release.
cargo build --locked --package akashkit-swift --lib
cargo run --locked --package xtask --features bindgen --bin bindgen -- swift "$target/debug/libakashkit_ffi.a" "$work/generated"

# In a folder of their own: two packages with a module map at the top would collide.
cp "$work/generated/akashkitFFI.h" "$work/headers/akashkitFFI/"
sed -e '/link /d' -e 's/ \[system\]//' bindings-swift/Sources/akashkitFFI/module.modulemap \
    >"$work/headers/akashkitFFI/module.modulemap"
xcodebuild -create-xcframework \
    -library "$work/macos/libakashkit_ffi.a" -headers "$work/headers" \
    -library "$(library aarch64-apple-ios)" -headers "$work/headers" \
    -library "$work/simulator/libakashkit_ffi.a" -headers "$work/headers" \
    -output "$package/akashkitFFI.xcframework"

mkdir -p "$package/Sources"
cp -R bindings-swift/Sources/AkashKit "$package/Sources/"
cp "$work/generated/AkashKit.swift" "$package/Sources/AkashKit/"
cp bindings-swift/Package.swift bindings-swift/README.md LICENSE "$package/"
echo "built $package"
