//! What a chain begins with.

use crate::address::AccountAddress;
use crate::network::Params;
use crate::price::Coins;
use crate::time::Timestamp;

/// What a chain begins with: its name, its first moment, and who has what.
///
/// ```
/// use akashkit::devnet::{Devnet, Genesis};
/// use akashkit::{AccountAddress, Code, Timestamp};
///
/// let tenant: AccountAddress = "akash1qyhmn054".parse()?;
/// let genesis = Genesis::new("devnet-1", Timestamp::new(1_800_000_000, 0)?)
///     .account(tenant.clone(), "5000000uact,5000000uakt".parse()?)
///     .vault("100000000uakt".parse()?)
///     .price_source(tenant.clone());
/// assert_eq!(Devnet::new(&genesis)?.balance(&tenant).to_string(), "5000000uact,5000000uakt");
/// let twice = Devnet::new(&genesis.account(tenant, "5uakt".parse()?));
/// assert_eq!(twice.unwrap_err().code(), Code::DevnetGenesis);
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Genesis {
    pub(super) chain_id: String,
    pub(super) time: Timestamp,
    pub(super) params: Params,
    pub(super) accounts: Vec<(AccountAddress, Coins)>,
    pub(super) vault: Coins,
    pub(super) price_sources: Vec<AccountAddress>,
    pub(super) validators: Vec<GenesisValidator>,
}

/// A validator from the beginning on.
#[derive(Clone, Debug)]
pub(super) struct GenesisValidator {
    pub(super) account: AccountAddress,
    pub(super) moniker: String,
    pub(super) stake_uakt: u64,
}

impl Genesis {
    /// A chain on which nobody has anything, with the network's parameters.
    pub fn new(chain_id: impl Into<String>, time: Timestamp) -> Self {
        Self {
            chain_id: chain_id.into(),
            time,
            params: Params::DEFAULT,
            accounts: Vec::new(),
            vault: Coins::default(),
            price_sources: Vec::new(),
            validators: Vec::new(),
        }
    }

    /// With other parameters.
    #[must_use]
    pub fn params(mut self, params: Params) -> Self {
        self.params = params;
        self
    }

    /// Somebody has coins; the first account has the number 0.
    #[must_use]
    pub fn account(mut self, address: AccountAddress, coins: Coins) -> Self {
        self.accounts.push((address, coins));
        self
    }

    /// What stands behind ACT.
    #[must_use]
    pub fn vault(mut self, coins: Coins) -> Self {
        self.vault = coins;
        self
    }

    /// Somebody may say what an AKT costs.
    #[must_use]
    pub fn price_source(mut self, address: AccountAddress) -> Self {
        self.price_sources.push(address);
        self
    }

    /// Somebody validates, with so much of its own at stake.
    #[must_use]
    pub fn validator(mut self, account: AccountAddress, moniker: impl Into<String>, stake_uakt: u64) -> Self {
        self.validators.push(GenesisValidator { account, moniker: moniker.into(), stake_uakt });
        self
    }
}
