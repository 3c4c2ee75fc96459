//! Who signs, and how.

use prost::Message;
use serde::{Deserialize, Serialize};

use crate::public_key::PublicKey;
use crate::wire;

/// An account that signs, as the chain knows it at the moment.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Signer {
    /// The key that will sign.
    pub public_key: PublicKey,
    /// The account's number on the chain.
    pub account_number: u64,
    /// How many transactions the account has sent; 0 in an unordered one.
    pub sequence: u64,
    /// What is signed.
    pub mode: SignMode,
}

impl Signer {
    /// An account that signs the bytes themselves ([`SignMode::Direct`]).
    pub fn direct(public_key: PublicKey, account_number: u64, sequence: u64) -> Self {
        Self { public_key, account_number, sequence, mode: SignMode::Direct }
    }
}

/// What a signature covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(not(feature = "surface"), non_exhaustive)]
pub enum SignMode {
    /// The protobuf bytes.
    Direct,
}

impl SignMode {
    fn number(self) -> i32 {
        match self {
            SignMode::Direct => wire::SIGN_MODE_DIRECT,
        }
    }
}

impl From<&Signer> for wire::SignerInfo {
    fn from(signer: &Signer) -> Self {
        let key = wire::Secp256k1PubKey { key: signer.public_key.as_bytes().to_vec() };
        let type_url = format!("/{}", wire::Secp256k1PubKey::SCHEMA.name).into_bytes();
        let single = wire::ModeInfoSingle { mode: signer.mode.number() };
        Self {
            public_key: Some(wire::Any { type_url, value: key.encode_to_vec() }),
            mode_info: Some(wire::ModeInfo { single: Some(single), multi: None }),
            sequence: signer.sequence,
        }
    }
}
