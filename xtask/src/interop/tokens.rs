//! Tokens for providers, as a general library and chain-sdk look at them, and as chain-sdk makes them.

use std::fs;
use std::time::SystemTime;

use akashkit::access::PrivateKey;
use akashkit::access::token::{Token, check_schema};
use akashkit::{Result, Timestamp};
use serde::Deserialize;
use serde_json::{Value, json};

use super::known::Found;
use super::{home, known, lines, peers, read};
use crate::shell;
use crate::vectors::{hex, jwt};

/// The token vectors of the project, and tokens of keys that chain-sdk is handed.
///
/// # Errors
/// The peer cannot run, or a difference is not listed in `interop/known.jsonl`.
pub fn compare() -> std::result::Result<(), String> {
    let home = home()?;
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).map_err(|error| error.to_string())?;
    let mut rows: Vec<Value> = lines(&read("core/tests/vectors/jwt.jsonl")?)?;
    rows.extend((1..=MADE).map(|number| json!({"secret": hex::text(&[number; 32]), "now": now.as_secs()})));
    let line = |(id, row): (usize, &Value)| {
        let [token, key, now, secret] = ["token", "pub", "now", "secret"].map(|name| &row[name]);
        format!("{}\n", json!({"id": id, "token": token, "key": key, "now": now, "secret": secret}))
    };
    let text: String = rows.iter().enumerate().map(line).collect();
    let [path, out] = ["tokens.jsonl", "tokens-out.jsonl"].map(|name| home.join(name));
    fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))?;
    shell::run(peers::script(&home, "tokens.mjs")?.arg(&path).arg(&out))?;
    let text = fs::read_to_string(&out).map_err(|error| format!("{}: {error}", out.display()))?;
    let answers: Vec<Answer> = lines(&text)?;
    if answers.len() != rows.len() {
        return Err(format!("{} answers to {} tokens", answers.len(), rows.len()));
    }
    let known = known()?;
    let mut found = Found::new("tokens", &known);
    for difference in rows.iter().zip(&answers).flat_map(|(row, answer)| differences(row, answer)) {
        if found.count(&difference).is_none() {
            found.other(difference);
        }
    }
    println!("{} tokens looked at, {MADE} of them made by chain-sdk", rows.len());
    found.report()
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
        match (jwt::verified(row), answer.accepted) {
            (Err(error), true) => {
                causes.push(format!("jose accepts what is refused with {}: {what}", error.code().as_str()))
            }
            (Ok(_), false) => causes.push(format!("jose refuses: {what}")),
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

fn made(row: &Value, token: &str) -> Result<()> {
    let key = PrivateKey::from_bytes(&hex::bytes(&row["secret"]).unwrap_or_default())?;
    let now = Timestamp::new(row["now"].as_i64().unwrap_or_default(), 0)?;
    Token::parse(token)?.verify(&key.public_key(), now).map(drop)
}

const MADE: u8 = 20;
