//! Who sends, and how patiently.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::address::AccountAddress;
use crate::network::{BlockTime, GasPrice};
use crate::quantity::Blocks;
use crate::tx::{AccountKey, SignMode};

/// The account that signs and pays, and how its transactions are sent. No secret: whoever holds the key signs what the flow asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sender {
    /// What signatures cover, such as `akashnet-2`.
    pub chain_id: String,
    /// Of the account.
    pub key: AccountKey,
    /// How a single holder signs; several always sign texts.
    pub mode: SignMode,
    /// Where gas limits come from.
    pub gas: Gas,
    /// What gas costs. Where a node wants more, up to ten times as much is offered, and signed anew.
    pub gas_price: GasPrice,
    /// Whose fee grant pays.
    pub granter: Option<AccountAddress>,
    /// After how many blocks a transaction that is in none of them never will be. Without such an end nobody could know.
    pub valid_for: Blocks,
    /// How long blocks take, for prices an hour.
    pub block_time: BlockTime,
    /// When to ask again, and when to give up.
    pub patience: Patience,
}

/// Where gas limits come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Gas {
    /// A node simulates each transaction; half as much again is the limit.
    Simulated,
    /// A table, without asking anybody.
    Table,
}

/// When to ask again, and when to give up. Waits come out as moments; nothing here sleeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Patience {
    /// Between two looks at what takes its time: blocks, bids, containers.
    pub poll: Duration,
    /// Between two attempts where nobody answered.
    pub backoff: Backoff,
    /// How long no node may answer, or the chain stand still, before the flow stops. It can go on later.
    pub silence: Duration,
    /// How often a transaction is built anew.
    pub rebuilds: u32,
    /// How many looks in a row must find that a transaction is in no block, and can be in none any more.
    pub confirmations: u32,
}

/// Waits that double.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Backoff {
    /// The first.
    pub first: Duration,
    /// The longest.
    pub most: Duration,
}

impl Sender {
    /// An account that signs bytes ([`SignMode::Direct`]), and what suits most.
    ///
    /// ```
    /// use akashkit::{PublicKey, flow::Sender};
    ///
    /// let sender = Sender::new("akashnet-2", PublicKey::new(&[2; 33])?);
    /// assert_eq!(sender.valid_for.get(), 30);
    /// assert_eq!(PublicKey::new(&[4; 33]).unwrap_err().code().as_str(), "key.public");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    pub fn new(chain_id: impl Into<String>, key: impl Into<AccountKey>) -> Self {
        Self {
            chain_id: chain_id.into(),
            key: key.into(),
            mode: SignMode::Direct,
            gas: Gas::Table,
            gas_price: GasPrice::HIGH,
            granter: None,
            valid_for: Blocks::new(30),
            block_time: BlockTime::CONSOLE,
            patience: Patience::default(),
        }
    }

    /// Its address.
    pub fn address(&self) -> AccountAddress {
        self.key.address()
    }
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            poll: Duration::from_secs(6),
            backoff: Backoff::default(),
            silence: Duration::from_secs(600),
            rebuilds: 5,
            confirmations: 3,
        }
    }
}

impl Backoff {
    /// The wait after so many attempts in a row that failed, counted from 0.
    ///
    /// ```
    /// use akashkit::flow::Backoff;
    /// use std::time::Duration;
    ///
    /// let backoff = Backoff { first: Duration::from_secs(2), most: Duration::from_secs(60) };
    /// assert_eq!(backoff.after(3), Duration::from_secs(16));
    /// // However long it lasts.
    /// assert_eq!(backoff.after(u32::MAX), Duration::from_secs(60));
    /// ```
    pub fn after(&self, failures: u32) -> Duration {
        let factor = 2_u32.checked_pow(failures).unwrap_or(u32::MAX);
        self.first.saturating_mul(factor).min(self.most)
    }
}

impl Default for Backoff {
    fn default() -> Self {
        Self { first: Duration::from_secs(2), most: Duration::from_secs(60) }
    }
}
