//! Steps `msrv` and `deny`, and lock files: what we depend on.

use super::cargo;
use super::rust::packages;
use super::session::{Session, Verdict};
use crate::{shell, tools};

/// The committed lock file beside a manifest says what the manifest asks for.
pub fn locked(manifest: &str) -> Result<(), String> {
    let mut cargo = shell::cargo();
    shell::quietly(cargo.args(["metadata", "--locked", "--format-version", "1", "--manifest-path", manifest]))
}

/// Step `msrv`: nothing we depend on asks for a newer compiler than we promise.
pub fn msrv(session: &mut Session) {
    session.check("no dependency declares a newer compiler", || {
        let metadata = shell::metadata()?;
        let newest = packages(&metadata)
            .find(|package| package["name"] == "akashkit")
            .and_then(|package| version(package["rust_version"].as_str()?))
            .ok_or("the core declares no rust-version")?;
        let newer: Vec<String> = packages(&metadata)
            .filter(|package| {
                package["rust_version"].as_str().and_then(version).is_some_and(|own| own > newest)
            })
            .map(|package| format!("{} declares {}", package["name"], package["rust_version"]))
            .collect();
        if newer.is_empty() { Ok(()) } else { Err(newer.join(", ")) }
    });
}

/// Step `deny`: licences, bans and sources; advisories where their database can be reached.
pub fn deny(session: &mut Session) {
    let mut tool = None;
    session.check("cargo-deny is there", || {
        tools::cargo_install("cargo-deny", DENY).map(|folder| tool = Some(folder.join("cargo-deny")))
    });
    let Some(tool) = tool else { return };
    let deny = |words: &str| {
        let mut deny = shell::program(&tool);
        deny.arg("--all-features").args(words.split(' '));
        deny
    };
    session.command("licences, bans, sources", &mut deny("check licenses bans sources"));
    session.check("advisories", || match shell::run(&mut deny("fetch db")) {
        Err(_) => Verdict::Skipped("the advisory database cannot be reached from here".to_owned()),
        Ok(()) => shell::run(&mut deny("check --disable-fetch advisories")).into(),
    });
}

/// Someone who only reads documents compiles no keys and no signatures; SHA-256 stays, the version is one.
pub fn no_crypto() -> Result<(), String> {
    let tree = shell::output(&mut cargo(
        "tree --package akashkit --no-default-features --features sdl --edges normal,build --prefix none",
    ))?;
    let found: Vec<&str> =
        tree.lines().filter(|line| CRYPTO.contains(&line.split(' ').next().unwrap_or(""))).collect();
    if found.is_empty() { Ok(()) } else { Err(format!("compiled with sdl alone: {}", found.join(", "))) }
}

/// `1.88` and `1.88.0` are the same.
fn version(text: &str) -> Option<[u64; 3]> {
    let mut parts = text.split('.').map(|part| part.parse().ok());
    Some([parts.next()??, parts.next().unwrap_or(Some(0))?, parts.next().unwrap_or(Some(0))?])
}

const DENY: &str = "0.20.2";

const CRYPTO: &[&str] = &[
    "bip32",
    "bip39",
    "crypto-bigint",
    "ecdsa",
    "elliptic-curve",
    "hmac",
    "k256",
    "p256",
    "pbkdf2",
    "rfc6979",
    "ripemd",
    "secp256k1",
    "signature",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_compare_by_number() {
        assert_eq!(version("1.88"), version("1.88.0"));
        assert!(version("1.9") < version("1.88"));
        assert_eq!(version("stable"), None);
    }
}
