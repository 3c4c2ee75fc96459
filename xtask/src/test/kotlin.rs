//! Step `kotlin`: the package for the JVM with Maven, and its tests.

use std::env::consts::{ARCH, DLL_PREFIX, DLL_SUFFIX, OS};
use std::fs;
use std::path::Path;

use super::libraries;
use super::quickstart::{compare, compare_leases, compare_wallet, compare_watches};
use super::session::{Session, Verdict};
use crate::idiom::calls::Tongue;
use crate::shell;
use crate::tools::{bindgen, kotlin};

/// Runs the step.
pub fn run(session: &mut Session) {
    let mut tool = None;
    session.check("Maven is there", || match kotlin::ensure() {
        Ok(kotlin) => {
            tool = Some(kotlin);
            Verdict::Passed
        }
        Err(why) => Verdict::Skipped(why),
    });
    let Some(tool) = tool else { return };
    session.command("a library for tests", &mut libraries());
    session.check("what is generated", generate);
    session.check("Kotlin's tests", || shell::run(&mut tool.command(&["package"])?));
    session.check("the examples", || {
        let built = shell::target_directory()?.join("kotlin-examples");
        let class_path = [built.join("classes"), built.join("lib/*")];
        let class_path = std::env::join_paths(class_path).map_err(|error| error.to_string())?;
        let program = |name: &str, words: &[&str]| {
            let mut java = shell::program("java");
            java.arg("-cp").arg(&class_path).arg(name).args(words);
            Ok(java)
        };
        compare(|words| program("QuickstartKt", words))?;
        compare_leases(|words| program("SignLeaseKt", words))?;
        compare_watches(|words| program("WatchLeaseKt", words))?;
        compare_wallet(|words| program("WalletAppKt", words))
    });
}

/// Sources and the library, where the Maven project looks for them.
fn generate() -> Result<(), String> {
    let target = shell::target_directory()?;
    let project = target.join("kotlin");
    let generated = project.join("generated");
    shell::run(&mut bindgen::command("kotlin", &target.join("debug/libakashkit_ffi.a"), &generated))?;
    let library = format!("{DLL_PREFIX}akashkit_ffi{DLL_SUFFIX}");
    let bytes =
        fs::read(target.join("debug").join(&library)).map_err(|error| format!("{library}: {error}"))?;
    write(&project.join("native").join(platform()).join(&library), bytes)?;
    write(&project.join("generated-test/org/akashkit/Calls.kt"), Tongue::Kotlin.calls())?;
    let readme = shell::root().join("bindings-swift/kotlin/README.md");
    let readme = fs::read_to_string(readme).map_err(|error| error.to_string())?;
    write(&project.join("generated-test/org/akashkit/Readme.kt"), Tongue::Kotlin.example(&readme)?)?;
    let face: Vec<String> = Tongue::Kotlin.face().into_iter().collect();
    write(&project.join("face.txt"), face.join("\n") + "\n")
}

/// The folder of this machine's libraries in a jar, as JNA calls it.
fn platform() -> String {
    let system = match OS {
        "macos" => "darwin",
        "windows" => "win32",
        other => other,
    };
    format!("{system}-{}", ARCH.replace("x86_64", "x86-64"))
}

fn write(path: &Path, content: impl AsRef<[u8]>) -> Result<(), String> {
    let folder = path.parent().ok_or("a file lies in no folder")?;
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(path, content))
        .map_err(|error| format!("{}: {error}", path.display()))
}
