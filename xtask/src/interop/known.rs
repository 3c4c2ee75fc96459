//! The differences that are known, and whether they are those that are found.

use std::collections::BTreeMap;

use serde::Deserialize;

/// A difference that is known.
#[derive(Deserialize)]
pub struct Known {
    /// Which peer.
    pub peer: String,
    /// How what the peer says begins: each of these is found.
    pub causes: Vec<String>,
    /// Who is right, and what comes of it.
    pub verdict: String,
    /// Whether a node takes what the peer signs so.
    #[serde(default)]
    pub is_valid: bool,
}

/// How often each known difference to a peer was found, and what else was.
pub struct Found<'k> {
    known: Vec<(&'k Known, &'k str)>,
    counts: BTreeMap<usize, usize>,
    others: Vec<String>,
}

impl<'k> Found<'k> {
    /// Nothing yet.
    pub fn new(peer: &str, known: &'k [Known]) -> Self {
        let of_peer = known.iter().filter(|entry| entry.peer == peer);
        let known = of_peer.flat_map(|entry| entry.causes.iter().map(move |cause| (entry, cause.as_str())));
        Self { known: known.collect(), counts: BTreeMap::new(), others: Vec::new() }
    }

    /// Counts a difference; `None` when it is not known.
    pub fn count(&mut self, said: &str) -> Option<&'k Known> {
        let place = self.known.iter().position(|(_, cause)| said.starts_with(cause))?;
        *self.counts.entry(place).or_default() += 1;
        Some(self.known[place].0)
    }

    /// Something that is not known.
    pub fn other(&mut self, said: String) {
        self.others.push(said);
    }

    /// Prints the figures.
    ///
    /// # Errors
    /// Something is not known, or known and not found.
    pub fn report(mut self) -> Result<(), String> {
        for (place, (entry, cause)) in self.known.iter().enumerate() {
            match self.counts.get(&place) {
                Some(count) => println!("  {count} times \"{cause}\": {}", entry.verdict),
                None => self.others.push(format!("listed, but not found: {cause}")),
            }
        }
        if self.others.is_empty() {
            return Ok(());
        }
        let first: Vec<&str> = self.others.iter().map(String::as_str).take(SHOWN).collect();
        Err(format!(
            "{} differences that are not as listed, such as\n{}",
            self.others.len(),
            first.join("\n")
        ))
    }
}

const SHOWN: usize = 12;
