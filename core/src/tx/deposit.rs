//! Deposits: what a tenant pays into escrow, and from where.

use serde::{Deserialize, Serialize};

pub use crate::billing::DepositSource;
use crate::error::{Code, Error, Result};
use crate::price::Coin;
use crate::wire;

/// An amount for an escrow account.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Deposit {
    /// How much.
    pub amount: Coin,
    /// Where it comes from; the chain empties the first before it turns to the next.
    pub sources: Vec<DepositSource>,
}

impl Deposit {
    /// Paid as the network's own tool pays: from grants of others first, then from the own account.
    pub fn new(amount: Coin) -> Self {
        Self { amount, sources: vec![DepositSource::Grant, DepositSource::Balance] }
    }
}

impl DepositSource {
    fn number(self) -> i32 {
        match self {
            DepositSource::Balance => 1,
            DepositSource::Grant => 2,
        }
    }

    fn from_number(number: i64) -> Result<Self> {
        let known = [DepositSource::Balance, DepositSource::Grant];
        let source = known.into_iter().find(|source| i64::from(source.number()) == number);
        source.ok_or_else(|| Error::new(Code::TxDepositSource).with("found", number))
    }
}

impl From<&Deposit> for wire::Deposit {
    fn from(deposit: &Deposit) -> Self {
        Self {
            amount: (&deposit.amount).into(),
            sources: deposit.sources.iter().map(|source| source.number()).collect(),
        }
    }
}

/// A deposit, as strictly as the chain checks one: the coin first, then its sources.
impl TryFrom<&wire::Deposit> for Deposit {
    type Error = Error;

    fn try_from(deposit: &wire::Deposit) -> Result<Self> {
        let amount = (&deposit.amount).try_into()?;
        Ok(Self { amount, sources: sources(deposit.sources.iter().map(|number| i64::from(*number)))? })
    }
}

/// Where a deposit comes from: at least one source, and each once.
pub(super) fn sources(numbers: impl Iterator<Item = i64>) -> Result<Vec<DepositSource>> {
    let mut sources = Vec::new();
    for number in numbers {
        let source = DepositSource::from_number(number)?;
        if sources.contains(&source) {
            return Err(Error::new(Code::TxDepositSource).with("found twice", number));
        }
        sources.push(source);
    }
    if sources.is_empty() {
        Err(Error::new(Code::TxDepositSource).with("found", "none"))
    } else {
        Ok(sources)
    }
}
