//! Step `node`: the packages as npm installs them, from nothing.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};

use super::quickstart;
use super::session::{Session, Verdict};
use super::{cargo, libraries};
use crate::shell;

/// Runs the step.
pub fn run(session: &mut Session) {
    for program in ["node", "npm"] {
        if shell::output(shell::program(program).arg("--version")).is_err() {
            return session.check("Node", || Verdict::Skipped(format!("there is no {program}")));
        }
    }
    let mut home = None;
    session.check("the tools", || Home::ready().map(|ready| home = Some(ready)));
    let Some(home) = home else { return };
    session.command("a library for tests", &mut libraries());
    session.check("the package for tests", || home.assemble());
    session.command("tests", &mut home.test(&home.package("test")));
    session.command("the library that is shipped", &mut cargo("build --package akashkit-node --release"));
    session.check("packed, small, and installed into an empty project", || home.install(None));
    let installed = home.project().join("node_modules/akashkit");
    session.command("tests of what is installed", &mut home.test(&installed));
    session.command("import and require", &mut home.import());
    session.check("tsc --strict", || home.types(&[]));
    session.check("its examples", || home.examples());
}

/// The project that has the packages as they are shipped.
///
/// # Errors
/// They cannot be built or installed.
pub fn shipped() -> Result<PathBuf, String> {
    let home = Home::ready()?;
    shell::run(&mut cargo("build --package akashkit-node --release"))?;
    home.install(None)?;
    Ok(home.project())
}

/// Where tools and packages are.
pub(super) struct Home {
    root: PathBuf,
    target: PathBuf,
}

impl Home {
    pub(super) fn ready() -> Result<Self, String> {
        let target = shell::target_directory()?;
        let home = Self { root: target.join("node"), target };
        let tools = home.root.join("tools");
        fs::create_dir_all(&tools).map_err(|error| error.to_string())?;
        for name in ["package.json", "package-lock.json"] {
            copy(&sources().join("tools").join(name), &tools.join(name))?;
        }
        shell::run(npm(&["ci", "--ignore-scripts"]).current_dir(&tools))?;
        Ok(home)
    }

    /// The main package with the library beside it.
    fn assemble(&self) -> Result<(), String> {
        let package = self.package("test");
        self.main(&package, None)?;
        self.library("debug", &package.join("akashkit.node"))
    }

