//! Escrow as the chain keeps it. Market facts D.4, chain facts 5.1 to 5.5 and their errata; where they are silent, a node's
//! transcripts decide.

mod account;
mod block;
mod moved;
mod payer;
mod payment;
mod settlement;

use std::collections::BTreeMap;

use crate::decimal::Decimal;
use crate::denom::Denom;
use crate::error::{Code, Error, Result};
use crate::id::{EscrowAccountId, EscrowPaymentId};
use crate::price::Price;
use crate::quantity::{Blocks, Height};
use settlement::Settlement;

pub use account::{Account, Depositor, EscrowState, Funds};
pub use block::Block;
pub use moved::{Moved, Transfer, TransferReason};
pub use payer::{DepositSource, Grant, Payer};
pub use payment::Payment;

/// Escrow accounts and the payments out of them: those of one deployment, or of the whole chain. Each method is one step of
/// the chain; a refusal moves nothing.
///
/// ```
/// use akashkit::billing::{Depositor, Escrow, EscrowState};
/// use akashkit::{Code, Height};
///
/// let payment: akashkit::id::EscrowPaymentId =
///     "deployment/akash1qyhmn054/7/1/1/akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?;
/// let account = payment.account();
/// let deposit = Depositor::balance("akash1qyhmn054".parse()?, "100uact".parse()?, Height::new(10));
///
/// let mut escrow = Escrow::default();
/// escrow.open(account.clone(), vec![deposit], Height::new(10))?;
/// escrow.create_payment(&payment, "10.5uact".parse()?, Height::new(10).into())?;
/// // Three blocks are 31.5: each settlement drops the fraction.
/// let paid = escrow.withdraw(&payment, Height::new(13).into())?;
/// assert_eq!(paid.transfers[0].coin, "31uact".parse()?);
/// // The account is looked at when somebody settles it, and not before.
/// escrow.withdraw(&payment, Height::new(20).into())?;
/// assert_eq!(escrow.account(&account)?.state(), EscrowState::Overdrawn);
/// assert_eq!(escrow.withdraw(&payment, Height::new(21).into()).unwrap_err().code(), Code::EscrowPaymentClosed);
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Escrow {
    accounts: BTreeMap<String, Account>,
    payments: BTreeMap<String, Payment>,
}

impl Escrow {
    /// Accounts and payments as the chain answers them, such as those of one deployment.
    ///
    /// ```
    /// use akashkit::Code;
    /// use akashkit::billing::{Account, Escrow};
    ///
    /// let account: Account = serde_json::from_str(r#"{
    ///     "id": {"scope": "deployment", "xid": "akash1qyhmn054/7"},
    ///     "state": {
    ///         "owner": "akash1qyhmn054", "state": "open", "settled_at": "9", "deposits": [],
    ///         "funds": [{"denom": "uact", "amount": "0.000000000000000000"}],
    ///         "transferred": [{"denom": "uact", "amount": "5.000000000000000000"}]
    ///     }
    /// }"#).expect("an account");
    /// assert_eq!(Escrow::new(vec![account.clone()], vec![])?.accounts().count(), 1);
    /// assert_eq!(Escrow::new(vec![account.clone(), account], vec![]).unwrap_err().code(), Code::EscrowDuplicate);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::EscrowDuplicate`] when an id stands twice.
    pub fn new(accounts: Vec<Account>, payments: Vec<Payment>) -> Result<Self> {
        let mut escrow = Self::default();
        for account in accounts {
            let key = account.id().to_string();
            if escrow.accounts.insert(key.clone(), account).is_some() {
                return Err(Error::new(Code::EscrowDuplicate).with("found", key));
            }
        }
        for payment in payments {
            let key = payment.id().to_string();
            if escrow.payments.insert(key.clone(), payment).is_some() {
                return Err(Error::new(Code::EscrowDuplicate).with("found", key));
            }
        }
        Ok(escrow)
    }

