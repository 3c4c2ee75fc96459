//! Upgrades of the chain: package `cosmos.upgrade.v1beta1`.

use crate::wire::base::Timestamp;
use crate::wire::schema::{Interface, Schema, always, any, i64, text};

pub(crate) static MESSAGES: &[&Schema] = &[&MSG_CANCEL_UPGRADE, &MSG_SOFTWARE_UPGRADE];

static MSG_CANCEL_UPGRADE: Schema = Schema::new("cosmos.upgrade.v1beta1.MsgCancelUpgrade")
    .amino("cosmos-sdk/MsgCancelUpgrade")
    .signed_by(&["authority"])
    .of(&[text(1, "authority")]);

static MSG_SOFTWARE_UPGRADE: Schema = Schema::new("cosmos.upgrade.v1beta1.MsgSoftwareUpgrade")
    .amino("cosmos-sdk/MsgSoftwareUpgrade")
    .signed_by(&["authority"])
    .of(&[text(1, "authority"), always(2, "plan", &PLAN).kept()]);

pub(crate) static CANCEL_SOFTWARE_UPGRADE_PROPOSAL: Schema =
    Schema::new("cosmos.upgrade.v1beta1.CancelSoftwareUpgradeProposal")
        .amino("cosmos-sdk/CancelSoftwareUpgradeProposal")
        .of(&[text(1, "title"), text(2, "description")]);

pub(crate) static SOFTWARE_UPGRADE_PROPOSAL: Schema =
    Schema::new("cosmos.upgrade.v1beta1.SoftwareUpgradeProposal")
        .amino("cosmos-sdk/SoftwareUpgradeProposal")
        .of(&[text(1, "title"), text(2, "description"), always(3, "plan", &PLAN).kept()]);

pub(crate) static PLAN: Schema = Schema::new("cosmos.upgrade.v1beta1.Plan").amino("cosmos-sdk/Plan").of(&[
    text(1, "name"),
    always(2, "time", &Timestamp::SCHEMA).kept(),
    i64(3, "height"),
    text(4, "info"),
    any(5, "upgraded_client_state", Interface::ClientState),
]);
