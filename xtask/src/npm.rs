//! Projects of npm, installed below the build folder.

use std::fs;
use std::path::Path;

use crate::shell;

/// Copies the files of a project, and installs what its lock file names unless that is there.
///
/// # Errors
/// A file cannot be copied, or npm fails.
pub fn install(source: &Path, folder: &Path) -> Result<(), String> {
    let at = |error: std::io::Error| format!("{}: {error}", source.display());
    let lock = |folder: &Path| fs::read(folder.join("package-lock.json")).ok();
    // npm writes the second file last.
    let there = lock(source) == lock(folder) && folder.join("node_modules/.package-lock.json").is_file();
    if !there && folder.exists() {
        fs::remove_dir_all(folder).map_err(at)?;
    }
    fs::create_dir_all(folder).map_err(at)?;
    for entry in fs::read_dir(source).map_err(at)? {
        let path = entry.map_err(at)?.path();
        if let (true, Some(name)) = (path.is_file(), path.file_name()) {
            fs::copy(&path, folder.join(name)).map_err(at)?;
        }
    }
    if there {
        return Ok(());
    }
    let mut npm = shell::program("npm");
    npm.current_dir(folder).args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
    shell::run(&mut npm)
}
