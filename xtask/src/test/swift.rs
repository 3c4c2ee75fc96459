//! Step `swift`: the package as its users get it, put together under `target/swift`, and its tests.

use std::fs;
use std::path::{Path, PathBuf};

use super::cargo;
use super::session::{Session, Verdict};
use crate::shell;
use crate::tools::{bindgen, swift};

/// Runs the step.
pub fn run(session: &mut Session) {
    let mut tool = None;
    session.check("Swift 6 is there", || match swift::ensure() {
        Ok(swift) => {
            tool = Some(swift);
            Verdict::Passed
        }
        Err(why) => Verdict::Skipped(why),
    });
    let Some(tool) = tool else { return };
    session.command("the library", &mut cargo("build --package akashkit-swift --lib"));
    let mut package = None;
    session.check("the package", || assemble().map(|folder| package = Some(folder)));
    let Some(package) = package else { return };
    session.check("Swift's tests, warnings as errors", || {
        let mut test =
            tool.command(&package, &["test", "--disable-swift-testing", "-Xswiftc", "-warnings-as-errors"])?;
        shell::run(test.env("PKG_CONFIG_PATH", package.join("lib")))
    });
}

/// Sources from `bindings-swift`, what is generated beside the library, and the library where pkg-config finds it.
fn assemble() -> Result<PathBuf, String> {
    let target = shell::target_directory()?;
    let package = target.join("swift");
    let library = target.join("debug/libakashkit_ffi.a");
    let copy = || -> std::io::Result<()> {
        for part in ["Sources", "Tests", "lib"] {
            if package.join(part).exists() {
                fs::remove_dir_all(package.join(part))?;
            }
        }
        let source = shell::root().join("bindings-swift");
        for part in ["Sources/AkashKit", "Sources/akashkitFFI", "Tests/AkashKitTests"] {
            copy_files(&source.join(part), &package.join(part))?;
        }
        fs::copy(source.join("Package.swift"), package.join("Package.swift"))?;
        fs::create_dir_all(package.join("lib"))?;
        fs::copy(&library, package.join("lib/libakashkit_ffi.a"))?;
        fs::write(package.join("lib/akashkit.pc"), pkg_config(&package.join("lib")))
    };
    copy().map_err(|error| format!("{}: {error}", package.display()))?;
    let generated = package.join("generated");
    shell::run(&mut bindgen::command("swift", &library, &generated))?;
    let place = |name: &str, folder: &str| fs::copy(generated.join(name), package.join(folder).join(name));
    place("AkashKit.swift", "Sources/AkashKit")
        .and_then(|_| place("akashkitFFI.h", "Sources/akashkitFFI"))
        .map_err(|error| format!("{}: {error}", generated.display()))?;
    Ok(package)
}

fn copy_files(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        fs::copy(entry.path(), to.join(entry.file_name()))?;
    }
    Ok(())
}

fn pkg_config(folder: &Path) -> String {
    format!(
        "Name: akashkit\nDescription: the Akash compute marketplace as a library\nVersion: {}\nLibs: -L{} -lakashkit_ffi\n",
        env!("CARGO_PKG_VERSION"),
        folder.display()
    )
}
