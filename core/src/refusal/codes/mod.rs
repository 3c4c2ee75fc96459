//! What each code means, by its codespace.

mod akash;
mod ibc;
mod modules;
mod sdk;
mod staking;
mod wasm;

use super::reason::{Reason, reasons};

/// The reason behind a code.
pub(super) fn find(codespace: &str, code: u32) -> Option<&'static Reason> {
    all().find(|reason| reason.codespace == codespace && reason.code == code)
}

/// Every code of every codespace.
pub(super) fn all() -> impl Iterator<Item = &'static Reason> {
    CODESPACES.iter().copied().flatten()
}

/// What anybody may meet first, so that a text that several have is the SDK's.
static CODESPACES: &[&[Reason]] = &[
    sdk::SDK,
    akash::DEPLOYMENT,
    akash::MARKET,
    akash::ESCROW,
    akash::AKASH,
    akash::AUDIT,
    akash::BME,
    akash::CERT,
    akash::ORACLE_V2,
    akash::PROVIDER,
    akash::TAKE,
    modules::AUTHZ,
    modules::BANK,
    modules::CRISIS,
    modules::DISTRIBUTION,
    modules::EVIDENCE,
    modules::FEEGRANT,
    modules::GOV,
    modules::PARAMS,
    modules::PROTOCOLPOOL,
    modules::SLASHING,
    modules::TABLE_TESTDATA,
    modules::UPGRADE,
    staking::STAKING,
    wasm::WASM,
    ibc::TRANSFER,
    ibc::CHANNEL,
    ibc::CHANNELV2,
    ibc::CLIENT,
    ibc::CLIENTV2,
    ibc::COMMITMENT,
    ibc::CONNECTION,
    ibc::HOST,
    ibc::IBC,
    ibc::PORT,
    ibc::SOLOMACHINE,
    ibc::TENDERMINT,
    sdk::STORE,
    sdk::TX,
    sdk::UNDEFINED,
];
