//! Step `swift`: the package as its users get it, put together under `target/swift`, and its tests.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::libraries;
use super::quickstart::{compare, compare_leases, compare_wallet, compare_watches};
use super::session::{Session, Verdict};
use crate::idiom::calls::Tongue;
use crate::idiom::face;
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
    session.command("a library for tests", &mut libraries());
    let mut package = None;
    session.check("the package", || assemble().map(|folder| package = Some(folder)));
    let Some(package) = package else { return };
    session.check("Swift's tests, warnings as errors", || {
        let mut test =
            tool.command(&package, &["test", "--disable-swift-testing", "-Xswiftc", "-warnings-as-errors"])?;
        shell::run(test.env("PKG_CONFIG_PATH", package.join("lib")).env("AKASHKIT_ROOT", root()?))
    });
    session.check("it exports the table", || exports(&tool, &package));
    session.check("the examples", || examples(&tool, &package));
    session.check("the script for Apple's platforms", xcframework);
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
        fs::write(package.join("lib/akashkit.pc"), PKG_CONFIG)
    };
    copy().map_err(|error| format!("{}: {error}", package.display()))?;
    let generated = package.join("generated");
    shell::run(&mut bindgen::command("swift", &library, &generated))?;
    let place = |name: &str, folder: &str| fs::copy(generated.join(name), package.join(folder).join(name));
    place("AkashKit.swift", "Sources/AkashKit")
        .and_then(|_| place("akashkitFFI.h", "Sources/akashkitFFI"))
        .map_err(|error| format!("{}: {error}", generated.display()))?;
    let tests = package.join("Tests/AkashKitTests");
    let readme = fs::read_to_string(shell::root().join("bindings-swift/README.md"))
        .map_err(|error| error.to_string())?;
    for (name, code) in
        [("Calls.swift", Tongue::Swift.calls()), ("Readme.swift", Tongue::Swift.example(&readme)?)]
    {
        fs::write(tests.join(name), code).map_err(|error| format!("{name}: {error}"))?;
    }
    Ok(package)
}

/// Builds the examples as a package of its own that depends on ours, and compares them with Rust's.
fn examples(tool: &swift::Swift, package: &Path) -> Result<(), String> {
    let built = package.with_file_name("swift-examples");
    let examples = root()?.join("examples/swift/programs");
    let scratch = built.to_string_lossy();
    let mut build =
        tool.command(&examples, &["build", "--scratch-path", &scratch, "-Xswiftc", "-warnings-as-errors"])?;
    shell::run(build.env("AKASHKIT", package).env("PKG_CONFIG_PATH", package.join("lib")))?;
    let root = root()?;
    let program = |name: &str, words: &[&str]| tool.run(&root, &built.join("debug").join(name), words);
    compare(|words| program("quickstart", words))?;
    compare_leases(|words| program("sign-lease", words))?;
    compare_watches(|words| program("watch-lease", words))?;
    compare_wallet(|words| program("wallet", words))
}

/// On macOS it builds; elsewhere it says loudly that it built nothing.
fn xcframework() -> Result<(), String> {
    let mut script = shell::program("sh");
    script.arg("bindings-swift/xcframework.sh");
    if cfg!(target_os = "macos") {
        return shell::run(&mut script);
    }
    let output = script.output().map_err(|error| error.to_string())?;
    let said = String::from_utf8_lossy(&output.stderr);
    println!("{said}");
    match output.status.code() {
        Some(69) if said.contains("NOTHING WAS BUILT") => Ok(()),
        other => Err(format!("it ended with {other:?}")),
    }
}

/// What the compiler says is public, held against the table.
fn exports(tool: &swift::Swift, package: &Path) -> Result<(), String> {
    let arguments =
        ["package", "dump-symbol-graph", "--minimum-access-level", "public", "--skip-synthesized-members"];
    let mut dump = tool.command(package, &arguments)?;
    let said = shell::captured(dump.env("PKG_CONFIG_PATH", package.join("lib")))?;
    let folder =
        said.lines().find_map(|line| line.strip_prefix("Files written to ")).ok_or("no graph was written")?;
    let graph = fs::read_to_string(Path::new(folder).join("AkashKit.symbols.json"))
        .map_err(|error| error.to_string())?;
    let (table, exported) = (Tongue::Swift.face(), face::exported(&graph)?);
    if table == exported && !table.is_empty() {
        return Ok(());
    }
    let only =
        |these: &BTreeSet<String>, those| these.difference(those).cloned().collect::<Vec<_>>().join(", ");
    Err(format!(
        "only in the table: {}; only in the module: {}",
        only(&table, &exported),
        only(&exported, &table)
    ))
}

/// The project, by its path without detours.
fn root() -> Result<PathBuf, String> {
    fs::canonicalize(shell::root()).map_err(|error| error.to_string())
}

fn copy_files(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        fs::copy(entry.path(), to.join(entry.file_name()))?;
    }
    Ok(())
}

const PKG_CONFIG: &str = concat!(
    "Name: akashkit\nDescription: the Akash compute marketplace as a library\nVersion: ",
    env!("CARGO_PKG_VERSION"),
    "\nLibs: -L${pcfiledir} -lakashkit_ffi\n"
);
