//! Step `browser`: the part of the npm package that browsers get, in Node and in a browser.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::node::{Home, copy, write};
use super::session::{Session, Verdict};
use crate::shell;
use crate::tools::wasm::Wasm;
use crate::tools::{bindgen, chromium, wasm};

/// Runs the step.
pub fn run(session: &mut Session) {
    let mut home = None;
    session.check("the tools of Node", || there(Home::ready(), &mut home));
    let mut library = None;
    session.check("the standard library for wasm", || there(wasm::ensure(), &mut library));
    let mut opt = None;
    session.check("wasm-opt", || there(wasm::opt(), &mut opt));
    let (Some(home), Some(library), Some(opt)) = (home, library, opt) else { return };

    // With a function that panics; what is shipped has none.
    let mut package = None;
    session.check("a package for tests", || {
        let part = build(&library, "test", &["--features", "panic"])?;
        let folder = home.package("browser");
        home.main(&folder, Some(&part)).map(|()| package = Some(folder))
    });
    let Some(package) = package else { return };
    session.command("tests in Node", &mut tests(&package));

    let mut part = None;
    session.check("what is shipped, and its size", || {
        let folder = build(&library, "shipped", &[])?;
        smaller(&opt, &folder)?;
        small(&folder)?;
        part = Some(folder);
        Ok::<_, String>(())
    });
    let Some(part) = part else { return };
    session.command("Node's own part", &mut super::cargo("build --package akashkit-node --release"));
    session.check("packed, small, and installed into an empty project", || home.install(Some(&part)));
    let installed = home.project().join("node_modules/akashkit");
    session.command("tests in Node of what is installed", &mut tests(&installed));
    session.check("a bundler finds it by its condition", || by_condition(&home.project()));
    session.check("tsc --strict", || home.types(&["browser"]));
    let mut browser = None;
    session.check("Chromium", || there(chromium::ensure(), &mut browser));
    let Some(browser) = browser else { return };
    session.check("tests in Chromium of what is installed", || {
        let page = page(&installed)?;
        shell::run(&mut browser.open(&page, "test/page/index.html"))
    });
}

/// What is not to be had is skipped, with the reason.
fn there<T>(found: Result<T, String>, place: &mut Option<T>) -> Verdict {
    match found {
        Ok(found) => {
            *place = Some(found);
            Verdict::Passed
        }
        Err(why) => Verdict::Skipped(why),
    }
}

/// The library and the JavaScript beside it, in a folder of this name.
fn build(library: &Wasm, name: &str, features: &[&str]) -> Result<PathBuf, String> {
    let words = [&["--package", "akashkit-browser", "--profile", "browser"], features].concat();
    let mut cargo = library.cargo("build", &words)?;
    println!("{}", shell::shown(&cargo));
    shell::run(&mut cargo)?;
    let target = shell::target_directory()?;
    let built = target.join("wasm/wasm32-unknown-unknown/browser/akashkit_browser.wasm");
    let folder = target.join("browser").join(name);
    shell::run(&mut bindgen::command("wasm", &built, &folder))?;
    Ok(folder)
}

/// Made for gzip, to which what repeats costs nothing: like stands by like, and passes that make unlike of like are left out.
fn smaller(opt: &Path, folder: &Path) -> Result<(), String> {
    let file = folder.join(WASM);
    let out = folder.join("smaller.wasm");
    let mut opt = shell::program(opt);
    opt.arg("-Oz").args(UNLIKE.map(|pass| format!("--skip-pass={pass}")));
    opt.args(["--reorder-functions-by-name", "--strip-producers"]);
    shell::run(opt.arg(&file).arg("-o").arg(&out))?;
    fs::rename(out, file).map_err(|error| error.to_string())
}

/// Prints what a browser loads, and fails when it is too much.
fn small(folder: &Path) -> Result<(), String> {
    let file = folder.join(WASM);
    let bytes = fs::metadata(&file).map_err(|error| error.to_string())?.len();
    let script = "const { readFileSync } = require('node:fs'); \
                  require('node:zlib').gzipSync(readFileSync(process.argv[1]), { level: 9 }).length";
    let zipped = shell::output(shell::program("node").args(["--print", script]).arg(&file))?;
    let zipped: u64 = zipped.trim().parse().map_err(|error| format!("{zipped}: {error}"))?;
    println!("{WASM} has {} KB, {} KB gzipped", bytes / 1024, zipped / 1024);
    if zipped > MOST_ZIPPED_BYTES {
        return Err(format!("{zipped} bytes gzipped, more than {MOST_ZIPPED_BYTES}"));
    }
    Ok(())
}

/// Node's tests but for those of its own part.
fn tests(package: &Path) -> Command {
    let mut node = shell::program("node");
    node.current_dir(shell::root().join("bindings-node"));
    node.env("AKASHKIT", package).env("AKASHKIT_BROWSER", "1").args(["--expose-gc", "--test"]);
    node.args(
        ["bad-input", "browser", "markers", "secrets", "surface", "vectors"]
            .map(|name| format!("test/{name}.test.mjs")),
    );
    node
}

fn by_condition(project: &Path) -> Result<(), String> {
    let script = "console.log(import.meta.resolve('akashkit'))";
    let resolve = |words: &[&str]| {
        let mut node = shell::program("node");
        shell::output(node.current_dir(project).args(words).args(["--input-type=module", "--eval", script]))
    };
    let (page, here) = (resolve(&["--conditions=browser"])?, resolve(&[])?);
    if page.trim().ends_with("/akashkit/browser/index.js") && here.trim().ends_with("/akashkit/index.mjs") {
        Ok(())
    } else {
        Err(format!("browsers get {page}, and Node gets {here}"))
    }
}

/// A folder to be served: the package, the tests, and what they read.
fn page(package: &Path) -> Result<PathBuf, String> {
    let page = shell::target_directory()?.join("browser/page");
    let _ = fs::remove_dir_all(&page);
    let root = shell::root();
    let mut files = Vec::new();
    for (from, to) in [
        (package.join("browser"), "akashkit/browser"),
        (root.join("bindings-node/test"), "test"),
        (root.join("bindings-node/test/page"), "test/page"),
        (root.join("core/tests/vectors/shared"), "vectors"),
        (root.join("examples/sdl"), "examples"),
    ] {
        let entries = fs::read_dir(&from).map_err(|error| format!("{}: {error}", from.display()))?;
        for path in entries.flatten().map(|entry| entry.path()).filter(|path| path.is_file()) {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            copy(&path, &page.join(to).join(&*name))?;
            if ["vectors", "examples"].contains(&to) {
                files.push(format!("/{to}/{name}"));
            }
        }
    }
    write(&page.join("files.json"), &serde_json::json!(files).to_string())?;
    Ok(page)
}

const UNLIKE: [&str; 4] = ["inlining-optimizing", "local-cse", "memory-packing", "ssa-nomerge"];

const WASM: &str = "akashkit_browser_bg.wasm";

/// `docs/decisions/sizes.md`
const MOST_ZIPPED_BYTES: u64 = 1 << 20;
