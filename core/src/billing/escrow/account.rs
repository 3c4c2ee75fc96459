//! Escrow accounts.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::moved::{Moved, TransferReason};
use super::payer::DepositSource;
use crate::address::AccountAddress;
use crate::decimal::Decimal;
use crate::denom::Denom;
use crate::error::{Code, Error, Result};
use crate::id::{EscrowAccountId, as_text};
use crate::price::{Coin, Price};
use crate::quantity::{Blocks, Height};
use crate::repeats::repeats;

/// Whether an escrow account or a payment runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EscrowState {
    /// It runs.
    Open,
    /// It ended.
    Closed,
    /// It ended because the account could not pay; a later deposit may still pay what is owed.
    Overdrawn,
}

impl fmt::Display for EscrowState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Open => "open",
            Self::Closed => "closed",
            Self::Overdrawn => "overdrawn",
        })
    }
}

/// An escrow account: the money of a deployment, or the deposit of a bid. In JSON as the chain answers it.
///
/// ```
/// use akashkit::billing::{Account, EscrowState};
///
/// let json = r#"{
///     "id": {"scope": "deployment", "xid": "akash1qyhmn054/7"},
///     "state": {
///         "owner": "akash1qyhmn054", "state": "overdrawn", "settled_at": "9", "deposits": [],
///         "funds": [{"denom": "uact", "amount": "-20.000000000000000000"}],
///         "transferred": [{"denom": "uact", "amount": "100.000000000000000000"}]
///     }
/// }"#;
/// let account: Account = serde_json::from_str(json).expect("an account");
/// assert_eq!(account.state(), EscrowState::Overdrawn);
/// assert!(account.funds()[0].amount.is_negative());
/// // The chain would crash on an account without funds of any kind.
/// assert!(serde_json::from_str::<Account>(&json.replace(r#""funds": [{"#, r#""funds": [], "x": [{"#)).is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Record", into = "Record")]
pub struct Account {
    id: EscrowAccountId,
    state: EscrowState,
    settled_at: Height,
    funds: Vec<Funds>,
    transferred: Vec<Price>,
    deposits: Vec<Depositor>,
}

impl Account {
    /// An account of its parts.
    pub(crate) fn of(
        id: EscrowAccountId,
        state: EscrowState,
        settled_at: Height,
        funds: Vec<Funds>,
        transferred: Vec<Price>,
        deposits: Vec<Depositor>,
    ) -> Result<Self> {
        let refuse = |what: &'static str, found: &dyn fmt::Display| {
            Err(Error::new(Code::EscrowRecord).with(what, found))
        };
        let account = Self { id, state, settled_at, funds, transferred, deposits };
        account.main()?;
        if !repeats(account.funds.iter().map(|funds| &funds.denom)).is_empty() {
            return refuse("found twice", &"a denomination of funds");
        }
        let mut denoms = account.deposits.iter().map(|deposit| deposit.balance.denom());
        match denoms.find(|denom| account.funds_of(denom).is_none()) {
            Some(denom) => refuse("found no funds of", denom),
            None => Ok(account),
        }
    }

    /// Whose it is.
    pub fn id(&self) -> &EscrowAccountId {
        &self.id
    }

    /// The tenant, or the provider who bids.
    pub fn owner(&self) -> &AccountAddress {
        match &self.id {
            EscrowAccountId::Bid(bid) => bid.provider(),
            EscrowAccountId::Deployment(deployment) => deployment.owner(),
        }
    }

    /// Whether it runs.
    pub fn state(&self) -> EscrowState {
        self.state
    }

    /// Up to which block its leases are charged.
    pub fn settled_at(&self) -> Height {
        self.settled_at
    }

    /// What it has, by denomination; leases are paid in the first one. Below zero is what was short.
    pub fn funds(&self) -> &[Funds] {
        &self.funds
    }

    /// What it has paid so far, by denomination.
    pub fn transferred(&self) -> &[Price] {
        &self.transferred
    }

    /// What is left of its deposits, in the order in which they are used up.
    pub fn deposits(&self) -> &[Depositor] {
        &self.deposits
    }

    pub(super) fn empty(id: EscrowAccountId, settled_at: Height) -> Self {
        let state = EscrowState::Open;
        Self { id, state, settled_at, funds: vec![], transferred: vec![], deposits: vec![] }
    }

    pub(crate) fn refuse_closed(&self) -> Result<()> {
        if self.state == EscrowState::Closed {
            return Err(Error::new(Code::EscrowAccountClosed).with("found", &self.id));
        }
        Ok(())
    }

    /// What its leases are paid in.
    pub(in crate::billing) fn main(&self) -> Result<&Funds> {
        self.funds.first().ok_or_else(|| Error::new(Code::EscrowRecord).with("found funds", "none"))
    }

    pub(super) fn funds_of(&self, denom: &Denom) -> Option<&Funds> {
        self.funds.iter().find(|funds| funds.denom == *denom)
    }

    pub(super) fn set_funds(&mut self, denom: &Denom, amount: Decimal) -> Result<()> {
        match self.funds.iter_mut().find(|funds| funds.denom == *denom) {
            Some(funds) => funds.amount = amount,
            None => return Err(Error::new(Code::EscrowRecord).with("found", denom)),
        }
        Ok(())
    }

    /// Funds below zero begin again at zero.
    pub(super) fn pay_in(&mut self, deposits: Vec<Depositor>) -> Result<()> {
        for deposit in deposits {
            let (denom, amount) = (deposit.balance.denom(), deposit.balance.amount());
            if !amount.is_whole() {
                return Err(Error::new(Code::EscrowDeposit).with("found", &deposit.balance));
            }
            self.know(denom)?;
            let before = self.funds_of(denom).map(|funds| funds.amount.max(Decimal::ZERO));
            self.set_funds(denom, before.unwrap_or_default().checked_add(amount)?)?;
            self.deposits.push(deposit);
        }
        Ok(())
    }

    /// How many blocks are to be charged. One that is overdrawn has stopped.
    pub(super) fn advance(&mut self, to: Height) -> Result<Blocks> {
        if self.state == EscrowState::Overdrawn {
            return Ok(Blocks::new(0));
        }
        let blocks = to.since(self.settled_at)?;
        self.settled_at = to;
        Ok(blocks)
    }

    /// Takes an amount from the deposits, the oldest first; gives what could be had. The funds go down by all of it.
    pub(super) fn take(&mut self, denom: &Denom, amount: Decimal) -> Result<Decimal> {
        let unknown = || Error::new(Code::EscrowRecord).with("found", denom);
        let funds = self.funds_of(denom).ok_or_else(unknown)?.amount.checked_sub(amount)?;
        let place = self.transferred.iter().position(|paid| paid.denom() == denom).ok_or_else(unknown)?;
        let mut missing = amount;
        for deposit in self.deposits.iter_mut().filter(|deposit| deposit.balance.denom() == denom) {
            let part = deposit.balance.amount().min(missing);
            deposit.balance = Price::new(denom.clone(), deposit.balance.amount().checked_sub(part)?)?;
            missing = missing.checked_sub(part)?;
        }
        let taken = amount.checked_sub(missing)?;
        self.transferred[place] = self.transferred[place].checked_add(&Price::new(denom.clone(), taken)?)?;
        self.deposits.retain(|deposit| !deposit.balance.amount().is_zero());
        self.set_funds(denom, funds)?;
        Ok(taken)
    }

    pub(super) fn close(&mut self) {
        self.state = EscrowState::Closed;
    }

    pub(super) fn overdraw(&mut self) {
        self.state = EscrowState::Overdrawn;
    }

    /// Sends back what is left of the deposits.
    pub(super) fn refund(&mut self, moved: &mut Moved) -> Result<()> {
        for deposit in std::mem::take(&mut self.deposits) {
            let denom = deposit.balance.denom();
            let before = self.funds_of(denom).map(|funds| funds.amount).unwrap_or_default();
            self.set_funds(denom, before.checked_sub(deposit.balance.amount())?)?;
            moved.pay(&deposit.owner, &deposit.balance, TransferReason::Refund(deposit.source))?;
        }
        Ok(())
    }

    /// Makes room for a denomination.
    fn know(&mut self, denom: &Denom) -> Result<()> {
        if self.funds_of(denom).is_none() {
            self.funds.push(Funds { denom: denom.clone(), amount: Decimal::ZERO });
        }
        if !self.transferred.iter().any(|paid| paid.denom() == denom) {
            self.transferred.push(Price::new(denom.clone(), Decimal::ZERO)?);
        }
        Ok(())
    }
}

