//! Signatures of accounts: of one holder, or collected from several. Chain sheet §7.5.

use std::collections::BTreeMap;

use prost::Message as _;

use super::signer::AnySigner;
use super::{AccountKey, MultisigKey, SignMode};
use crate::error::{Code, Error, Result};
use crate::wire;

/// What an account signs with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Signature {
    /// Those of several holders of its key.
    Multisig(PartialSignatures),
    /// The `r ‖ s` of its only holder.
    Single([u8; 64]),
}

impl From<[u8; 64]> for Signature {
    fn from(signature: [u8; 64]) -> Self {
        Signature::Single(signature)
    }
}

impl From<PartialSignatures> for Signature {
    fn from(signatures: PartialSignatures) -> Self {
        Signature::Multisig(signatures)
    }
}

/// The signatures of holders of one key, which arrive one by one, in any order.
///
/// ```
/// use akashkit::PublicKey;
/// use akashkit::tx::{MultisigKey, PartialSignatures};
///
/// let holders = [2, 3].map(|first| PublicKey::new(&[[first].as_slice(), &[7; 32]].concat()).unwrap());
/// let mut collected = PartialSignatures::new(MultisigKey::new(2, holders)?);
/// collected.add(holders[1], [7; 64])?;
/// assert_eq!(collected.missing(), 1);
///
/// assert_eq!(collected.add(holders[1], [8; 64]).unwrap_err().code().as_str(), "tx.signatures");
/// let stranger = PublicKey::new(&[2; 33])?;
/// assert_eq!(collected.add(stranger, [9; 64]).unwrap_err().code().as_str(), "tx.signer");
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartialSignatures {
    key: MultisigKey,
    signatures: BTreeMap<usize, Signature>,
}

impl PartialSignatures {
    /// None yet.
    pub fn new(key: MultisigKey) -> Self {
        Self { key, signatures: BTreeMap::new() }
    }

    /// Adds what one holder has signed. It is not verified.
    ///
    /// # Errors
    /// [`Code::TxSigner`] when this is no key of a holder, [`Code::TxSignatures`] when its signature is here already, or
    /// is of another kind.
    pub fn add(&mut self, holder: impl Into<AccountKey>, signature: impl Into<Signature>) -> Result<()> {
        let (holder, signature) = (holder.into(), signature.into());
        let mut places = (0..).zip(self.key.keys()).filter(|(_, key)| **key == holder).peekable();
        if places.peek().is_none() {
            return Err(Error::new(Code::TxSigner).with("found", holder.address()));
        }
        let free = places.find(|(place, _)| !self.signatures.contains_key(place));
        let Some((place, key)) = free else {
            return Err(Error::new(Code::TxSignatures).with("found twice", holder.address()));
        };
        check_kind(key, &signature)?;
        self.signatures.insert(place, signature);
        Ok(())
    }

    /// The key of all holders.
    pub fn key(&self) -> &MultisigKey {
        &self.key
    }

    /// How many more must sign.
    pub fn missing(&self) -> usize {
        let threshold = usize::try_from(self.key.threshold()).unwrap_or(usize::MAX);
        threshold.saturating_sub(self.signatures.values().filter(|signature| signature.is_complete()).count())
    }

    fn shape(&self, modes: &[(usize, SignMode)]) -> Shape {
        let mode = |place| {
            modes.iter().find(|(other, _)| *other == place).map_or(SignMode::Amino, |(_, mode)| *mode)
        };
        let members = self.signatures.iter().map(|(place, signature)| {
            let shape = match signature {
                Signature::Multisig(nested) => nested.shape(&[]),
                Signature::Single(_) => Shape::One(mode(*place)),
            };
            (*place, shape)
        });
        Shape::Several(self.key.keys().len(), members.collect())
    }
}

impl Signature {
    pub(super) fn is_complete(&self) -> bool {
        match self {
            Signature::Multisig(signatures) => {
                signatures.missing() == 0 && signatures.signatures.values().all(Signature::is_complete)
            }
            Signature::Single(_) => true,
        }
    }

    pub(super) fn to_bytes(&self) -> Vec<u8> {
        match self {
            Signature::Multisig(collected) => {
                let signatures = collected.signatures.values().map(Signature::to_bytes).collect();
                wire::MultiSignature { signatures }.encode_to_vec()
            }
            Signature::Single(signature) => signature.to_vec(),
        }
    }
}