    /// Both packages, packed and installed as a user would; with what was built for browsers, where it is there.
    pub(super) fn install(&self, browser: Option<&Path>) -> Result<(), String> {
        let main = self.package("main");
        self.main(&main, browser)?;
        let native = self.package("native");
        let manifest = self.manifest(&main)?;
        write(&native.join("package.json"), &platform(&manifest)?.to_string())?;
        self.library("release", &native.join("akashkit.node"))?;

        let project = self.project();
        let _ = fs::remove_dir_all(&project);
        write(&project.join("package.json"), r#"{"name": "empty", "private": true}"#)?;
        let mut bytes = 0;
        // Packages of other platforms are not published yet, and nothing else is needed.
        let mut install = npm(&["install", "--offline", "--omit=optional", "--ignore-scripts"]);
        for package in [main, native] {
            let tarball = project.join(pack(&package, &project)?);
            bytes += fs::metadata(&tarball).map_err(|error| error.to_string())?.len();
            install.arg(tarball);
        }
        println!("both have {} KB packed", bytes / 1024);
        if bytes > MOST_BYTES {
            return Err(format!("they have {bytes} bytes, more than {MOST_BYTES}"));
        }
        shell::run(install.current_dir(&project))
    }

    /// The files that are published, of the version of everything else here.
    pub(super) fn main(&self, package: &Path, browser: Option<&Path>) -> Result<(), String> {
        let manifest = self.manifest(&sources())?;
        let version = env!("CARGO_PKG_VERSION");
        let optional =
            manifest["optionalDependencies"].as_object().into_iter().flat_map(|table| table.values());
        if std::iter::once(&manifest["version"]).chain(optional).any(|other| other != version) {
            return Err(format!("package.json names another version than {version}"));
        }
        let files = manifest["files"].as_array().ok_or("package.json lists no files")?;
        for name in files.iter().filter_map(Value::as_str).chain(["package.json", "README.md"]) {
            match (name.strip_prefix("browser/").filter(|name| name.starts_with("akashkit_browser")), browser)
            {
                (None, _) => copy(&sources().join(name), &package.join(name))?,
                (Some(built), Some(browser)) => copy(&browser.join(built), &package.join(name))?,
                (Some(_), None) => {}
            }
        }
        Ok(())
    }

    fn manifest(&self, package: &Path) -> Result<Value, String> {
        let text = fs::read_to_string(package.join("package.json")).map_err(|error| error.to_string())?;
        serde_json::from_str(&text).map_err(|error| format!("package.json: {error}"))
    }

    fn library(&self, profile: &str, to: &Path) -> Result<(), String> {
        let (prefix, suffix) = (std::env::consts::DLL_PREFIX, std::env::consts::DLL_SUFFIX);
        copy(&self.target.join(profile).join(format!("{prefix}akashkit_node{suffix}")), to)
    }

    fn test(&self, package: &Path) -> Command {
        let mut node = shell::program("node");
        node.current_dir(sources()).env("AKASHKIT", package).env("RUST_BACKTRACE", "0");
        node.arg("--test");
        node.args(TESTS.map(|name| format!("test/{name}.test.mjs")));
        node
    }

    /// By name, from the empty project: the same functions both ways.
    fn import(&self) -> Command {
        let script = "import { check } from 'akashkit'; import { createRequire } from 'node:module'; \
                      const other = createRequire(process.cwd() + '/')('akashkit'); \
                      if (other.check !== check) process.exit(1)";
        let mut node = shell::program("node");
        node.current_dir(self.project()).args(["--input-type=module", "--eval", script]);
        node
    }

    /// In both kinds of module, as TypeScript sees the installed package under more conditions than Node's.
    pub(super) fn types(&self, conditions: &[&str]) -> Result<(), String> {
        let project = self.project();
        for name in ["types.mts", "types.cts"] {
            copy(&sources().join("test/types.ts"), &project.join(name))?;
        }
        let config = json!({
            "compilerOptions": {
                "customConditions": conditions,
                "exactOptionalPropertyTypes": true,
                "lib": ["es2022", "dom"],
                "module": "nodenext",
                "noEmit": true,
                "noUncheckedIndexedAccess": true,
                "strict": true,
                "target": "es2022",
                "types": ["node"],
            },
            "files": ["types.mts", "types.cts"],
        });
        write(&project.join("tsconfig.json"), &config.to_string())?;
        let tsc = self.root.join("tools/node_modules/typescript/bin/tsc");
        shell::run(shell::program("node").arg(tsc).arg("--project").arg(&project))
    }

    /// From the project that has the package.
    fn examples(&self) -> Result<(), String> {
        let program = |name: &str, words: &[&str]| {
            let script = self.project().join(name);
            copy(&shell::root().join("examples/node").join(name), &script)?;
            let mut node = shell::program("node");
            node.arg(&script).args(words);
            Ok(node)
        };
        quickstart::compare(|words| program("quickstart.mjs", words))?;
        quickstart::compare_leases(|words| program("sign_lease.mjs", words))?;
        quickstart::compare_watches(|words| program("watch_lease.mjs", words))
    }

    pub(super) fn package(&self, name: &str) -> PathBuf {
        self.root.join("packages").join(name)
    }

    /// Below the tools, so that TypeScript finds their types; it has nothing else of them.
    pub(super) fn project(&self) -> PathBuf {
        self.root.join("tools/project")
    }
}

/// The package of this platform: one file, and where it fits.
fn platform(main: &Value) -> Result<Value, String> {
    let output =
        shell::output(shell::program("node").args(["--print", "process.platform + ' ' + process.arch"]))?;
    let (os, cpu) = output.trim().split_once(' ').ok_or("node does not name its platform")?;
    let libc = match (os, cfg!(target_env = "musl")) {
        ("linux", true) => Some(("-musl", "musl")),
        ("linux", false) => Some(("-gnu", "glibc")),
        ("win32", _) => Some(("-msvc", "")),
        _ => None,
    };
    let name = format!("akashkit-{os}-{cpu}{}", libc.map(|(suffix, _)| suffix).unwrap_or_default());
    if main["optionalDependencies"][&name].is_null() {
        return Err(format!("package.json does not list {name}"));
    }
    let mut manifest = json!({
        "name": name,
        "version": main["version"],
        "description": format!("The native part of akashkit for {os} on {cpu}"),
        "license": main["license"],
        "repository": main["repository"],
        "main": "akashkit.node",
        "files": ["akashkit.node"],
        "engines": main["engines"],
        "os": [os],
        "cpu": [cpu],
    });
    if let Some((_, libc)) = libc.filter(|(_, libc)| !libc.is_empty()) {
        manifest["libc"] = json!([libc]);
    }
    Ok(manifest)
}

/// Packs a package, and gives the name of the file.
fn pack(package: &Path, into: &Path) -> Result<String, String> {
    let output =
        shell::output(npm(&["pack", "--json", "--pack-destination"]).arg(into).current_dir(package))?;
    let packed: Value = serde_json::from_str(&output).map_err(|error| format!("npm pack: {error}"))?;
    packed[0]["filename"].as_str().map(str::to_owned).ok_or_else(|| "npm pack names no file".to_owned())
}

fn npm(words: &[&str]) -> Command {
    let mut npm = shell::program("npm");
    npm.args(["--no-audit", "--no-fund", "--loglevel=error"]).args(words);
    npm
}

pub(super) fn copy(from: &Path, to: &Path) -> Result<(), String> {
    let bytes = fs::read(from).map_err(|error| format!("{}: {error}", from.display()))?;
    write_bytes(to, &bytes)
}

pub(super) fn write(path: &Path, text: &str) -> Result<(), String> {
    write_bytes(path, text.as_bytes())
}

fn write_bytes(path: &Path, bytes: &[u8]) -> Result<(), String> {
    let parent = path.parent().unwrap_or(path);
    fs::create_dir_all(parent).map_err(|error| format!("{}: {error}", parent.display()))?;
    // A library that runs somewhere must not be written into.
    let _ = fs::remove_file(path);
    fs::write(path, bytes).map_err(|error| format!("{}: {error}", path.display()))
}

fn sources() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../bindings-node")
}

const TESTS: [&str; 6] = ["bad-input", "markers", "native", "secrets", "surface", "vectors"];

/// Both packages; the browser's module is in one of them. `docs/decisions/sizes.md`
const MOST_BYTES: u64 = 5 << 20;
