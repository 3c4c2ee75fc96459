//! Events that the chain sends with results: every one of the packages `akash.*`.

use super::{bme, market, oracle};
use crate::wire::akash;
use crate::wire::akash::deployment::DeploymentId;
use crate::wire::base::{Coin, DecCoin, Timestamp};
use crate::wire::schema::{Schema, always, bytes, choice, dec, i64, maybe, text};

pub(crate) static EVENTS: &[&Schema] = &[
    &EVENT_TRUSTED_AUDITOR_CREATED,
    &EVENT_TRUSTED_AUDITOR_DELETED,
    &EVENT_LEDGER_RECORD_CANCELED,
    &EVENT_LEDGER_RECORD_EXECUTED,
    &EVENT_MINT_STATUS_CHANGE,
    &EVENT_VAULT_FUNDED,
    &EVENT_DEPLOYMENT_CLOSED,
    &EVENT_DEPLOYMENT_CREATED,
    &EVENT_DEPLOYMENT_UPDATED,
    &EVENT_GROUP_CLOSED,
    &EVENT_GROUP_PAUSED,
    &EVENT_GROUP_STARTED,
    &EVENT_EPOCH_END,
    &EVENT_EPOCH_START,
    &EVENT_BID_CLOSED,
    &EVENT_BID_CREATED,
    &EVENT_LEASE_CLOSED,
    &EVENT_LEASE_CREATED,
    &EVENT_LEASE_RECLAIM_STARTED,
    &EVENT_ORDER_CLOSED,
    &EVENT_ORDER_CREATED,
    &EVENT_AGGREGATED_PRICE,
    &EVENT_PRICE_DATA,
    &EVENT_PRICE_RECOVERED,
    &EVENT_PRICE_STALE_WARNING,
    &EVENT_PRICE_STALED,
    &EVENT_PROVIDER_CREATED,
    &EVENT_PROVIDER_DELETED,
    &EVENT_PROVIDER_UPDATED,
    &EVENT_MSG_BLOCKED,
];

pub(crate) static EVENT_TRUSTED_AUDITOR_CREATED: Schema =
    Schema::new("akash.audit.v1.EventTrustedAuditorCreated").of(&[text(1, "owner"), text(2, "auditor")]);

pub(crate) static EVENT_TRUSTED_AUDITOR_DELETED: Schema =
    Schema::new("akash.audit.v1.EventTrustedAuditorDeleted").of(&[text(1, "owner"), text(2, "auditor")]);

pub(crate) static EVENT_LEDGER_RECORD_CANCELED: Schema =
    Schema::new("akash.bme.v1.EventLedgerRecordCanceled").of(&[
        always(1, "id", &bme::LEDGER_RECORD_ID),
        choice(2, "cancel_reason", bme::LEDGER_CANCELED_RECORD_BM_CANCEL_REASON),
        text(3, "owner"),
        text(4, "to"),
        always(5, "coins_to_burn", &Coin::SCHEMA),
        text(6, "denom_to_mint"),
    ]);

pub(crate) static EVENT_LEDGER_RECORD_EXECUTED: Schema =
    Schema::new("akash.bme.v1.EventLedgerRecordExecuted").of(&[
        always(1, "id", &bme::LEDGER_RECORD_ID),
        text(2, "burned_from"),
        text(3, "minted_to"),
        text(4, "burner"),
        text(5, "minter"),
        maybe(6, "burned", &bme::COIN_PRICE),
        maybe(7, "minted", &bme::COIN_PRICE),
        always(8, "spread", &Coin::SCHEMA),
        maybe(9, "remint_credit_issued", &bme::COIN_PRICE),
        maybe(10, "remint_credit_accrued", &bme::COIN_PRICE),
    ]);

pub(crate) static EVENT_MINT_STATUS_CHANGE: Schema = Schema::new("akash.bme.v1.EventMintStatusChange").of(&[
    choice(1, "previous_status", bme::MINT_STATUS),
    choice(2, "new_status", bme::MINT_STATUS),
    dec(3, "collateral_ratio"),
]);

pub(crate) static EVENT_VAULT_FUNDED: Schema = Schema::new("akash.bme.v1.EventVaultFunded").of(&[
    always(1, "amount", &Coin::SCHEMA),
    text(2, "source"),
    always(3, "new_vault_balance", &Coin::SCHEMA),
]);

pub(crate) static EVENT_DEPLOYMENT_CLOSED: Schema =
    Schema::new("akash.deployment.v1.EventDeploymentClosed").of(&[always(1, "id", &DeploymentId::SCHEMA)]);

pub(crate) static EVENT_DEPLOYMENT_CREATED: Schema =
    Schema::new("akash.deployment.v1.EventDeploymentCreated")
        .of(&[always(1, "id", &DeploymentId::SCHEMA), bytes(2, "hash")]);