/// Who signs with a key, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    One(SignMode),
    /// Of so many holders, those in these places, in ascending order.
    Several(usize, Vec<(usize, Shape)>),
}

impl Shape {
    /// As announced by the signer; where nobody is, the first that are enough.
    pub(super) fn announced(signer: &AnySigner) -> Result<Self> {
        match signer {
            AnySigner::One(signer) => Ok(Shape::One(signer.mode)),
            AnySigner::Several(signer) if signer.members.is_empty() => Ok(Self::of_first(&signer.key)),
            AnySigner::Several(signer) => {
                let mut members = signer.members.clone();
                members.sort_unstable_by_key(|(place, _)| *place);
                if let Some(pair) = members.windows(2).find(|pair| pair[0].0 == pair[1].0) {
                    return Err(Error::new(Code::TxSignatures).with("found twice", pair[0].0));
                }
                let keys = signer.key.keys();
                let members = members.into_iter().map(|(place, mode)| match keys.get(place) {
                    Some(AccountKey::Multisig(key)) => Ok((place, Self::of_first(key))),
                    Some(AccountKey::Single(_)) => Ok((place, Shape::One(mode))),
                    None => Err(Error::new(Code::TxSigner).with("place", place)),
                });
                Ok(Shape::Several(keys.len(), members.collect::<Result<_>>()?))
            }
        }
    }

    /// As those have signed who have.
    pub(super) fn of(signer: &AnySigner, signature: &Signature) -> Result<Self> {
        check_kind(&signer.key(), signature)?;
        Ok(match (signer, signature) {
            (AnySigner::Several(signer), Signature::Multisig(signatures)) => {
                signatures.shape(&signer.members)
            }
            _ => Shape::One(signer.mode()),
        })
    }

    /// Whether some signature covers who signs, and the fee.
    pub(super) fn covers_all(&self) -> bool {
        match self {
            Shape::One(mode) => *mode == SignMode::Direct,
            Shape::Several(_, members) => members.iter().any(|(_, shape)| shape.covers_all()),
        }
    }

    /// What stands for signatures before there are any.
    pub(super) fn blank(&self) -> Vec<u8> {
        match self {
            Shape::One(_) => Vec::new(),
            Shape::Several(_, members) => {
                let signatures = members.iter().map(|(_, shape)| shape.blank()).collect();
                wire::MultiSignature { signatures }.encode_to_vec()
            }
        }
    }

    fn of_first(key: &MultisigKey) -> Self {
        let threshold = usize::try_from(key.threshold()).unwrap_or(usize::MAX);
        let members = key.keys().iter().enumerate().take(threshold).map(|(place, key)| match key {
            AccountKey::Multisig(key) => (place, Self::of_first(key)),
            AccountKey::Single(_) => (place, Shape::One(SignMode::Amino)),
        });
        Shape::Several(key.keys().len(), members.collect())
    }
}

impl From<&Shape> for wire::ModeInfo {
    fn from(shape: &Shape) -> Self {
        match shape {
            Shape::One(mode) => {
                Self { single: Some(wire::ModeInfoSingle { mode: mode.number() }), multi: None }
            }
            Shape::Several(keys, members) => {
                let bitarray = Some(bits(*keys, members.iter().map(|(place, _)| *place)));
                let mode_infos = members.iter().map(|(_, shape)| shape.into()).collect();
                Self { single: None, multi: Some(wire::ModeInfoMulti { bitarray, mode_infos }) }
            }
        }
    }
}

/// One bit for each key, the first one highest.
fn bits(keys: usize, places: impl Iterator<Item = usize>) -> wire::CompactBitArray {
    let mut elems = vec![0; keys.div_ceil(8)];
    for place in places {
        if let Some(byte) = elems.get_mut(place / 8) {
            *byte |= 0x80 >> (place % 8);
        }
    }
    let extra_bits_stored = u32::try_from(keys % 8).unwrap_or_default();
    wire::CompactBitArray { extra_bits_stored, elems }
}

/// Refuses a signature that this key cannot have made.
fn check_kind(key: &AccountKey, signature: &Signature) -> Result<()> {
    let fits = match (key, signature) {
        (AccountKey::Multisig(key), Signature::Multisig(signatures)) => signatures.key == *key,
        (AccountKey::Single(_), Signature::Single(_)) => true,
        _ => false,
    };
    if fits { Ok(()) } else { Err(Error::new(Code::TxSignatures).with("of another kind, by", key.address())) }
}
