//! Random values for messages. The same seed gives the same ones everywhere.

use akashkit::access::PrivateKey;
use akashkit::{AccountAddress, Result};
use fastrand::Rng;
use serde_json::{Value, json};

/// Throws values for one transaction of this key's account.
pub struct Dice {
    rng: Rng,
    own: AccountAddress,
}

impl Dice {
    pub fn new(rng: Rng, own: AccountAddress) -> Self {
        Self { rng, own }
    }

    /// A message with a value for every text that begins with `$`.
    ///
    /// # Panics
    /// On a placeholder that does not exist: the templates are ours.
    pub fn fill(&mut self, template: &Value) -> Value {
        match template {
            Value::String(text) => match text.strip_prefix('$') {
                Some(name) => self.throw(name).expect("a placeholder that there is"),
                None => template.clone(),
            },
            Value::Array(items) => items.iter().map(|item| self.fill(item)).collect(),
            Value::Object(fields) => {
                fields.iter().map(|(name, field)| (name.clone(), self.fill(field))).collect()
            }
            other => other.clone(),
        }
    }

    fn throw(&mut self, name: &str) -> Option<Value> {
        Some(match name {
            "self" => json!(self.own),
            "self_operator" => json!(self.own.to_validator()),
            "account" => json!(self.account()),
            "operator" => json!(self.account().to_validator()),
            "coin" => self.coin("uakt"),
            "coins" => self.coins(),
            "amount" => json!(self.number().max(1).to_string()),
            "u64" => json!(self.number().to_string()),
            "height" => json!((self.number() >> 1).to_string()),
            "u32" => json!(self.rng.u32(..) >> self.rng.u32(..32)),
            "units" => json!(self.rng.u8(..).to_string()),
            "bool" => json!(self.rng.bool()),
            "bytes32" => json!(super::base64(&self.bytes())),
            "share" => json!(format!("0.{:018}", self.rng.u64(1..1_000_000_000_000_000_000))),
            "decimal" => json!(format!("{}.{:018}", self.number() >> 20, self.rng.u64(..1 << 58))),
            "time" => json!(self.time()),
            "duration" => json!(self.duration()),
            "vote" => json!(self.pick(&VOTES)),
            "word" => json!(self.word()),
            "text" => json!(self.text()),
            _ => return None,
        })
    }

    /// Small and large ones alike.
    fn number(&mut self) -> u64 {
        self.rng.u64(..) >> self.rng.u32(..64)
    }

    fn coin(&mut self, denom: &str) -> Value {
        let amount = u128::from(self.number()) * u128::from(self.number().max(1)) + 1;
        json!({"denom": denom, "amount": amount.to_string()})
    }

    /// In the order of their denominations, as the chain wants them.
    fn coins(&mut self) -> Value {
        let mut coins = DENOMS.iter().filter(|_| self.rng.bool()).copied().collect::<Vec<_>>();
        if coins.is_empty() {
            coins.push("uakt");
        }
        coins.into_iter().map(|denom| self.coin(denom)).collect()
    }

    fn account(&mut self) -> AccountAddress {
        key(&mut self.rng).public_key().address()
    }

    fn bytes(&mut self) -> [u8; 32] {
        let mut bytes = [0; 32];
        self.rng.fill(&mut bytes);
        bytes
    }

    /// To the second or the nanosecond.
    fn time(&mut self) -> String {
        let (hour, minute, second) = (self.rng.u8(..24), self.rng.u8(..60), self.rng.u8(..60));
        let (month, day) = (self.rng.u8(1..=12), self.rng.u8(1..=28));
        let fraction =
            if self.rng.bool() { String::new() } else { format!(".{:09}", self.rng.u32(1..999_999_999)) };
        format!(
            "{}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}{fraction}Z",
            self.rng.u16(2026..2040)
        )
    }

    fn duration(&mut self) -> String {
        let fraction = if self.rng.bool() { "" } else { ".250" };
        format!("{}{fraction}s", self.rng.u32(1..10_000_000))
    }

    fn word(&mut self) -> String {
        (0..self.rng.usize(1..12)).map(|_| self.rng.lowercase()).collect()
    }

    /// Mostly words; now and then what JSON writers escape each in their own way.
    pub fn text(&mut self) -> String {
        let mut words: Vec<String> = (0..self.rng.usize(..5)).map(|_| self.word()).collect();
        if self.rng.u8(..8) == 0 {
            words.push((*self.pick(&ODDITIES)).to_owned());
        }
        words.join(" ")
    }

    fn pick<'t, T>(&mut self, items: &'t [T]) -> &'t T {
        &items[self.rng.usize(..items.len())]
    }
}

/// A secret key.
pub fn key(rng: &mut Rng) -> PrivateKey {
    let keys = std::iter::repeat_with(|| {
        let mut bytes = [0; 32];
        rng.fill(&mut bytes);
        PrivateKey::from_bytes(&bytes)
    });
    keys.filter_map(Result::ok).next().expect("nearly every number is a key")
}

const DENOMS: [&str; 3] =
    ["ibc/170C677610AC31DF0904FFE09CD3B5C657492170E7E52372E48756B71E56F2F1", "uact", "uakt"];
const VOTES: [&str; 4] =
    ["VOTE_OPTION_YES", "VOTE_OPTION_ABSTAIN", "VOTE_OPTION_NO", "VOTE_OPTION_NO_WITH_VETO"];
const ODDITIES: [&str; 7] =
    ["<b>&</b>", "\"quoted\" \\ back", "üñï 日本", "\u{2028}", "tab\tline\n", "\u{7f}\u{1}", "🚀"];
