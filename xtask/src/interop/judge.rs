//! What a peer made of our transactions, and what we make of its own.

use std::collections::BTreeMap;
use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;
use serde_json::Value;

use super::rows::Row;

/// A peer's line about one transaction.
#[derive(Deserialize)]
pub struct Answer {
    id: usize,
    #[serde(default)]
    sign_bytes: Option<String>,
    #[serde(default)]
    tx: Option<String>,
    #[serde(default)]
    verified: bool,
    #[serde(default)]
    error: Option<String>,
}

/// A difference that is known, and who is right.
#[derive(Deserialize)]
pub struct Known {
    peer: String,
    finding: String,
    /// Only in this mode.
    #[serde(default)]
    mode: Option<String>,
    /// Only where one of the messages has this type.
    #[serde(default)]
    r#type: Option<String>,
    /// Only where the description holds this text.
    #[serde(default)]
    holds: Option<String>,
    reason: String,
}

/// What became of all transactions.
#[derive(Default)]
pub struct Tally {
    equal: usize,
    verified: usize,
    known: BTreeMap<usize, usize>,
    unknown: Vec<String>,
}

impl Tally {
    /// Holds every answer against its row.
    ///
    /// # Errors
    /// An answer is missing or is about another row.
    pub fn of(peer: &str, rows: &[Row], answers: &[Answer], known: &[Known]) -> Result<Self, String> {
        if rows.len() != answers.len() {
            return Err(format!("{} answers to {} transactions", answers.len(), rows.len()));
        }
        let mut tally = Self::default();
        for (row, answer) in rows.iter().zip(answers) {
            if row.json["id"] != answer.id {
                return Err(format!("an answer to {} in the place of {}", answer.id, row.json["id"]));
            }
            let findings = findings(row, answer);
            tally.equal +=
                usize::from(answer.tx.is_some() && !findings.iter().any(|finding| finding.0 == "bytes"));
            tally.verified += usize::from(answer.verified);
            for (finding, more) in findings {
                let is_it =
                    |known: &Known| known.peer == peer && known.finding == finding && known.covers(row);
                match known.iter().position(is_it) {
                    Some(place) => *tally.known.entry(place).or_default() += 1,
                    None => tally
                        .unknown
                        .push(format!("{} {} {:?}: {finding}: {more}", answer.id, row.mode, row.types)),
                }
            }
        }
        for (place, entry) in known.iter().enumerate().filter(|(_, entry)| entry.peer == peer) {
            if !tally.known.contains_key(&place) {
                tally.unknown.push(format!("listed, but not found: {entry}"));
            }
        }
        Ok(tally)
    }

    /// Prints the figures.
    ///
    /// # Errors
    /// Something is not as listed.
    pub fn report(&self, known: &[Known]) -> Result<(), String> {
        println!("{} with the same bytes, {} of ours verified", self.equal, self.verified);
        for (place, count) in &self.known {
            println!("  {count} times {}", known[*place]);
        }
        if self.unknown.is_empty() {
            return Ok(());
        }
        let first: Vec<&str> = self.unknown.iter().map(String::as_str).take(SHOWN).collect();
        Err(format!("{} findings that are not listed, such as\n{}", self.unknown.len(), first.join("\n")))
    }
}

fn findings(row: &Row, answer: &Answer) -> Vec<(&'static str, String)> {
    if let Some(error) = &answer.error {
        return vec![("cannot", error.clone())];
    }
    let mut findings = Vec::new();
    for (name, theirs) in [("sign_bytes", &answer.sign_bytes), ("tx", &answer.tx)] {
        if theirs.as_deref() != row.json[name].as_str() {
            findings.push(("bytes", format!("{name} {}", theirs.as_deref().unwrap_or("missing"))));
        }
    }
    if !answer.verified {
        findings.push(("refuses ours", String::new()));
    }
    let bytes = answer.tx.as_ref().and_then(|text| STANDARD.decode(text).ok()).unwrap_or_default();
    if let Err(error) = row.verify(&bytes) {
        findings.push(("we refuse theirs", error.to_string()));
    }
    findings
}

impl Known {
    fn covers(&self, row: &Row) -> bool {
        let is = |wanted: &Option<String>, test: &dyn Fn(&str) -> bool| wanted.as_deref().is_none_or(test);
        is(&self.mode, &|mode| row.mode == mode)
            && is(&self.r#type, &|name| row.types.iter().any(|own| own == name))
            && is(&self.holds, &|text| holds(&row.json["messages"], text) || holds(&row.json["memo"], text))
    }
}

fn holds(value: &Value, text: &str) -> bool {
    match value {
        Value::String(own) => own.contains(text),
        Value::Array(items) => items.iter().any(|item| holds(item, text)),
        Value::Object(fields) => fields.values().any(|field| holds(field, text)),
        _ => false,
    }
}

impl fmt::Display for Known {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.finding)?;
        for part in [&self.mode, &self.r#type, &self.holds].into_iter().flatten() {
            write!(f, " {part:?}")?;
        }
        write!(f, ": {}", self.reason)
    }
}

const SHOWN: usize = 12;
