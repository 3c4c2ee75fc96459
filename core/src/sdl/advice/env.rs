//! Environment variables.

use super::schema;
use super::walk::Walk;
use crate::error::Code;
use crate::sdl::decode::excerpt;
use crate::sdl::tree::NodeId;

/// SDL spec §2, `env`: values go to the provider as they stand, and to everybody who sees the document. Never shows one.
pub(super) fn secret(walk: &mut Walk<'_, '_>, node: NodeId) {
    match walk.tree.raw(node).split_once('=') {
        Some((name, value)) if names_secret(name) && is_literal(value) => {
            walk.findings.advise(
                Code::SdlEnvSecret,
                node,
                format_args!("found a value for {}", excerpt(name)),
            );
        }
        Some(_) => {}
        None => schema::text(walk, node, 0),
    }
}

/// `API_KEY`, `PGPASSWORD`, `SECRET_KEY_BASE`: words that only stand in names of secrets.
fn names_secret(name: &str) -> bool {
    let words = || name.split(['_', '-', '.']);
    let is_any = |word: &str, of: &[&str]| of.iter().any(|other| word.eq_ignore_ascii_case(other));
    let last = words().next_back().unwrap_or_default();
    (is_any(last, LAST) || words().any(ends_in_secret))
        // `PASSWORD_FILE` says where a secret is, `PUBLIC_KEY` is none.
        && !is_any(last, OTHERS)
        && !words().any(|word| is_any(word, &["PUBLIC"]))
}

fn ends_in_secret(word: &str) -> bool {
    let bytes = word.as_bytes();
    let ending = match bytes.last().map(u8::to_ascii_uppercase) {
        Some(b'C') => "MNEMONIC",
        Some(b'D') if bytes.ends_with(b"WD") || bytes.ends_with(b"wd") => "PASSWD",
        Some(b'D') => "PASSWORD",
        Some(b'E') => "PASSPHRASE",
        Some(b'T') => "SECRET",
        _ => return false,
    };
    let start = bytes.len().checked_sub(ending.len());
    start.is_some_and(|at| bytes[at..].eq_ignore_ascii_case(ending.as_bytes()))
}

/// Whether a value is what it stands for: no placeholder, switch, path or number of something.
fn is_literal(value: &str) -> bool {
    let value = value.trim().trim_matches(['"', '\'']);
    let is_switch = ["", "true", "false", "yes", "no", "on", "off", "none", "null"]
        .iter()
        .any(|switch| value.eq_ignore_ascii_case(switch));
    let has = |word: &str| {
        value.as_bytes().windows(word.len()).any(|part| part.eq_ignore_ascii_case(word.as_bytes()))
    };
    let is_blank = value.bytes().all(|b| matches!(b, b'x' | b'X' | b'*' | b'.' | b'-' | b'_' | b'?'));
    let is_template = value.contains(['$', '<', '{', '*']) || value.starts_with('[');
    let is_placeholder = PLACEHOLDERS.iter().any(|word| has(word)) || value.ends_with('_');
    let is_path = value.starts_with('/');
    !(is_switch || is_blank || is_template || is_path || is_placeholder || value.len() < 2)
}

/// Last words of names of secrets; as others they may mean anything.
const LAST: &[&str] = &["KEY", "APIKEY", "PRIVKEY", "PASS", "TOKEN"];

const OTHERS: &[&str] =
    &["FILE", "PATH", "DIR", "NAME", "URL", "HOST", "USER", "ID", "POLICY", "LENGTH", "ENABLED"];

const PLACEHOLDERS: &[&str] = &[
    "replace",
    "change",
    "your",
    "example",
    "placeholder",
    "insert",
    "todo",
    "fixme",
    "fill",
    "put",
    "enter",
    "dummy",
    "redacted",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_secrets() {
        let secret = [
            "API_KEY",
            "HF_TOKEN",
            "PGPASSWORD",
            "SECRET_KEY_BASE",
            "PRIVATE_KEY",
            "wallet_mnemonic",
            "SSH_PASS",
            "DBPASSWD",
            "OPENPROJECT_SMTP__PASSWORD",
        ];
        let other = [
            "PUBLIC_KEY",
            "LANGFUSE_INIT_PROJECT_PUBLIC_KEY",
            "PASSWORD_FILE",
            "SECRET_NAME",
            "MAX_NEW_TOKENS",
            "MONKEY",
            "SSH_PUBKEY",
            "BYPASS_CACHE",
            "PORT",
            "",
        ];
        for name in secret {
            assert!(names_secret(name), "{name}");
        }
        for name in other {
            assert!(!names_secret(name), "{name}");
        }
    }

    #[test]
    fn placeholders_are_no_secrets() {
        for value in ["hunter2", "92bc27c6701f27f6f21a1bcf74b979a6", "\"correct horse\""] {
            assert!(is_literal(value), "{value}");
        }
        let placeholders = [
            "",
            "replace-me",
            "changeme",
            "CHANGE_ME_PASSWORD",
            "<secret>",
            "${TOKEN}",
            "{{ token }}",
            "your-openai-key",
            "hf_",
            "hf_****",
            "xxx",
            "\"x\"",
            "true",
            "/run/secrets/token",
        ];
        for value in placeholders {
            assert!(!is_literal(value), "{value}");
        }
    }
}
