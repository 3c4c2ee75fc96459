//! Step `python`: the package as it is installed, from nothing.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::quickstart;
use super::session::{Session, Verdict};
use crate::shell;

/// Runs the step.
pub fn run(session: &mut Session) {
    if shell::output(shell::program("python3").arg("--version")).is_err() {
        return session.check("Python", || Verdict::Skipped("there is no python3".to_owned()));
    }
    let mut home = None;
    session.check("a virtual environment with the tools", || Home::ready().map(|ready| home = Some(ready)));
    let Some(home) = home else { return };
    // With a function that panics; what is shipped has none.
    session.check("a wheel for tests", || home.install("test", &["--profile", "dev", "--features", "panic"]));
    session.command("tests", &mut home.test());
    session.command("mypy --strict", home.python(&["mypy", "--strict", ".", EXAMPLES]).current_dir(tests()));
    session.command("stubtest", &mut home.python(&["mypy.stubtest", "akashkit"]));
    session.check("the wheel that is shipped", || home.install("release", &["--release"]));
    session.check("it is small and needs nothing", || home.inspect("release"));
    session.command("tests of that wheel", &mut home.test());
    session.check("its examples", || {
        let program = |name: &str, words: &[&str]| {
            let mut python = shell::program(home.program("python"));
            python.arg(Path::new("examples/python").join(name)).args(words);
            Ok(python)
        };
        quickstart::compare(|words| program("quickstart.py", words))?;
        quickstart::compare_leases(|words| program("sign_lease.py", words))?;
        quickstart::compare_watches(|words| program("watch_lease.py", words))
    });
}

/// The interpreter that has the package as it is shipped.
///
/// # Errors
/// It cannot be built or installed.
pub fn shipped() -> Result<PathBuf, String> {
    let home = Home::ready()?;
    home.install("release", &["--release"])?;
    Ok(home.program("python"))
}

/// Where the environment and the wheels are.
struct Home(PathBuf);

impl Home {
    fn ready() -> Result<Self, String> {
        let home = Self(shell::target_directory()?.join("python"));
        let venv = home.0.join("venv");
        if !home.program("python").exists() {
            shell::run(shell::program("python3").args(["-m", "venv"]).arg(&venv))?;
        }
        let requirements = shell::root().join("bindings-python/requirements-test.txt");
        let mut pip =
            home.python(&["pip", "install", "--quiet", "--disable-pip-version-check", "--requirement"]);
        shell::run(pip.arg(requirements))?;
        Ok(home)
    }

    /// Builds a wheel and installs it.
    fn install(&self, kind: &str, options: &[&str]) -> Result<(), String> {
        let wheels = self.wheels(kind);
        // An older wheel would be found beside the new one.
        let _ = fs::remove_dir_all(&wheels);
        let mut maturin = shell::program(self.program("maturin"));
        maturin.args([
            "build",
            "--quiet",
            "--locked",
            "--manifest-path",
            "bindings-python/Cargo.toml",
            "--out",
        ]);
        maturin.arg(&wheels).arg("--interpreter").arg(self.program("python")).args(options);
        shell::run(&mut maturin)?;
        let mut pip = self.python(&["pip", "install", "--quiet", "--disable-pip-version-check"]);
        pip.args(["--force-reinstall", "--no-deps"]).arg(self.wheel(kind)?);
        shell::run(&mut pip)
    }

    /// The wheel's size, and that it names no other package.
    fn inspect(&self, kind: &str) -> Result<(), String> {
        let wheel = self.wheel(kind)?;
        let bytes = fs::metadata(&wheel).map_err(|error| error.to_string())?.len();
        println!("{} has {} KB", wheel.display(), bytes / 1024);
        if bytes > MOST_BYTES {
            return Err(format!("it has {bytes} bytes, more than {MOST_BYTES}"));
        }
        let needs = shell::output(
            &mut self.script("import importlib.metadata as m; print(m.requires('akashkit') or '', end='')"),
        )?;
        if needs.is_empty() { Ok(()) } else { Err(format!("it needs {needs}")) }
    }

    /// From the folder of the tests, so that what is installed is imported.
    fn test(&self) -> Command {
        let mut pytest = self.python(&["pytest", "--quiet", "-p", "no:cacheprovider", "."]);
        pytest.current_dir(tests());
        pytest
    }

    fn python(&self, module: &[&str]) -> Command {
        let mut python = shell::program(self.program("python"));
        python.env("PYTHONDONTWRITEBYTECODE", "1").env("RUST_BACKTRACE", "0");
        python.env("MYPY_CACHE_DIR", self.0.join("mypy")).arg("-m").args(module);
        python
    }

    fn script(&self, script: &str) -> Command {
        let mut python = shell::program(self.program("python"));
        python.args(["-I", "-c", script]);
        python
    }

    fn program(&self, name: &str) -> PathBuf {
        let folder = if cfg!(windows) { "Scripts" } else { "bin" };
        self.0.join("venv").join(folder).join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
    }

    fn wheels(&self, kind: &str) -> PathBuf {
        self.0.join("wheels").join(kind)
    }

    fn wheel(&self, kind: &str) -> Result<PathBuf, String> {
        let entries = fs::read_dir(self.wheels(kind)).map_err(|error| format!("no wheels: {error}"))?;
        let paths = entries.flatten().map(|entry| entry.path());
        let wheel = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "whl");
        paths.into_iter().find(wheel).ok_or_else(|| "maturin made no wheel".to_owned())
    }
}

fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../bindings-python/tests")
}

/// `docs/decisions/sizes.md`
const MOST_BYTES: u64 = 4 << 20;

/// As the tests see it.
const EXAMPLES: &str = "../../examples/python";