    /// Opens an account with its first deposits: that of a deployment, or that of a bid.
    ///
    /// ```
    /// use akashkit::billing::{Depositor, Escrow};
    /// use akashkit::{Code, Height, id::EscrowAccountId};
    ///
    /// let id: EscrowAccountId = "deployment/akash1qyhmn054/7".parse()?;
    /// let deposit = Depositor::balance("akash1qyhmn054".parse()?, "100uact".parse()?, Height::new(10));
    /// let mut escrow = Escrow::default();
    /// escrow.open(id.clone(), vec![deposit.clone()], Height::new(10))?;
    /// let again = escrow.open(id, vec![deposit], Height::new(11));
    /// assert_eq!(again.unwrap_err().code(), Code::EscrowAccountExists);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::EscrowAccountExists`], also after it was closed; [`Code::EscrowDeposit`] without deposits, or for a fraction of the
    /// smallest unit; [`Code::DecimalOverflow`].
    pub fn open(&mut self, id: EscrowAccountId, deposits: Vec<Depositor>, at: Height) -> Result<()> {
        let key = id.to_string();
        if self.accounts.contains_key(&key) {
            return Err(Error::new(Code::EscrowAccountExists).with("found", key));
        }
        if deposits.is_empty() {
            return Err(Error::new(Code::EscrowDeposit).with("found", "none"));
        }
        let mut account = Account::empty(id, at);
        account.pay_in(deposits)?;
        self.accounts.insert(key, account);
        Ok(())
    }

    /// Adds to an account. One that could not pay settles its debts with it: when all of them are paid, it is closed and the rest
    /// goes back; a deposit that does not help, such as one of AKT, goes back too. The deployment does not run again.
    ///
    /// ```
    /// # use akashkit::{Code, Height, billing::{Depositor, Escrow}, id::EscrowAccountId};
    /// # let id: EscrowAccountId = "deployment/akash1qyhmn054/7".parse()?;
    /// # let mut escrow = Escrow::default();
    /// let deposit = Depositor::balance("akash1qyhmn054".parse()?, "100uact".parse()?, Height::new(10));
    /// # escrow.open(id.clone(), vec![deposit.clone()], Height::new(10))?;
    /// escrow.deposit(&id, vec![deposit.clone()], Height::new(12).into())?;
    /// assert_eq!(escrow.account(&id)?.funds()[0].amount, "200".parse()?);
    /// escrow.close(&id, Height::new(13).into())?;
    /// let late = escrow.deposit(&id, vec![deposit], Height::new(14).into());
    /// assert_eq!(late.unwrap_err().code(), Code::EscrowAccountClosed);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::EscrowAccountNotFound`], [`Code::EscrowAccountClosed`], [`Code::EscrowDeposit`]; those of [`Escrow::settle`].
    pub fn deposit(&mut self, id: &EscrowAccountId, deposits: Vec<Depositor>, block: Block) -> Result<Moved> {
        let mut account = self.account(id)?.clone();
        account.refuse_closed()?;
        account.pay_in(deposits)?;
        if account.state() != EscrowState::Overdrawn {
            self.accounts.insert(id.to_string(), account);
            return Ok(Moved::default());
        }
        let mut settlement = Settlement::of(self, account, block)?;
        settlement.close_payments(|_| true)?;
        if !settlement.is_overdrawn {
            settlement.account.close();
        }
        self.keep(settlement)
    }

    /// Opens the payment for a lease, after a settlement of what ran before.
    ///
    /// What that settlement takes for other leases of the account is charged, but never credited to their providers: it stays in
    /// the module for good ([`Moved::lost`]).
    ///
    /// ```
    /// # use akashkit::{Code, Height, billing::{Depositor, Escrow}, id::EscrowPaymentId};
    /// # let id: EscrowPaymentId =
    /// #     "deployment/akash1qyhmn054/7/1/1/akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?;
    /// # let mut escrow = Escrow::default();
    /// # let deposit = Depositor::balance("akash1qyhmn054".parse()?, "100uact".parse()?, Height::new(10));
    /// # escrow.open(id.account(), vec![deposit], Height::new(10))?;
    /// let zero = escrow.create_payment(&id, "0uact".parse()?, Height::new(11).into());
    /// assert_eq!(zero.unwrap_err().code(), Code::EscrowRate);
    /// escrow.create_payment(&id, "0.5uact".parse()?, Height::new(11).into())?;
    /// assert_eq!(escrow.payment(&id)?.rate(), &"0.5uact".parse()?);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::EscrowAccountNotFound`], [`Code::EscrowAccountClosed`]; [`Code::EscrowOverdrawn`] when the account cannot pay for
    /// what ran before; [`Code::EscrowDenom`] when it has no funds of the rate's denomination; [`Code::EscrowRate`];
    /// [`Code::EscrowPaymentExists`]; those of [`Escrow::settle`].
    pub fn create_payment(&mut self, id: &EscrowPaymentId, rate: Price, block: Block) -> Result<Moved> {
        let account = self.account(&id.account())?.clone();
        let mut settlement = Settlement::of(self, account, block)?;
        if settlement.is_overdrawn {
            return Err(Error::new(Code::EscrowOverdrawn).with("found", id.account()));
        }
        if settlement.account.funds_of(rate.denom()).is_none() {
            return Err(Error::new(Code::EscrowDenom).with("found", rate.denom()));
        }
        let key = id.to_string();
        let payment = Payment::open(id.clone(), rate)?;
        if self.payments.contains_key(&key) {
            return Err(Error::new(Code::EscrowPaymentExists).with("found", key));
        }
        settlement.lose_credits(self)?;
        let moved = self.keep(settlement)?;
        self.payments.insert(key, payment);
        Ok(moved)
    }

