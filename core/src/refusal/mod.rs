//! Why the chain or a provider says no, and what to do about it: every code of the network's modules and of the Cosmos SDK, the
//! texts of what comes without a code of its own, and the sentences of providers.

mod codes;
mod detail;
mod gateway;
mod reason;
mod texts;

use serde::{Deserialize, Serialize};

pub use detail::Detail;
pub use reason::{Reason, Retry};

use crate::error::{Class, Code};

/// A refusal by the chain or by a provider, explained.
///
/// ```
/// use akashkit::refusal::{Detail, Refusal, Retry};
///
/// let log = "account sequence mismatch, expected 7, got 5: incorrect account sequence";
/// let refusal = Refusal::new("sdk", 32, log);
/// assert_eq!(refusal.detail, Some(Detail::Sequence { expected: 7, found: 5 }));
/// assert_eq!((refusal.reason.name, refusal.reason.retry), ("sdk.wrong_sequence", Retry::Rebuild));
///
/// // One without a code of its own.
/// let log = "failed to execute message; message index: 1: invalid bid: too many existing bids (20)";
/// let refusal = Refusal::new("undefined", 1, log);
/// assert_eq!((refusal.reason.name, refusal.message), ("bid.too_many", Some(1)));
///
/// assert!(!Refusal::new("somebody", 7, "").is_known());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Refusal {
    /// Whose code it is; `gateway` of a provider.
    pub codespace: String,
    /// The number. A provider's is the status of HTTP, the end of a WebSocket (4000 and above), or a shell's channel.
    pub code: u32,
    /// The chain's or the provider's own text.
    pub log: String,
    /// What it means.
    pub reason: &'static Reason,
    /// Which message failed, counted from 0, where one did.
    pub message: Option<u32>,
    /// What the text says in numbers.
    pub detail: Option<Detail>,
}

impl Refusal {
    /// Explains a refusal as a reply has it: codespace, code and log.
    pub fn new(codespace: impl Into<String>, code: u32, log: impl Into<String>) -> Self {
        let (codespace, log) = (codespace.into(), log.into());
        let reason = texts::find(&codespace, code, &log).or_else(|| codes::find(&codespace, code));
        let message = log.split_once(MESSAGE).and_then(|(_, rest)| detail::number(rest));
        let detail = detail::read(&log);
        Self { codespace, code, reason: reason.unwrap_or(&UNKNOWN), message, detail, log }
    }

    /// Explains a text alone, as interfaces answer that know no codes (a simulation over gRPC or REST). Where the words of
    /// several codes would fit, it is the longest, and of equals the one that is met more often.
    ///
    /// ```
    /// use akashkit::refusal::Refusal;
    ///
    /// let refusal = Refusal::of_text("failed to execute message; message index: 0: Deployment closed [a/b@v1.2/c.go:7] with gas used: '52130'");
    /// assert_eq!((refusal.codespace.as_str(), refusal.code), ("deployment", 5));
    /// assert!(!Refusal::of_text("connection refused").is_known());
    /// ```
    pub fn of_text(text: &str) -> Self {
        let words = without_trailer(text);
        let ends = |reason: &&&Reason| {
            words.strip_suffix(reason.text).is_some_and(|rest| rest.is_empty() || rest.ends_with(": "))
        };
        let rows: Vec<&Reason> = codes::all().collect();
        // The last of equals counts here.
        if let Some(row) = rows.iter().rev().filter(ends).max_by_key(|reason| reason.text.len()) {
            return Self::new(row.codespace, row.code, text);
        }
        if let Some(reason) = texts::of_node(words) {
            return Self::new(reason.codespace, reason.code, text);
        }
        let code = if words.contains("recovered: ") { CRASH } else { INTERNAL };
        match texts::find(UNDEFINED, code, text) {
            Some(_) => Self::new(UNDEFINED, code, text),
            None if code == CRASH => Self::new(UNDEFINED, code, text),
            None => Self::new("", code, text),
        }
    }

    /// Explains what a provider's gateway answers in place of what was asked for: a status other than 200 and the body.
    ///
    /// ```
    /// use akashkit::refusal::{Refusal, Retry};
    ///
    /// let expired = Refusal::of_gateway(400, r#"{"message": "JWT has invalid claims"}"#);
    /// assert_eq!((expired.reason.name, expired.reason.retry), ("gateway.token", Retry::Rebuild));
    /// let early = Refusal::of_gateway(404, "no lease for deployment\n");
    /// assert_eq!((early.reason.name, early.reason.retry), ("gateway.lease", Retry::Later));
    /// assert!(!Refusal::of_gateway(418, "").is_known());
    /// ```
    pub fn of_gateway(status: u16, body: &str) -> Self {
        #[derive(Deserialize)]
        struct Said {
            message: String,
        }
        let sentence = match serde_json::from_str(body) {
            Ok(Said { message }) => message,
            Err(_) => body.trim_end().to_owned(),
        };
        Self::of_sentence(status.into(), sentence)
    }

