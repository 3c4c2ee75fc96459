//! Debian's packages, from the archive that this machine itself takes them from.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::shell;

/// Installs packages on the machine.
///
/// # Errors
/// It has no apt, we are not root, or a package is not to be had.
pub fn install(packages: &[&str]) -> Result<(), String> {
    let wanted = format!("`apt-get install {}`", packages.join(" "));
    if shell::output(shell::program("id").arg("-u")).is_ok_and(|id| id.trim() != "0") {
        return Err(format!("{wanted} needs root"));
    }
    let mut update = shell::program("apt-get");
    shell::quietly(update.arg("update")).map_err(|why| format!("{wanted}: {why}"))?;
    let mut install = shell::program("apt-get");
    install.args(["install", "--yes", "--no-install-recommends"]).args(packages);
    shell::quietly(install.env("DEBIAN_FRONTEND", "noninteractive"))
}

/// Where this machine takes Debian's packages from.
///
/// # Errors
/// It does not.
pub fn mirror() -> Result<String, String> {
    let mut targets = shell::program("apt-get");
    targets.args(["indextargets", "--format", "$(LABEL) $(REPO_URI)", "Created-By: Packages"]);
    let lines = shell::output(&mut targets)?;
    let debian = lines.lines().find_map(|line| line.strip_prefix("Debian "));
    debian.map(str::to_owned).ok_or_else(|| "no apt source of this machine is Debian's archive".to_owned())
}

/// Downloads a package in the version that begins like this, whatever release of Debian has it, into a folder. The machine's own
/// lists stay as they are, and nothing is installed.
///
/// # Errors
/// No release has it, or it is not to be had.
pub fn download(package: &str, version: &str, folder: &Path) -> Result<PathBuf, String> {
    let apt = Private::new(folder)?;
    shell::quietly(apt.command("apt-get").arg("update"))?;
    let known = shell::output(apt.command("apt-cache").args(["madison", package]))?;
    let mut versions = known.lines().filter_map(|line| line.split('|').nth(1)).map(str::trim);
    let found = versions.find(|known| known.starts_with(version));
    let found = found.ok_or_else(|| format!("Debian has no {package} {version}"))?;
    shell::quietly(apt.command("apt-get").arg("download").arg(format!("{package}={found}")))?;
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut files = entries.flatten().map(|entry| entry.path());
    files.find(|path| path.extension().is_some_and(|end| end == "deb")).ok_or_else(|| format!("no {package}"))
}

/// An apt with sources and lists of its own.
struct Private {
    folder: PathBuf,
}

impl Private {
    fn new(folder: &Path) -> Result<Self, String> {
        let mirror = mirror()?;
        let sources: String = RELEASES.iter().map(|name| format!("deb {mirror} {name} main\n")).collect();
        let write = || {
            fs::create_dir_all(folder.join("lists/partial"))?;
            fs::create_dir_all(folder.join("archives/partial"))?;
            fs::write(folder.join("sources.list"), sources)
        };
        write().map_err(|error| format!("{}: {error}", folder.display()))?;
        Ok(Self { folder: folder.to_owned() })
    }

    fn command(&self, program: &str) -> Command {
        let mut command = shell::program(program);
        command.current_dir(&self.folder);
        for (option, path) in [
            ("Dir::Etc::sourcelist", self.folder.join("sources.list")),
            ("Dir::Etc::sourceparts", PathBuf::from("/dev/null")),
            ("Dir::State", self.folder.clone()),
            ("Dir::Cache", self.folder.clone()),
        ] {
            command.arg("-o").arg(format!("{option}={}", path.display()));
        }
        // A user without rights in our folder would be taken otherwise, with a warning.
        command.args(["-o", "APT::Sandbox::User=root"]);
        command
    }
}

/// Those that still get new versions; backports keep the older ones as well.
const RELEASES: &[&str] = &["trixie-backports", "sid"];
