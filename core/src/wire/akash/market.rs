//! Bids and leases: packages `akash.market.v1` (ids, reasons) and `v1beta5`.

use super::resources::{ENDPOINT_KINDS, Resources};
use crate::wire::base::{Coin, DecCoin, Deposit, Duration};
use crate::wire::messages::messages;
use crate::wire::schema::{Schema, always, choice, many, maybe, text, u32, u64};

pub(crate) static MESSAGES: &[&Schema] = &[
    &MSG_CLOSE_BID,
    &MSG_CLOSE_LEASE,
    &MSG_CREATE_BID,
    &MsgCreateLease::SCHEMA,
    &MSG_LEASE_START_RECLAIM,
    &MSG_UPDATE_PARAMS,
    &MSG_WITHDRAW_LEASE,
];

messages! {
    /// Which bid.
    "akash.market.v1.BidID" => BidId; {
        1 owner: text;
        2 dseq: u64;
        3 gseq: u32;
        4 oseq: u32;
        5 provider: text;
        6 bseq: u32;
    }

    /// Takes a bid.
    "akash.market.v1beta5.MsgCreateLease" => MsgCreateLease [signed_by(&["bid_id", "owner"])]; {
        1 bid_id: always BidId;
    }
}

pub(crate) static MSG_CREATE_BID: Schema =
    Schema::new("akash.market.v1beta5.MsgCreateBid").signed_by(&["id", "provider"]).of(&[
        always(1, "id", &BidId::SCHEMA),
        always(2, "price", &DecCoin::SCHEMA),
        always(3, "deposit", &Deposit::SCHEMA),
        many(4, "resources_offer", &RESOURCE_OFFER).hidden(),
        maybe(5, "reclamation_window", &Duration::SCHEMA),
    ]);

pub(crate) static MSG_CLOSE_BID: Schema = Schema::new("akash.market.v1beta5.MsgCloseBid")
    .signed_by(&["id", "provider"])
    .of(&[always(1, "id", &BidId::SCHEMA), choice(2, "reason", REASONS)]);

pub(crate) static MSG_WITHDRAW_LEASE: Schema = Schema::new("akash.market.v1beta5.MsgWithdrawLease")
    .signed_by(&["id", "provider"])
    .of(&[always(1, "id", &LEASE_ID)]);

pub(crate) static MSG_CLOSE_LEASE: Schema = Schema::new("akash.market.v1beta5.MsgCloseLease")
    .signed_by(&["id", "owner"])
    .of(&[always(1, "id", &LEASE_ID), choice(2, "reason", REASONS)]);

pub(crate) static MSG_LEASE_START_RECLAIM: Schema = Schema::new("akash.market.v1beta5.MsgLeaseStartReclaim")
    .signed_by(&["id", "provider"])
    .of(&[always(1, "id", &LEASE_ID), choice(2, "reason", REASONS)]);

pub(crate) static MSG_UPDATE_PARAMS: Schema = Schema::new("akash.market.v1beta5.MsgUpdateParams")
    .signed_by(&["authority"])
    .of(&[text(1, "authority"), always(2, "params", &PARAMS)]);

pub(crate) static LEASE_ID: Schema = Schema::new("akash.market.v1.LeaseID").of(BidId::SCHEMA.fields);

pub(super) static ORDER_ID: Schema = Schema::new("akash.market.v1.OrderID").of(&[
    text(1, "owner"),
    u64(2, "dseq"),
    u32(3, "gseq"),
    u32(4, "oseq"),
]);

pub(crate) static RESOURCE_OFFER: Schema = Schema::new("akash.market.v1beta5.ResourceOffer").of(&[
    always(1, "resources", &Resources::SCHEMA),
    u32(2, "count"),
    maybe(3, "prices", &OFFER_PRICES),
]);

static OFFER_PRICES: Schema = Schema::new("akash.market.v1beta5.OfferPrices").of(&[
    maybe(2, "cpu", &DecCoin::SCHEMA),
    maybe(3, "memory", &DecCoin::SCHEMA),
    many(4, "storage", &STORAGE_OFFER_PRICE),
    maybe(5, "gpu", &DecCoin::SCHEMA),
    many(6, "endpoints", &ENDPOINT_OFFER_PRICE),
]);

static STORAGE_OFFER_PRICE: Schema = Schema::new("akash.market.v1beta5.StorageOfferPrice")
    .of(&[text(1, "name"), maybe(2, "price", &DecCoin::SCHEMA)]);

static ENDPOINT_OFFER_PRICE: Schema = Schema::new("akash.market.v1beta5.EndpointOfferPrice")
    .of(&[choice(1, "kind", ENDPOINT_KINDS), maybe(2, "price", &DecCoin::SCHEMA)]);

pub(crate) static PARAMS: Schema = Schema::new("akash.market.v1beta5.Params").of(&[
    always(1, "bid_min_deposit", &Coin::SCHEMA),
    u32(2, "order_max_bids"),
    many(3, "bid_min_deposits", &Coin::SCHEMA),
    always(4, "min_reclamation_window", &Duration::SCHEMA),
    always(5, "max_reclamation_window", &Duration::SCHEMA),
]);

pub(crate) const REASONS: &[(&str, i32)] = &[
    ("lease_closed_invalid", 0),
    ("lease_closed_owner", 1),
    ("lease_closed_reason_unstable", 10_000),
    ("lease_closed_reason_decommission", 10_001),
    ("lease_closed_reason_unspecified", 10_002),
    ("lease_closed_reason_manifest_timeout", 10_003),
    ("lease_closed_reason_insufficient_funds", 20_000),
];
