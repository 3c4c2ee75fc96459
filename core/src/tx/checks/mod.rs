//! What the chain checks of a message alone, before it looks at its state (`ValidateBasic`), in its order.

mod bme;
mod deployment;
mod escrow;
mod market;
mod others;
mod params;
mod records;
mod transfer;

use super::create_deployment;
use crate::error::Result;
use crate::wire::akash::{
    audit, bme as exchange, cert, deployment as deploy, escrow as deposit, market as lease,
};
use crate::wire::akash::{oracle, provider, wasm as policy};
use crate::wire::cosmos::{gov, ibc, wasm};
use crate::wire::{Fields, MsgCreateDeployment, Schema};

/// Checks a message. Most of the Cosmos SDK's are checked only when they are executed: chain erratum C10.
pub(super) fn check(message: Fields) -> Result<()> {
    let found = CHECKS.iter().find(|(schema, _)| schema.name == message.schema().name);
    found.map_or(Ok(()), |(_, check)| check(message))
}

type Check = fn(Fields) -> Result<()>;

static CHECKS: &[(&Schema, Check)] = &[
    (&MsgCreateDeployment::SCHEMA, create_deployment::check),
    (&audit::MSG_DELETE_PROVIDER_ATTRIBUTES, records::audit),
    (&audit::MSG_SIGN_PROVIDER_ATTRIBUTES, records::audit),
    (&cert::MsgCreateCertificate::SCHEMA, records::create_certificate),
    (&cert::MSG_REVOKE_CERTIFICATE, records::revoke_certificate),
    (&deploy::MSG_CLOSE_DEPLOYMENT, deployment::id),
    (&deploy::MSG_CLOSE_GROUP, deployment::group_id),
    (&deploy::MSG_PAUSE_GROUP, deployment::group_id),
    (&deploy::MSG_START_GROUP, deployment::group_id),
    (&deploy::MSG_UPDATE_DEPLOYMENT, deployment::update),
    (&deploy::MSG_UPDATE_PARAMS, params::deployment),
    (&deposit::DEPOSIT_AUTHORIZATION, escrow::authorization),
    (&deposit::MSG_ACCOUNT_DEPOSIT, escrow::account_deposit),
    (&exchange::MSG_BURN_ACT, bme::exchange),
    (&exchange::MSG_BURN_MINT, bme::burn_mint),
    (&exchange::MSG_FUND_VAULT, bme::fund_vault),
    (&exchange::MSG_MINT_ACT, bme::exchange),
    (&exchange::MSG_UPDATE_PARAMS, params::bme),
    (&gov::MSG_EXEC_LEGACY_CONTENT, others::legacy_content),
    (&ibc::MSG_TRANSFER, transfer::check),
    (&lease::MSG_CLOSE_BID, market::with_reason),
    (&lease::MSG_CLOSE_LEASE, market::id),
    (&lease::MSG_CREATE_BID, market::create_bid),
    (&lease::MsgCreateLease::SCHEMA, market::create_lease),
    (&lease::MSG_LEASE_START_RECLAIM, market::with_reason),
    (&lease::MSG_UPDATE_PARAMS, params::market),
    (&lease::MSG_WITHDRAW_LEASE, market::id),
    (&oracle::MSG_ADD_PRICE_ENTRY, others::price_entry),
    (&oracle::MSG_UPDATE_PARAMS, params::oracle),
    (&policy::MSG_UPDATE_PARAMS, params::wasm),
    (&provider::MSG_CREATE_PROVIDER, records::provider),
    (&provider::MSG_DELETE_PROVIDER, records::delete_provider),
    (&provider::MSG_UPDATE_PROVIDER, records::provider),
    (&wasm::MSG_EXECUTE_CONTRACT, others::execute_contract),
];
