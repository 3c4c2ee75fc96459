//! What the chain checks of a message before it looks at its state.

use akashkit::id::{RawBidId, RawDeploymentId, RawEscrowAccountId, RawGroupId};
use akashkit::market::CloseReason;
use akashkit::tx::{CreateDeployment, Message};
use akashkit::{Code, DecCoin, Decimal, Result};
use serde_json::Value;

use super::records::{known, window};
use super::verdict::name;

/// Checks all messages of a transaction.
pub(super) fn check_all(tx: &Value) -> Result<()> {
    tx["messages"].as_array().into_iter().flatten().try_for_each(check)
}

/// Refuses what is refused whatever the state is.
fn check(message: &Value) -> Result<()> {
    match name(message) {
        "MsgAccountDeposit" => account_deposit(message),
        "MsgCloseBid" | "MsgLeaseStartReclaim" => {
            lease(&message["id"])?;
            known::<CloseReason>(&message["reason"])?.validate_for_provider()
        }
        "MsgCloseDeployment" | "MsgUpdateDeployment" => {
            known::<RawDeploymentId>(&message["id"])?.check().map(drop)
        }
        "MsgCloseGroup" | "MsgPauseGroup" | "MsgStartGroup" => {
            known::<RawGroupId>(&message["id"])?.check().map(drop)
        }
        "MsgCloseLease" | "MsgWithdrawLease" => lease(&message["id"]),
        "MsgCreateBid" => create_bid(message),
        "MsgCreateDeployment" => create_deployment(message),
        "MsgCreateLease" => lease(&message["bid_id"]),
        _ => Ok(()),
    }
}

fn account_deposit(message: &Value) -> Result<()> {
    known::<RawEscrowAccountId>(&message["id"])?.check()?;
    let amount = &message["deposit"]["amount"]["amount"];
    if amount == "0" { Err(Code::EscrowDeposit.into()) } else { sources(&message["deposit"]) }
}

fn create_bid(message: &Value) -> Result<()> {
    lease(&message["id"])?;
    sources(&message["deposit"])?;
    if known::<DecCoin>(&message["price"])?.amount == Some(Decimal::ZERO) {
        return Err(Code::BidZeroPrice.into());
    }
    window(&message["reclamation_window"]).map(drop)
}

fn sources(deposit: &Value) -> Result<()> {
    let is_none = deposit["sources"].as_array().is_none_or(Vec::is_empty);
    if is_none { Err(Code::TxDepositSource.into()) } else { Ok(()) }
}

fn create_deployment(message: &Value) -> Result<()> {
    let mut fields = message.clone();
    fields.as_object_mut().and_then(|fields| fields.remove("@type"));
    Message::from_json(CreateDeployment::TYPE_URL, &fields)?.validate_basic()
}

fn lease(id: &Value) -> Result<()> {
    known::<RawBidId>(id)?.check().map(drop)
}
