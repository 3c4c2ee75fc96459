//! Who pays whose fees: package `cosmos.feegrant.v1beta1`.

use crate::wire::base::{Duration, Timestamp};
use crate::wire::schema::{Interface, Schema, always, any, coins, maybe, text, texts};

pub(crate) static MESSAGES: &[&Schema] =
    &[&MSG_GRANT_ALLOWANCE, &MSG_PRUNE_ALLOWANCES, &MSG_REVOKE_ALLOWANCE];

static MSG_GRANT_ALLOWANCE: Schema = Schema::new("cosmos.feegrant.v1beta1.MsgGrantAllowance")
    .amino("cosmos-sdk/MsgGrantAllowance")
    .signed_by(&["granter"])
    .of(&[text(1, "granter"), text(2, "grantee"), any(3, "allowance", Interface::Allowance)]);

static MSG_PRUNE_ALLOWANCES: Schema =
    Schema::new("cosmos.feegrant.v1beta1.MsgPruneAllowances").signed_by(&["pruner"]).of(&[text(1, "pruner")]);

static MSG_REVOKE_ALLOWANCE: Schema = Schema::new("cosmos.feegrant.v1beta1.MsgRevokeAllowance")
    .amino("cosmos-sdk/MsgRevokeAllowance")
    .signed_by(&["granter"])
    .of(&[text(1, "granter"), text(2, "grantee")]);

pub(crate) static ALLOWED_MSG_ALLOWANCE: Schema = Schema::new("cosmos.feegrant.v1beta1.AllowedMsgAllowance")
    .amino("cosmos-sdk/AllowedMsgAllowance")
    .of(&[any(1, "allowance", Interface::Allowance), texts(2, "allowed_messages")]);

pub(crate) static BASIC_ALLOWANCE: Schema = Schema::new("cosmos.feegrant.v1beta1.BasicAllowance")
    .amino("cosmos-sdk/BasicAllowance")
    .of(&[coins(1, "spend_limit"), maybe(2, "expiration", &Timestamp::SCHEMA)]);

pub(crate) static PERIODIC_ALLOWANCE: Schema =
    Schema::new("cosmos.feegrant.v1beta1.PeriodicAllowance").amino("cosmos-sdk/PeriodicAllowance").of(&[
        always(1, "basic", &BASIC_ALLOWANCE).kept(),
        always(2, "period", &Duration::SCHEMA).kept(),
        coins(3, "period_spend_limit"),
        coins(4, "period_can_spend"),
        always(5, "period_reset", &Timestamp::SCHEMA).kept(),
    ]);
