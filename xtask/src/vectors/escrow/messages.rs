//! What messages ask of escrow, and what the market does with accounts and payments behind it.

use std::collections::BTreeMap;

use akashkit::billing::{Block, DepositSource, Depositor, Escrow, Grant, Moved, Payer};
use akashkit::id::{BidId, DeploymentId, EscrowAccountId, GroupId, LeaseId};
use akashkit::{Code, Coin, Coins, Height, Price, Result, Timestamp};
use serde_json::Value;

use super::bank::Bank;
use super::world::{self, World, number, read};

/// The chain while a block runs, as far as escrow goes.
#[derive(Clone)]
pub(super) struct Chain {
    block: Block,
    now: Timestamp,
    pub(super) escrow: Escrow,
    open_bids: BTreeMap<String, Price>,
    pub(super) grants: BTreeMap<(String, String), Grant>,
    pub(super) held: Coins,
    pub(super) bank: Bank,
}

impl Chain {
    pub(super) fn at(before: &World, block: &Value) -> Option<Self> {
        let height = Height::new(number(&block["height"])?);
        let plain = Block::from(height);
        let with_akt = before.status.zip(before.price).map(|(status, price)| plain.with_akt(status, price));
        let escrow = Escrow::new(
            before.accounts.values().cloned().collect(),
            before.payments.values().cloned().collect(),
        );
        Some(Self {
            block: with_akt.unwrap_or(plain),
            now: read(&block["time"])?,
            escrow: escrow.ok()?,
            open_bids: before.open_bids.clone(),
            grants: before.grants.clone(),
            held: before.held.clone(),
            bank: Bank::of(before, &block["block_events"]),
        })
    }

    /// Runs the messages of a transaction; a refusal undoes all of them.
    pub(super) fn run(&mut self, tx: &Value) -> Result<()> {
        let mut after = self.clone();
        let events = Events::of(&tx["deliver"]["events"]);
        for message in tx["messages"].as_array().into_iter().flatten() {
            after.message(message, &events)?;
        }
        if tx["deliver"]["code"] == 0 {
            for bid in &events.closed_bids {
                after.open_bids.remove(&bid.to_string());
                after.close_bid(bid)?;
            }
            *self = after;
        }
        Ok(())
    }

    fn message(&mut self, message: &Value, events: &Events) -> Result<()> {
        match name(message) {
            "MsgAccountDeposit" => self.deposit(message),
            "MsgCloseBid" => self.leave(&message["id"]),
            "MsgCloseDeployment" => self.close_deployment(&message["id"]),
            "MsgCloseGroup" | "MsgPauseGroup" => self.end_group(&message["id"], events),
            "MsgCloseLease" => self.close_lease(&message["id"]),
            "MsgCreateBid" => self.create_bid(message),
            "MsgCreateDeployment" => self.create_deployment(message),
            "MsgCreateLease" => self.create_lease(&message["bid_id"]),
            "MsgExec" => self.execute(message, events),
            "MsgWithdrawLease" => self.withdraw(&message["id"]),
            _ => self.elsewhere(message),
        }
    }

    /// What messages of other modules do to balances and grants.
    fn elsewhere(&mut self, message: &Value) -> Result<()> {
        let pair = || (text(&message["granter"]), text(&message["grantee"]));
        match name(message) {
            "MsgGrant" => self.grants.extend(world::grant(pair(), &message["grant"])),
            "MsgRevoke" if message["msg_type_url"] == world::DEPOSIT => _ = self.grants.remove(&pair()),
            "MsgBurnACT" | "MsgBurnMint" | "MsgMintACT" => {
                let coins = Coins::new(vec![known(&message["coins_to_burn"])?])?;
                self.bank.change(&text(&message["owner"]), |balance| balance.checked_sub(&coins))?;
            }
            "MsgSend" => {
                let coins: Coins = known(&message["amount"])?;
                self.bank.change(&text(&message["from_address"]), |balance| balance.checked_sub(&coins))?;
                self.bank.change(&text(&message["to_address"]), |balance| balance.checked_add(&coins))?;
            }
            other if WITHOUT_MONEY.contains(&other) => {}
            _ => forget_all(message, &mut self.bank),
        }
        Ok(())
    }

    /// Whoever deposits in the name of another has less of that one's grant left.
    fn execute(&mut self, message: &Value, events: &Events) -> Result<()> {
        for inner in message["msgs"].as_array().into_iter().flatten() {
            let pair = (text(&inner["signer"]), text(&message["grantee"]));
            if let Some(grant) = self.grants.get_mut(&pair) {
                let used = Coins::new(vec![known(&inner["deposit"]["amount"])?])?;
                grant.limits = grant.limits.checked_sub(&used)?;
            }
            self.grants.retain(|other, grant| *other != pair || !grant.limits.is_empty());
            self.message(inner, events)?;
        }
        Ok(())
    }

    fn create_deployment(&mut self, message: &Value) -> Result<()> {
        let id: DeploymentId = known(&message["id"])?;
        self.open(&id.owner().to_string(), id.escrow_account(), &message["deposit"])
    }

    fn create_bid(&mut self, message: &Value) -> Result<()> {
        let id: BidId = known(&message["id"])?;
        self.open(&id.provider().to_string(), id.escrow_account(), &message["deposit"])?;
        self.open_bids.insert(id.to_string(), known(&message["price"])?);
        Ok(())
    }

    fn withdraw(&mut self, id: &Value) -> Result<()> {
        let id: LeaseId = known(id)?;
        let moved = self.escrow.withdraw(&id.escrow_payment(), self.block)?;
        self.pay(&id.deployment().escrow_account(), &moved)
    }

