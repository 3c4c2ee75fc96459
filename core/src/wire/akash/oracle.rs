//! Prices of AKT: package `akash.oracle.v2`.

use crate::wire::base::{Duration, Timestamp};
use crate::wire::schema::{Interface, Schema, always, anys, dec, i64, text, texts, u32, u64};

pub(crate) static MESSAGES: &[&Schema] = &[&MSG_ADD_PRICE_ENTRY, &MSG_UPDATE_PARAMS];

pub(crate) static MSG_ADD_PRICE_ENTRY: Schema =
    Schema::new("akash.oracle.v2.MsgAddPriceEntry").signed_by(&["signer"]).of(&[
        text(1, "signer"),
        always(2, "id", &DATA_ID).hidden(),
        dec(3, "price").kept(),
        always(4, "timestamp", &Timestamp::SCHEMA),
    ]);

pub(crate) static MSG_UPDATE_PARAMS: Schema = Schema::new("akash.oracle.v2.MsgUpdateParams")
    .signed_by(&["authority"])
    .of(&[text(1, "authority"), always(2, "params", &PARAMS).hidden()]);

pub(crate) static DATA_ID: Schema =
    Schema::new("akash.oracle.v2.DataID").of(&[text(1, "denom"), text(2, "base_denom")]);

pub(crate) static PARAMS: Schema = Schema::new("akash.oracle.v2.Params").of(&[
    texts(1, "sources"),
    u32(2, "min_price_sources"),
    always(3, "max_price_staleness_period", &Duration::SCHEMA),
    always(4, "twap_window", &Duration::SCHEMA),
    u64(5, "max_price_deviation_bps"),
    anys(6, "feed_contracts_params", Interface::Message),
    always(7, "price_retention", &Duration::SCHEMA),
    text(8, "prune_epoch"),
    i64(9, "max_prune_per_epoch"),
    always(10, "max_future_time_drift", &Duration::SCHEMA),
]);
