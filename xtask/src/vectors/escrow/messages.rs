//! What messages ask of escrow, and what the market does with accounts and payments behind it.

use std::collections::{BTreeMap, BTreeSet};

use akashkit::billing::{Block, DepositSource, Depositor, Escrow, Grant, Moved, Payer};
use akashkit::id::{BidId, DeploymentId, EscrowAccountId, GroupId, LeaseId};
use akashkit::{Code, Coin, Coins, Denom, Height, Price, Result, Timestamp};
use serde_json::{Value, json};

use super::bank::Bank;
use super::world::{self, World, number, read};
use crate::vectors::Check;

/// The chain while a block runs, as far as escrow goes.
#[derive(Clone)]
pub(super) struct Chain {
    block: Block,
    now: Timestamp,
    escrow: Escrow,
    open_bids: BTreeMap<String, Price>,
    grants: BTreeMap<(String, String), Grant>,
    held: Coins,
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
        match message["@type"].as_str().unwrap_or_default() {
            "/akash.deployment.v1beta4.MsgCloseDeployment" => self.close_deployment(&message["id"]),
            "/akash.deployment.v1beta4.MsgCloseGroup" | "/akash.deployment.v1beta4.MsgPauseGroup" => {
                self.end_group(&message["id"], events);
                Ok(())
            }
            "/akash.deployment.v1beta4.MsgCreateDeployment" => {
                let id: DeploymentId = known(&message["id"])?;
                let (owner, account) = (id.owner().to_string(), id.escrow_account());
                self.open(&owner, account, &message["deposit"])
            }
            "/akash.escrow.v1.MsgAccountDeposit" => self.deposit(message),
            "/akash.market.v1beta5.MsgCloseBid" => self.leave(&message["id"]),
            "/akash.market.v1beta5.MsgCloseLease" => {
                let id: LeaseId = known(&message["id"])?;
                let moved = self.escrow.close_payment(&id.escrow_payment(), self.block)?;
                self.pay(&id.deployment().escrow_account(), &moved)
            }
            "/akash.market.v1beta5.MsgCreateBid" => {
                let id: BidId = known(&message["id"])?;
                let (provider, account) = (id.provider().to_string(), id.escrow_account());
                self.open(&provider, account, &message["deposit"])?;
                self.open_bids.insert(id.to_string(), known(&message["price"])?);
                Ok(())
            }
            "/akash.market.v1beta5.MsgCreateLease" => self.create_lease(&message["bid_id"]),
            "/akash.market.v1beta5.MsgWithdrawLease" => {
                let id: LeaseId = known(&message["id"])?;
                let moved = self.escrow.withdraw(&id.escrow_payment(), self.block)?;
                self.pay(&id.deployment().escrow_account(), &moved)
            }
            "/cosmos.authz.v1beta1.MsgExec" => {
                for inner in message["msgs"].as_array().into_iter().flatten() {
                    self.use_up(&message["grantee"], inner)?;
                    self.message(inner, events)?;
                }
                Ok(())
            }
            "/cosmos.authz.v1beta1.MsgGrant" => {
                let id =
                    format!("{}/{}/{}", text(&message["granter"]), text(&message["grantee"]), world::DEPOSIT);
                if let Some((pair, grant)) = world::grant(&id, &message["grant"]) {
                    self.grants.insert(pair, grant);
                }
                Ok(())
            }
            "/cosmos.authz.v1beta1.MsgRevoke" => {
                if message["msg_type_url"] == world::DEPOSIT {
                    self.grants.remove(&(text(&message["granter"]), text(&message["grantee"])));
                }
                Ok(())
            }
            "/cosmos.bank.v1beta1.MsgSend" => {
                let coins: Coins = known(&message["amount"])?;
                self.bank.change(&text(&message["from_address"]), |balance| balance.checked_sub(&coins))?;
                self.bank.change(&text(&message["to_address"]), |balance| balance.checked_add(&coins))
            }
            "/akash.bme.v1.MsgBurnACT" | "/akash.bme.v1.MsgBurnMint" | "/akash.bme.v1.MsgMintACT" => {
                let coins = Coins::new(vec![known(&message["coins_to_burn"])?])?;
                self.bank.change(&text(&message["owner"]), |balance| balance.checked_sub(&coins))
            }
            other => {
                if !WITHOUT_MONEY.contains(&other) {
                    forget_all(message, &mut self.bank);
                }
                Ok(())
            }
        }
    }

    /// Whoever deposits in the name of another has less of that one's grant left.
    fn use_up(&mut self, grantee: &Value, inner: &Value) -> Result<()> {
        let pair = (text(&inner["signer"]), text(grantee));
        let Some(grant) = self.grants.get_mut(&pair) else { return Ok(()) };
        grant.limits = grant.limits.checked_sub(&Coins::new(vec![known(&inner["deposit"]["amount"])?])?)?;
        if grant.limits.is_empty() {
            self.grants.remove(&pair);
        }
        Ok(())
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

    fn end_group(&mut self, id: &Value, events: &Events) {
        let Ok(group) = known::<GroupId>(id) else { return };
        for lease in events.closed_leases.iter().filter(|lease| *lease.group() == group) {
            let _ = self.try_close_payment(lease);
        }
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

    /// Compares what the block changed, here or there; gives the number of figures.
    pub(super) fn compare(&self, before: &World, after: &World, place: &str, check: &mut Check) -> usize {
        let mut ours: BTreeMap<String, Value> = BTreeMap::new();
        for account in self.escrow.accounts() {
            ours.insert(format!("escrow_account/{}", account.id()), json!(account));
        }
        for payment in self.escrow.payments() {
            ours.insert(format!("escrow_payment/{}", payment.id()), json!(payment));
        }
        let mut figures = 0;
        for key in ours.keys().chain(after.raw.keys()).collect::<BTreeSet<_>>() {
            let (was, is, got) = (before.raw.get(key), after.raw.get(key), ours.get(key));
            if was != is || was != got {
                figures += leaves(is);
                check.json(&format!("{place} {key}"), is, got);
            }
        }
        figures
            + self.compare_grants(before, after, place, check)
            + self.compare_balances(before, after, place, check)
    }

    fn compare_grants(&self, before: &World, after: &World, place: &str, check: &mut Check) -> usize {
        let mut figures = 0;
        for (pair, grant) in &after.grants {
            let got = self.grants.get(pair);
            if before.grants.get(pair) != Some(grant) || got != Some(grant) {
                figures += grant.limits.as_slice().len();
                check.equal(&format!("{place} grant {pair:?}"), Some(grant), got);
            }
        }
        figures
    }

    fn compare_balances(&self, before: &World, after: &World, place: &str, check: &mut Check) -> usize {
        let mut figures = 0;
        if before.held != after.held || before.held != self.held {
            figures += denoms(&before.held, &after.held);
            check.equal(&format!("{place} module balance"), &after.held, &self.held);
        }
        for address in self.bank.to_compare() {
            let Some(balance) = after.balances.get(address) else { continue };
            figures += denoms(balance, balance);
            check.equal(&format!("{place} balance {address}"), balance, &self.bank.balance(address));
        }
        figures
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

fn leaves(value: Option<&Value>) -> usize {
    match value {
        Some(Value::Array(values)) => values.iter().map(|value| leaves(Some(value))).sum(),
        Some(Value::Object(fields)) => fields.values().map(|value| leaves(Some(value))).sum(),
        _ => 1,
    }
}

fn denoms(left: &Coins, right: &Coins) -> usize {
    let coins = left.as_slice().iter().chain(right.as_slice());
    coins.map(Coin::denom).collect::<BTreeSet<&Denom>>().len()
}

/// Messages that move no money but their fee.
const WITHOUT_MONEY: &[&str] = &[
    "/akash.audit.v1.MsgDeleteProviderAttributes",
    "/akash.audit.v1.MsgSignProviderAttributes",
    "/akash.cert.v1.MsgCreateCertificate",
    "/akash.cert.v1.MsgRevokeCertificate",
    "/akash.deployment.v1beta4.MsgStartGroup",
    "/akash.deployment.v1beta4.MsgUpdateDeployment",
    "/akash.market.v1beta5.MsgLeaseStartReclaim",
    "/akash.oracle.v2.MsgAddPriceEntry",
    "/akash.provider.v1beta4.MsgCreateProvider",
    "/akash.provider.v1beta4.MsgUpdateProvider",
];
