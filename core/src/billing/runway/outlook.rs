//! What the leases of an account cost from here on.

use crate::billing::{Block, Escrow, EscrowState};
use crate::decimal::{Decimal, Int};
use crate::denom::Denom;
use crate::error::{Code, Error, Result};
use crate::id::EscrowAccountId;
use crate::price::{Coin, Price};
use crate::quantity::{Blocks, Height};

/// Money, and the rates of the leases that share it. One settlement charges each lease in whole units and drops the fraction;
/// settlements in between only make the money last longer.
///
/// ```
/// use akashkit::billing::Outlook;
/// use akashkit::{Blocks, Code, Height};
///
/// // Market facts D19: exactly nothing left is still paid.
/// let outlook = Outlook::new(&["5.745402uact".parse()?], &"5000000uact".parse()?, Height::new(0))?;
/// assert_eq!(outlook.pays_until(), Some(Height::new(870_261)));
/// assert_eq!(outlook.cost(Blocks::new(870_261))?, "4999999uact".parse()?);
/// let mixed = Outlook::new(&["1uact".parse()?, "1uakt".parse()?], &"1uact".parse()?, Height::new(0));
/// assert_eq!(mixed.unwrap_err().code(), Code::PriceDenom);
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outlook {
    denom: Denom,
    rates: Vec<Decimal>,
    funds: Decimal,
    settled_at: Height,
}

impl Outlook {
    /// Leases with these rates, paid from a deposit from a height on.
    ///
    /// ```
    /// # use akashkit::{Code, Height, billing::Outlook};
    /// assert!(Outlook::new(&["0.5uact".parse()?], &"100uact".parse()?, Height::new(7)).is_ok());
    /// let free = Outlook::new(&["0uact".parse()?], &"100uact".parse()?, Height::new(7));
    /// assert_eq!(free.unwrap_err().code(), Code::EscrowRate);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::PriceDenom`] when a rate is in another denomination than the deposit; [`Code::EscrowRate`] for a rate of zero.
    pub fn new(rates: &[Price], deposit: &Coin, from: Height) -> Result<Self> {
        let denom = deposit.denom().clone();
        let rate = |rate: &Price| {
            if rate.denom() != &denom {
                return Err(Error::new(Code::PriceDenom).with("found", rate.denom()).with("and", &denom));
            }
            if rate.amount().is_zero() {
                return Err(Error::new(Code::EscrowRate).with("found", rate));
            }
            Ok(rate.amount())
        };
        let rates = rates.iter().map(rate).collect::<Result<_>>()?;
        Ok(Self { denom, rates, funds: deposit.amount().into(), settled_at: from })
    }

    /// What all leases cost per block.
    ///
    /// ```
    /// # use akashkit::{Code, Height, Price, billing::Outlook};
    /// let per_block = |rates: &[Price]| Outlook::new(rates, &"1uact".parse()?, Height::new(7))?.per_block();
    /// assert_eq!(per_block(&["0.5uact".parse()?, "1uact".parse()?])?, "1.5uact".parse()?);
    /// let most: Price = format!("1{}uact", "0".repeat(77)).parse()?;
    /// assert_eq!(per_block(&[most.clone(), most]).unwrap_err().code(), Code::DecimalOverflow);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::DecimalOverflow`].
    pub fn per_block(&self) -> Result<Price> {
        let sum = self.rates.iter().try_fold(Decimal::ZERO, |sum, rate| sum.checked_add(*rate))?;
        Price::new(self.denom.clone(), sum)
    }

