//! Conversions to and from the types of `cosmrs` 0.22, for apps that already use it (cargo feature `cosmrs`).
//!
//! Ours hold more: amounts of 256 bits, text that is not UTF-8, keys in keys. What theirs cannot hold is an error.

use ::cosmrs::crypto::{LegacyAminoMultisig, PublicKey as TheirKey};
use ::cosmrs::tx::{Fee as TheirFee, Raw};
use ::cosmrs::{AccountId, Any, Coin as TheirCoin};

use super::{AccountKey, DecodedTx, Fee, Message, MultisigKey, SignedTx};
use crate::address::AccountAddress;
use crate::error::{Code, Error, Result};
use crate::price::Coin;
use crate::public_key::PublicKey;

/// ```
/// let address: akashkit::AccountAddress = "akash1qyhmn054".parse()?;
/// let theirs = cosmrs::AccountId::try_from(&address)?;
/// assert_eq!(akashkit::AccountAddress::try_from(&theirs)?, address);
///
/// let cosmos = cosmrs::AccountId::new("cosmos", &[1; 20]).unwrap();
/// assert_eq!(akashkit::AccountAddress::try_from(&cosmos).unwrap_err().code().as_str(), "address.prefix");
/// # Ok::<(), akashkit::Error>(())
/// ```
impl TryFrom<&AccountId> for AccountAddress {
    type Error = Error;

    fn try_from(theirs: &AccountId) -> Result<Self> {
        Self::parse(theirs.as_ref())
    }
}

impl TryFrom<&AccountAddress> for AccountId {
    type Error = Error;

    fn try_from(ours: &AccountAddress) -> Result<Self> {
        let text = ours.to_string();
        text.parse().map_err(|_| Error::new(Code::AddressLength).with("found", text))
    }
}

/// ```
/// let coin: akashkit::Coin = "5000uakt".parse()?;
/// let theirs = cosmrs::Coin::try_from(&coin)?;
/// assert_eq!(akashkit::Coin::try_from(&theirs)?, coin);
///
/// let large: akashkit::Coin = "340282366920938463463374607431768211456uakt".parse()?;
/// assert_eq!(cosmrs::Coin::try_from(&large).unwrap_err().code().as_str(), "int.range");
/// # Ok::<(), akashkit::Error>(())
/// ```
impl TryFrom<&TheirCoin> for Coin {
    type Error = Error;

    fn try_from(theirs: &TheirCoin) -> Result<Self> {
        Self::new(theirs.denom.as_ref().parse()?, theirs.amount.to_string().parse()?)
    }
}

impl TryFrom<&Coin> for TheirCoin {
    type Error = Error;

    fn try_from(ours: &Coin) -> Result<Self> {
        let amount = ours.amount().to_string().parse();
        let amount = amount.map_err(|_| Error::new(Code::IntRange).with("found", ours.amount()))?;
        let denom = ours.denom().as_str().parse();
        Ok(Self {
            amount,
            denom: denom.map_err(|_| Error::new(Code::DenomText).with("found", ours.denom()))?,
        })
    }
}

/// ```
/// use akashkit::{network::GasPrice, tx::Fee};
///
/// let fee = Fee::of_gas(200_000, GasPrice::HIGH)?;
/// let theirs = cosmrs::tx::Fee::try_from(&fee)?;
/// assert_eq!(Fee::try_from(&theirs)?, fee);
///
/// let payer = Some(cosmrs::AccountId::new("cosmos", &[1; 20]).unwrap());
/// assert!(Fee::try_from(&cosmrs::tx::Fee { payer, ..theirs }).is_err());
/// # Ok::<(), akashkit::Error>(())
/// ```
impl TryFrom<&TheirFee> for Fee {
    type Error = Error;

    fn try_from(theirs: &TheirFee) -> Result<Self> {
        Ok(Self {
            amount: theirs.amount.iter().map(TryInto::try_into).collect::<Result<_>>()?,
            gas_limit: theirs.gas_limit,
            payer: theirs.payer.as_ref().map(TryInto::try_into).transpose()?,
            granter: theirs.granter.as_ref().map(TryInto::try_into).transpose()?,
        })
    }
}

impl TryFrom<&Fee> for TheirFee {
    type Error = Error;

    fn try_from(ours: &Fee) -> Result<Self> {
        Ok(Self {
            amount: ours.amount.iter().map(TryInto::try_into).collect::<Result<_>>()?,
            gas_limit: ours.gas_limit,
            payer: ours.payer.as_ref().map(TryInto::try_into).transpose()?,
            granter: ours.granter.as_ref().map(TryInto::try_into).transpose()?,
        })
    }
}

