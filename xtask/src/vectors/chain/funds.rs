//! Deposits and payouts: what messages move between accounts, grants and escrow.

use akashkit::billing::{DepositSource, Depositor, Moved, Payer};
use akashkit::id::EscrowAccountId;
use akashkit::{Coin, Coins, Result};
use serde_json::Value;

use super::messages::{Chain, text};
use super::records::known;

impl Chain {
    pub(super) fn open(&mut self, payer: &str, account: EscrowAccountId, deposit: &Value) -> Result<()> {
        let deposits = self.draw(payer, &account, deposit)?;
        self.escrow.open(account, deposits, self.block.height())
    }

    pub(super) fn deposit(&mut self, message: &Value) -> Result<()> {
        let account: EscrowAccountId = known(&message["id"])?;
        let deposits = self.draw(&text(&message["signer"]), &account, &message["deposit"])?;
        let moved = self.escrow.deposit(&account, deposits, self.block)?;
        self.pay(&account, &moved)
    }

    /// Takes a deposit out of balances and grants.
    pub(super) fn draw(
        &mut self,
        payer: &str,
        account: &EscrowAccountId,
        deposit: &Value,
    ) -> Result<Vec<Depositor>> {
        let wanted = coin(&deposit["amount"])?;
        let sources: Vec<DepositSource> = known(&deposit["sources"])?;
        let spendable = self.bank.spendable(payer, &Coins::new(vec![wanted.clone()])?);
        let mut from = self.payer(payer, spendable)?;
        let drawn = from.draw(&wanted, account.scope(), &sources, self.block.height())?;
        self.put_back(&from);
        for deposit in &drawn {
            let coins = Coins::new(vec![deposit.balance_left().truncate().0])?;
            let owner = deposit.owner().to_string();
            self.bank.change(&owner, |balance| balance.checked_sub(&coins))?;
            self.bank.touched.insert(owner);
            self.held = self.held.checked_add(&coins)?;
        }
        Ok(drawn)
    }

    /// Pays out what left an account, and makes grants whole.
    pub(super) fn pay(&mut self, account: &EscrowAccountId, moved: &Moved) -> Result<()> {
        let owner = self.escrow.account(account)?.owner().to_string();
        let mut payer = self.payer(&owner, Coins::default())?;
        for transfer in &moved.transfers {
            payer.refund(transfer)?;
            let (to, coins) = (transfer.to.to_string(), Coins::new(vec![transfer.coin.clone()])?);
            self.bank.change(&to, |balance| balance.checked_add(&coins))?;
            self.bank.touched.insert(to);
            self.held = self.held.checked_sub(&coins)?;
        }
        self.put_back(&payer);
        Ok(())
    }

    fn payer(&self, address: &str, spendable: Coins) -> Result<Payer> {
        let grants = self.grants.iter().filter(|((_, grantee), _)| grantee == address);
        Payer::new(address.parse()?, spendable, grants.map(|(_, grant)| grant.clone()).collect(), self.now)
    }

    fn put_back(&mut self, payer: &Payer) {
        for grant in payer.grants() {
            self.grants.insert((grant.granter.to_string(), payer.address().to_string()), grant.clone());
        }
    }
}

/// A coin that may hold whatever a message says.
pub(super) fn coin(value: &Value) -> Result<Coin> {
    Coin::new(text(&value["denom"]).parse()?, text(&value["amount"]).parse()?)
}
