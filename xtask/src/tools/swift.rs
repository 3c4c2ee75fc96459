//! Swift: the one on the PATH, or Debian's in a system of its own below `target/tools`, entered with `chroot`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{apt, once};
use crate::shell;

/// A Swift that knows language mode 6.
pub struct Swift {
    system: Option<PathBuf>,
}

/// Finds or makes it.
///
/// # Errors
/// There is none, and none can be had here.
pub fn ensure() -> Result<Swift, String> {
    let found = Swift { system: None };
    if found.version().is_ok_and(|version| version >= OLDEST) {
        return Ok(found);
    }
    let system = once(&format!("swift-{RELEASE}"), install).map_err(|why| {
        format!("no swift {OLDEST} or newer on the PATH, and Debian's is not to be had: {why}")
    })?;
    let made = Swift { system: Some(system) };
    made.version().map(|_| made)
}

impl Swift {
    /// `swift` with these arguments, in a folder of the project. It sees the project and the build folder where we see them.
    ///
    /// # Errors
    /// Cargo knows no build folder.
    pub fn command(&self, folder: &Path, arguments: &[&str]) -> Result<Command, String> {
        self.run(folder, Path::new("swift"), arguments)
    }

    /// A program that Swift has built, with these arguments, where Swift's libraries are.
    ///
    /// # Errors
    /// Cargo knows no build folder.
    pub fn run(&self, folder: &Path, program: &Path, arguments: &[&str]) -> Result<Command, String> {
        let mut command = match &self.system {
            None => shell::program(program),
            Some(system) => {
                let mut enter = inside(system, &[shell::root(), shell::target_directory()?]);
                enter.arg(program);
                enter
            }
        };
        command.args(arguments).current_dir(folder);
        Ok(command)
    }

    fn version(&self) -> Result<u32, String> {
        // A toolchain may say on standard error how it was built; only this line counts.
        let text = shell::captured(&mut self.command(&shell::root(), &["--version"])?)?;
        let (_, version) = text.split_once("Swift version ").ok_or("swift names no version")?;
        let major = version.split(['.', ' ']).next().unwrap_or_default();
        major.parse().map_err(|_| format!("swift names version {major}"))
    }
}

fn install(system: &Path) -> Result<(), String> {
    if shell::captured(shell::program("debootstrap").arg("--version")).is_err() {
        apt::install(&["debootstrap"])?;
    }
    // Mounts made in a namespace of its own end with it, however it ends.
    let mut bootstrap = shell::program("unshare");
    bootstrap.args(["--mount", "debootstrap", "--variant=minbase", RELEASE]).arg(system).arg(apt::mirror()?);
    shell::quietly(&mut bootstrap)?;
    let settings = system.join("etc/dpkg/dpkg.cfg.d/quick");
    fs::write(&settings, "force-unsafe-io\n").map_err(|error| format!("{}: {error}", settings.display()))?;
    let apt_get = |words: &[&str]| {
        let mut apt_get = inside(system, &[]);
        shell::quietly(apt_get.arg("apt-get").args(words).env("DEBIAN_FRONTEND", "noninteractive"))
    };
    apt_get(&[&["install", "--yes", "--no-install-recommends"], PACKAGES].concat())?;
    apt_get(&["clean"])
}

/// The beginning of a command inside the system, with these folders of ours at their own paths.
fn inside(system: &Path, folders: &[PathBuf]) -> Command {
    let mut enter = shell::program("unshare");
    enter
        .args(["--mount", "sh", "-eu"])
        .arg(shell::root().join("xtask/src/tools/enter.sh"))
        .arg(system)
        .args(folders)
        .arg("--");
    enter
}

const OLDEST: u32 = 6;

/// The first release of Debian with a Swift 6.
const RELEASE: &str = "trixie";

/// The compiler, and the C library's side of what it links.
const PACKAGES: &[&str] = &["swiftlang", "libc6-dev", "libgcc-14-dev", "libstdc++-14-dev"];
