//! What is known of the networks without asking them: names, denominations, default parameters, block times.
//!
//! Parameters change by vote: ask the chain before acting on one where it matters.

mod block_time;
mod params;

pub use block_time::{BlockTime, BlockTimePreset};
pub use params::{AuthParams, BmeParams, DeploymentParams, GovParams, MarketParams, OracleParams, Params};
pub use params::{SlashingParams, StakingParams};

use serde::{Deserialize, Serialize};

use crate::error::{Code, Error, Result};

/// A network and where it can be reached. Chain facts 1.3.
///
/// ```
/// use akashkit::{Code, network::Network};
///
/// assert_eq!(Network::by_chain_id("akashnet-2")?, &Network::MAINNET);
/// assert_eq!(Network::by_chain_id("akashnet-1").unwrap_err().code(), Code::NetworkUnknown);
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Network {
    /// Such as `mainnet`.
    pub name: &'static str,
    /// What a signature on this network covers, such as `akashnet-2`.
    pub chain_id: &'static str,
    /// CometBFT's JSON-RPC, the first one preferred.
    pub rpc: &'static [&'static str],
    /// The REST gateway, the first one preferred.
    pub rest: &'static [&'static str],
    /// Host and port of gRPC, the first one preferred.
    pub grpc: &'static [&'static str],
    /// Where test tokens are given away.
    pub faucet: Option<&'static str>,
}

impl Network {
    /// Where leases cost money.
    pub const MAINNET: Self = Self {
        name: "mainnet",
        chain_id: "akashnet-2",
        rpc: &["https://rpc.akashnet.net:443", "https://rpc.akt.dev/rpc"],
        rest: &["https://api.akashnet.net:443", "https://rpc.akt.dev/rest"],
        grpc: &["akash-grpc.publicnode.com:443", "akash.lavenderfive.com:443"],
        faucet: None,
    };

    /// The public place for trying things out.
    pub const SANDBOX: Self = Self {
        name: "sandbox",
        chain_id: "sandbox-2",
        rpc: &["https://rpc.sandbox-2.aksh.pw:443"],
        rest: &["https://api.sandbox-2.aksh.pw:443"],
        grpc: &["grpc.sandbox-2.aksh.pw:9090"],
        faucet: Some("http://faucet.sandbox-2.aksh.pw/"),
    };

    /// The test network of the price oracle.
    pub const TESTNET_ORACLE: Self = Self {
        name: "testnet-oracle",
        chain_id: "testnet-oracle",
        rpc: &["https://testnetoraclerpc.akashnet.net:443"],
        rest: &["https://testnetoracleapi.akashnet.net"],
        grpc: &["grpc.oracle.akash.pub:30090"],
        faucet: Some("https://oraclefaucet.dev.akash.pub/"),
    };

    /// The test network of resource reclamation.
    pub const TESTNET_RECLAMATION: Self = Self {
        name: "testnet-reclamation",
        chain_id: "testnet-reclamation",
        rpc: &["https://testnetreclamationrpc.akashnet.net:443"],
        rest: &["https://testnetreclamationapi.akashnet.net:443"],
        grpc: &["grpc.reclamation.akash.pub:30090"],
        faucet: Some("https://testnetreclamationfaucet.akashnet.net/"),
    };

    /// Every network that is known to live.
    pub const ALL: &[Self] = &[Self::MAINNET, Self::SANDBOX, Self::TESTNET_ORACLE, Self::TESTNET_RECLAMATION];

    /// The network of a chain id.
    ///
    /// ```
    /// use akashkit::{Code, network::Network};
    ///
    /// assert_eq!(Network::by_chain_id("sandbox-2")?.name, "sandbox");
    /// assert_eq!(Network::by_chain_id("").unwrap_err().code(), Code::NetworkUnknown);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::NetworkUnknown`].
    pub fn by_chain_id(chain_id: &str) -> Result<&'static Self> {
        let network = Self::ALL.iter().find(|network| network.chain_id == chain_id);
        network.ok_or_else(|| Error::new(Code::NetworkUnknown).with("found", format_args!("{chain_id:.40}")))
    }
}

/// BIP-44's number for the keys of this network: the one of all Cosmos chains.
pub const COIN_TYPE: u32 = 118;

/// The derivation path of a wallet's first account.
pub const HD_PATH: &str = "m/44'/118'/0'/0/0";

/// What fees and stakes are paid in: millionths of an AKT.
pub const FEE_DENOM: &str = "uakt";

/// What leases are paid in: millionths of an ACT, worth one US dollar each. It cannot be sent to others.
pub const COMPUTE_DENOM: &str = "uact";

/// Places between both denominations and the units that people speak of.
pub const DENOM_EXPONENT: u8 = 6;

/// Gas prices in millionths of a uakt for one gas, as the network's own registry names them. Chain facts 1.5.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct GasPrice {
    /// Millionths of a uakt for one gas.
    pub micro_uakt: u64,
}

impl GasPrice {
    /// Some nodes take it: 0.00025 uakt.
    pub const LOW: Self = Self { micro_uakt: 250 };
    /// What a node asks for unless configured otherwise: 0.0025 uakt.
    pub const AVERAGE: Self = Self { micro_uakt: 2_500 };
    /// What the network's own clients offer, and safe everywhere: 0.025 uakt.
    pub const HIGH: Self = Self { micro_uakt: 25_000 };

    /// The least fee in uakt for this much gas; part of a uakt counts as a whole one. It cannot overflow.
    ///
    /// ```
    /// use akashkit::network::GasPrice;
    ///
    /// assert_eq!(GasPrice::HIGH.fee_ceil(200_000), 5_000);
    /// assert_eq!(GasPrice::AVERAGE.fee_ceil(1), 1);
    /// ```
    pub fn fee_ceil(self, gas: u64) -> u128 {
        let micro = u128::from(self.micro_uakt) * u128::from(gas);
        micro.div_ceil(1_000_000)
    }
}

/// The account that acts for votes: the signer of parameter changes.
pub const GOV_AUTHORITY: &str = "akash10d07y265gmmuvt4z0w9aw880jnsr700jhe7z0f";

/// The only source of the price oracle on mainnet, a contract.
pub const MAINNET_ORACLE_SOURCE: &str = "akash1nc5tatafv6eyq7llkr2gv50ff9e22mnf70qgjlv737ktmt4eswrqyagled";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_path_holds_the_coin_type() {
        assert!(HD_PATH.contains(&format!("/{COIN_TYPE}'/")));
    }

    #[test]
    fn chain_ids_are_distinct() -> Result<()> {
        for network in Network::ALL {
            assert_eq!(Network::by_chain_id(network.chain_id)?, network);
        }
        Ok(())
    }
}
