//! What the chain can be asked, and what it answers: every query as a row of a table.

pub(crate) mod audit;
pub(crate) mod auth;
pub(crate) mod authz;
mod bank;
pub(crate) mod bme;
pub(crate) mod cert;
mod comet;
mod consensus;
pub(crate) mod deployment;
pub(crate) mod distribution;
mod epochs;
pub(crate) mod escrow;
mod event;
pub(crate) mod feegrant;
pub(crate) mod gov;
mod lease;
pub(crate) mod market;
mod mint;
mod node;
pub(crate) mod oracle;
pub(crate) mod page;
mod policy;
pub(crate) mod provider;
mod results;
mod slashing;
pub(crate) mod staking;
mod tendermint;
mod transfer;
mod tx;
mod upgrade;
mod vesting;

use super::registry;
use super::schema::Schema;
use crate::error::Result;

pub(crate) use event::EVENTS;
pub(crate) use page::PAGE_REQUEST;

/// One query.
#[derive(Debug)]
pub(crate) struct Method {
    /// Such as `/akash.market.v1beta5.Query/Bids`: how gRPC and ABCI name it.
    pub(crate) path: &'static str,
    pub(crate) verb: Verb,
    /// Such as `/akash/market/v1beta5/bids/list`, with `{field}` where a field of the request stands.
    pub(crate) rest: &'static str,
    pub(crate) request: &'static Schema,
    pub(crate) reply: &'static Schema,
}

/// How REST sends it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verb {
    /// Fields in the path, and behind it.
    Get,
    /// The request as JSON.
    Post,
}

impl Method {
    const fn get(
        path: &'static str,
        rest: &'static str,
        request: &'static Schema,
        reply: &'static Schema,
    ) -> Self {
        Self { path, verb: Verb::Get, rest, request, reply }
    }

    const fn post(
        path: &'static str,
        rest: &'static str,
        request: &'static Schema,
        reply: &'static Schema,
    ) -> Self {
        Self { path, verb: Verb::Post, rest, request, reply }
    }
}

/// Every query, in the order of packages.
pub(crate) fn methods() -> impl Iterator<Item = &'static Method> {
    METHODS.iter().flat_map(|list| list.iter())
}

/// What stands in a reply and names its own type.
///
/// # Errors
/// [`Code::TxType`](crate::Code::TxType)
pub(crate) fn find(type_url: &str) -> Result<&'static Schema> {
    let name = type_url.strip_prefix('/').unwrap_or_default();
    let own = TYPES.iter().copied().find(|schema| schema.name == name);
    own.map_or_else(|| registry::find(type_url), Ok)
}

static METHODS: &[&[Method]] = &[
    audit::METHODS,
    auth::METHODS,
    authz::METHODS,
    bank::METHODS,
    bme::METHODS,
    cert::METHODS,
    consensus::METHODS,
    deployment::METHODS,
    distribution::METHODS,
    epochs::METHODS,
    escrow::METHODS,
    feegrant::METHODS,
    gov::METHODS,
    market::METHODS,
    mint::METHODS,
    node::METHODS,
    oracle::METHODS,
    policy::METHODS,
    provider::METHODS,
    slashing::METHODS,
    staking::METHODS,
    tendermint::METHODS,
    transfer::METHODS,
    tx::METHODS,
    upgrade::METHODS,
    // Of providers.
    lease::METHODS,
];

static TYPES: &[&Schema] = &[
    &auth::BASE_ACCOUNT,
    &auth::MODULE_ACCOUNT,
    &vesting::BASE_VESTING_ACCOUNT,
    &vesting::CONTINUOUS_VESTING_ACCOUNT,
    &vesting::DELAYED_VESTING_ACCOUNT,
    &vesting::PERIODIC_VESTING_ACCOUNT,
    &vesting::PERMANENT_LOCKED_ACCOUNT,
    &tx::TX,
];
