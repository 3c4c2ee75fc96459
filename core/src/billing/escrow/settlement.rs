//! One settlement: an account and the payments that it looks at, while they change. Market facts D.4, chain facts 5.3.

use super::moved::{Moved, TransferReason};
use super::{Account, Block, Escrow, EscrowState, Payment};
use crate::decimal::Decimal;
use crate::denom::Denom;
use crate::error::{Code, Error, Result};
use crate::id::EscrowPaymentId;
use crate::price::Price;
use crate::quantity::Blocks;

pub(super) struct Settlement {
    pub(super) account: Account,
    /// Those that were looked at, in the order of payment.
    pub(super) payments: Vec<Payment>,
    pub(super) moved: Moved,
    /// Whether the account cannot pay.
    pub(super) is_overdrawn: bool,
}

impl Settlement {
    /// Settles an account. One whose first funds are below zero is left as it is.
    pub(super) fn of(escrow: &Escrow, account: Account, block: Block) -> Result<Self> {
        account.refuse_closed()?;
        let mut settlement = Self { account, payments: vec![], moved: Moved::default(), is_overdrawn: false };
        if settlement.account.main()?.amount.is_negative() {
            settlement.is_overdrawn = true;
            return Ok(settlement);
        }
        let blocks = settlement.account.advance(block.height())?;
        settlement.payments = escrow.due(settlement.account.id(), blocks);
        settlement.charge(blocks)?;
        settlement.pay_in_akt(block.akt_price())?;
        settlement.is_overdrawn = settlement.payments.iter().any(is_overdrawn);
        if settlement.is_overdrawn {
            settlement.overdraw()?;
        }
        Ok(settlement)
    }

    /// Pays out a payment that was settled. `false` when it is not among those.
    pub(super) fn withdraw(&mut self, id: &EscrowPaymentId) -> Result<bool> {
        match self.payments.iter_mut().find(|payment| payment.id() == id) {
            Some(payment) => payment.withdraw(&mut self.moved).map(|()| true),
            None => Ok(false),
        }
    }

    /// Closes those payments that were settled and are not overdrawn, and pays all of them out.
    pub(super) fn close_payments(&mut self, which: impl Fn(&EscrowPaymentId) -> bool) -> Result<()> {
        for payment in self.payments.iter_mut().filter(|payment| which(payment.id())) {
            payment.close();
            payment.withdraw(&mut self.moved)?;
        }
        Ok(())
    }

    /// Forgets the payments, with what they were credited.
    pub(super) fn lose_credits(&mut self, before: &Escrow) -> Result<()> {
        for payment in std::mem::take(&mut self.payments) {
            let credited = payment.balance().checked_sub(before.payment(payment.id())?.balance())?;
            self.moved.lose(credited.denom(), credited.amount())?;
        }
        Ok(())
    }

    /// First what all owe, then one after the other as far as the money goes.
    fn charge(&mut self, blocks: Blocks) -> Result<()> {
        self.refuse_other_denoms()?;
        let blocks = Decimal::from(blocks.get());
        let dues: Vec<Price> =
            self.payments.iter_mut().map(|payment| payment.charge(blocks)).collect::<Result<_>>()?;
        for (payment, due) in self.payments.iter_mut().zip(&dues) {
            let taken = self.account.take(due.denom(), due.amount())?;
            payment.credit(due, taken)?;
        }
        Ok(())
    }

    // The chain adds all rates up, in the denomination of the first funds.
    fn refuse_other_denoms(&self) -> Result<()> {
        let denom = &self.account.main()?.denom;
        match self.payments.iter().map(|payment| payment.rate().denom()).find(|other| *other != denom) {
            Some(other) => Err(Error::new(Code::PriceDenom).with("found", other).with("and", denom)),
            None => Ok(()),
        }
    }

    /// While no ACT is minted, AKT in the account pays what ACT could not, straight to the providers.
    fn pay_in_akt(&mut self, price: Option<Decimal>) -> Result<()> {
        let uakt = Denom::uakt();
        let Some(price) = price else { return Ok(()) };
        if self.account.funds_of(&uakt).is_none_or(|funds| funds.amount <= Decimal::ZERO) {
            return Ok(());
        }
        for payment in self.payments.iter_mut().filter(|payment| is_overdrawn(payment)) {
            if payment.unsettled().amount().is_zero() {
                continue;
            }
            let needed = payment.unsettled().amount().quo_half_even(price)?;
            let taken = self.account.take(&uakt, needed)?;
            if taken.is_zero() {
                continue;
            }
            let paid = Price::new(uakt.clone(), taken)?;
            self.moved.pay(payment.owner(), &paid, TransferReason::Akt)?;
            payment.owe_after(taken.mul_half_even(price)?)?;
            if taken < needed {
                // AKT carries no debt.
                return self.account.set_funds(&uakt, Decimal::ZERO);
            }
        }
        Ok(())
    }

    /// All that were looked at end, also those that were paid in full, and get what they have earned.
    fn overdraw(&mut self) -> Result<()> {
        self.account.overdraw();
        for payment in &mut self.payments {
            payment.overdraw();
            payment.withdraw(&mut self.moved)?;
        }
        Ok(())
    }
}

fn is_overdrawn(payment: &Payment) -> bool {
    payment.state() == EscrowState::Overdrawn
}
