//! Parameters of the chain's modules, as code and upgrades set them. Chain facts 1.6.

use serde::{Deserialize, Serialize};

/// The parameters of every module that matters to an app.
///
/// ```
/// use akashkit::network::Params;
///
/// assert_eq!(Params::DEFAULT.deployment.min_deposit_uact, 500_000);
/// assert_eq!(Params::DEFAULT.market.order_max_bids, 20);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Params {
    /// Limits of transactions.
    pub auth: AuthParams,
    /// Minting and burning of ACT.
    pub bme: BmeParams,
    /// Deposits of deployments.
    pub deployment: DeploymentParams,
    /// Votes.
    pub gov: GovParams,
    /// Orders and bids.
    pub market: MarketParams,
    /// Prices of AKT.
    pub oracle: OracleParams,
    /// Validators that miss blocks.
    pub slashing: SlashingParams,
    /// Validators and delegations.
    pub staking: StakingParams,
}

/// Limits of transactions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct AuthParams {
    /// Characters of a memo, at most.
    pub max_memo_characters: u64,
    /// Signatures on a transaction, at most, those within a multisig counted.
    pub tx_sig_limit: u64,
    /// Gas for each byte of a transaction.
    pub tx_size_cost_per_byte: u64,
    /// Gas for a secp256k1 signature.
    pub sig_verify_cost_secp256k1: u64,
    /// Gas for an ed25519 signature.
    pub sig_verify_cost_ed25519: u64,
}

/// Minting and burning of ACT.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct BmeParams {
    /// Collateral, in hundredths of a percent, below which the vault warns.
    pub warn_threshold_bps: u32,
    /// Collateral, in hundredths of a percent, below which it mints no more.
    pub halt_threshold_bps: u32,
    /// Blocks of an epoch, at least.
    pub min_epoch_blocks: u64,
    /// By how much epochs grow while collateral is short.
    pub epoch_blocks_backoff_percent: u32,
    /// What minting costs, in hundredths of a percent.
    pub mint_spread_bps: u32,
    /// What settling costs, in hundredths of a percent.
    pub settle_spread_bps: u32,
    /// Records worked off at the end of a block, at most.
    pub max_endblocker_records: u32,
    /// Attempts at a pending record, at most.
    pub max_pending_attempts: u32,
    /// The least to mint, in uact.
    pub min_mint_uact: u64,
}

/// Deposits of deployments.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct DeploymentParams {
    /// The least deposit, in uakt.
    pub min_deposit_uakt: u64,
    /// The least deposit, in uact.
    pub min_deposit_uact: u64,
}

/// Votes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct GovParams {
    /// Deposit with which voting begins, in uakt.
    pub min_deposit_uakt: u64,
    /// Seconds of voting.
    pub voting_period_seconds: u64,
    /// Share of stake that must vote, in hundredths of a percent.
    pub quorum_bps: u32,
    /// Share of the deposit that the proposer must bring, in hundredths of a percent.
    pub min_initial_deposit_bps: u32,
    /// Deposit of an expedited proposal, in uakt.
    pub expedited_min_deposit_uakt: u64,
    /// Seconds of voting on an expedited proposal.
    pub expedited_voting_period_seconds: u64,
    /// Share of votes for an expedited proposal, in hundredths of a percent.
    pub expedited_threshold_bps: u32,
    /// Bytes of metadata, at most.
    pub max_metadata_bytes: u64,
}

/// Orders and bids.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct MarketParams {
    /// The least deposit of a bid, in uact.
    pub bid_min_deposit_uact: u64,
    /// The least deposit of a bid, in uakt.
    pub bid_min_deposit_uakt: u64,
    /// Open bids on an order before another is refused; the comparison lets one more through.
    pub order_max_bids: u32,
    /// Shortest notice that a reclamation window may give, in seconds.
    pub min_reclamation_window_seconds: u64,
    /// Longest notice that a reclamation window may give, in seconds.
    pub max_reclamation_window_seconds: u64,
}

