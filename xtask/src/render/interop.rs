//! `docs/interop.md`: where other people's software differs from the network, and from us.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::Value;

use super::Text;
use crate::interop;

/// The page.
pub(super) fn text() -> Result<Text, String> {
    let mut page = INTRODUCTION.to_owned();
    let known = interop::known()?;
    for entry in &known {
        let causes: Vec<&str> = entry.causes.iter().map(|cause| cause.trim()).collect();
        let _ = writeln!(page, "| {} | {} | {} |", entry.peer, causes.join("<br>"), entry.verdict);
    }
    page.push_str(AMINO);
    for (name, hidden) in signed_in_amino()? {
        let covered = match hidden.as_slice() {
            [] => "all of it".to_owned(),
            hidden => format!("all but {}, which is `{{}}`", hidden.join(" and ")),
        };
        let lacks = format!("no amino converter for /{name}");
        let is_lacking = known.iter().any(|entry| entry.causes.contains(&lacks));
        let theirs = if is_lacking { "nothing: it has no converter" } else { "the same" };
        let _ = writeln!(page, "| `{name}` | {covered} | {theirs} |");
    }
    Ok(Text::Made(page))
}

/// Every Akash message that the check builds, with the fields that a signature in amino JSON does not cover.
fn signed_in_amino() -> Result<BTreeMap<String, Vec<String>>, String> {
    let fault = |error: akashkit::Error| error.to_string();
    let mut table: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for row in interop::rows()?.iter().filter(|row| row.family == "akash") {
        for message in row.json["messages"].as_array().into_iter().flatten() {
            let message = interop::message(message).map_err(fault)?;
            let [signed, whole] =
                [message.amino_json(), message.amino_json_whole()].map(|text| text.map_err(fault));
            let hidden = table.entry(message.type_url().trim_start_matches('/').to_owned()).or_default();
            hidden.extend(differing(&signed?, &whole?)?);
            hidden.sort();
            hidden.dedup();
        }
    }
    Ok(table)
}

fn differing(signed: &str, whole: &str) -> Result<Vec<String>, String> {
    let read = |text| serde_json::from_str::<Value>(text).map_err(|error| error.to_string());
    let (signed, whole) = (read(signed)?, read(whole)?);
    let fields = whole["value"].as_object().into_iter().flatten();
    Ok(fields
        .filter(|(name, field)| signed["value"][name] != **field)
        .map(|(name, _)| format!("`{name}`"))
        .collect())
}

const INTRODUCTION: &str = "\
# Interop

`cargo xtask test --only interop` builds 1,000 random transactions of all messages in `interop/messages.jsonl`, and lets software that nobody here
wrote build, sign, read and verify the same ones: `@cosmjs/*` 0.36 with `@akashnetwork/chain-sdk`, the Cosmos SDK v0.53.7 in Go, and cosmpy.
The token vectors are looked at by `jose` and chain-sdk, and tokens that chain-sdk makes by us. Whatever differs must be listed in `interop/known.jsonl`, and what is listed must be found. Each peer's folder says what it compares.

## Where they differ

| Peer | What it says | Who is right |
| --- | --- | --- |
";

const AMINO: &str = "
## Akash messages in amino JSON

What devices show, and what a node really verifies.

| Message | The node verifies | chain-sdk signs |
| --- | --- | --- |
";
