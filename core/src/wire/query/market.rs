//! Orders, bids and leases: packages `akash.market.v1` (leases) and `v1beta5`.

use super::{Method, escrow, page};
use crate::wire::akash::deployment::{DeploymentReclamation, GroupSpec};
use crate::wire::akash::market;
use crate::wire::base::{DecCoin, Duration};
use crate::wire::schema::{Schema, always, choice, i64, many, maybe, text, u32, u64};

pub(crate) static METHODS: &[Method] = &[
    Method::get(
        "/akash.market.v1beta5.Query/Bid",
        "/akash/market/v1beta5/bids/info",
        &QUERY_BID_REQUEST,
        &QUERY_BID_RESPONSE,
    ),
    Method::get(
        "/akash.market.v1beta5.Query/Bids",
        "/akash/market/v1beta5/bids/list",
        &QUERY_BIDS_REQUEST,
        &QUERY_BIDS_RESPONSE,
    ),
    Method::get(
        "/akash.market.v1beta5.Query/Lease",
        "/akash/market/v1beta5/leases/info",
        &QUERY_LEASE_REQUEST,
        &QUERY_LEASE_RESPONSE,
    ),
    Method::get(
        "/akash.market.v1beta5.Query/Leases",
        "/akash/market/v1beta5/leases/list",
        &QUERY_LEASES_REQUEST,
        &QUERY_LEASES_RESPONSE,
    ),
    Method::get(
        "/akash.market.v1beta5.Query/Order",
        "/akash/market/v1beta5/orders/info",
        &QUERY_ORDER_REQUEST,
        &QUERY_ORDER_RESPONSE,
    ),
    Method::get(
        "/akash.market.v1beta5.Query/Orders",
        "/akash/market/v1beta5/orders/list",
        &QUERY_ORDERS_REQUEST,
        &QUERY_ORDERS_RESPONSE,
    ),
    Method::get(
        "/akash.market.v1beta5.Query/Params",
        "/akash/market/v1beta5/params",
        &QUERY_PARAMS_REQUEST,
        &QUERY_PARAMS_RESPONSE,
    ),
];

pub(crate) static QUERY_BID_REQUEST: Schema =
    Schema::new("akash.market.v1beta5.QueryBidRequest").of(&[always(1, "id", &market::BidId::SCHEMA)]);

pub(crate) static BID: Schema = Schema::new("akash.market.v1beta5.Bid").of(&[
    always(1, "id", &market::BidId::SCHEMA),
    choice(2, "state", BID_STATE),
    always(3, "price", &DecCoin::SCHEMA),
    i64(4, "created_at"),
    many(5, "resources_offer", &market::RESOURCE_OFFER),
    maybe(6, "reclamation_window", &Duration::SCHEMA),
]);

pub(crate) static QUERY_BID_RESPONSE: Schema = Schema::new("akash.market.v1beta5.QueryBidResponse")
    .of(&[always(1, "bid", &BID), always(2, "escrow_account", &escrow::ACCOUNT)]);

pub(crate) static BID_FILTERS: Schema = Schema::new("akash.market.v1beta5.BidFilters").of(&[
    text(1, "owner"),
    u64(2, "dseq"),
    u32(3, "gseq"),
    u32(4, "oseq"),
    text(5, "provider"),
    text(6, "state"),
    u32(7, "bseq"),
]);

pub(crate) static QUERY_BIDS_REQUEST: Schema = Schema::new("akash.market.v1beta5.QueryBidsRequest")
    .of(&[always(1, "filters", &BID_FILTERS), maybe(2, "pagination", &page::PAGE_REQUEST)]);

pub(crate) static QUERY_BIDS_RESPONSE: Schema = Schema::new("akash.market.v1beta5.QueryBidsResponse")
    .of(&[many(1, "bids", &QUERY_BID_RESPONSE), maybe(2, "pagination", &page::PAGE_RESPONSE)]);

pub(crate) static QUERY_LEASE_REQUEST: Schema =
    Schema::new("akash.market.v1beta5.QueryLeaseRequest").of(&[always(1, "id", &market::LEASE_ID)]);

pub(crate) static RECLAMATION: Schema = Schema::new("akash.market.v1.Reclamation").of(&[
    always(1, "window", &Duration::SCHEMA),
    i64(2, "started_at"),
    i64(3, "deadline"),
    choice(4, "reason", market::REASONS),
]);