/// Prices of AKT.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct OracleParams {
    /// Sources that a price needs, at least.
    pub min_price_sources: u32,
    /// How far sources may differ, in hundredths of a percent.
    pub max_price_deviation_bps: u64,
    /// Seconds after which a price is stale.
    pub max_staleness_seconds: u64,
    /// Seconds over which the price is averaged.
    pub twap_window_seconds: u64,
    /// Seconds for which prices are kept.
    pub retention_seconds: u64,
    /// Seconds by which a price may be ahead of the block.
    pub max_future_drift_seconds: u64,
    /// The epoch at whose end old prices go.
    #[serde(skip_deserializing, default = "hour")]
    pub prune_epoch: &'static str,
    /// Prices that go in one epoch, at most.
    pub max_prune_per_epoch: u64,
}

/// Validators that miss blocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct SlashingParams {
    /// Blocks that are looked at.
    pub signed_blocks_window: u64,
    /// Share of them to be signed, in hundredths of a percent.
    pub min_signed_per_window_bps: u32,
}

/// Validators and delegations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct StakingParams {
    /// The least commission, in hundredths of a percent.
    pub min_commission_bps: u32,
    /// Seconds until undelegated stake is free.
    pub unbonding_seconds: u64,
    /// Validators, at most.
    pub max_validators: u32,
    /// Undelegations and redelegations of one pair at a time, at most.
    pub max_entries: u32,
    /// Headers that are kept.
    pub historical_entries: u32,
}

impl Params {
    /// What mainnet started with. Votes may have changed it.
    pub const DEFAULT: Self = Self {
        auth: AuthParams {
            max_memo_characters: 256,
            tx_sig_limit: 7,
            tx_size_cost_per_byte: 10,
            sig_verify_cost_secp256k1: 1_000,
            sig_verify_cost_ed25519: 590,
        },
        bme: BmeParams {
            warn_threshold_bps: 9_500,
            halt_threshold_bps: 9_000,
            min_epoch_blocks: 10,
            epoch_blocks_backoff_percent: 10,
            mint_spread_bps: 25,
            settle_spread_bps: 0,
            max_endblocker_records: 50,
            max_pending_attempts: 3,
            min_mint_uact: 10_000_000,
        },
        deployment: DeploymentParams { min_deposit_uakt: 500_000, min_deposit_uact: 500_000 },
        gov: GovParams {
            min_deposit_uakt: 2_500_000_000,
            voting_period_seconds: 3 * DAY,
            quorum_bps: 2_000,
            min_initial_deposit_bps: 4_000,
            expedited_min_deposit_uakt: 2_000_000_000,
            expedited_voting_period_seconds: DAY,
            expedited_threshold_bps: 6_670,
            max_metadata_bytes: 10_200,
        },
        market: MarketParams {
            bid_min_deposit_uact: 500_000,
            bid_min_deposit_uakt: 500_000,
            order_max_bids: 20,
            min_reclamation_window_seconds: HOUR,
            max_reclamation_window_seconds: 720 * HOUR,
        },
        oracle: OracleParams {
            min_price_sources: 1,
            max_price_deviation_bps: 150,
            max_staleness_seconds: 30,
            twap_window_seconds: 5,
            retention_seconds: DAY,
            max_future_drift_seconds: 10,
            prune_epoch: "hour",
            max_prune_per_epoch: 1_000,
        },
        slashing: SlashingParams { signed_blocks_window: 30_000, min_signed_per_window_bps: 500 },
        staking: StakingParams {
            min_commission_bps: 500,
            unbonding_seconds: 14 * DAY,
            max_validators: 100,
            max_entries: 7,
            historical_entries: 10_000,
        },
    };
}

const HOUR: u64 = 3_600;
const DAY: u64 = 24 * HOUR;

/// Nothing here changes it.
fn hour() -> &'static str {
    Params::DEFAULT.oracle.prune_epoch
}
