//! The kinds of rows.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::exchange::ExchangeState;
use super::oracle::Feed;
use super::saved;
use super::store::Kept;
use crate::billing::{Account as EscrowAccount, Payment};
use crate::network::Params;
use crate::price::Coins;
use crate::tx::AccountKey;
use crate::wire::Record;

/// What stands under a key.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Row {
    Account(Account),
    Coins(Coins),
    EscrowAccount(Box<EscrowAccount>),
    EscrowPayment(Box<Payment>),
    Exchange(Box<ExchangeState>),
    Feed(Box<Feed>),
    Number(u64),
    Params(Box<Params>),
    /// What the chain keeps as a protobuf message.
    #[serde(with = "saved::record")]
    Record(Arc<Record>),
}

/// An account that can sign.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Account {
    pub(super) number: u64,
    pub(super) sequence: u64,
    /// The chain learns it with the first transaction.
    pub(super) key: Option<AccountKey>,
}

macro_rules! kept {
    ($($variant:ident: $type:ty [$($wrap:tt)*] $row:ident => $read:expr;)*) => {$(
        impl Kept for $type {
            fn of(row: &Row) -> Option<&Self> {
                match row {
                    Row::$variant($row) => Some($read),
                    _ => None,
                }
            }
        }

        impl From<$type> for Row {
            fn from(value: $type) -> Self {
                Self::$variant($($wrap)*(value))
            }
        }
    )*};
}

kept! {
    Account: Account [] row => row;
    Coins: Coins [] row => row;
    EscrowAccount: EscrowAccount [Box::new] row => row;
    EscrowPayment: Payment [Box::new] row => row;
    Exchange: ExchangeState [Box::new] row => row;
    Feed: Feed [Box::new] row => row;
    Number: u64 [] row => row;
    Params: Params [Box::new] row => row;
    Record: Record [Arc::new] row => row;
}