    /// Explains how a provider ended a WebSocket, by the code and the reason of the closing frame; `None` for the usual end.
    ///
    /// ```
    /// use akashkit::refusal::Refusal;
    ///
    /// assert_eq!(Refusal::of_closing(4000, "no running pods").unwrap().reason.name, "gateway.not_running");
    /// assert_eq!(Refusal::of_closing(1000, ""), None);
    /// ```
    pub fn of_closing(code: u16, reason: &str) -> Option<Self> {
        (code != NORMAL_CLOSURE).then(|| Self::of_sentence(code.into(), reason.to_owned()))
    }

    /// Explains a sentence of a provider.
    pub(crate) fn of_sentence(number: u32, log: String) -> Self {
        let reason = gateway::find(number, &log).unwrap_or(&UNKNOWN);
        Self {
            codespace: gateway::CODESPACE.to_owned(),
            code: number,
            log,
            reason,
            message: None,
            detail: None,
        }
    }

    /// Whether its code, and where that says nothing its text, is one that this library knows.
    pub fn is_known(&self) -> bool {
        !SAY_NOTHING.contains(&self.reason.name)
    }
}

impl Reason {
    /// The reason behind a code.
    ///
    /// ```
    /// use akashkit::refusal::Reason;
    ///
    /// assert_eq!(Reason::of_code("deployment", 5).unwrap().text, "Deployment closed");
    /// assert!(Reason::of_code("deployment", 0).is_none());
    /// ```
    pub fn of_code(codespace: &str, code: u32) -> Option<&'static Self> {
        codes::find(codespace, code)
    }

    /// Every code, and every text that is told apart.
    pub fn all() -> impl Iterator<Item = &'static Self> {
        codes::all().chain(texts::all()).chain(gateway::numbers()).chain(gateway::sentences())
    }

    /// Who can fix it.
    ///
    /// ```
    /// use akashkit::{Class, refusal::Reason};
    ///
    /// assert_eq!(Reason::of_code("deployment", 5).unwrap().class(), Class::Chain);
    /// assert!(Reason::of_code("deployment", 0).is_none());
    /// ```
    pub fn class(&self) -> Class {
        match (self.name.parse::<Code>(), self.retry) {
            (Ok(code), _) => code.class(),
            (Err(_), Retry::Later | Retry::Sent) => Class::Chain,
            (Err(_), Retry::Never | Retry::Rebuild) => Class::Input,
        }
    }
}

/// A text as it was before a node's interface said where and at what cost it failed: ` [path/file.go:12] with gas used: '5'`.
fn without_trailer(text: &str) -> &str {
    let text = text.trim_end();
    let text = match text.rsplit_once(" with gas used: '") {
        Some((before, gas)) if gas.trim_end_matches('\'').bytes().all(|byte| byte.is_ascii_digit()) => before,
        _ => text,
    };
    match text.rsplit_once(" [") {
        Some((before, place)) if place.ends_with(']') && place.contains(".go:") => before,
        _ => text,
    }
}

static UNKNOWN: Reason = Reason {
    codespace: "",
    code: 0,
    text: "",
    name: "unknown",
    cause: "the refusal is not known here",
    remedy: "read its own text; a newer version of this library may know it",
    retry: Retry::Never,
};

/// The names of what leaves open why.
const SAY_NOTHING: [&str; 3] = ["unknown", "undefined.crash", "undefined.internal"];
/// How a WebSocket ends when nothing is wrong.
const NORMAL_CLOSURE: u16 = 1000;
const MESSAGE: &str = "failed to execute message; message index: ";
const UNDEFINED: &str = "undefined";
const INTERNAL: u32 = 1;
const CRASH: u32 = 111_222;

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn a_code_stands_once() {
        let mut seen = std::collections::BTreeSet::new();
        for reason in codes::all().chain(gateway::numbers()) {
            assert!(seen.insert((reason.codespace, reason.code)), "{reason:?}");
        }
    }

    #[test]
    fn a_name_has_one_meaning() {
        let mut names = BTreeMap::new();
        for code in Code::ALL {
            names.insert(code.as_str(), (code.meaning(), code.remedy()));
        }
        for reason in Reason::all() {
            let meaning = (reason.cause, reason.remedy);
            assert_eq!(*names.entry(reason.name).or_insert(meaning), meaning, "{}", reason.name);
            assert!(!reason.name.is_empty() && !reason.cause.is_empty() && !reason.remedy.is_empty());
        }
    }

    /// Where this library refuses with a number of the chain, the chain's row says the same or tells more apart.
    #[test]
    fn the_numbers_of_our_codes_are_in_the_table() {
        for (codespace, code) in Code::ALL.iter().filter_map(|code| code.chain()) {
            assert!(Reason::of_code(codespace, code).is_some(), "{codespace} {code}");
        }
    }

    #[test]
    fn every_text_stands_under_a_code() {
        for reason in texts::all() {
            assert!(Reason::of_code(reason.codespace, reason.code).is_some(), "{reason:?}");
        }
        for reason in gateway::sentences() {
            assert!(gateway::numbers().any(|number| number.code == reason.code), "{reason:?}");
        }
    }

    #[test]
    fn odd_texts_are_read_without_panic() {
        for log in ["", ": ", "gasWanted: , gasUsed: ", " is smaller than ", "é is smaller than é", "[.go:]"]
        {
            let _ = (Refusal::new("sdk", 11, log), Refusal::of_text(log));
        }
    }
}
