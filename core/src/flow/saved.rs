//! How flows are saved: a line that says what it is, and JSON with its digest.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::error::{Code, Error, Result};
use crate::hex;

#[derive(Serialize, Deserialize)]
struct Head {
    akashkit_flow: String,
    version: u32,
    #[serde(default)]
    digest: String,
}

pub(super) fn write<T: Serialize>(kind: &str, flow: &T) -> Vec<u8> {
    let body = serde_json::to_vec(flow).expect("flows are made of texts, numbers and lists");
    let head = Head { akashkit_flow: kind.to_owned(), version: VERSION, digest: digest(&body) };
    let mut bytes = serde_json::to_vec(&head).expect("a head is two texts and a number");
    bytes.push(b'\n');
    bytes.extend(body);
    bytes
}

pub(super) fn read<T: DeserializeOwned>(kind: &str, bytes: &[u8]) -> Result<T> {
    let damaged = |what: &str| Error::new(Code::FlowDamaged).with("found", what);
    let place = bytes.iter().position(|byte| *byte == b'\n').ok_or_else(|| damaged("one line"))?;
    let (head, body) = (&bytes[..place], &bytes[place + 1..]);
    let head: Head = serde_json::from_slice(head).map_err(|_| damaged("another first line"))?;
    if head.version != VERSION {
        return Err(Error::new(Code::FlowVersion).with("found", head.version).with("known", VERSION));
    }
    if head.digest != digest(body) {
        return Err(damaged("another digest"));
    }
    if head.akashkit_flow != kind {
        let found = format_args!("{:.40}", head.akashkit_flow.escape_debug()).to_string();
        return Err(Error::new(Code::FlowOther).with("found", found).with("expected", kind));
    }
    serde_json::from_slice(body).map_err(|error| damaged(&error.to_string()))
}

fn digest(body: &[u8]) -> String {
    hex::to_text(&Sha256::digest(body))
}

const VERSION: u32 = 1;