pub(crate) static LEASE: Schema = Schema::new("akash.market.v1.Lease").of(&[
    always(1, "id", &market::LEASE_ID),
    choice(2, "state", LEASE_STATE),
    always(3, "price", &DecCoin::SCHEMA),
    i64(4, "created_at"),
    i64(5, "closed_on"),
    choice(6, "reason", market::REASONS),
    maybe(7, "reclamation", &RECLAMATION),
]);

pub(crate) static QUERY_LEASE_RESPONSE: Schema = Schema::new("akash.market.v1beta5.QueryLeaseResponse")
    .of(&[always(1, "lease", &LEASE), always(2, "escrow_payment", &escrow::PAYMENT)]);

pub(crate) static LEASE_FILTERS: Schema = Schema::new("akash.market.v1.LeaseFilters").of(&[
    text(1, "owner"),
    u64(2, "dseq"),
    u32(3, "gseq"),
    u32(4, "oseq"),
    text(5, "provider"),
    text(6, "state"),
    u32(7, "bseq"),
]);

pub(crate) static QUERY_LEASES_REQUEST: Schema = Schema::new("akash.market.v1beta5.QueryLeasesRequest")
    .of(&[always(1, "filters", &LEASE_FILTERS), maybe(2, "pagination", &page::PAGE_REQUEST)]);

pub(crate) static QUERY_LEASES_RESPONSE: Schema = Schema::new("akash.market.v1beta5.QueryLeasesResponse")
    .of(&[many(1, "leases", &QUERY_LEASE_RESPONSE), maybe(2, "pagination", &page::PAGE_RESPONSE)]);

pub(crate) static ORDER_ID: Schema = Schema::new("akash.market.v1.OrderID").of(&[
    text(1, "owner"),
    u64(2, "dseq"),
    u32(3, "gseq"),
    u32(4, "oseq"),
]);

pub(crate) static QUERY_ORDER_REQUEST: Schema =
    Schema::new("akash.market.v1beta5.QueryOrderRequest").of(&[always(1, "id", &ORDER_ID)]);

pub(crate) static ORDER: Schema = Schema::new("akash.market.v1beta5.Order").of(&[
    always(1, "id", &ORDER_ID),
    choice(2, "state", ORDER_STATE),
    always(3, "spec", &GroupSpec::SCHEMA),
    i64(4, "created_at"),
    maybe(5, "reclamation", &DeploymentReclamation::SCHEMA),
]);

pub(crate) static QUERY_ORDER_RESPONSE: Schema =
    Schema::new("akash.market.v1beta5.QueryOrderResponse").of(&[always(1, "order", &ORDER)]);

pub(crate) static ORDER_FILTERS: Schema = Schema::new("akash.market.v1beta5.OrderFilters").of(&[
    text(1, "owner"),
    u64(2, "dseq"),
    u32(3, "gseq"),
    u32(4, "oseq"),
    text(5, "state"),
]);

pub(crate) static QUERY_ORDERS_REQUEST: Schema = Schema::new("akash.market.v1beta5.QueryOrdersRequest")
    .of(&[always(1, "filters", &ORDER_FILTERS), maybe(2, "pagination", &page::PAGE_REQUEST)]);

pub(crate) static QUERY_ORDERS_RESPONSE: Schema = Schema::new("akash.market.v1beta5.QueryOrdersResponse")
    .of(&[many(1, "orders", &ORDER), maybe(2, "pagination", &page::PAGE_RESPONSE)]);

pub(crate) static QUERY_PARAMS_REQUEST: Schema = Schema::new("akash.market.v1beta5.QueryParamsRequest");

pub(crate) static QUERY_PARAMS_RESPONSE: Schema =
    Schema::new("akash.market.v1beta5.QueryParamsResponse").of(&[always(1, "params", &market::PARAMS)]);

pub(crate) const BID_STATE: &[(&str, i32)] =
    &[("invalid", 0), ("open", 1), ("active", 2), ("lost", 3), ("closed", 4)];

pub(crate) const LEASE_STATE: &[(&str, i32)] =
    &[("invalid", 0), ("active", 1), ("insufficient_funds", 2), ("closed", 3), ("reclaiming", 4)];

pub(crate) const ORDER_STATE: &[(&str, i32)] = &[("invalid", 0), ("open", 1), ("active", 2), ("closed", 3)];