pub(crate) static EVENT_DEPLOYMENT_UPDATED: Schema =
    Schema::new("akash.deployment.v1.EventDeploymentUpdated")
        .of(&[always(1, "id", &DeploymentId::SCHEMA), bytes(2, "hash")]);

pub(crate) static EVENT_GROUP_CLOSED: Schema =
    Schema::new("akash.deployment.v1.EventGroupClosed").of(&[always(1, "id", &akash::deployment::GROUP_ID)]);

pub(crate) static EVENT_GROUP_PAUSED: Schema =
    Schema::new("akash.deployment.v1.EventGroupPaused").of(&[always(1, "id", &akash::deployment::GROUP_ID)]);

pub(crate) static EVENT_GROUP_STARTED: Schema =
    Schema::new("akash.deployment.v1.EventGroupStarted").of(&[always(1, "id", &akash::deployment::GROUP_ID)]);

pub(crate) static EVENT_EPOCH_END: Schema =
    Schema::new("akash.epochs.v1beta1.EventEpochEnd").of(&[i64(1, "epoch_number")]);

pub(crate) static EVENT_EPOCH_START: Schema = Schema::new("akash.epochs.v1beta1.EventEpochStart")
    .of(&[i64(1, "epoch_number"), i64(2, "epoch_start_time")]);

pub(crate) static EVENT_BID_CLOSED: Schema =
    Schema::new("akash.market.v1.EventBidClosed").of(&[always(1, "id", &akash::market::BidId::SCHEMA)]);

pub(crate) static EVENT_BID_CREATED: Schema = Schema::new("akash.market.v1.EventBidCreated")
    .of(&[always(1, "id", &akash::market::BidId::SCHEMA), always(3, "price", &DecCoin::SCHEMA)]);

pub(crate) static EVENT_LEASE_CLOSED: Schema = Schema::new("akash.market.v1.EventLeaseClosed")
    .of(&[always(1, "id", &akash::market::LEASE_ID), choice(2, "reason", akash::market::REASONS)]);

pub(crate) static EVENT_LEASE_CREATED: Schema = Schema::new("akash.market.v1.EventLeaseCreated")
    .of(&[always(1, "id", &akash::market::LEASE_ID), always(3, "price", &DecCoin::SCHEMA)]);

pub(crate) static EVENT_LEASE_RECLAIM_STARTED: Schema =
    Schema::new("akash.market.v1.EventLeaseReclaimStarted").of(&[
        always(1, "id", &akash::market::LEASE_ID),
        choice(2, "reason", akash::market::REASONS),
        i64(3, "deadline"),
    ]);

pub(crate) static EVENT_ORDER_CLOSED: Schema =
    Schema::new("akash.market.v1.EventOrderClosed").of(&[always(1, "id", &market::ORDER_ID)]);

pub(crate) static EVENT_ORDER_CREATED: Schema =
    Schema::new("akash.market.v1.EventOrderCreated").of(&[always(1, "id", &market::ORDER_ID)]);

pub(crate) static EVENT_AGGREGATED_PRICE: Schema =
    Schema::new("akash.oracle.v2.EventAggregatedPrice").of(&[always(1, "price", &oracle::AGGREGATED_PRICE)]);

pub(crate) static EVENT_PRICE_DATA: Schema = Schema::new("akash.oracle.v2.EventPriceData").of(&[
    text(1, "source"),
    always(2, "id", &akash::oracle::DATA_ID),
    dec(3, "price"),
    always(4, "timestamp", &Timestamp::SCHEMA),
]);

pub(crate) static EVENT_PRICE_RECOVERED: Schema = Schema::new("akash.oracle.v2.EventPriceRecovered")
    .of(&[always(1, "id", &akash::oracle::DATA_ID), i64(2, "height")]);

pub(crate) static EVENT_PRICE_STALE_WARNING: Schema = Schema::new("akash.oracle.v2.EventPriceStaleWarning")
    .of(&[always(2, "id", &akash::oracle::DATA_ID), i64(3, "last_height"), i64(4, "blocks_to_stall")]);

pub(crate) static EVENT_PRICE_STALED: Schema = Schema::new("akash.oracle.v2.EventPriceStaled")
    .of(&[always(1, "id", &akash::oracle::DATA_ID), i64(2, "last_height")]);

pub(crate) static EVENT_PROVIDER_CREATED: Schema =
    Schema::new("akash.provider.v1beta4.EventProviderCreated").of(&[text(1, "owner")]);

pub(crate) static EVENT_PROVIDER_DELETED: Schema =
    Schema::new("akash.provider.v1beta4.EventProviderDeleted").of(&[text(1, "owner")]);

pub(crate) static EVENT_PROVIDER_UPDATED: Schema =
    Schema::new("akash.provider.v1beta4.EventProviderUpdated").of(&[text(1, "owner")]);

pub(crate) static EVENT_MSG_BLOCKED: Schema = Schema::new("akash.wasm.v1.EventMsgBlocked").of(&[
    text(1, "contract_address"),
    text(2, "msg_type"),
    text(3, "reason"),
]);
