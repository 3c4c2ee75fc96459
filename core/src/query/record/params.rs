//! What modules go by.

use crate::denom::Denom;
use crate::error::{Code, Error, Result};
use crate::network::Params;
use crate::query::Reply;
use crate::wire::{Fields, values};

impl Reply {
    /// The parameters, with those of this answer in place of their own: of the modules auth, bme, deployment, market, slashing and staking.
    ///
    /// ```
    /// use akashkit::network::Params;
    /// use akashkit::query::{Module, Query};
    ///
    /// let query = Query::params(Module::Market);
    /// let body = r#"{"params": {"bid_min_deposit": {"denom": "uakt", "amount": "7"}, "order_max_bids": 2, "bid_min_deposits":
    ///     [{"denom": "uact", "amount": "8"}], "min_reclamation_window": "60s", "max_reclamation_window": "90s"}}"#;
    /// let params = query.read_rest(200, body)?.params_in(Params::DEFAULT)?;
    /// assert_eq!((params.market.order_max_bids, params.market.bid_min_deposit_uact), (2, 8));
    /// assert_eq!(params.auth, Params::DEFAULT.auth);
    ///
    /// let price = Query::akt_price().read_proto(b"")?;
    /// assert_eq!(price.params_in(Params::DEFAULT).unwrap_err().code().as_str(), "query.method");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::QueryMethod`] in the answer to another query; [`Code::WireDuration`], [`Code::IntRange`], and the codes of amounts when
    /// a parameter is out of range.
    pub fn params_in(&self, mut params: Params) -> Result<Params> {
        let fields = || self.fields().message("params");
        match self.path() {
            "/cosmos.auth.v1beta1.Query/Params" => {
                params.auth.max_memo_characters = fields().u64("max_memo_characters");
                params.auth.tx_sig_limit = fields().u64("tx_sig_limit");
                params.auth.tx_size_cost_per_byte = fields().u64("tx_size_cost_per_byte");
            }
            "/akash.bme.v1.Query/Params" => bme(fields(), &mut params)?,
            "/akash.deployment.v1beta4.Query/Params" => {
                let list = fields();
                params.deployment.min_deposit_uakt = least(list, "min_deposits", &Denom::uakt())?;
                params.deployment.min_deposit_uact = least(list, "min_deposits", &Denom::uact())?;
            }
            "/akash.market.v1beta5.Query/Params" => market(fields(), &mut params)?,
            "/cosmos.slashing.v1beta1.Query/Params" => {
                params.slashing.signed_blocks_window =
                    values::height(fields(), "signed_blocks_window")?.get();
                params.slashing.min_signed_per_window_bps = bps(fields(), "min_signed_per_window")?;
            }
            "/cosmos.staking.v1beta1.Query/Params" => {
                params.staking.min_commission_bps = bps(fields(), "min_commission_rate")?;
                params.staking.unbonding_seconds = seconds(fields(), "unbonding_time")?;
                params.staking.max_validators = fields().u32("max_validators");
                params.staking.max_entries = fields().u32("max_entries");
                params.staking.historical_entries = fields().u32("historical_entries");
            }
            _ => return Err(self.other()),
        }
        Ok(params)
    }
}

fn bme(fields: Fields, params: &mut Params) -> Result<()> {
    let bme = &mut params.bme;
    bme.warn_threshold_bps = fields.u32("circuit_breaker_warn_threshold");
    bme.halt_threshold_bps = fields.u32("circuit_breaker_halt_threshold");
    bme.min_epoch_blocks = values::height(fields, "min_epoch_blocks")?.get();
    bme.epoch_blocks_backoff_percent = fields.u32("epoch_blocks_backoff_percent");
    bme.mint_spread_bps = fields.u32("mint_spread_bps");
    bme.settle_spread_bps = fields.u32("settle_spread_bps");
    bme.max_endblocker_records = fields.u32("max_endblocker_records");
    bme.max_pending_attempts = fields.u32("max_pending_attempts");
    bme.min_mint_uact = least(fields, "min_mint", &Denom::uact())?;
    Ok(())
}

fn market(fields: Fields, params: &mut Params) -> Result<()> {
    let market = &mut params.market;
    market.order_max_bids = fields.u32("order_max_bids");
    market.bid_min_deposit_uact = least(fields, "bid_min_deposits", &Denom::uact())?;
    market.bid_min_deposit_uakt = least(fields, "bid_min_deposits", &Denom::uakt())?;
    market.min_reclamation_window_seconds = seconds(fields, "min_reclamation_window")?;
    market.max_reclamation_window_seconds = seconds(fields, "max_reclamation_window")?;
    Ok(())
}

/// The amount of a denomination in a list; without one, nothing is asked for.
fn least(fields: Fields, name: &str, denom: &Denom) -> Result<u64> {
    for coin in fields.messages(name) {
        let coin = values::coin(coin)?;
        if coin.denom() == denom {
            return coin.amount().to_u64();
        }
    }
    Ok(0)
}

fn seconds(fields: Fields, name: &str) -> Result<u64> {
    Ok(values::span(fields, name)?.unwrap_or_default().as_secs())
}

/// A share in hundredths of a percent, rounded down.
fn bps(fields: Fields, name: &str) -> Result<u32> {
    let share = values::decimal(fields, name)?.mul_int(10_000_u32.into())?.to_int_truncate();
    let out_of_range = || Error::new(Code::IntRange).with("in the field", name);
    u32::try_from(share.to_u64()?).map_err(|_| out_of_range())
}