    /// What one settlement after so many blocks takes.
    ///
    /// ```
    /// # use akashkit::{Blocks, Code, Height, Price, billing::Outlook};
    /// let cost = |rate: &str| {
    ///     let rates: [Price; 2] = [rate.parse()?, rate.parse()?];
    ///     Outlook::new(&rates, &"1uact".parse()?, Height::new(7))?.cost(Blocks::new(3))
    /// };
    /// // Each lease by itself: 1.5 and 1.5 are 2.
    /// assert_eq!(cost("0.5uact")?, "2uact".parse()?);
    /// assert_eq!(cost(&format!("1{}uact", "0".repeat(77))).unwrap_err().code(), Code::DecimalOverflow);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::DecimalOverflow`], [`Code::IntOverflow`].
    pub fn cost(&self, blocks: Blocks) -> Result<Coin> {
        let blocks = Int::from(blocks.get());
        let cost = self
            .rates
            .iter()
            .try_fold(Int::ZERO, |sum, rate| sum.checked_add(rate.mul_int(blocks)?.to_int_truncate()))?;
        Coin::new(self.denom.clone(), cost)
    }

    /// The last height up to which everything is paid, however often the account is settled; `None` when it is paid for ever.
    /// It is the first settlement after it that ends the deployment, which may come much later.
    pub fn pays_until(&self) -> Option<Height> {
        let pays = |height: Height| self.missing_at(height).is_ok_and(|missing| missing <= Decimal::ZERO);
        last(self.settled_at, pays)
    }

    /// The smallest deposit that pays for everything up to a height; nothing when that is paid already.
    ///
    /// ```
    /// use akashkit::billing::{Clock, Outlook};
    /// use akashkit::{Code, Height, network::BlockTime};
    /// use std::time::Duration;
    ///
    /// let clock = Clock::new(Height::new(1_000), "2026-12-05T08:00:00Z".parse()?, BlockTime::CLIENT);
    /// let week = clock.height().after(clock.blocks_ceil(Duration::from_secs(7 * 86_400))?)?;
    /// let outlook = Outlook::new(&["5.745402uact".parse()?], &"0uact".parse()?, clock.height())?;
    /// assert_eq!(outlook.deposit_to_last_ceil(week)?, "579136uact".parse()?);
    /// assert_eq!(outlook.deposit_to_last_ceil(Height::new(999)).unwrap_err().code(), Code::QuantityOverflow);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::QuantityOverflow`] for a height before the last settlement; [`Code::DecimalOverflow`], [`Code::IntOverflow`].
    pub fn deposit_to_last_ceil(&self, until: Height) -> Result<Coin> {
        let missing = self.missing_at(until)?.max(Decimal::ZERO).ceil()?;
        Coin::new(self.denom.clone(), missing.to_int_truncate())
    }

    /// The same with more money.
    ///
    /// ```
    /// # use akashkit::{Code, Height, billing::Outlook};
    /// let outlook = Outlook::new(&["1uact".parse()?], &"5uact".parse()?, Height::new(7))?;
    /// let more = outlook.with_deposit(&"5uact".parse()?)?;
    /// assert_eq!(more.pays_until(), Some(Height::new(17)));
    /// assert_eq!(outlook.with_deposit(&"5uakt".parse()?).unwrap_err().code(), Code::PriceDenom);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::PriceDenom`] for another denomination; [`Code::DecimalOverflow`].
    pub fn with_deposit(&self, deposit: &Coin) -> Result<Self> {
        if deposit.denom() != &self.denom {
            return Err(Error::new(Code::PriceDenom).with("found", deposit.denom()).with("and", &self.denom));
        }
        Ok(Self { funds: self.funds.checked_add(deposit.amount().into())?, ..self.clone() })
    }

    fn missing_at(&self, height: Height) -> Result<Decimal> {
        let cost = self.cost(height.since(self.settled_at)?)?;
        Decimal::from(cost.amount()).checked_sub(self.funds)
    }
}

