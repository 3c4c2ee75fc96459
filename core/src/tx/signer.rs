//! Who signs, and how.

use serde::{Deserialize, Serialize};

use super::{AccountKey, MultisigKey};
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
    /// An account that signs a text ([`SignMode::Amino`]), as hardware wallets do.
    pub fn amino(public_key: PublicKey, account_number: u64, sequence: u64) -> Self {
        Self { public_key, account_number, sequence, mode: SignMode::Amino }
    }

    /// An account that signs the bytes themselves ([`SignMode::Direct`]).
    pub fn direct(public_key: PublicKey, account_number: u64, sequence: u64) -> Self {
        Self { public_key, account_number, sequence, mode: SignMode::Direct }
    }

    /// An account that signs the body alone ([`SignMode::DirectAux`]), and leaves the fee to another.
    pub fn direct_aux(public_key: PublicKey, account_number: u64, sequence: u64) -> Self {
        Self { public_key, account_number, sequence, mode: SignMode::DirectAux }
    }
}

/// An account of several holders that signs, as the chain knows it at the moment.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct MultisigSigner {
    /// The key of all holders.
    pub key: MultisigKey,
    /// The account's number on the chain.
    pub account_number: u64,
    /// How many transactions the account has sent; 0 in an unordered one.
    pub sequence: u64,
    /// Who will sign: places among the keys, and the mode of each. May stay empty as long as everybody signs in mode
    /// [`SignMode::Amino`]: then whose signatures come first count. What is signed in mode [`SignMode::Direct`] names all
    /// who sign, so that they must be known before.
    pub members: Vec<(usize, SignMode)>,
}

impl MultisigSigner {
    /// An account of which enough holders sign a text ([`SignMode::Amino`]), whoever comes first.
    pub fn new(key: MultisigKey, account_number: u64, sequence: u64) -> Self {
        Self { key, account_number, sequence, members: Vec::new() }
    }

    /// Names one who will sign.
    #[must_use]
    pub fn member(mut self, place: usize, mode: SignMode) -> Self {
        self.members.push((place, mode));
        self
    }
}

/// What a signature covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(not(feature = "surface"), non_exhaustive)]
pub enum SignMode {
    /// A text in legacy amino JSON, which hardware wallets can show. It hides parts of some messages.
    Amino,
    /// The protobuf bytes.
    Direct,
    /// The protobuf bytes of the body alone: for those who sign beside the payer of the fee.
    DirectAux,
}

impl SignMode {
    pub(super) fn number(self) -> i32 {
        match self {
            SignMode::Amino => wire::SIGN_MODE_LEGACY_AMINO_JSON,
            SignMode::Direct => wire::SIGN_MODE_DIRECT,
            SignMode::DirectAux => wire::SIGN_MODE_DIRECT_AUX,
        }
    }

    /// The mode of a number; `None` for those that the network does not take.
    #[cfg(feature = "keys")]
    pub(super) fn of(number: i64) -> Option<Self> {
        [SignMode::Amino, SignMode::Direct, SignMode::DirectAux]
            .into_iter()
            .find(|mode| i64::from(mode.number()) == number)
    }
}

/// A signer of either kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum AnySigner {
    One(Signer),
    Several(MultisigSigner),
}

impl AnySigner {
    pub(super) fn key(&self) -> AccountKey {
        match self {
            AnySigner::One(signer) => AccountKey::Single(signer.public_key),
            AnySigner::Several(signer) => AccountKey::Multisig(signer.key.clone()),
        }
    }

    pub(super) fn account_number(&self) -> u64 {
        match self {
            AnySigner::One(signer) => signer.account_number,
            AnySigner::Several(signer) => signer.account_number,
        }
    }

    pub(super) fn sequence(&self) -> u64 {
        match self {
            AnySigner::One(signer) => signer.sequence,
            AnySigner::Several(signer) => signer.sequence,
        }
    }

    /// In which mode it signs unless another is named.
    pub(super) fn mode(&self) -> SignMode {
        match self {
            AnySigner::One(signer) => signer.mode,
            AnySigner::Several(_) => SignMode::Amino,
        }
    }
}
