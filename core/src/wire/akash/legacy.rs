//! Messages that older versions of the network took: to read history. No node takes them any more. Chain sheet §2.13.

use super::deployment::{DeploymentId, GROUP_ID, GroupSpec};
use super::market::{BidId, LEASE_ID, ORDER_ID};
use super::provider::RECORD;
use super::resources::Resources;
use crate::wire::base::{Attribute, Coin, DecCoin};
use crate::wire::schema::{Field, Schema, always, bytes, many, text, texts, u32};

pub(crate) static MESSAGES: &[&Schema] = &[
    &AUDIT_DELETE,
    &AUDIT_SIGN,
    &CERT_CREATE,
    &CERT_REVOKE,
    &CLOSE_BID,
    &CLOSE_DEPLOYMENT,
    &CLOSE_GROUP,
    &CLOSE_LEASE,
    &CREATE_BID,
    &CREATE_DEPLOYMENT,
    &CREATE_LEASE,
    &PAUSE_GROUP,
    &PROVIDER_CREATE,
    &PROVIDER_DELETE,
    &PROVIDER_UPDATE,
    &START_GROUP,
    &UPDATE_DEPLOYMENT,
    &WITHDRAW_LEASE,
];

static CREATE_DEPLOYMENT: Schema = of_deployment("akash.deployment.v1beta3.MsgCreateDeployment").of(&[
    always(1, "id", &DeploymentId::SCHEMA),
    many(2, "groups", &GroupSpec::SCHEMA),
    bytes(3, "version"),
    always(4, "deposit", &Coin::SCHEMA),
    text(5, "depositor"),
]);

static UPDATE_DEPLOYMENT: Schema = of_deployment("akash.deployment.v1beta3.MsgUpdateDeployment")
    .of(&[always(1, "id", &DeploymentId::SCHEMA), bytes(3, "version")]);

static CLOSE_DEPLOYMENT: Schema = of_deployment("akash.deployment.v1beta3.MsgCloseDeployment").of(&[always(
    1,
    "id",
    &DeploymentId::SCHEMA,
)]);

static CLOSE_GROUP: Schema = of_deployment("akash.deployment.v1beta3.MsgCloseGroup").of(ONE_GROUP);

static PAUSE_GROUP: Schema = of_deployment("akash.deployment.v1beta3.MsgPauseGroup").of(ONE_GROUP);

static START_GROUP: Schema = of_deployment("akash.deployment.v1beta3.MsgStartGroup").of(ONE_GROUP);

static CREATE_BID: Schema = Schema::new("akash.market.v1beta4.MsgCreateBid").signed_by(&["provider"]).of(&[
    always(1, "order", &ORDER_ID),
    text(2, "provider"),
    always(3, "price", &DecCoin::SCHEMA),
    always(4, "deposit", &Coin::SCHEMA),
    many(5, "resources_offer", &RESOURCE_OFFER),
]);

static CLOSE_BID: Schema = Schema::new("akash.market.v1beta4.MsgCloseBid")
    .signed_by(&["bid_id", "provider"])
    .of(&[always(1, "bid_id", &BidId::SCHEMA)]);

static CREATE_LEASE: Schema = Schema::new("akash.market.v1beta4.MsgCreateLease")
    .signed_by(&["bid_id", "owner"])
    .of(&[always(1, "bid_id", &BidId::SCHEMA)]);

static WITHDRAW_LEASE: Schema = Schema::new("akash.market.v1beta4.MsgWithdrawLease")
    .signed_by(&["bid_id", "provider"])
    .of(&[always(1, "bid_id", &LEASE_ID)]);

static CLOSE_LEASE: Schema = Schema::new("akash.market.v1beta4.MsgCloseLease")
    .signed_by(&["lease_id", "owner"])
    .of(&[always(1, "lease_id", &LEASE_ID)]);

static RESOURCE_OFFER: Schema = Schema::new("akash.market.v1beta4.ResourceOffer")
    .of(&[always(1, "resources", &Resources::SCHEMA), u32(2, "count")]);

static CERT_CREATE: Schema = Schema::new("akash.cert.v1beta3.MsgCreateCertificate")
    .signed_by(&["owner"])
    .of(&[text(1, "owner"), bytes(2, "cert"), bytes(3, "pubkey")]);

static CERT_REVOKE: Schema = Schema::new("akash.cert.v1beta3.MsgRevokeCertificate")
    .signed_by(&["id", "owner"])
    .of(&[always(1, "id", &super::cert::ID)]);

static PROVIDER_CREATE: Schema =
    Schema::new("akash.provider.v1beta3.MsgCreateProvider").signed_by(&["owner"]).of(RECORD);

static PROVIDER_UPDATE: Schema =
    Schema::new("akash.provider.v1beta3.MsgUpdateProvider").signed_by(&["owner"]).of(RECORD);

static PROVIDER_DELETE: Schema =
    Schema::new("akash.provider.v1beta3.MsgDeleteProvider").signed_by(&["owner"]).of(&[text(1, "owner")]);

static AUDIT_SIGN: Schema = Schema::new("akash.audit.v1beta3.MsgSignProviderAttributes")
    .signed_by(&["auditor"])
    .of(&[text(1, "owner"), text(2, "auditor"), many(3, "attributes", &Attribute::SCHEMA)]);

static AUDIT_DELETE: Schema = Schema::new("akash.audit.v1beta3.MsgDeleteProviderAttributes")
    .signed_by(&["auditor"])
    .of(&[text(1, "owner"), text(2, "auditor"), texts(3, "keys")]);

const ONE_GROUP: &[Field] = &[always(1, "id", &GROUP_ID)];

const fn of_deployment(name: &'static str) -> Schema {
    Schema::new(name).signed_by(&["id", "owner"])
}