impl Escrow {
    /// What the leases of an account cost from here on, with the money it has of what they are paid in.
    ///
    /// ```
    /// use akashkit::billing::{Depositor, Escrow};
    /// use akashkit::{Code, Height, id::EscrowPaymentId};
    ///
    /// let lease: EscrowPaymentId =
    ///     "deployment/akash1qyhmn054/7/1/1/akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?;
    /// let mut escrow = Escrow::default();
    /// assert_eq!(escrow.outlook(&lease.account()).unwrap_err().code(), Code::EscrowAccountNotFound);
    /// let deposit = Depositor::balance("akash1qyhmn054".parse()?, "100uact".parse()?, Height::new(10));
    /// escrow.open(lease.account(), vec![deposit], Height::new(10))?;
    /// escrow.create_payment(&lease, "10uact".parse()?, Height::new(10).into())?;
    /// let outlook = escrow.outlook(&lease.account())?;
    /// assert_eq!(outlook.pays_until(), Some(Height::new(20)));
    /// assert_eq!(outlook.deposit_to_last_ceil(Height::new(25))?, "50uact".parse()?);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::EscrowAccountNotFound`], [`Code::EscrowAccountClosed`]; [`Code::EscrowOverdrawn`] when the account cannot pay, and
    /// no deposit makes its leases run again; [`Code::PriceDenom`] when a lease is paid in another denomination.
    pub fn outlook(&self, id: &EscrowAccountId) -> Result<Outlook> {
        let account = self.account(id)?;
        account.refuse_closed()?;
        let funds = account.main()?;
        if account.state() == EscrowState::Overdrawn || funds.amount.is_negative() {
            return Err(Error::new(Code::EscrowOverdrawn).with("found", id));
        }
        let rates: Vec<Price> = self.running(id).map(|payment| payment.rate().clone()).collect();
        let nothing = Coin::new(funds.denom.clone(), Int::ZERO)?;
        Ok(Outlook { funds: funds.amount, ..Outlook::new(&rates, &nothing, account.settled_at())? })
    }

    /// The last height at which a settlement finds that the account can pay, AKT included where the block says that it counts;
    /// `None` when that is for ever.
    ///
    /// ```
    /// # use akashkit::billing::{Block, Depositor, Escrow, MintStatus};
    /// # use akashkit::{Code, Height, id::EscrowPaymentId};
    /// # let lease: EscrowPaymentId =
    /// #     "deployment/akash1qyhmn054/7/1/1/akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?;
    /// # let mut escrow = Escrow::default();
    /// # let deposit = |coin: &str| {
    /// #     Ok::<_, akashkit::Error>(Depositor::balance("akash1qyhmn054".parse()?, coin.parse()?, Height::new(10)))
    /// # };
    /// escrow.open(lease.account(), vec![deposit("100uact")?, deposit("40uakt")?], Height::new(10))?;
    /// escrow.create_payment(&lease, "10uact".parse()?, Height::new(10).into())?;
    /// let block = Block::from(Height::new(10));
    /// assert_eq!(escrow.pays_until(&lease.account(), block)?, Some(Height::new(20)));
    /// // 40 uakt at 0.5 USD are 20 uact: two blocks more.
    /// let halted = block.with_akt(MintStatus::HaltCr, "0.5".parse()?);
    /// assert_eq!(escrow.pays_until(&lease.account(), halted)?, Some(Height::new(22)));
    /// escrow.settle(&lease.account(), Height::new(30).into())?;
    /// assert_eq!(escrow.pays_until(&lease.account(), block).unwrap_err().code(), Code::EscrowOverdrawn);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// Those of [`Escrow::outlook`].
    pub fn pays_until(&self, id: &EscrowAccountId, block: Block) -> Result<Option<Height>> {
        let settled_at = self.outlook(id)?.settled_at;
        Ok(last(settled_at, |height| self.can_pay(id, block.at(height))))
    }
}

/// The last height from one on at which something holds that holds there, and no more once it did not.
fn last(from: Height, holds: impl Fn(Height) -> bool) -> Option<Height> {
    if holds(MOST) {
        return None;
    }
    let (mut good, mut bad) = (from.get(), MOST.get());
    while bad.saturating_sub(good) > 1 {
        let middle = good + (bad - good) / 2;
        if holds(Height::new(middle)) { good = middle } else { bad = middle }
    }
    Some(Height::new(good))
}

/// The chain counts heights in 63 bits.
const MOST: Height = Height::new(i64::MAX.unsigned_abs());
