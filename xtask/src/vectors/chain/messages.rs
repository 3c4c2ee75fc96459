//! What messages ask of deployments, the market and escrow.

use std::collections::BTreeMap;

use akashkit::billing::{Block, Escrow, Grant};
use akashkit::market::{Action, Market};
use akashkit::network::Params;
use akashkit::{Coins, Height, Result, Timestamp};
use serde_json::Value;

use super::bank::Bank;
use super::basic;
use super::providers::Providers;
use super::records::known;
use super::verdict::name;
use super::world::{self, World, number, read};

/// The chain while a block runs, as far as deployments, the market and escrow go.
#[derive(Clone)]
pub(super) struct Chain {
    pub(super) block: Block,
    pub(super) now: Timestamp,
    pub(super) params: Params,
    pub(super) market: Market,
    pub(super) providers: Providers,
    pub(super) escrow: Escrow,
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
            params: before.params.0,
            market: before.records.market()?,
            providers: before.providers.clone(),
            escrow: escrow.ok()?,
            grants: before.grants.clone(),
            held: before.held.clone(),
            bank: Bank::of(before, &block["block_events"]),
        })
    }

    /// Runs the messages of a transaction; a refusal, ours or the node's, undoes all of them.
    pub(super) fn run(&mut self, tx: &Value) -> Result<()> {
        let mut messages = tx["messages"].as_array().into_iter().flatten();
        basic::check_all(tx)?;
        let mut after = self.clone();
        messages.try_for_each(|message| after.message(message))?;
        if tx["deliver"]["code"] == 0 {
            *self = after;
        }
        Ok(())
    }

    fn message(&mut self, message: &Value) -> Result<()> {
        let id = &message["id"];
        match name(message) {
            "MsgAccountDeposit" => self.follow(|chain| chain.deposit(message)),
            "MsgCloseBid" => self.follow(|chain| chain.close_bid(message)),
            "MsgCloseDeployment" => self.follow(|chain| chain.close_deployment(id)),
            "MsgCloseGroup" => self.follow(|chain| chain.end_group(id, Action::CloseGroup)),
            "MsgCloseLease" => self.close_lease(id),
            "MsgCreateBid" => self.create_bid(message),
            "MsgCreateDeployment" => self.create_deployment(message),
            "MsgCreateLease" => self.follow(|chain| chain.create_lease(&message["bid_id"])),
            "MsgExec" => self.execute(message),
            "MsgLeaseStartReclaim" => self.start_reclaim(message),
            "MsgPauseGroup" => self.follow(|chain| chain.end_group(id, Action::PauseGroup)),
            "MsgStartGroup" => self.market.start_group(&known(id)?, self.block.height()),
            "MsgUpdateDeployment" => self.running_deployment(id).map(drop),
            "MsgWithdrawLease" => self.follow(|chain| chain.withdraw(id)),
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
            other if WITHOUT_MONEY.contains(&other) => self.providers.hear(other, message)?,
            _ => forget_all(message, &mut self.bank),
        }
        Ok(())
    }

    /// Whoever deposits in the name of another has less of that one's grant left.
    fn execute(&mut self, message: &Value) -> Result<()> {
        for inner in message["msgs"].as_array().into_iter().flatten() {
            let pair = (text(&inner["signer"]), text(&message["grantee"]));
            if let Some(grant) = self.grants.get_mut(&pair) {
                let used = Coins::new(vec![known(&inner["deposit"]["amount"])?])?;
                grant.limits = grant.limits.checked_sub(&used)?;
            }
            self.grants.retain(|other, grant| *other != pair || !grant.limits.is_empty());
            self.message(inner)?;
        }
        Ok(())
    }
}

pub(super) fn text(value: &Value) -> String {
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

/// Messages that move no money but their fee.
const WITHOUT_MONEY: &[&str] = &[
    "MsgAddPriceEntry",
    "MsgCreateCertificate",
    "MsgCreateProvider",
    "MsgDeleteProviderAttributes",
    "MsgRevokeCertificate",
    "MsgSignProviderAttributes",
    "MsgUpdateProvider",
];
