//! What is known of the networks, with text that is owned.

use crate::address::AccountAddress;
use crate::denom::Denom;
use crate::error::Result;
use crate::network::{self, GasPrice};
use crate::sdl::MAX_DOCUMENT_BYTES;

macro_rules! owned {
    ($($doc:literal $name:ident from $path:ty { $($field:ident: $type:ty = $own:expr),* $(,)? })*) => {$(
        #[doc = $doc]
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[allow(missing_docs)] // the table says what they are
        pub struct $name { $(pub $field: $type),* }

        impl From<$path> for $name {
            fn from(borrowed: $path) -> Self {
                // Naming every field makes one that is added there an error here.
                type Borrowed = $path;
                let Borrowed { $($field),* } = borrowed;
                Self { $($field: $own($field)),* }
            }
        }
    )*};
}

owned! {
    "A network and where it can be reached."
    Network from network::Network {
        name: String = str::to_owned,
        chain_id: String = str::to_owned,
        rpc: Vec<String> = list,
        rest: Vec<String> = list,
        grpc: Vec<String> = list,
        faucet: Option<String> = |faucet: Option<&str>| faucet.map(str::to_owned),
    }

    "The parameters of every module that matters to an app."
    NetworkParams from network::Params {
        auth: network::AuthParams = same,
        bme: network::BmeParams = same,
        deployment: network::DeploymentParams = same,
        gov: network::GovParams = same,
        market: network::MarketParams = same,
        oracle: OracleParams = Into::into,
        slashing: network::SlashingParams = same,
        staking: network::StakingParams = same,
    }

    "Prices of AKT."
    OracleParams from network::OracleParams {
        min_price_sources: u32 = same,
        max_price_deviation_bps: u64 = same,
        max_staleness_seconds: u64 = same,
        twap_window_seconds: u64 = same,
        retention_seconds: u64 = same,
        max_future_drift_seconds: u64 = same,
        prune_epoch: String = str::to_owned,
        max_prune_per_epoch: u64 = same,
    }
}

/// A block time with a name.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // the table says what they are
pub struct BlockTimePreset {
    pub name: String,
    pub block_millis: u32,
    pub used_by: String,
}

impl From<network::BlockTimePreset> for BlockTimePreset {
    fn from(preset: network::BlockTimePreset) -> Self {
        let network::BlockTimePreset { name, block_time, used_by } = preset;
        Self { name: name.to_owned(), block_millis: block_time.millis(), used_by: used_by.to_owned() }
    }
}

/// What is the same on every network.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // the table says what they are
pub struct Constants {
    pub coin_type: u32,
    pub hd_path: String,
    pub fee_denom: Denom,
    pub compute_denom: Denom,
    pub denom_exponent: u32,
    pub gov_authority: AccountAddress,
    pub mainnet_oracle_source: AccountAddress,
    pub max_document_bytes: u32,
    pub gas_price_low: u64,
    pub gas_price_average: u64,
    pub gas_price_high: u64,
}

impl Constants {
    /// All of them.
    ///
    /// # Errors
    /// None: what is known is valid, and a test reads it.
    pub fn all() -> Result<Self> {
        Ok(Self {
            coin_type: network::COIN_TYPE,
            hd_path: network::HD_PATH.to_owned(),
            fee_denom: network::FEE_DENOM.parse()?,
            compute_denom: network::COMPUTE_DENOM.parse()?,
            denom_exponent: network::DENOM_EXPONENT.into(),
            gov_authority: network::GOV_AUTHORITY.parse()?,
            mainnet_oracle_source: network::MAINNET_ORACLE_SOURCE.parse()?,
            max_document_bytes: u32::try_from(MAX_DOCUMENT_BYTES).unwrap_or(u32::MAX),
            gas_price_low: GasPrice::LOW.micro_uakt,
            gas_price_average: GasPrice::AVERAGE.micro_uakt,
            gas_price_high: GasPrice::HIGH.micro_uakt,
        })
    }
}

fn same<T>(value: T) -> T {
    value
}

fn list(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}
