//! What a peer made of our transactions, and what we make of its own.

use std::collections::BTreeMap;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;

use super::rows::Row;

/// A peer's line about one transaction.
#[derive(Deserialize)]
pub struct Answer {
    id: usize,
    /// What it makes of the description.
    #[serde(default)]
    sign_bytes: Option<String>,
    #[serde(default)]
    tx: Option<String>,
    /// Whether it verifies our signature.
    #[serde(default)]
    verified: bool,
    /// Whether it reads in our transaction what the description says.
    #[serde(default)]
    content: Option<bool>,
    /// Why its bytes are others; several reasons with `; ` between.
    #[serde(default)]
    difference: Option<String>,
    /// What it cannot do; the same.
    #[serde(default)]
    error: Option<String>,
}

/// A difference that is known.
#[derive(Deserialize)]
pub struct Known {
    /// Which peer.
    pub peer: String,
    /// How what the peer says begins.
    pub cause: String,
    /// Who is right, and what comes of it.
    pub verdict: String,
    /// Whether a node takes what the peer signs so.
    #[serde(default)]
    pub is_valid: bool,
}

/// What became of all transactions.
#[derive(Default)]
pub struct Tally {
    same: usize,
    verified: usize,
    read: usize,
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
            tally.same += usize::from(answer.is_same(row));
            tally.verified += usize::from(answer.verified);
            tally.read += usize::from(answer.content == Some(true));
            for finding in tally.judge(peer, row, answer, known) {
                tally.unknown.push(format!("{} {} {:?}: {finding}", answer.id, row.mode, row.types));
            }
        }
        for (place, entry) in known.iter().enumerate().filter(|(_, entry)| entry.peer == peer) {
            if !tally.known.contains_key(&place) {
                tally.unknown.push(format!("listed, but not found: {}", entry.cause));
            }
        }
        Ok(tally)
    }

    /// What is wrong and not listed.
    fn judge(&mut self, peer: &str, row: &Row, answer: &Answer, known: &[Known]) -> Vec<String> {
        let mut findings = Vec::new();
        let mut is_valid = true;
        let causes =
            [&answer.error, &answer.difference].into_iter().flatten().flat_map(|text| text.split("; "));
        let mut excused = false;
        for cause in causes {
            let is_it = |entry: &Known| entry.peer == peer && cause.starts_with(&entry.cause);
            match known.iter().position(is_it) {
                Some(place) => {
                    *self.known.entry(place).or_default() += 1;
                    is_valid &= known[place].is_valid;
                    excused = true;
                }
                None => findings.push(cause.to_owned()),
            }
        }
        if !excused && !answer.is_same(row) {
            findings.push("other bytes without a reason".to_owned());
        }
        if (!excused || is_valid) && !answer.verified {
            findings.push("our signature is refused".to_owned());
        }
        if answer.content == Some(false) {
            findings.push("something else is read in our bytes".to_owned());
        }
        // What a peer signs although it writes it otherwise than the node, the node refuses, and we do not judge.
        if let (Some(tx), true) = (&answer.tx, !excused || is_valid) {
            let bytes = STANDARD.decode(tx).unwrap_or_default();
            findings.extend(row.verify(&bytes).err().map(|error| format!("we refuse theirs: {error}")));
        }
        findings
    }

    /// Prints the figures.
    ///
    /// # Errors
    /// Something is not as listed.
    pub fn report(&self, known: &[Known]) -> Result<(), String> {
        println!(
            "{} have the same bytes, {} of our signatures are verified, {} read",
            self.same, self.verified, self.read
        );
        for (place, count) in &self.known {
            println!("  {count} times \"{}\": {}", known[*place].cause, known[*place].verdict);
        }
        if self.unknown.is_empty() {
            return Ok(());
        }
        let first: Vec<&str> = self.unknown.iter().map(String::as_str).take(SHOWN).collect();
        Err(format!("{} findings that are not listed, such as\n{}", self.unknown.len(), first.join("\n")))
    }
}

impl Answer {
    fn is_same(&self, row: &Row) -> bool {
        self.tx.as_deref() == row.json["tx"].as_str()
            && self.sign_bytes.as_deref() == row.json["sign_bytes"].as_str()
    }
}

const SHOWN: usize = 12;
