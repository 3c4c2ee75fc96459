//! Accounts of every kind. Chain sheet §6.9.

use serde::Serialize;
use serde_json::Value as Json;

use super::reply::{Inside, Reply, open, unreadable};
use super::results::{number, proto, signed};
use crate::address::AccountAddress;
use crate::error::Result;
use crate::price::{Coin, Coins};
use crate::public_key::PublicKey;
use crate::tx::MultisigKey;
use crate::wire::cosmos::service;
use crate::wire::{self, Fields, Unknown};

/// An account as the chain knows it: what the next transaction needs, and what of it is locked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Account {
    /// Its address.
    pub address: AccountAddress,
    /// Its number, which every signature covers.
    pub account_number: u64,
    /// How many transactions it has sent: the sequence of the next.
    pub sequence: u64,
    /// Its key; none before it has sent something.
    pub public_key: Option<AccountKey>,
    /// What kind of account it is.
    pub kind: AccountKind,
}

/// The key of an account.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum AccountKey {
    /// Of several holders.
    Multisig(MultisigKey),
    /// Of another type, in the chain's JSON.
    Other(String),
    /// Of one holder, as most are.
    Secp256k1(PublicKey),
}

/// What kind an account is of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum AccountKind {
    /// Of somebody.
    Base,
    /// Of the chain itself.
    Module {
        /// Such as `escrow`.
        name: String,
        /// Such as `minter`.
        permissions: Vec<String>,
    },
    /// Of a type that is not known here.
    Other(String),
    /// Of somebody whose coins become free with time.
    Vesting(Vesting),
}

/// What of an account is locked.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Vesting {
    /// How it becomes free.
    pub kind: VestingKind,
    /// What was locked in the beginning.
    pub original: Coins,
    /// What is delegated of the free part.
    pub delegated_free: Coins,
    /// What is delegated of the locked part.
    pub delegated_vesting: Coins,
    /// When it begins, in seconds since 1970, where it becomes free bit by bit.
    pub start_time: Option<i64>,
    /// When everything is free.
    pub end_time: i64,
    /// The steps, where it becomes free in steps.
    pub periods: Vec<VestingPeriod>,
}

/// How coins become free.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum VestingKind {
    /// Bit by bit.
    Continuous,
    /// All at the end.
    Delayed,
    /// In steps.
    Periodic,
    /// Never.
    PermanentLocked,
}

/// A step.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct VestingPeriod {
    /// How long after the one before, in seconds.
    pub seconds: i64,
    /// What becomes free.
    pub amount: Coins,
}

impl Account {
    /// Reads a gRPC reply to [`Request::account`](super::Request::account).
    ///
    /// ```
    /// use akashkit::tx::node::Account;
    ///
    /// let reply = b"\x0a\x34\x0a\x20/cosmos.auth.v1beta1.BaseAccount\x12\x10\x0a\x0eakash1qyhmn054";
    /// assert_eq!(Account::from_proto(reply)?.sequence, 0);
    /// assert!(Account::from_proto(b"").is_err());
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::WireBytes`](crate::Code::WireBytes), [`Code::WireJson`](crate::Code::WireJson) when there is no account in it, and
    /// what makes an address, a key or an amount unreadable.
    pub fn from_proto(bytes: &[u8]) -> Result<Self> {
        let tree = wire::from_wire_with(&service::ACCOUNT_RESPONSE, bytes, Unknown::PassedOver)?;
        let (type_url, value) = Fields::new(&service::ACCOUNT_RESPONSE, &tree).message("account").any();
        let is_named = |schema: &&&wire::Schema| type_url.strip_prefix('/') == Some(schema.name);
        let schema = service::ACCOUNTS.iter().find(is_named).ok_or_else(|| unreadable("no known account"))?;
        let mut json = proto(schema, value)?;
        json["@type"] = type_url.into();
        Self::of_json(&json)
    }

    /// Reads a gRPC reply to [`Request::account_info`](super::Request::account_info).
    ///
    /// ```
    /// use akashkit::tx::node::Account;
    ///
    /// assert_eq!(Account::from_info_proto(b"\x0a\x12\x0a\x0eakash1qyhmn054\x20\x07")?.sequence, 7);
    /// assert!(Account::from_info_proto(b"").is_err());
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// Those of [`Account::from_proto`].
    pub fn from_info_proto(bytes: &[u8]) -> Result<Self> {
        Self::of_json(&proto(&service::ACCOUNT_INFO_RESPONSE, bytes)?["info"])
    }

