//! The messages of the Cosmos SDK 0.53 and of its neighbours, as the live network takes them.

pub(crate) mod auth;
pub(crate) mod authz;
pub(crate) mod bank;
pub(crate) mod consensus;
pub(crate) mod crisis;
pub(crate) mod crypto;
pub(crate) mod distribution;
pub(crate) mod evidence;
pub(crate) mod feegrant;
pub(crate) mod gov;
pub(crate) mod gov_beta;
pub(crate) mod ibc;
pub(crate) mod mint;
pub(crate) mod params;
pub(crate) mod service;
pub(crate) mod slashing;
pub(crate) mod staking;
pub(crate) mod upgrade;
pub(crate) mod vesting;
pub(crate) mod wasm;