    fn close_lease(&mut self, id: &Value) -> Result<()> {
        let id: LeaseId = known(id)?;
        let moved = self.escrow.close_payment(&id.escrow_payment(), self.block)?;
        self.pay(&id.deployment().escrow_account(), &moved)
    }

    fn open(&mut self, payer: &str, account: EscrowAccountId, deposit: &Value) -> Result<()> {
        let deposits = self.draw(payer, &account, deposit)?;
        self.escrow.open(account, deposits, self.block.height())
    }

    fn deposit(&mut self, message: &Value) -> Result<()> {
        let account: EscrowAccountId = known(&message["id"])?;
        let deposits = self.draw(&text(&message["signer"]), &account, &message["deposit"])?;
        let moved = self.escrow.deposit(&account, deposits, self.block)?;
        self.pay(&account, &moved)
    }

    /// Takes a deposit out of balances and grants.
    fn draw(&mut self, payer: &str, account: &EscrowAccountId, deposit: &Value) -> Result<Vec<Depositor>> {
        let amount = &deposit["amount"];
        let wanted = Coin::new(text(&amount["denom"]).parse()?, text(&amount["amount"]).parse()?)?;
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

    fn create_lease(&mut self, id: &Value) -> Result<()> {
        let id: BidId = known(id)?;
        let rate = self.open_bids.remove(&id.to_string()).ok_or(Code::BidNotFound)?;
        let moved = self.escrow.create_payment(&id.clone().lease().escrow_payment(), rate, self.block)?;
        self.pay(&id.deployment().escrow_account(), &moved)?;
        // Only the first of the others is lost (chain facts, N17).
        let order = format!("{}/", id.order());
        let other = self.open_bids.keys().find(|bid| bid.starts_with(&order)).cloned();
        match other {
            Some(bid) => {
                self.open_bids.remove(&bid);
                self.close_bid(&bid.parse()?)
            }
            None => Ok(()),
        }
    }

    /// A provider takes its bid back, or leaves the lease; the chain does not look whether the payment could be closed.
    fn leave(&mut self, id: &Value) -> Result<()> {
        let id: BidId = known(id)?;
        if !self.open_bids.contains_key(&id.to_string()) {
            self.try_close_payment(&id.lease())?;
        }
        Ok(())
    }

    /// The market does not look either whether payments could be closed.
    fn end_group(&mut self, id: &Value, events: &Events) -> Result<()> {
        let group: GroupId = known(id)?;
        let mut leases = events.closed_leases.iter().filter(|lease| *lease.group() == group);
        leases.try_for_each(|lease| self.try_close_payment(lease))
    }

    fn try_close_payment(&mut self, lease: &LeaseId) -> Result<()> {
        match self.escrow.close_payment(&lease.escrow_payment(), self.block) {
            Ok(moved) => self.pay(&lease.deployment().escrow_account(), &moved),
            Err(_) => Ok(()),
        }
    }

    fn close_deployment(&mut self, id: &Value) -> Result<()> {
        let account = known::<DeploymentId>(id)?.escrow_account();
        let moved = self.escrow.close(&account, self.block)?;
        self.pay(&account, &moved)
    }

    fn close_bid(&mut self, bid: &BidId) -> Result<()> {
        let account = bid.escrow_account();
        let moved = self.escrow.close(&account, self.block)?;
        self.pay(&account, &moved)
    }

    /// Pays out what left an account, and makes grants whole.
    fn pay(&mut self, account: &EscrowAccountId, moved: &Moved) -> Result<()> {
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

/// What the market did in a transaction.
#[derive(Default)]
struct Events {
    closed_bids: Vec<BidId>,
    closed_leases: Vec<LeaseId>,
}

impl Events {
    fn of(events: &Value) -> Self {
        let mut found = Self::default();
        for event in events.as_array().into_iter().flatten() {
            match event["type"].as_str().unwrap_or_default() {
                "akash.market.v1.EventBidClosed" => found.closed_bids.extend(event_id(event)),
                "akash.market.v1.EventLeaseClosed" => found.closed_leases.extend(event_id(event)),
                _ => {}
            }
        }
        found
    }
}

fn event_id<T: serde::de::DeserializeOwned>(event: &Value) -> Option<T> {
    let attributes = event["attributes"].as_array()?;
    let id = attributes.iter().find(|attribute| attribute[0] == "id")?;
    serde_json::from_str(id[1].as_str()?).ok()
}

/// What a message holds, or a refusal that nothing waits for.
fn known<T: serde::de::DeserializeOwned>(value: &Value) -> Result<T> {
    read(value).ok_or_else(|| Code::JsonText.into())
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// Forgets what every account has that a message names.
fn forget_all(value: &Value, found: &mut Bank) {
    match value {
        Value::String(text) => found.forget(text.clone()),
        Value::Array(values) => values.iter().for_each(|value| forget_all(value, found)),
        Value::Object(fields) => fields.values().for_each(|value| forget_all(value, found)),
        _ => {}
    }
}

/// A message's name, without its module and generation.
fn name(message: &Value) -> &str {
    message["@type"].as_str().and_then(|url| url.rsplit('.').next()).unwrap_or_default()
}

/// Messages that move no money but their fee.
const WITHOUT_MONEY: &[&str] = &[
    "MsgAddPriceEntry",
    "MsgCreateCertificate",
    "MsgCreateProvider",
    "MsgDeleteProviderAttributes",
    "MsgLeaseStartReclaim",
    "MsgRevokeCertificate",
    "MsgSignProviderAttributes",
    "MsgStartGroup",
    "MsgUpdateDeployment",
    "MsgUpdateProvider",
];