    /// Charges the account for the blocks since it was last settled. Every other step does so by itself.
    ///
    /// ```
    /// # use akashkit::{Code, Height, billing::{Depositor, Escrow, EscrowState}, id::EscrowPaymentId};
    /// # let id: EscrowPaymentId =
    /// #     "deployment/akash1qyhmn054/7/1/1/akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?;
    /// # let mut escrow = Escrow::default();
    /// # let deposit = Depositor::balance("akash1qyhmn054".parse()?, "100uact".parse()?, Height::new(10));
    /// # escrow.open(id.account(), vec![deposit], Height::new(10))?;
    /// escrow.create_payment(&id, "10uact".parse()?, Height::new(10).into())?;
    /// let early = escrow.settle(&id.account(), Height::new(9).into());
    /// assert_eq!(early.unwrap_err().code(), Code::QuantityOverflow);
    /// // Exactly nothing left is not overdrawn.
    /// escrow.settle(&id.account(), Height::new(20).into())?;
    /// assert_eq!(escrow.account(&id.account())?.state(), EscrowState::Open);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::EscrowAccountNotFound`], [`Code::EscrowAccountClosed`]; [`Code::PriceDenom`] when a payment is not in the first
    /// denomination of the account, [`Code::EscrowRecord`] when the account lacks that of a debt (the chain crashes on both);
    /// [`Code::QuantityOverflow`] for a height before the last settlement; [`Code::DecimalOverflow`], [`Code::IntOverflow`].
    pub fn settle(&mut self, id: &EscrowAccountId, block: Block) -> Result<Moved> {
        let settlement = Settlement::of(self, self.account(id)?.clone(), block)?;
        self.keep(settlement)
    }

    /// Pays a provider what its lease has earned.
    ///
    /// ```
    /// # use akashkit::{Code, Height, billing::{Depositor, Escrow}, id::EscrowPaymentId};
    /// # let id: EscrowPaymentId =
    /// #     "deployment/akash1qyhmn054/7/1/1/akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?;
    /// # let mut escrow = Escrow::default();
    /// # let deposit = Depositor::balance("akash1qyhmn054".parse()?, "100uact".parse()?, Height::new(10));
    /// # escrow.open(id.account(), vec![deposit], Height::new(10))?;
    /// # escrow.create_payment(&id, "10uact".parse()?, Height::new(10).into())?;
    /// let paid = escrow.withdraw(&id, Height::new(13).into())?;
    /// assert_eq!(paid.transfers[0].coin, "30uact".parse()?);
    /// // Twice in a block is what the chain crashes on.
    /// assert_eq!(escrow.withdraw(&id, Height::new(13).into()).unwrap_err().code(), Code::EscrowSettled);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::EscrowAccountNotFound`], [`Code::EscrowPaymentNotFound`], [`Code::EscrowPaymentClosed`],
    /// [`Code::EscrowAccountClosed`]; [`Code::EscrowSettled`] when the account was settled in this block before; those of
    /// [`Escrow::settle`].
    pub fn withdraw(&mut self, id: &EscrowPaymentId, block: Block) -> Result<Moved> {
        let account = self.account(&id.account())?.clone();
        if self.payment(id)?.state() != EscrowState::Open {
            return Err(Error::new(Code::EscrowPaymentClosed).with("found", id));
        }
        let mut settlement = Settlement::of(self, account, block)?;
        if !settlement.is_overdrawn && !settlement.withdraw(id)? {
            return Err(Error::new(Code::EscrowSettled).with("found", block.height()));
        }
        self.keep(settlement)
    }

