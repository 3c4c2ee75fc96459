//! Tokens for providers, as a general library and chain-sdk look at them, and as chain-sdk makes them.

use std::collections::BTreeMap;
use std::fs;
use std::time::SystemTime;

use akashkit::access::PrivateKey;
use akashkit::access::token::{Token, check_schema};
use akashkit::{Code, PublicKey, Result, Timestamp};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Known, home, known, lines, peers, read};
use crate::shell;
use crate::vectors::hex;

/// The token vectors of the project, and tokens of keys that chain-sdk is handed.
///
/// # Errors
/// The peer cannot run, or a difference is not listed in `interop/known.jsonl`.
pub fn compare() -> std::result::Result<(), String> {
    let home = home()?;
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).map_err(|error| error.to_string())?;
    let mut rows: Vec<Value> = lines(&read("core/tests/vectors/jwt.jsonl")?)?;
    rows.extend((1..=MADE).map(|number| json!({"secret": hex::text(&[number; 32]), "now": now.as_secs()})));
    let row = |(id, row): (usize, &Value)| json!({"id": id, "token": row["token"], "key": row["pub"], "now": row["now"], "secret": row["secret"]});
    let text: String = rows.iter().enumerate().map(|row_| format!("{}\n", row(row_))).collect();
    let [path, out] = ["tokens.jsonl", "tokens-out.jsonl"].map(|name| home.join(name));
    fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))?;
    shell::run(peers::script(&home, "tokens.mjs")?.arg(&path).arg(&out))?;
    let text = fs::read_to_string(&out).map_err(|error| format!("{}: {error}", out.display()))?;
    let answers: Vec<Answer> = lines(&text)?;
    if answers.len() != rows.len() {
        return Err(format!("{} answers to {} tokens", answers.len(), rows.len()));
    }
    let causes: Vec<String> =
        rows.iter().zip(&answers).flat_map(|(row, answer)| differences(row, answer)).collect();
    println!("{} tokens looked at, {MADE} made by chain-sdk and accepted", rows.len() - usize::from(MADE));
    report(&causes, &known()?)
}

/// A peer's line about one token.
#[derive(Deserialize)]
struct Answer {
    #[serde(default)]
    accepted: bool,
    #[serde(default)]
    schema: bool,
    #[serde(default)]
    made: Option<String>,
}

fn differences(row: &Value, answer: &Answer) -> Vec<String> {
    let text = |name: &str| row[name].as_str().unwrap_or_default();
    if row["secret"].is_string() {
        let refused = made(row, answer.made.as_deref().unwrap_or_default()).err();
        return refused.map(|error| format!("we refuse what chain-sdk makes: {error}")).into_iter().collect();
    }
    let what = row["what"].as_str().unwrap_or("as it should be");
    let mut causes = Vec::new();
    if text("alg") == "ES256K" {
        match (verified(row), answer.accepted) {
            (Err(code), true) => {
                causes.push(format!("jose accepts what is refused with {}: {what}", code.as_str()))
            }
            (Ok(()), false) => causes.push(format!("jose refuses: {what}")),
            _ => {}
        }
    }
    let is_valid = check_schema(text("claims_text")).is_ok();
    if Token::parse(text("token")).is_ok() && is_valid != answer.schema {
        let verb = if answer.schema { "accepts" } else { "refuses" };
        causes.push(format!("chain-sdk {verb} the claims: {what}"));
    }
    causes
}

fn verified(row: &Value) -> std::result::Result<(), Code> {
    let verify = || -> Result<()> {
        let key = PublicKey::new(&hex::bytes(&row["pub"]).unwrap_or_default())?;
        let now = Timestamp::new(row["now"].as_i64().unwrap_or_default(), 0)?;
        Token::parse(row["token"].as_str().unwrap_or_default())?.verify(&key, now).map(drop)
    };
    verify().map_err(|error| error.code())
}

fn made(row: &Value, token: &str) -> Result<()> {
    let key = PrivateKey::from_bytes(&hex::bytes(&row["secret"]).unwrap_or_default())?;
    let now = Timestamp::new(row["now"].as_i64().unwrap_or_default(), 0)?;
    Token::parse(token)?.verify(&key.public_key(), now).map(drop)
}

fn report(causes: &[String], known: &[Known]) -> std::result::Result<(), String> {
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    let mut unknown = Vec::new();
    for cause in causes {
        match known.iter().position(|entry| entry.peer == PEER && cause.starts_with(&entry.cause)) {
            Some(place) => *counts.entry(place).or_default() += 1,
            None => unknown.push(cause.clone()),
        }
    }
    let listed = known.iter().enumerate().filter(|(_, entry)| entry.peer == PEER);
    unknown.extend(
        listed
            .filter(|(place, _)| !counts.contains_key(place))
            .map(|(_, entry)| format!("not found: {}", entry.cause)),
    );
    for (place, count) in counts {
        println!("  {count} times \"{}\": {}", known[place].cause, known[place].verdict);
    }
    if unknown.is_empty() { Ok(()) } else { Err(format!("not as listed:\n{}", unknown.join("\n"))) }
}

const PEER: &str = "tokens";
const MADE: u8 = 20;
