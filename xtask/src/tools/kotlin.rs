//! Kotlin: compiler and libraries come through Maven, in the versions of `bindings-swift/kotlin/pom.xml`.

use std::process::Command;

use crate::shell;

/// A Maven on a Java that is new enough.
pub struct Kotlin;

/// Finds it.
///
/// # Errors
/// There is no Maven, or its Java is too old.
pub fn ensure() -> Result<Kotlin, String> {
    let text = shell::captured(shell::program("mvn").arg("--version"))
        .map_err(|why| format!("Kotlin is built with Maven 3 on a JDK {OLDEST} or newer: {why}"))?;
    let version = text.lines().find_map(|line| line.strip_prefix("Java version: ")).unwrap_or_default();
    let major = version.split(['.', ',']).next().and_then(|major| major.parse().ok()).unwrap_or(0);
    if major < OLDEST {
        return Err(format!(
            "Maven runs on Java {version}: expected {OLDEST} or newer (JAVA_HOME chooses it)"
        ));
    }
    Ok(Kotlin)
}

impl Kotlin {
    /// Maven with these arguments on the project's Kotlin package and example; they are built under the build folder.
    ///
    /// # Errors
    /// Cargo knows no build folder.
    pub fn command(&self, arguments: &[&str]) -> Result<Command, String> {
        let target = shell::target_directory()?;
        let mut maven = shell::program("mvn");
        maven.args(["--batch-mode", "--quiet", "--no-transfer-progress", "--file", PROJECT]);
        maven.arg(format!("-Dakashkit.target={}", target.display())).args(arguments);
        Ok(maven)
    }
}

/// What its newest JUnit asks for.
const OLDEST: u32 = 17;

/// The package, and the example that depends on it.
const PROJECT: &str = "examples/kotlin/pom.xml";
