//! Software that nobody here wrote, each behind a small program of ours in `interop/`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;

use crate::{npm, shell};

/// A program that reads transactions and writes what it makes of them.
pub struct Peer {
    /// Its folder in `interop/`.
    pub name: &'static str,
    /// Programs that must be there, with an argument that does nothing.
    pub needs: &'static [(&'static str, &'static str)],
    start: fn(&Path) -> Result<Command, String>,
}

/// Every peer.
pub const PEERS: &[Peer] = &[
    Peer { name: "cosmjs", needs: &[("node", "--version"), ("npm", "--version")], start: cosmjs },
    Peer { name: "cosmos-sdk", needs: &[("go", "version")], start: cosmos_sdk },
    Peer { name: "python", needs: &[("python3", "--version")], start: python },
];

impl Peer {
    /// What it answers to these transactions, as text.
    ///
    /// # Errors
    /// It cannot be set up, or fails.
    pub fn ask(&self, rows: &Path, home: &Path) -> Result<String, String> {
        let answers = home.join(format!("{}.jsonl", self.name));
        shell::run((self.start)(home)?.arg(rows).arg(&answers))?;
        fs::read_to_string(&answers).map_err(|error| format!("{}: {error}", answers.display()))
    }
}

fn cosmjs(home: &Path) -> Result<Command, String> {
    script(home, "main.mjs")
}

/// A script with cosmjs. Its packages stand outside the sources, as everything that is built.
pub fn script(home: &Path, name: &str) -> Result<Command, String> {
    let place = home.join("cosmjs");
    npm::install(&sources("cosmjs"), &place)?;
    let mut node = shell::program("node");
    node.arg(place.join(name));
    Ok(node)
}

fn cosmos_sdk(home: &Path) -> Result<Command, String> {
    if let Some(mut building) = BUILDING.lock().ok().and_then(|mut building| building.take()) {
        building.wait().map_err(|error| format!("go: {error}"))?;
    }
    shell::run(&mut go_build(home))?;
    Ok(shell::program(home.join("cosmos-sdk")))
}

/// Begins what takes longest, the build of the Cosmos SDK, while others still work. Whether it succeeds is seen when its
/// program is needed.
pub fn begin(home: &Path) {
    let build = go_build(home).stdout(Stdio::null()).stderr(Stdio::null()).spawn().ok();
    if let Ok(mut building) = BUILDING.lock() {
        *building = build;
    }
}

fn go_build(home: &Path) -> Command {
    let mut build = shell::program("go");
    build.args(["build", "-mod=readonly", "-p=1", "-o"]).arg(home.join("cosmos-sdk")).arg(".");
    build.current_dir(sources("cosmos-sdk"));
    build
}

static BUILDING: Mutex<Option<Child>> = Mutex::new(None);

fn python(home: &Path) -> Result<Command, String> {
    let venv = home.join("venv");
    let python = venv.join("bin/python");
    if !python.exists() {
        shell::run(shell::program("python3").args(["-m", "venv"]).arg(&venv))?;
    }
    let mut pip = shell::program(&python);
    pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement"]);
    shell::run(pip.arg(sources("python").join("requirements.txt")))?;
    let mut main = shell::program(python);
    main.arg(sources("python").join("main.py"));
    Ok(main)
}

fn sources(name: &str) -> PathBuf {
    shell::root().join("interop").join(name)
}