/// What an account has of one denomination.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Funds {
    /// Of what.
    pub denom: Denom,
    /// How much; below zero is what was short.
    pub amount: Decimal,
}

/// A deposit, and what is left of it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Depositor {
    owner: AccountAddress,
    #[serde(with = "as_text")]
    height: u64,
    source: DepositSource,
    balance: Price,
}

impl Depositor {
    /// A deposit out of the depositor's own account.
    pub fn balance(owner: AccountAddress, coin: Coin, at: Height) -> Self {
        Self::new(owner, coin, DepositSource::Balance, at)
    }

    pub(super) fn new(owner: AccountAddress, coin: Coin, source: DepositSource, at: Height) -> Self {
        Self::left(owner, Price::from(coin), source, at)
    }

    /// What is left of one.
    pub(crate) fn left(owner: AccountAddress, balance: Price, source: DepositSource, at: Height) -> Self {
        Self { owner, height: at.get(), source, balance }
    }

    /// Who gets back what is left.
    pub fn owner(&self) -> &AccountAddress {
        &self.owner
    }

    /// When it was made.
    pub fn height(&self) -> Height {
        Height::new(self.height)
    }

    /// Whether it is the owner's who made it, or was granted.
    pub fn source(&self) -> DepositSource {
        self.source
    }

    /// What is left of it.
    pub fn balance_left(&self) -> &Price {
        &self.balance
    }
}

/// An account as it stands in JSON.
#[derive(Clone, Serialize, Deserialize)]
struct Record {
    id: EscrowAccountId,
    state: State,
}

#[derive(Clone, Serialize, Deserialize)]
struct State {
    owner: AccountAddress,
    state: EscrowState,
    transferred: Vec<Price>,
    #[serde(with = "as_text")]
    settled_at: u64,
    funds: Vec<Funds>,
    deposits: Vec<Depositor>,
}

impl TryFrom<Record> for Account {
    type Error = Error;

    fn try_from(Record { id, state }: Record) -> Result<Self> {
        let State { owner, state, transferred, settled_at, funds, deposits } = state;
        let account = Self::of(id, state, Height::new(settled_at), funds, transferred, deposits)?;
        if owner == *account.owner() {
            Ok(account)
        } else {
            Err(Error::new(Code::EscrowRecord).with("found owner", owner))
        }
    }
}

impl From<Account> for Record {
    fn from(account: Account) -> Self {
        let owner = account.owner().clone();
        let Account { id, state, settled_at, funds, transferred, deposits } = account;
        Self { id, state: State { owner, state, transferred, settled_at: settled_at.get(), funds, deposits } }
    }
}
