//! Upgrades of the chain: package `cosmos.upgrade.v1beta1`.

use super::Method;
use crate::wire::cosmos::upgrade;
use crate::wire::schema::{Schema, maybe};

pub(crate) static METHODS: &[Method] = &[Method::get(
    "/cosmos.upgrade.v1beta1.Query/CurrentPlan",
    "/cosmos/upgrade/v1beta1/current_plan",
    &QUERY_CURRENT_PLAN_REQUEST,
    &QUERY_CURRENT_PLAN_RESPONSE,
)];

pub(crate) static QUERY_CURRENT_PLAN_REQUEST: Schema =
    Schema::new("cosmos.upgrade.v1beta1.QueryCurrentPlanRequest");

pub(crate) static QUERY_CURRENT_PLAN_RESPONSE: Schema =
    Schema::new("cosmos.upgrade.v1beta1.QueryCurrentPlanResponse").of(&[maybe(1, "plan", &upgrade::PLAN)]);
