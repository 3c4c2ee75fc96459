//! Exchange between AKT and ACT: package `akash.bme.v1`.

use crate::wire::base::Coin;
use crate::wire::schema::{Field, Schema, always, i64, many, text, u32};

pub(crate) static MESSAGES: &[&Schema] =
    &[&MSG_BURN_ACT, &MSG_BURN_MINT, &MSG_FUND_VAULT, &MSG_MINT_ACT, &MSG_UPDATE_PARAMS];

pub(crate) static MSG_BURN_MINT: Schema =
    Schema::new("akash.bme.v1.MsgBurnMint").amino("akash/bme/v1/MsgBurnMint").signed_by(&["owner"]).of(&[
        text(1, "owner"),
        text(2, "to"),
        always(3, "coins_to_burn", &Coin::SCHEMA),
        text(4, "denom_to_mint"),
    ]);

pub(crate) static MSG_MINT_ACT: Schema = one_way("akash.bme.v1.MsgMintACT").amino("akash/bme/v1/MsgMintACT");

pub(crate) static MSG_BURN_ACT: Schema = one_way("akash.bme.v1.MsgBurnACT").amino("akash/bme/v1/MsgBurnACT");

pub(crate) static MSG_FUND_VAULT: Schema = Schema::new("akash.bme.v1.MsgFundVault")
    .amino("akash/bme/v1/MsgFundVault")
    .signed_by(&["authority"])
    .of(&[text(1, "authority"), always(2, "amount", &Coin::SCHEMA), text(3, "source")]);

pub(crate) static MSG_UPDATE_PARAMS: Schema = Schema::new("akash.bme.v1.MsgUpdateParams")
    .amino("akash/bme/v1/MsgUpdateParams")
    .signed_by(&["authority"])
    .of(&[text(1, "authority"), always(2, "params", &PARAMS).hidden()]);

pub(crate) static PARAMS: Schema = Schema::new("akash.bme.v1.Params").of(&[
    u32(1, "circuit_breaker_warn_threshold"),
    u32(2, "circuit_breaker_halt_threshold"),
    i64(3, "min_epoch_blocks"),
    u32(4, "epoch_blocks_backoff_percent"),
    u32(6, "mint_spread_bps"),
    u32(7, "settle_spread_bps"),
    u32(8, "max_endblocker_records"),
    many(9, "min_mint", &Coin::SCHEMA).kept(),
    u32(10, "max_pending_attempts"),
]);

const fn one_way(name: &'static str) -> Schema {
    Schema::new(name).signed_by(&["owner"]).of(ONE_WAY)
}

const ONE_WAY: &[Field] = &[text(1, "owner"), text(2, "to"), always(3, "coins_to_burn", &Coin::SCHEMA)];
