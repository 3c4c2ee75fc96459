//! What tenants send: deployments and their groups. Chain facts 2.2.

use super::fault::{Done, Fault};
use super::market::{End, lease_key};
use super::market::{deployment_id, deployment_key, group_key, new_group};
use super::{Chain, message};
use crate::denom::Denom;
use crate::deployment::{GroupSpec, validate_groups};
use crate::error::{Code, Error};
use crate::id::{BidId, DeploymentId, GroupId, Gseq, LeaseId};
use crate::market::{
    BidState, DeploymentState, GroupState, LeaseState, OrderState, check_first_deposit, is_notice,
};
use crate::price::Coin;
use crate::wire::query::{deployment, market};
use crate::wire::{Fields, Record, values};

pub(super) fn create_deployment(chain: &mut Chain, message: Fields) -> Done {
    let id = values::deployment_id(message)?;
    if chain.store.has(&deployment_key(&id)) {
        return Err(Error::new(Code::DeploymentExists).with("found", &id).into());
    }
    check_deposit(chain, message)?;
    check_window(chain, message)?;
    let groups = message.messages("groups").map(|group| GroupSpec::from_proto(&group.to_wire()));
    let groups = groups.collect::<crate::error::Result<Vec<_>>>()?;
    validate_groups(&groups).map_err(of_groups)?;
    let deposits = chain.draw(&id.owner().to_string(), &id.escrow_account(), message.message("deposit"))?;
    keep_deployment(chain, &id, message);
    for (spec, number) in message.messages("groups").zip(1..) {
        let group = GroupId::new(id.clone(), Gseq::new(number)?);
        chain.store.set(group_key(&group), new_group(&group, spec, chain.height.get()));
        chain.create_order(&group)?;
    }
    chain.open_escrow(&id.escrow_account(), deposits)
}

fn keep_deployment(chain: &mut Chain, id: &DeploymentId, message: Fields) {
    let mut record = Record::new(&deployment::DEPLOYMENT)
        .with("id", deployment_id(id))
        .with("state", 1_u64)
        .with("hash", message.bytes("hash"))
        .with("created_at", chain.height.get());
    if message.has("reclamation") {
        record.set("reclamation", message.message("reclamation"));
    }
    chain.store.set(deployment_key(id), record);
    let hash = message::base64(message.bytes("hash"));
    chain.tell("akash.deployment.v1.EventDeploymentCreated", &[("hash", &hash), ("id", id)]);
}

fn check_deposit(chain: &Chain, message: Fields) -> Done {
    let deposit = message::coin(message.message("deposit").message("amount"))?;
    let params = chain.params().deployment;
    let least = [(Denom::uakt(), params.min_deposit_uakt), (Denom::uact(), params.min_deposit_uact)];
    let minimums = least.map(|(denom, least)| Coin::new(denom, least.into()));
    let minimums = minimums.into_iter().collect::<crate::error::Result<Vec<_>>>()?;
    if minimums.iter().all(|least| least.denom() != deposit.denom()) {
        let log = format!("Deposit invalid: Invalid deposit denomination {}", deposit.denom());
        return Err(Fault::lost(log));
    }
    check_first_deposit(&deposit, &minimums)?;
    if *deposit.denom() == Denom::uakt() {
        return Err(Error::new(Code::DeploymentDeposit).with("found", deposit).into());
    }
    Ok(())
}

fn check_window(chain: &Chain, message: Fields) -> Done {
    let window = values::span(message.message("reclamation"), "min_window")?;
    match window.filter(|window| !is_notice(*window, &chain.params().market)) {
        Some(window) => {
            Err(Error::new(Code::DeploymentReclamation).with("found seconds", window.as_secs()).into())
        }
        None => Ok(()),
    }
}

/// What is wrong with the groups together has one number.
fn of_groups(error: Error) -> Fault {
    match error.code() {
        Code::GroupDenomMixed | Code::GroupNameDuplicate => Fault::new("deployment", 7, error),
        _ => error.into(),
    }
}

pub(super) fn update_deployment(chain: &mut Chain, message: Fields) -> Done {
    let id = running(chain, message)?;
    let key = deployment_key(&id);
    let record = chain.record(&key).filter(|record| record.fields().bytes("hash") != message.bytes("hash"));
    let Some(record) = record.cloned() else {
        return Err(Fault::new("deployment", 10, "Invalid: deployment hash"));
    };
    chain.store.set(key, record.with("hash", message.bytes("hash")));
    let hash = message::base64(message.bytes("hash"));
    chain.tell("akash.deployment.v1.EventDeploymentUpdated", &[("hash", &hash), ("id", &id)]);
    Ok(())
}

pub(super) fn close_deployment(chain: &mut Chain, message: Fields) -> Done {
    let id = running(chain, message)?;
    chain.close_escrow(&id.escrow_account())
}

fn running(chain: &Chain, message: Fields) -> Done<DeploymentId> {
    let id = values::deployment_id(message)?;
    match chain.state(&deployment_key(&id)) {
        Some(DeploymentState::Active) => Ok(id),
        Some(DeploymentState::Closed) => Err(Error::new(Code::DeploymentClosed).with("found", id).into()),
        None => Err(Error::new(Code::DeploymentNotFound).with("found", id).into()),
    }
}

pub(super) fn close_group(chain: &mut Chain, message: Fields) -> Done {
    let (id, state) = group(chain, message)?;
    if state == GroupState::Closed {
        return Err(Error::new(Code::GroupClosed).with("found", id).into());
    }
    end_group(chain, &id, GroupState::Closed, "akash.deployment.v1.EventGroupClosed")
}

