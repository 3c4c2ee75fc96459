//! Refusals and errors in a saved flow.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::error::{Code, Error};
use crate::refusal::Refusal;

/// Why something that this library was handed does not do: its code, and the sentence.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Fault {
    /// The code.
    pub code: Code,
    /// The whole sentence.
    pub message: String,
}

impl From<Error> for Fault {
    fn from(error: Error) -> Self {
        Self { code: error.code(), message: error.to_string() }
    }
}

#[derive(Serialize, Deserialize)]
struct Words {
    codespace: String,
    code: u32,
    log: String,
}

pub(super) fn serialize<S: Serializer>(refusal: &Refusal, serializer: S) -> Result<S::Ok, S::Error> {
    let Refusal { codespace, code, log, .. } = refusal;
    Words { codespace: codespace.clone(), code: *code, log: log.clone() }.serialize(serializer)
}

pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Refusal, D::Error> {
    let Words { codespace, code, log } = Words::deserialize(deserializer)?;
    Ok(match codespace == Refusal::of_sentence(code, String::new()).codespace {
        true => Refusal::of_sentence(code, log),
        false => Refusal::new(codespace, code, log),
    })
}

/// The same of one that may be absent.
pub(super) mod maybe {
    use super::{Deserialize, Deserializer, Refusal, Serialize, Serializer};

    #[derive(Serialize, Deserialize)]
    struct Said(#[serde(with = "super")] Refusal);

    pub(in crate::flow) fn serialize<S: Serializer>(
        refusal: &Option<Refusal>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        refusal.clone().map(Said).serialize(serializer)
    }

    pub(in crate::flow) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<Refusal>, D::Error> {
        Ok(Option::<Said>::deserialize(deserializer)?.map(|Said(refusal)| refusal))
    }
}
