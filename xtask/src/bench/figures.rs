//! What times amount to, in the same way for every subject.

use std::collections::BTreeMap;
use std::fmt;
use std::time::Duration;

use serde::Deserialize;

/// Something that was timed on every document.
#[derive(Deserialize)]
pub struct Subject {
    /// What.
    #[serde(rename = "subject")]
    pub name: String,
    times: Vec<Times>,
}

/// What a driver says of one document.
#[derive(Deserialize)]
#[serde(untagged)]
enum Times {
    /// The nanoseconds of each round.
    Taken(Vec<u64>),
    /// Why there are none.
    LeftOut(String),
}

impl Subject {
    /// How many documents have no times, and why.
    pub fn left_out(&self) -> String {
        let mut reasons = BTreeMap::<&str, usize>::new();
        for times in &self.times {
            if let Times::LeftOut(why) = times {
                *reasons.entry(why).or_default() += 1;
            }
        }
        reasons.iter().map(|(why, count)| format!("   {count} {why}")).collect()
    }

    /// Each document's fastest round: what disturbs a machine only ever adds to a time.
    fn documents(&self) -> impl Iterator<Item = Option<Duration>> {
        self.times.iter().map(|times| match times {
            Times::Taken(rounds) => rounds.iter().min().copied().map(Duration::from_nanos),
            Times::LeftOut(_) => None,
        })
    }
}

/// A line of the table.
pub struct Figures {
    documents: usize,
    median: f64,
    mean: f64,
    digits: usize,
}

impl Figures {
    /// Median and mean over a subject's documents.
    pub fn micros(subject: &Subject) -> Self {
        let times: Vec<Duration> = subject.documents().flatten().collect();
        let micros = |time: Duration| time.div_duration_f64(Duration::from_micros(1));
        Self {
            documents: times.len(),
            median: micros(median(times.clone())),
            mean: micros(mean(&times)),
            digits: 1,
        }
    }

    /// How much longer one takes than the other, over the documents that both have.
    pub fn ratio(above: &Subject, below: &Subject) -> Self {
        let both = above.documents().zip(below.documents()).filter_map(|(above, below)| above.zip(below));
        let (above, below): (Vec<_>, Vec<_>) = both.unzip();
        Self {
            documents: above.len(),
            mean: mean(&above).div_duration_f64(mean(&below)),
            median: median(above).div_duration_f64(median(below)),
            digits: 2,
        }
    }
}

impl fmt::Display for Figures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { documents, median, mean, digits } = self;
        match documents {
            0 => write!(f, "{documents:>9} {:>8} {:>8}", "-", "-"),
            _ => write!(f, "{documents:>9} {median:>8.digits$} {mean:>8.digits$}"),
        }
    }
}

/// The middle one; of two, the lower.
fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len().saturating_sub(1) / 2).copied().unwrap_or_default()
}

fn mean(times: &[Duration]) -> Duration {
    let count = u32::try_from(times.len()).unwrap_or(u32::MAX).max(1);
    times.iter().sum::<Duration>() / count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_counts_with_its_fastest_round() {
        let subject =
            subject(r#"{"subject": "a", "times": [[3000, 1000, 9000], [5000, 9000], [6000], "refused"]}"#);
        assert_eq!(Figures::micros(&subject).to_string(), "        3      5.0      4.0");
        assert_eq!(subject.left_out(), "   1 refused");
    }

    #[test]
    fn a_ratio_is_over_the_documents_that_both_have() {
        let above = subject(r#"{"subject": "a", "times": [[8000], [4000], "refused", [70]]}"#);
        let below = subject(r#"{"subject": "b", "times": [[2000], [2000], [1], "panicked"]}"#);
        assert_eq!(Figures::ratio(&above, &below).to_string(), "        2     2.00     3.00");
    }

    #[test]
    fn where_there_are_no_times_there_are_no_figures() {
        let none = subject(r#"{"subject": "a", "times": ["refused"]}"#);
        assert_eq!(Figures::micros(&none).to_string(), "        0        -        -");
        assert_eq!(Figures::ratio(&none, &none).to_string(), "        0        -        -");
    }

    fn subject(line: &str) -> Subject {
        serde_json::from_str(line).expect("what drivers print")
    }
}