    /// Ends the payment of a lease. Where the account was settled in the same block before, or where AKT stood in for ACT, the
    /// payment stays open and goes on to be charged, as on the chain.
    ///
    /// ```
    /// # use akashkit::{Code, Height, billing::{Depositor, Escrow, EscrowState}, id::EscrowPaymentId};
    /// # let id: EscrowPaymentId =
    /// #     "deployment/akash1qyhmn054/7/1/1/akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?;
    /// # let mut escrow = Escrow::default();
    /// # let deposit = Depositor::balance("akash1qyhmn054".parse()?, "100uact".parse()?, Height::new(10));
    /// # escrow.open(id.account(), vec![deposit], Height::new(10))?;
    /// # escrow.create_payment(&id, "10uact".parse()?, Height::new(10).into())?;
    /// escrow.close_payment(&id, Height::new(10).into())?;
    /// assert_eq!(escrow.payment(&id)?.state(), EscrowState::Open);
    /// escrow.close_payment(&id, Height::new(11).into())?;
    /// let again = escrow.close_payment(&id, Height::new(12).into());
    /// assert_eq!(again.unwrap_err().code(), Code::EscrowPaymentClosed);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::EscrowAccountNotFound`], [`Code::EscrowPaymentNotFound`], [`Code::EscrowPaymentClosed`],
    /// [`Code::EscrowAccountClosed`]; those of [`Escrow::settle`].
    pub fn close_payment(&mut self, id: &EscrowPaymentId, block: Block) -> Result<Moved> {
        let account = self.account(&id.account())?.clone();
        if self.payment(id)?.state() == EscrowState::Closed {
            return Err(Error::new(Code::EscrowPaymentClosed).with("found", id));
        }
        let mut settlement = Settlement::of(self, account, block)?;
        settlement.close_payments(|other| other == id)?;
        self.keep(settlement)
    }

    /// Ends an account and its payments; what is left goes back to those who deposited it. An account that cannot pay what it
    /// owes becomes overdrawn instead.
    ///
    /// ```
    /// # use akashkit::{Code, Height, billing::{Depositor, Escrow}, id::EscrowPaymentId};
    /// # let id: EscrowPaymentId =
    /// #     "deployment/akash1qyhmn054/7/1/1/akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?;
    /// # let mut escrow = Escrow::default();
    /// # let deposit = Depositor::balance("akash1qyhmn054".parse()?, "100uact".parse()?, Height::new(10));
    /// # escrow.open(id.account(), vec![deposit], Height::new(10))?;
    /// # escrow.create_payment(&id, "10uact".parse()?, Height::new(10).into())?;
    /// let moved = escrow.close(&id.account(), Height::new(13).into())?;
    /// let coins: Vec<_> = moved.transfers.iter().map(|transfer| transfer.coin.to_string()).collect();
    /// assert_eq!(coins, ["30uact", "70uact"]);
    /// let again = escrow.close(&id.account(), Height::new(14).into());
    /// assert_eq!(again.unwrap_err().code(), Code::EscrowAccountClosed);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::EscrowAccountNotFound`], [`Code::EscrowAccountClosed`]; those of [`Escrow::settle`].
    pub fn close(&mut self, id: &EscrowAccountId, block: Block) -> Result<Moved> {
        let mut settlement = Settlement::of(self, self.account(id)?.clone(), block)?;
        if settlement.account.state() == EscrowState::Open {
            settlement.account.close();
        }
        settlement.close_payments(|_| true)?;
        self.keep(settlement)
    }

    /// An account.
    ///
    /// ```
    /// use akashkit::{Code, billing::Escrow};
    ///
    /// let unknown = "deployment/akash1qyhmn054/7".parse()?;
    /// assert_eq!(Escrow::default().account(&unknown).unwrap_err().code(), Code::EscrowAccountNotFound);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::EscrowAccountNotFound`].
    pub fn account(&self, id: &EscrowAccountId) -> Result<&Account> {
        let key = id.to_string();
        self.accounts.get(&key).ok_or_else(|| Error::new(Code::EscrowAccountNotFound).with("found", key))
    }