    /// Reads a REST or JSON-RPC reply to [`Request::account`](super::Request::account), or a REST reply to
    /// [`Request::account_info`](super::Request::account_info).
    ///
    /// ```
    /// use akashkit::tx::node::{Account, AccountKind, Reply};
    ///
    /// let json = r#"{"account": {"@type": "/cosmos.auth.v1beta1.BaseAccount", "address": "akash1qyhmn054",
    ///     "pub_key": null, "account_number": "42", "sequence": "7"}}"#;
    /// let account = Account::from_json(json)?.found().unwrap();
    /// assert_eq!((account.account_number, account.sequence, account.kind), (42, 7, AccountKind::Base));
    ///
    /// let json = r#"{"code": 5, "message": "account akash1qyhmn054 not found", "details": []}"#;
    /// assert_eq!(Account::from_json(json)?, Reply::Missing);
    /// assert!(Account::from_json("{}").is_err());
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// Those of [`Account::from_proto`].
    pub fn from_json(text: &str) -> Result<Reply<Self>> {
        open(text)?.map(|inside| match inside {
            Inside::Json(json) => {
                let account = ["account", "info"].iter().find_map(|key| json.get(key));
                Self::of_json(account.unwrap_or(&Json::Null))
            }
            Inside::Proto(bytes) => Self::from_proto(&bytes),
        })
    }

    /// Every kind holds a plain account, some inside of what is locked.
    fn of_json(json: &Json) -> Result<Self> {
        let vesting = json.get("base_vesting_account").or_else(|| json.get("original_vesting").map(|_| json));
        let base = vesting.unwrap_or(json);
        let base = base.get("base_account").unwrap_or(base);
        let address = base.get("address").and_then(Json::as_str).ok_or_else(|| unreadable("no account"))?;
        Ok(Self {
            address: AccountAddress::parse(address)?,
            account_number: number(base, "account_number")?,
            sequence: number(base, "sequence")?,
            public_key: base
                .get("pub_key")
                .filter(|key| key.is_object())
                .map(AccountKey::of_json)
                .transpose()?,
            kind: AccountKind::of_json(json, vesting)?,
        })
    }
}

impl AccountKey {
    fn of_json(json: &Json) -> Result<Self> {
        let key = |json: &Json| {
            let is_known = json["@type"] == "/cosmos.crypto.secp256k1.PubKey";
            is_known.then(|| serde_json::from_value::<PublicKey>(json["key"].clone()).ok()).flatten()
        };
        if let Some(key) = key(json) {
            return Ok(AccountKey::Secp256k1(key));
        }
        let several: Option<Vec<PublicKey>> =
            json["public_keys"].as_array().and_then(|keys| keys.iter().map(key).collect());
        match several {
            Some(keys) => {
                let threshold =
                    u32::try_from(number(json, "threshold")?).map_err(|_| unreadable("a threshold"))?;
                MultisigKey::new(threshold, keys).map(AccountKey::Multisig)
            }
            None => Ok(AccountKey::Other(json.to_string())),
        }
    }
}

impl AccountKind {
    fn of_json(json: &Json, vesting: Option<&Json>) -> Result<Self> {
        let type_url = json["@type"].as_str().unwrap_or(BASE);
        if let (Some(vesting), Some(kind)) = (vesting, VestingKind::named(type_url)) {
            return Vesting::of_json(json, vesting, kind).map(AccountKind::Vesting);
        }
        Ok(match type_url {
            BASE => AccountKind::Base,
            MODULE => AccountKind::Module {
                name: json["name"].as_str().unwrap_or_default().to_owned(),
                permissions: list(&json["permissions"])
                    .filter_map(|text| text.as_str().map(str::to_owned))
                    .collect(),
            },
            other => AccountKind::Other(other.to_owned()),
        })
    }
}

impl VestingKind {
    fn named(type_url: &str) -> Option<Self> {
        Some(match type_url.strip_prefix("/cosmos.vesting.v1beta1.")? {
            "ContinuousVestingAccount" => VestingKind::Continuous,
            "DelayedVestingAccount" | "BaseVestingAccount" => VestingKind::Delayed,
            "PeriodicVestingAccount" => VestingKind::Periodic,
            "PermanentLockedAccount" => VestingKind::PermanentLocked,
            _ => return None,
        })
    }
}

impl Vesting {
    fn of_json(json: &Json, vesting: &Json, kind: VestingKind) -> Result<Self> {
        let period = |period: &Json| {
            Ok(VestingPeriod { seconds: signed(period, "length")?, amount: coins(&period["amount"])? })
        };
        Ok(Self {
            kind,
            original: coins(&vesting["original_vesting"])?,
            delegated_free: coins(&vesting["delegated_free"])?,
            delegated_vesting: coins(&vesting["delegated_vesting"])?,
            start_time: json.get("start_time").map(|_| signed(json, "start_time")).transpose()?,
            end_time: signed(vesting, "end_time")?,
            periods: list(&json["vesting_periods"]).map(period).collect::<Result<_>>()?,
        })
    }
}

fn list(json: &Json) -> impl Iterator<Item = &Json> {
    json.as_array().into_iter().flatten()
}

/// Amounts in any order.
fn coins(json: &Json) -> Result<Coins> {
    let coin =
        |coin: &Json| serde_json::from_value::<Coin>(coin.clone()).map_err(|_| unreadable("no amount"));
    Coins::new(list(json).map(coin).collect::<Result<_>>()?)
}

const BASE: &str = "/cosmos.auth.v1beta1.BaseAccount";
const MODULE: &str = "/cosmos.auth.v1beta1.ModuleAccount";
