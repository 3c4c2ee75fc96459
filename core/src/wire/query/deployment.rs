//! Deployments and groups: packages `akash.deployment.v1` (records) and `v1beta4`.

use super::{Method, escrow, page};
use crate::wire::akash::deployment;
use crate::wire::akash::deployment::{DeploymentId, DeploymentReclamation, GroupSpec};
use crate::wire::schema::{Schema, always, bytes, choice, i64, many, maybe, text, u64};

pub(crate) static METHODS: &[Method] = &[
    Method::get(
        "/akash.deployment.v1beta4.Query/Deployment",
        "/akash/deployment/v1beta4/deployments/info",
        &QUERY_DEPLOYMENT_REQUEST,
        &QUERY_DEPLOYMENT_RESPONSE,
    ),
    Method::get(
        "/akash.deployment.v1beta4.Query/Deployments",
        "/akash/deployment/v1beta4/deployments/list",
        &QUERY_DEPLOYMENTS_REQUEST,
        &QUERY_DEPLOYMENTS_RESPONSE,
    ),
    Method::get(
        "/akash.deployment.v1beta4.Query/Group",
        "/akash/deployment/v1beta4/groups/info",
        &QUERY_GROUP_REQUEST,
        &QUERY_GROUP_RESPONSE,
    ),
    Method::get(
        "/akash.deployment.v1beta4.Query/Params",
        "/akash/deployment/v1beta4/params",
        &QUERY_PARAMS_REQUEST,
        &QUERY_PARAMS_RESPONSE,
    ),
];

pub(crate) static QUERY_DEPLOYMENT_REQUEST: Schema = Schema::new(
    "akash.deployment.v1beta4.QueryDeploymentRequest",
)
.of(&[always(1, "id", &DeploymentId::SCHEMA)]);

pub(crate) static DEPLOYMENT: Schema = Schema::new("akash.deployment.v1.Deployment").of(&[
    always(1, "id", &DeploymentId::SCHEMA),
    choice(2, "state", DEPLOYMENT_STATE),
    bytes(3, "hash"),
    i64(4, "created_at"),
    maybe(5, "reclamation", &DeploymentReclamation::SCHEMA),
]);

pub(crate) static GROUP: Schema = Schema::new("akash.deployment.v1beta4.Group").of(&[
    always(1, "id", &deployment::GROUP_ID),
    choice(2, "state", GROUP_STATE),
    always(3, "group_spec", &GroupSpec::SCHEMA),
    i64(4, "created_at"),
]);

pub(crate) static QUERY_DEPLOYMENT_RESPONSE: Schema =
    Schema::new("akash.deployment.v1beta4.QueryDeploymentResponse").of(&[
        always(1, "deployment", &DEPLOYMENT),
        many(2, "groups", &GROUP),
        always(3, "escrow_account", &escrow::ACCOUNT),
    ]);

pub(crate) static DEPLOYMENT_FILTERS: Schema = Schema::new("akash.deployment.v1beta4.DeploymentFilters")
    .of(&[text(1, "owner"), u64(2, "dseq"), text(3, "state")]);

pub(crate) static QUERY_DEPLOYMENTS_REQUEST: Schema =
    Schema::new("akash.deployment.v1beta4.QueryDeploymentsRequest")
        .of(&[always(1, "filters", &DEPLOYMENT_FILTERS), maybe(2, "pagination", &page::PAGE_REQUEST)]);

pub(crate) static QUERY_DEPLOYMENTS_RESPONSE: Schema =
    Schema::new("akash.deployment.v1beta4.QueryDeploymentsResponse").of(&[
        many(1, "deployments", &QUERY_DEPLOYMENT_RESPONSE),
        maybe(2, "pagination", &page::PAGE_RESPONSE),
    ]);

pub(crate) static QUERY_GROUP_REQUEST: Schema =
    Schema::new("akash.deployment.v1beta4.QueryGroupRequest").of(&[always(1, "id", &deployment::GROUP_ID)]);

pub(crate) static QUERY_GROUP_RESPONSE: Schema =
    Schema::new("akash.deployment.v1beta4.QueryGroupResponse").of(&[always(1, "group", &GROUP)]);

pub(crate) static QUERY_PARAMS_REQUEST: Schema = Schema::new("akash.deployment.v1beta4.QueryParamsRequest");

pub(crate) static QUERY_PARAMS_RESPONSE: Schema = Schema::new("akash.deployment.v1beta4.QueryParamsResponse")
    .of(&[always(1, "params", &deployment::PARAMS)]);

pub(crate) const DEPLOYMENT_STATE: &[(&str, i32)] = &[("invalid", 0), ("active", 1), ("closed", 2)];

pub(crate) const GROUP_STATE: &[(&str, i32)] =
    &[("invalid", 0), ("open", 1), ("paused", 2), ("insufficient_funds", 3), ("closed", 4)];
