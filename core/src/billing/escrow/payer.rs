//! Where deposits come from. Market facts A.6, chain facts 5.4.

use serde::{Deserialize, Serialize};

use super::account::Depositor;
use super::moved::{Transfer, TransferReason};
use crate::address::AccountAddress;
use crate::decimal::Int;
use crate::error::{Code, Error, Result};
use crate::id::EscrowScope;
use crate::price::{Coin, Coins};
use crate::quantity::Height;
use crate::time::Timestamp;

/// Where a deposit comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DepositSource {
    /// The account itself.
    Balance,
    /// Others, who allowed it.
    Grant,
}

/// What somebody allows another to deposit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grant {
    /// Whose money it is.
    pub granter: AccountAddress,
    /// Into accounts of what: deployments, bids or both.
    pub scopes: Vec<EscrowScope>,
    /// How much is left of it.
    pub limits: Coins,
    /// The moment from which on it is none.
    pub expiration: Option<Timestamp>,
}

/// Somebody who deposits: what the account can spend, and what others allow it to.
///
/// ```
/// use akashkit::billing::{DepositSource, Grant, Payer};
/// use akashkit::{Code, Height, Timestamp, id::EscrowScope};
///
/// let grant = Grant {
///     granter: "akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?,
///     scopes: vec![EscrowScope::DEPLOYMENT],
///     limits: "60uact".parse()?,
///     expiration: None,
/// };
/// let now = Timestamp::new(1_800_000_000, 0)?;
/// let mut payer = Payer::new("akash1qyhmn054".parse()?, "100uact".parse()?, vec![grant], now)?;
/// let (sources, at) = ([DepositSource::Grant, DepositSource::Balance], Height::new(7));
/// let drawn = payer.draw(&"70uact".parse()?, EscrowScope::DEPLOYMENT, &sources, at)?;
/// assert_eq!(drawn[0].balance_left(), &"60uact".parse()?);
/// assert_eq!(drawn[1].balance_left(), &"10uact".parse()?);
/// // The grant is not for bids, and 90 are left.
/// let bid = payer.draw(&"91uact".parse()?, EscrowScope::BID, &sources, at);
/// assert_eq!(bid.unwrap_err().code(), Code::EscrowFunds);
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payer {
    address: AccountAddress,
    spendable: Coins,
    grants: Vec<Grant>,
}

impl Payer {
    /// An account with what it can spend, and the grants to it. Those that have expired `now` are left out.
    ///
    /// ```
    /// use akashkit::billing::{Grant, Payer};
    /// use akashkit::{AccountAddress, Code, Timestamp};
    ///
    /// let address: AccountAddress = "akash1qyhmn054".parse()?;
    /// let grant = Grant { granter: address.clone(), scopes: vec![], limits: "1uact".parse()?, expiration: None };
    /// let now = Timestamp::new(1_800_000_000, 0)?;
    /// assert!(Payer::new(address.clone(), "1uact".parse()?, vec![grant.clone()], now).is_ok());
    /// let twice = Payer::new(address, "1uact".parse()?, vec![grant.clone(), grant], now);
    /// assert_eq!(twice.unwrap_err().code(), Code::EscrowDuplicate);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::EscrowDuplicate`] for two grants of one granter.
    pub fn new(
        address: AccountAddress,
        spendable: Coins,
        mut grants: Vec<Grant>,
        now: Timestamp,
    ) -> Result<Self> {
        grants.retain(|grant| grant.expiration.is_none_or(|end| end > now));
        // The chain walks grants in the order of the granters' bytes.
        grants.sort_by(|left, right| left.granter.cmp(&right.granter));
        if let Some([again, _]) = grants.windows(2).find(|pair| pair[0].granter == pair[1].granter) {
            return Err(Error::new(Code::EscrowDuplicate).with("found", &again.granter));
        }
        Ok(Self { address, spendable, grants })
    }

