//! Family `sdl`: documents, and what the network's code makes of them.

use std::time::Duration;

use akashkit::Deployment;
use serde_json::Value;

use super::{Check, Outcome, files};

/// Runs one row.
pub fn row(row: &Value) -> Outcome {
    let mut check = Check::new();
    let document = document(row);
    let refused = row["ok"] != true || !row["platform"].is_null();
    match Deployment::from_sdl(&document) {
        Ok(deployment) => {
            check.equal("ok", !refused, true);
            check.equal(
                "version",
                row["version"].as_str().unwrap_or_default().to_owned(),
                deployment.version().to_string(),
            );
            check.equal("groups", &row["groups"], &json(deployment.groups()));
            check.equal("manifest", &row["manifest"], &json(deployment.manifest()));
            check.equal(
                "reclamation",
                row["reclamation"].as_str(),
                deployment.reclamation().map(go_text).as_deref(),
            );
        }
        Err(report) if refused => check.equal("a finding", true, report.has_errors()),
        Err(report) => check.equal("ok", "accepted".to_owned(), report.to_string()),
    }
    check.finish()
}

/// Every row that there is here, the project's own and those beside it, and each row's document.
pub fn rows() -> impl Iterator<Item = (Value, Vec<u8>)> {
    let folders = ["core/tests/vectors", "../shared/vectors", "../shared/corpus"];
    let found = folders
        .into_iter()
        .filter_map(|folder| files::find(&crate::shell::root().join(folder), &|family| family == "sdl").ok());
    let lines = found.flatten().flat_map(|file| {
        let text = std::fs::read_to_string(&file.path).expect("the file can be read");
        text.lines().map(str::to_owned).collect::<Vec<_>>()
    });
    lines.map(|line| {
        let row: Value = serde_json::from_str(&line).expect("rows are JSON");
        let document = document(&row);
        (row, document)
    })
}

/// The document of a row.
pub fn document(row: &Value) -> Vec<u8> {
    match row["sdl_base64"].as_str() {
        Some(text) => from_base64(text),
        None => row["sdl"].as_str().unwrap_or_default().as_bytes().to_vec(),
    }
}

fn json<T: serde::Serialize + ?Sized>(value: &T) -> Value {
    serde_json::to_value(value).expect("the records of this crate are JSON")
}

/// Standard base64; the vectors hold no other.
pub(super) fn from_base64(text: &str) -> Vec<u8> {
    let digit = |c: u8| {
        b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".iter().position(|d| *d == c)
    };
    let (mut bits, mut count, mut out) = (0_usize, 0, Vec::new());
    for value in text.bytes().filter_map(digit) {
        bits = bits << 6 | value;
        count += 6;
        if count >= 8 {
            count -= 8;
            out.push(u8::try_from(bits >> count & 0xff).unwrap_or_default());
            bits &= (1 << count) - 1;
        }
    }
    out
}

/// A duration as Go prints it: `1h30m0s`.
fn go_text(duration: Duration) -> String {
    let nanos = duration.as_nanos();
    let (unit, name) = match nanos {
        0 => return "0s".to_owned(),
        1..1_000 => (1, "ns"),
        1_000..1_000_000 => (1_000, "µs"),
        1_000_000..1_000_000_000 => (1_000_000, "ms"),
        _ => (1_000_000_000, "s"),
    };
    let (mut whole, fraction) = (nanos / unit, nanos % unit);
    let mut text = String::new();
    if name == "s" {
        let minutes = whole / 60;
        if minutes >= 60 {
            text += &format!("{}h", minutes / 60);
        }
        if minutes > 0 {
            text += &format!("{}m", minutes % 60);
        }
        whole %= 60;
    }
    text += &whole.to_string();
    if fraction > 0 {
        let digits = unit.ilog10() as usize;
        text += format!(".{fraction:0digits$}").trim_end_matches('0');
    }
    text + name
}