    /// The payment for a lease.
    ///
    /// ```
    /// use akashkit::{Code, billing::Escrow};
    ///
    /// let unknown = "deployment/akash1qyhmn054/7/1/1/akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?;
    /// assert_eq!(Escrow::default().payment(&unknown).unwrap_err().code(), Code::EscrowPaymentNotFound);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::EscrowPaymentNotFound`].
    pub fn payment(&self, id: &EscrowPaymentId) -> Result<&Payment> {
        let key = id.to_string();
        self.payments.get(&key).ok_or_else(|| Error::new(Code::EscrowPaymentNotFound).with("found", key))
    }

    /// Every account, in the order of their keys.
    pub fn accounts(&self) -> impl Iterator<Item = &Account> {
        self.accounts.values()
    }

    /// Every payment, in the order of their keys, in which the chain also pays.
    pub fn payments(&self) -> impl Iterator<Item = &Payment> {
        self.payments.values()
    }

    /// What somebody has a claim on: deposits that are left, and earnings that were not withdrawn.
    ///
    /// ```
    /// use akashkit::billing::{Depositor, Escrow};
    /// use akashkit::{Code, Denom, Height};
    ///
    /// let mut escrow = Escrow::default();
    /// let mut open = |account: &str, coin: String| {
    ///     let deposit = Depositor::balance("akash1qyhmn054".parse()?, coin.parse()?, Height::new(1));
    ///     escrow.open(account.parse()?, vec![deposit], Height::new(1))?;
    ///     escrow.held(&Denom::uact())
    /// };
    /// assert_eq!(open("deployment/akash1qyhmn054/1", "100uact".into())?, "100".parse()?);
    /// open("deployment/akash1qyhmn054/2", format!("1{}uact", "0".repeat(77)))?;
    /// let too_much = open("deployment/akash1qyhmn054/3", format!("1{}uact", "0".repeat(77)));
    /// assert_eq!(too_much.unwrap_err().code(), Code::DecimalOverflow);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::DecimalOverflow`].
    pub fn held(&self, denom: &Denom) -> Result<Decimal> {
        let deposits = self.accounts().flat_map(Account::deposits).map(Depositor::balance_left);
        let earnings = self.payments().map(Payment::balance);
        let mut amounts = deposits.chain(earnings).filter(|held| held.denom() == denom).map(Price::amount);
        amounts.try_fold(Decimal::ZERO, Decimal::checked_add)
    }

    /// The payments out of an account. The chain finds them by the beginning of their keys, so that those of deployment 1234 are among those of 123 of the same owner (chain facts, N6).
    fn of_account(&self, account: &EscrowAccountId) -> impl Iterator<Item = &Payment> {
        let prefix = account.to_string();
        let from_here = self.payments.range(prefix.clone()..);
        from_here.take_while(move |(key, _)| key.starts_with(&prefix)).map(|(_, payment)| payment)
    }

    /// Those that are charged for every block.
    pub(super) fn running(&self, account: &EscrowAccountId) -> impl Iterator<Item = &Payment> {
        self.of_account(account).filter(|payment| payment.state() == EscrowState::Open)
    }

    /// The payments that a settlement after so many blocks looks at: debts first.
    fn due(&self, account: &EscrowAccountId, blocks: Blocks) -> Vec<Payment> {
        let overdrawn = self.of_account(account).filter(|payment| payment.state() == EscrowState::Overdrawn);
        let running = self.running(account).filter(|_| blocks.get() > 0);
        overdrawn.chain(running).cloned().collect()
    }

    /// Whether a settlement in a block finds that the account can pay.
    pub(super) fn can_pay(&self, id: &EscrowAccountId, block: Block) -> bool {
        let settled = self.account(id).and_then(|account| Settlement::of(self, account.clone(), block));
        settled.is_ok_and(|settlement| !settlement.is_overdrawn)
    }

    /// Refunds what an ended account has left, and keeps the new values.
    fn keep(&mut self, mut settlement: Settlement) -> Result<Moved> {
        if settlement.account.state() != EscrowState::Open {
            settlement.account.refund(&mut settlement.moved)?;
        }
        for payment in settlement.payments {
            self.payments.insert(payment.id().to_string(), payment);
        }
        self.accounts.insert(settlement.account.id().to_string(), settlement.account);
        Ok(settlement.moved)
    }
}
