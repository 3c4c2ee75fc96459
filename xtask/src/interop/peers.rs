//! Software that nobody here wrote, each behind a small program of ours in `interop/`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::shell;

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
    copy(&sources("cosmjs"), &place)?;
    let mut npm = shell::program("npm");
    npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]);
    shell::run(npm.current_dir(&place))?;
    let mut node = shell::program("node");
    node.arg(place.join(name));
    Ok(node)
}

fn cosmos_sdk(home: &Path) -> Result<Command, String> {
    let program = home.join("cosmos-sdk");
    let mut build = shell::program("go");
    build.args(["build", "-mod=readonly", "-o"]).arg(&program).arg(".").current_dir(sources("cosmos-sdk"));
    shell::run(&mut build)?;
    Ok(shell::program(program))
}

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

/// The files of a folder, without those below.
fn copy(from: &Path, to: &Path) -> Result<(), String> {
    let fault = |error: std::io::Error| format!("{}: {error}", from.display());
    fs::create_dir_all(to).map_err(fault)?;
    for entry in fs::read_dir(from).map_err(fault)? {
        let path = entry.map_err(fault)?.path();
        if let (true, Some(name)) = (path.is_file(), path.file_name()) {
            fs::copy(&path, to.join(name)).map_err(fault)?;
        }
    }
    Ok(())
}
