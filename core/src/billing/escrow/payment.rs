//! Payments for leases.

use serde::{Deserialize, Serialize};

use super::account::EscrowState;
use super::moved::{Moved, TransferReason};
use crate::address::AccountAddress;
use crate::decimal::{Decimal, Int};
use crate::error::{Code, Error, Result};
use crate::id::EscrowPaymentId;
use crate::price::{Coin, Price};

/// What an escrow account pays for a lease. In JSON as the chain answers it.
///
/// ```
/// use akashkit::billing::Payment;
///
/// let json = r#"{
///     "id": {
///         "aid": {"scope": "deployment", "xid": "akash1qyhmn054/7"},
///         "xid": "1/1/akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2"
///     },
///     "state": {
///         "owner": "akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2", "state": "open",
///         "rate": {"denom": "uact", "amount": "10.500000000000000000"},
///         "balance": {"denom": "uact", "amount": "0.000000000000000000"},
///         "unsettled": {"denom": "uact", "amount": "0.000000000000000000"},
///         "withdrawn": {"denom": "uact", "amount": "31"}
///     }
/// }"#;
/// let payment: Payment = serde_json::from_str(json).expect("a payment");
/// assert_eq!(payment.rate(), &"10.5uact".parse()?);
/// // Another denomination within is no payment.
/// assert!(serde_json::from_str::<Payment>(&json.replacen("uact", "uakt", 1)).is_err());
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Record", into = "Record")]
pub struct Payment {
    id: EscrowPaymentId,
    state: EscrowState,
    rate: Price,
    balance: Price,
    unsettled: Price,
    withdrawn: Coin,
}

impl Payment {
    /// A payment of its parts.
    pub(crate) fn of(
        id: EscrowPaymentId,
        state: EscrowState,
        rate: Price,
        balance: Price,
        unsettled: Price,
        withdrawn: Coin,
    ) -> Result<Self> {
        let others = [balance.denom(), unsettled.denom(), withdrawn.denom()];
        if let Some(denom) = others.into_iter().find(|denom| *denom != rate.denom()) {
            let error = Error::new(Code::EscrowRecord).with("found", denom);
            return Err(error.with("expected", rate.denom()));
        }
        Ok(Self { id, state, rate, balance, unsettled, withdrawn })
    }

    /// A new payment.
    pub(super) fn open(id: EscrowPaymentId, rate: Price) -> Result<Self> {
        if rate.amount().is_zero() {
            return Err(Error::new(Code::EscrowRate).with("found", rate));
        }
        let nothing = Price::new(rate.denom().clone(), Decimal::ZERO)?;
        let withdrawn = Coin::new(rate.denom().clone(), Int::ZERO)?;
        Ok(Self {
            id,
            state: EscrowState::Open,
            rate,
            balance: nothing.clone(),
            unsettled: nothing,
            withdrawn,
        })
    }

    /// For which lease, and out of which account.
    pub fn id(&self) -> &EscrowPaymentId {
        &self.id
    }

    /// Who earns it: the provider of the lease.
    pub fn owner(&self) -> &AccountAddress {
        self.id.lease().provider()
    }

    /// Whether it runs.
    pub fn state(&self) -> EscrowState {
        self.state
    }

    /// What a block costs.
    pub fn rate(&self) -> &Price {
        &self.rate
    }

    /// What was earned and not withdrawn.
    pub fn balance(&self) -> &Price {
        &self.balance
    }

    /// What was earned and could not be paid.
    pub fn unsettled(&self) -> &Price {
        &self.unsettled
    }

    /// What was paid to the provider, but for AKT in the place of ACT.
    pub fn withdrawn(&self) -> &Coin {
        &self.withdrawn
    }

    /// What a settlement charges after so many blocks: whole units, the fraction is dropped. A debt is all of it, and is taken
    /// off here; what remains of it comes back with [`Payment::credit`].
    pub(super) fn charge(&mut self, blocks: Decimal) -> Result<Price> {
        if self.state == EscrowState::Overdrawn {
            let debt = self.unsettled.clone();
            self.owe(Decimal::ZERO)?;
            return Ok(debt);
        }
        let due = self.rate.amount().mul_half_even(blocks)?.truncate();
        Price::new(self.rate.denom().clone(), due)
    }

    /// Takes what could be had of a charge.
    pub(super) fn credit(&mut self, due: &Price, taken: Decimal) -> Result<()> {
        let denom = self.rate.denom();
        self.balance = self.balance.checked_add(&Price::new(denom.clone(), taken)?)?;
        let short = due.amount().checked_sub(taken)?;
        self.state = if short.is_zero() { EscrowState::Open } else { EscrowState::Overdrawn };
        self.owe(self.unsettled.amount().checked_add(short)?)
    }

    /// A debt after something else has paid for it; nothing or less ends it.
    pub(super) fn owe_after(&mut self, paid: Decimal) -> Result<()> {
        let left = self.unsettled.amount().checked_sub(paid)?;
        if left > Decimal::ZERO {
            return self.owe(left);
        }
        self.state = EscrowState::Open;
        self.owe(Decimal::ZERO)
    }

    /// Pays out what is earned, in whole units.
    pub(super) fn withdraw(&mut self, moved: &mut Moved) -> Result<()> {
        let (earned, rest) = self.balance.truncate();
        self.withdrawn = self.withdrawn.checked_add(&earned)?;
        self.balance = rest;
        moved.pay(self.id.lease().provider(), &earned.into(), TransferReason::Earned)
    }

    pub(super) fn close(&mut self) {
        if self.state == EscrowState::Open {
            self.state = EscrowState::Closed;
        }
    }

    pub(super) fn overdraw(&mut self) {
        self.state = EscrowState::Overdrawn;
    }

    fn owe(&mut self, amount: Decimal) -> Result<()> {
        self.unsettled = Price::new(self.rate.denom().clone(), amount)?;
        Ok(())
    }
}

/// A payment as it stands in JSON.
#[derive(Clone, Serialize, Deserialize)]
struct Record {
    id: EscrowPaymentId,
    state: State,
}

#[derive(Clone, Serialize, Deserialize)]
struct State {
    owner: AccountAddress,
    state: EscrowState,
    rate: Price,
    balance: Price,
    unsettled: Price,
    withdrawn: Coin,
}

impl TryFrom<Record> for Payment {
    type Error = Error;

    fn try_from(Record { id, state }: Record) -> Result<Self> {
        let State { owner, state, rate, balance, unsettled, withdrawn } = state;
        if owner != *id.lease().provider() {
            return Err(Error::new(Code::EscrowRecord).with("found owner", owner));
        }
        Self::of(id, state, rate, balance, unsettled, withdrawn)
    }
}

impl From<Payment> for Record {
    fn from(payment: Payment) -> Self {
        let owner = payment.owner().clone();
        let Payment { id, state, rate, balance, unsettled, withdrawn } = payment;
        Self { id, state: State { owner, state, rate, balance, unsettled, withdrawn } }
    }
}
