//! What a peer made of our transactions, and what we make of its own.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;

use super::known::{Found, Known};
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

/// Holds every answer against its row, and prints what became of all.
///
/// # Errors
/// An answer is missing or is about another row; a difference is not as listed.
pub fn judge(peer: &str, rows: &[Row], answers: &[Answer], known: &[Known]) -> Result<(), String> {
    if rows.len() != answers.len() {
        return Err(format!("{} answers to {} transactions", answers.len(), rows.len()));
    }
    let mut found = Found::new(peer, known);
    for (row, answer) in rows.iter().zip(answers) {
        if row.json["id"] != answer.id {
            return Err(format!("an answer to {} in the place of {}", answer.id, row.json["id"]));
        }
        for fault in answer.faults(row, &mut found) {
            found.other(format!("{} {} {:?}: {fault}", answer.id, row.mode, row.types));
        }
    }
    let same = rows.iter().zip(answers).filter(|(row, answer)| answer.is_same(row)).count();
    let verified = answers.iter().filter(|answer| answer.verified).count();
    let read = answers.iter().filter(|answer| answer.content == Some(true)).count();
    println!("{same} have the same bytes, {verified} of our signatures are verified, {read} read");
    found.report()
}

impl Answer {
    /// What is wrong and not known.
    fn faults(&self, row: &Row, found: &mut Found) -> Vec<String> {
        let mut faults = Vec::new();
        let mut excuses = Vec::new();
        for cause in [&self.error, &self.difference].into_iter().flatten().flat_map(|text| text.split("; ")) {
            match found.count(cause) {
                Some(known) => excuses.push(known.is_valid),
                None => faults.push(cause.to_owned()),
            }
        }
        if excuses.is_empty() && !self.is_same(row) {
            faults.push("other bytes without a reason".to_owned());
        }
        if self.content == Some(false) {
            faults.push("something else is read in our bytes".to_owned());
        }
        // What a peer writes otherwise than the node, no node takes, and neither side verifies.
        if excuses.into_iter().all(|is_valid| is_valid) {
            if !self.verified {
                faults.push("our signature is refused".to_owned());
            }
            let theirs = self.tx.as_ref().and_then(|text| STANDARD.decode(text).ok()).unwrap_or_default();
            faults.extend(row.verify(&theirs).err().map(|error| format!("we refuse theirs: {error}")));
        }
        faults
    }

    fn is_same(&self, row: &Row) -> bool {
        self.tx.as_deref() == row.json["tx"].as_str()
            && self.sign_bytes.as_deref() == row.json["sign_bytes"].as_str()
    }
}