/// ```
/// use akashkit::tx::Message;
///
/// let message = Message::new("/cosmos.gov.v1.MsgVote", *b"\x08\x07");
/// assert_eq!(Message::from(cosmrs::Any::from(&message)), message);
/// ```
impl From<Any> for Message {
    fn from(theirs: Any) -> Self {
        Self::new(theirs.type_url, theirs.value)
    }
}

impl From<&Message> for Any {
    fn from(ours: &Message) -> Self {
        Self { type_url: ours.type_url().to_owned(), value: ours.value().to_vec() }
    }
}

/// ```
/// let key: akashkit::PublicKey =
///     serde_json::from_str(r#""A+H95cwX9WUB7VPYdxjfdsE1uaZAHc61PRmBEaHq+F92""#).unwrap();
/// let theirs = cosmrs::crypto::PublicKey::try_from(&key)?;
/// assert_eq!(akashkit::PublicKey::try_from(&theirs)?, key);
///
/// // No point of the curve.
/// let none = akashkit::PublicKey::new(&[[2; 1].as_slice(), &[255; 32]].concat())?;
/// assert_eq!(cosmrs::crypto::PublicKey::try_from(&none).unwrap_err().code().as_str(), "key.public");
/// # Ok::<(), akashkit::Error>(())
/// ```
impl TryFrom<&TheirKey> for PublicKey {
    type Error = Error;

    fn try_from(theirs: &TheirKey) -> Result<Self> {
        Self::new(&theirs.to_bytes())
    }
}

impl TryFrom<&PublicKey> for TheirKey {
    type Error = Error;

    fn try_from(ours: &PublicKey) -> Result<Self> {
        let any = Any::from(&AccountKey::from(*ours).to_message());
        any.try_into().map_err(|_| Error::new(Code::KeyPublic).with("found", ours))
    }
}

/// ```
/// use akashkit::{PublicKey, tx::MultisigKey};
/// use cosmrs::crypto::LegacyAminoMultisig;
///
/// let holder: PublicKey = serde_json::from_str(r#""A+H95cwX9WUB7VPYdxjfdsE1uaZAHc61PRmBEaHq+F92""#).unwrap();
/// let key = MultisigKey::new(1, [holder])?;
/// let theirs = LegacyAminoMultisig::try_from(&key)?;
/// assert_eq!(MultisigKey::try_from(&theirs)?, key);
///
/// // Theirs has no keys of several holders in one.
/// let nested = MultisigKey::new(1, [key])?;
/// assert_eq!(LegacyAminoMultisig::try_from(&nested).unwrap_err().code().as_str(), "key.public");
/// # Ok::<(), akashkit::Error>(())
/// ```
impl TryFrom<&LegacyAminoMultisig> for MultisigKey {
    type Error = Error;

    fn try_from(theirs: &LegacyAminoMultisig) -> Result<Self> {
        let keys = theirs.public_keys.iter().map(PublicKey::try_from).collect::<Result<Vec<_>>>()?;
        Self::new(theirs.threshold, keys)
    }
}

impl TryFrom<&MultisigKey> for LegacyAminoMultisig {
    type Error = Error;

    fn try_from(ours: &MultisigKey) -> Result<Self> {
        let keys = ours.keys().iter().map(|key| match key {
            AccountKey::Single(key) => key.try_into(),
            AccountKey::Multisig(key) => {
                Err(Error::new(Code::KeyPublic).with("found one of several holders", key.address()))
            }
        });
        Ok(Self { threshold: ours.threshold(), public_keys: keys.collect::<Result<_>>()? })
    }
}

/// ```
/// use akashkit::{PublicKey, tx::{DecodedTx, Fee, Signer, UnsignedTx}};
/// use akashkit::network::GasPrice;
///
/// let signed = UnsignedTx::new("akashnet-2", vec![], Fee::of_gas(200_000, GasPrice::HIGH)?)
///     .signed_by(Signer::direct(PublicKey::new(&[2; 33])?, 42, 7))
///     .assemble(&[[7; 64]])?;
/// let theirs = cosmrs::tx::Raw::try_from(&signed)?;
/// assert_eq!(DecodedTx::try_from(&theirs)?.hash(), signed.hash());
///
/// let nonsense = cosmrs::tx::Raw::from_bytes(b"\x0a\x01\xff").unwrap();
/// assert!(DecodedTx::try_from(&nonsense).is_err());
/// # Ok::<(), akashkit::Error>(())
/// ```
impl TryFrom<&Raw> for DecodedTx {
    type Error = Error;

    fn try_from(theirs: &Raw) -> Result<Self> {
        Self::decode(&theirs.to_bytes().map_err(|_| Error::new(Code::WireBytes))?)
    }
}

impl TryFrom<&SignedTx> for Raw {
    type Error = Error;

    fn try_from(ours: &SignedTx) -> Result<Self> {
        Self::from_bytes(ours.as_bytes()).map_err(|_| Error::new(Code::WireBytes))
    }
}
