//! Money in escrow, and what follows of it on the market. Chain facts 5.

use super::fault::{Done, Fault};
use super::module::Module;
use super::{Chain, message};
use crate::billing::{
    self, Block, DepositSource, Depositor, Escrow, Moved, Payer, Payment, Transfer, TransferReason,
};
use crate::error::{Code, Error, Result};
use crate::id::{EscrowAccountId, EscrowPaymentId, LeaseId, RawEscrowAccountId};
use crate::price::{Coin, Coins, Price};
use crate::wire::{self, Fields};

pub(super) fn account_deposit(chain: &mut Chain, message: Fields) -> Done {
    let signer = message::address(message, "signer")?;
    let raw =
        RawEscrowAccountId { scope: scope(message.message("id")), xid: message.message("id").text("xid") };
    let id = raw.check()?;
    let deposits = chain.draw(&signer, &id, message.message("deposit"))?;
    chain.account_of(&id)?.refuse_closed()?;
    chain.collect(&deposits)?;
    chain.settle(&id, |escrow, block| escrow.deposit(&id, deposits, block))
}

fn scope(id: Fields) -> crate::id::EscrowScope {
    crate::id::EscrowScope(i32::try_from(id.i64("scope")).unwrap_or_default())
}

impl Chain {
    /// Opens an account with deposits that were drawn.
    pub(super) fn open_escrow(&mut self, id: &EscrowAccountId, deposits: Vec<Depositor>) -> Done {
        if self.store.has(&account_key(id)) {
            return Err(Error::new(Code::EscrowAccountExists).with("found", id).into());
        }
        self.collect(&deposits)?;
        let mut escrow = Escrow::default();
        escrow.open(id.clone(), deposits, self.height)?;
        let account = escrow.account(id)?.clone();
        self.store.set(account_key(id), account);
        Ok(())
    }

    pub(super) fn close_escrow(&mut self, id: &EscrowAccountId) -> Done {
        self.settle(id, |escrow, block| escrow.close(id, block))
    }

    pub(super) fn create_payment(&mut self, lease: &LeaseId, rate: Price) -> Done {
        let id = lease.escrow_payment();
        self.settle(&id.account(), |escrow, block| escrow.create_payment(&id, rate, block))
    }

    pub(super) fn close_payment(&mut self, lease: &LeaseId) -> Done {
        let id = lease.escrow_payment();
        self.settle(&id.account(), |escrow, block| escrow.close_payment(&id, block))
    }

    pub(super) fn withdraw(&mut self, lease: &LeaseId) -> Done {
        let id = lease.escrow_payment();
        self.settle(&id.account(), |escrow, block| escrow.withdraw(&id, block))
    }

    /// What a deposit takes from balances and grants, which is not moved yet.
    pub(super) fn draw(
        &mut self,
        payer: &str,
        id: &EscrowAccountId,
        deposit: Fields,
    ) -> Done<Vec<Depositor>> {
        let amount = deposit.message("amount");
        let wanted = wire::int(amount.bytes("amount"))?.unwrap_or_default();
        if wanted.is_negative() {
            return Err(Fault::crash(format_args!("negative coin amount: {wanted}")));
        }
        let wanted = Coin::new(amount.text("denom").parse()?, wanted)?;
        if wanted.amount().to_i64().is_err() {
            return Err(Fault::crash("Int64() out of bound"));
        }
        let sources = deposit.choices("sources").into_iter().filter_map(source);
        let sources: Vec<DepositSource> = sources.collect();
        let mut from =
            Payer::new(payer.parse()?, self.balance(payer), self.deposit_grants(payer), self.time)?;
        let before = from.grants().to_vec();
        let drawn = from.draw(&wanted, id.scope(), &sources, self.height);
        let drawn = drawn.map_err(|_| Fault::lost("deposit invalid: insufficient balance"))?;
        for (was, is) in before.iter().zip(from.grants()).filter(|(was, is)| was != is) {
            self.set_deposit_limits(&was.granter.to_string(), payer, &is.limits)?;
        }
        Ok(drawn)
    }

    /// Moves deposits that were drawn.
    pub(super) fn collect(&mut self, deposits: &[Depositor]) -> Done {
        for deposit in deposits {
            let coins = Coins::new(vec![deposit.balance_left().truncate().0])?;
            self.pay(&deposit.owner().to_string(), Module::Escrow.address(), &coins)?;
        }
        Ok(())
    }

    pub(super) fn account_of(&self, id: &EscrowAccountId) -> Done<&billing::Account> {
        let unknown = || Fault::from(Error::new(Code::EscrowAccountNotFound).with("found", id));
        self.store.get(&account_key(id)).ok_or_else(unknown)
    }

    /// Takes one step with an account and its payments: pays out what leaves it, and lets the market know of what has ended.
    fn settle(
        &mut self,
        id: &EscrowAccountId,
        step: impl FnOnce(&mut Escrow, Block) -> Result<Moved>,
    ) -> Done {
        let prefix = format!("{PAYMENT}{id}");
        let account = self.account_of(id)?.clone();
        let payments: Vec<Payment> = self.store.under(&prefix).map(|(_, payment)| payment).cloned().collect();
        let (owner, was) = (account.owner().to_string(), account.state());
        let mut escrow = Escrow::new(vec![account], payments.clone())?;
        let moved = step(&mut escrow, self.escrow_block()).map_err(crash_or_refusal)?;
        let mut ended = Vec::new();
        for payment in escrow.payments() {
            let before = payments.iter().find(|before| before.id() == payment.id());
            if before != Some(payment) {
                self.store.set(payment_key(payment.id()), payment.clone());
            }
            if before.is_some_and(|before| before.state() != payment.state()) {
                ended.push((payment.id().lease().clone(), payment.state()));
            }
        }
        let account = escrow.account(id)?.clone();
        let is = account.state();
        self.store.set(account_key(id), account);
        moved.transfers.iter().try_for_each(|transfer| self.pay_out(&owner, transfer))?;
        if let (EscrowAccountId::Deployment(id), true) = (id, was != is) {
            self.account_ended(id, is)?;
        }
        ended.iter().try_for_each(|(lease, state)| self.payment_ended(lease, *state))
    }

    fn escrow_block(&self) -> Block {
        let plain = Block::from(self.height);
        self.akt_price().map_or(plain, |usd| plain.with_akt(self.mint_status(), usd))
    }

    fn pay_out(&mut self, owner: &str, transfer: &Transfer) -> Done {
        let (to, coins) = (transfer.to.to_string(), Coins::new(vec![transfer.coin.clone()])?);
        self.pay(Module::Escrow.address(), &to, &coins)?;
        if transfer.reason != TransferReason::Refund(DepositSource::Grant) {
            return Ok(());
        }
        match self.deposit_limits(&to, owner) {
            Some(limits) => self.set_deposit_limits(&to, owner, &limits.checked_add(&coins)?),
            None => Ok(()),
        }
    }
}

fn source(name: &str) -> Option<DepositSource> {
    match name {
        "balance" => Some(DepositSource::Balance),
        "grant" => Some(DepositSource::Grant),
        _ => None,
    }
}

fn crash_or_refusal(error: Error) -> Fault {
    match error.code() {
        Code::EscrowSettled | Code::PriceDenom | Code::EscrowRecord => Fault::crash(error),
        _ => error.into(),
    }
}

pub(super) fn account_key(id: &EscrowAccountId) -> String {
    format!("escrow_account/{id}")
}

pub(super) fn payment_key(id: &EscrowPaymentId) -> String {
    format!("{PAYMENT}{id}")
}

const PAYMENT: &str = "escrow_payment/";
