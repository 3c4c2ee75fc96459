//! What may be done at a provider.

use std::fmt;
use std::str::FromStr;

use serde::Serialize;

use crate::error::{Code, Error, Result};

/// One thing that may be done at a provider. Text and JSON have the reference's words (chain sheet, 8.2).
///
/// ```
/// use akashkit::access::token::Scope;
///
/// assert_eq!("get-manifest".parse::<Scope>()?, Scope::GetManifest);
/// assert_eq!("LOGS".parse::<Scope>().unwrap_err().code().as_str(), "argument.choice");
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// Reads proofs of what the machine is.
    Attestation,
    /// Reads what happens to the services.
    Events,
    /// Reads the manifest back.
    GetManifest,
    /// Moves host names to this lease.
    HostnameMigrate,
    /// Moves IP addresses to this lease.
    IpMigrate,
    /// Reads what services print.
    Logs,
    /// Restarts services.
    Restart,
    /// Sends the manifest.
    SendManifest,
    /// Runs commands in services.
    Shell,
    /// Reads how services are.
    Status,
}

impl Scope {
    /// Every scope, in the order of the alphabet.
    pub const ALL: &[Scope] = &[
        Scope::Attestation,
        Scope::Events,
        Scope::GetManifest,
        Scope::HostnameMigrate,
        Scope::IpMigrate,
        Scope::Logs,
        Scope::Restart,
        Scope::SendManifest,
        Scope::Shell,
        Scope::Status,
    ];

    /// Its word in tokens.
    pub fn as_str(self) -> &'static str {
        match self {
            Scope::Attestation => "attestation",
            Scope::Events => "events",
            Scope::GetManifest => "get-manifest",
            Scope::HostnameMigrate => "hostname-migrate",
            Scope::IpMigrate => "ip-migrate",
            Scope::Logs => "logs",
            Scope::Restart => "restart",
            Scope::SendManifest => "send-manifest",
            Scope::Shell => "shell",
            Scope::Status => "status",
        }
    }

    /// The scope of a word.
    pub(super) fn named(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|scope| scope.as_str() == word)
    }
}

impl FromStr for Scope {
    type Err = Error;

    fn from_str(word: &str) -> Result<Self> {
        Self::named(word).ok_or_else(|| {
            Error::new(Code::ArgumentChoice)
                .with("found", word.chars().take(40).collect::<String>().escape_debug())
        })
    }
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// What somebody is about to do, and the least that it needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Task {
    /// Send the manifest and see whether it came up.
    Deploy,
    /// Read what services print.
    Logs,
    /// Run commands in services.
    Shell,
    /// Read how services are, what happens to them and what they print.
    Watch,
}

impl Task {
    /// The scopes that it needs.
    pub fn scopes(self) -> &'static [Scope] {
        match self {
            Task::Deploy => &[Scope::SendManifest, Scope::GetManifest, Scope::Status],
            Task::Logs => &[Scope::Logs],
            Task::Shell => &[Scope::Shell],
            Task::Watch => &[Scope::Logs, Scope::Events, Scope::Status],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_those_of_the_json() {
        for scope in Scope::ALL {
            let json = serde_json::to_string(scope).expect("a word");
            assert_eq!(json, format!("\"{scope}\""));
            assert_eq!(scope.as_str().parse::<Scope>().ok(), Some(*scope));
        }
        assert!(Scope::ALL.windows(2).all(|pair| pair[0] < pair[1] && pair[0].as_str() < pair[1].as_str()));
    }
}