    /// Takes a deposit from the sources, in their order; what it takes is gone from balance and grants. Whether the granters still
    /// hold what they granted is not looked at. A refusal takes nothing.
    ///
    /// ```
    /// # use akashkit::billing::{DepositSource, Payer};
    /// # use akashkit::{Code, Height, Timestamp, id::EscrowScope};
    /// let now = Timestamp::new(1_800_000_000, 0)?;
    /// let mut payer = Payer::new("akash1qyhmn054".parse()?, "100uact".parse()?, vec![], now)?;
    /// let mut draw = |coin: &str| {
    ///     payer.draw(&coin.parse()?, EscrowScope::DEPLOYMENT, &[DepositSource::Balance], Height::new(7))
    /// };
    /// assert_eq!(draw("100uact")?.len(), 1);
    /// assert_eq!(draw("1uact").unwrap_err().code(), Code::EscrowFunds);
    /// assert_eq!(draw("0uact").unwrap_err().code(), Code::EscrowDeposit);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::EscrowDeposit`] for nothing; [`Code::IntRange`] beyond 63 bits, where the chain crashes; [`Code::EscrowFunds`] when
    /// the sources do not have that much.
    pub fn draw(
        &mut self,
        wanted: &Coin,
        scope: EscrowScope,
        sources: &[DepositSource],
        at: Height,
    ) -> Result<Vec<Depositor>> {
        if wanted.amount().is_zero() {
            return Err(Error::new(Code::EscrowDeposit).with("found", wanted));
        }
        wanted.amount().to_i64()?;
        let (mut after, mut drawn, mut missing) = (self.clone(), Vec::new(), wanted.clone());
        for source in sources {
            match source {
                DepositSource::Balance => after.draw_balance(&mut missing, at, &mut drawn)?,
                DepositSource::Grant => after.draw_grants(&mut missing, scope, at, &mut drawn)?,
            }
        }
        if !missing.amount().is_zero() {
            return Err(Error::new(Code::EscrowFunds).with("found missing", missing));
        }
        *self = after;
        Ok(drawn)
    }

    /// What comes back raises the balance, or the grant that it came from where that still exists.
    ///
    /// ```
    /// use akashkit::billing::{DepositSource, Payer, Transfer, TransferReason};
    /// use akashkit::{Code, Coin, Coins, Denom, Timestamp};
    ///
    /// let now = Timestamp::new(1_800_000_000, 0)?;
    /// let mut payer = Payer::new("akash1qyhmn054".parse()?, "100uact".parse()?, vec![], now)?;
    /// let reason = TransferReason::Refund(DepositSource::Balance);
    /// let mut back = Transfer { to: payer.address().clone(), coin: "5uact".parse()?, reason };
    /// payer.refund(&back)?;
    /// assert_eq!(payer.spendable(), &"105uact".parse()?);
    /// back.coin = Coin::new(Denom::uact(), format!("0x{}", "f".repeat(64)).parse()?)?;
    /// assert_eq!(payer.refund(&back).unwrap_err().code(), Code::IntOverflow);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::IntOverflow`].
    pub fn refund(&mut self, transfer: &Transfer) -> Result<()> {
        let coin = Coins::new(vec![transfer.coin.clone()])?;
        let granter =
            (transfer.reason == TransferReason::Refund(DepositSource::Grant)).then_some(&transfer.to);
        if let Some(grant) = self.grants.iter_mut().find(|grant| Some(&grant.granter) == granter) {
            grant.limits = grant.limits.checked_add(&coin)?;
        }
        if transfer.to == self.address {
            self.spendable = self.spendable.checked_add(&coin)?;
        }
        Ok(())
    }

    /// Whose it is.
    pub fn address(&self) -> &AccountAddress {
        &self.address
    }

    /// What the account can still spend.
    pub fn spendable(&self) -> &Coins {
        &self.spendable
    }

    /// What others still allow, in the order in which it is used up.
    pub fn grants(&self) -> &[Grant] {
        &self.grants
    }

    fn draw_balance(&mut self, missing: &mut Coin, at: Height, drawn: &mut Vec<Depositor>) -> Result<()> {
        if let Some(part) = take(&mut self.spendable, missing)? {
            drawn.push(Depositor::new(self.address.clone(), part, DepositSource::Balance, at));
        }
        Ok(())
    }

    fn draw_grants(
        &mut self,
        missing: &mut Coin,
        scope: EscrowScope,
        at: Height,
        drawn: &mut Vec<Depositor>,
    ) -> Result<()> {
        for grant in self.grants.iter_mut().filter(|grant| grant.scopes.contains(&scope)) {
            if let Some(part) = take(&mut grant.limits, missing)? {
                drawn.push(Depositor::new(grant.granter.clone(), part, DepositSource::Grant, at));
            }
        }
        Ok(())
    }
}

/// Moves as much as there is of what is missing; `None` when that is nothing.
fn take(from: &mut Coins, missing: &mut Coin) -> Result<Option<Coin>> {
    let amount = from.amount_of(missing.denom()).min(missing.amount());
    if amount == Int::ZERO {
        return Ok(None);
    }
    let part = Coin::new(missing.denom().clone(), amount)?;
    *from = from.checked_sub(&Coins::new(vec![part.clone()])?)?;
    *missing = missing.checked_sub(&part)?;
    Ok(Some(part))
}