pub(super) fn pause_group(chain: &mut Chain, message: Fields) -> Done {
    let (id, state) = group(chain, message)?;
    match state {
        GroupState::Closed => Err(Error::new(Code::GroupClosed).with("found", id).into()),
        GroupState::Paused => Err(Error::new(Code::GroupPaused).with("found", id).into()),
        _ => end_group(chain, &id, GroupState::Paused, "akash.deployment.v1.EventGroupPaused"),
    }
}

fn end_group(chain: &mut Chain, id: &GroupId, state: GroupState, event: &str) -> Done {
    chain.set_state(&group_key(id), state);
    chain.tell(event, &[("id", id)]);
    chain.end_orders(id, End::BY_OWNER)
}

pub(super) fn start_group(chain: &mut Chain, message: Fields) -> Done {
    let (id, state) = group(chain, message)?;
    match state {
        GroupState::Closed => return Err(Error::new(Code::GroupClosed).with("found", id).into()),
        GroupState::Open => return Err(Error::new(Code::GroupOpen).with("found", id).into()),
        GroupState::Paused | GroupState::InsufficientFunds => {}
    }
    chain.set_state(&group_key(&id), GroupState::Open);
    chain.tell("akash.deployment.v1.EventGroupStarted", &[("id", &id)]);
    chain.create_order(&id)
}

fn group(chain: &Chain, message: Fields) -> Done<(GroupId, GroupState)> {
    let id = values::group_id(message)?;
    let state = chain.state(&group_key(&id));
    let unknown = || Fault::from(Error::new(Code::GroupNotFound).with("found", &id));
    Ok((id.clone(), state.ok_or_else(unknown)?))
}

pub(super) fn create_lease(chain: &mut Chain, message: Fields) -> Done {
    let bid = bid_of(message)?;
    let record = chain.record(&super::market::bid_key(&bid)).cloned();
    let record = record.ok_or_else(|| Fault::from(Error::new(Code::BidNotFound).with("found", &bid)))?;
    check_open(chain, &bid, &record)?;
    let (lease, price) = (bid.clone().lease(), values::price(record.fields(), "price")?);
    chain.create_payment(&lease, price.clone())?;
    chain.store.set(lease_key(&lease), new_lease(&bid, record.fields(), chain.height.get()));
    chain.tell("akash.market.v1.EventLeaseCreated", &[("id", &lease), ("price", &price)]);
    chain.set_state(&super::market::order_key(bid.order()), OrderState::Active);
    chain.set_state(&super::market::bid_key(&bid), BidState::Active);
    // Of all that lose, the chain finds but the first.
    match chain.bids(bid.order(), BidState::Open)?.first() {
        Some(first) => {
            chain.set_state(&super::market::bid_key(first), BidState::Lost);
            chain.close_escrow(&first.escrow_account())
        }
        None => Ok(()),
    }
}

fn check_open(chain: &Chain, bid: &BidId, record: &Record) -> Done {
    let refuse = |code| Err(Fault::from(Error::new(code).with("found", bid)));
    if values::state(record.fields(), BidState::ALL)? != BidState::Open {
        return refuse(Code::BidNotOpen);
    }
    match chain.state(&super::market::order_key(bid.order())) {
        Some(OrderState::Open) => {}
        Some(_) => return refuse(Code::OrderNotOpen),
        None => return refuse(Code::OrderNotFound),
    }
    match chain.state(&group_key(bid.group())) {
        Some(GroupState::Open) => Ok(()),
        _ => refuse(Code::GroupNotOpen),
    }
}

fn new_lease(bid: &BidId, record: Fields, at: u64) -> Record {
    let mut lease = Record::new(&market::LEASE)
        .with("id", super::market::bid_id(bid))
        .with("state", 1_u64)
        .with("price", record.message("price"))
        .with("created_at", at);
    if record.has("reclamation_window") {
        let terms = Record::new(&market::RECLAMATION).with("window", record.message("reclamation_window"));
        lease.set("reclamation", terms);
    }
    lease
}

fn bid_of(message: Fields) -> Done<BidId> {
    static SCHEMA: crate::wire::Schema = crate::wire::MsgCreateLease::SCHEMA;
    let id = Record::new(&market::BID).with("id", message.message("bid_id"));
    debug_assert_eq!(message.schema().name, SCHEMA.name);
    Ok(values::bid_id(id.fields())?)
}

/// The tenant leaves; the group asks for bids again.
pub(super) fn close_lease(chain: &mut Chain, message: Fields) -> Done {
    let lease: LeaseId = values::lease_id(message)?;
    let refuse = |code| Err(Fault::from(Error::new(code).with("found", &lease)));
    match chain.state(&super::market::order_key(lease.order())) {
        Some(OrderState::Active) => {}
        Some(_) => return refuse(Code::OrderClosed),
        None => return refuse(Code::OrderNotFound),
    }
    match chain.state(&super::market::bid_key(lease.bid())) {
        Some(BidState::Active) => {}
        Some(_) => return refuse(Code::BidNotActive),
        None => return refuse(Code::BidNotFound),
    }
    match chain.state(&lease_key(&lease)) {
        Some(LeaseState::Active | LeaseState::Reclaiming) => {}
        _ => return refuse(Code::OrderClosed),
    }
    chain.close_lease(&lease, End::BY_OWNER);
    chain.close_bid(lease.bid())?;
    chain.close_order(lease.order());
    _ = chain.close_payment(&lease);
    match chain.state(&group_key(lease.group())) {
        Some(GroupState::Open) => chain.create_order(lease.group()),
        _ => Ok(()),
    }
}
