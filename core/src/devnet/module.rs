//! Accounts of modules.

use std::sync::LazyLock;

use sha2::{Digest, Sha256};

use crate::address::AccountAddress;

/// A module that holds coins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Module {
    Bme,
    Bonded,
    Distribution,
    Escrow,
    Fees,
    Gov,
    Mint,
    NotBonded,
    Transfer,
}

impl Module {
    pub(super) const ALL: &[Self] = &[
        Self::Bme,
        Self::Bonded,
        Self::Distribution,
        Self::Escrow,
        Self::Fees,
        Self::Gov,
        Self::Mint,
        Self::NotBonded,
        Self::Transfer,
    ];

    /// Those that nobody can send coins to.
    pub(super) const BLOCKED: &[Self] = Self::ALL;

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Bme => "bme",
            Self::Bonded => "bonded_tokens_pool",
            Self::Distribution => "distribution",
            Self::Escrow => "escrow",
            Self::Fees => "fee_collector",
            Self::Gov => "gov",
            Self::Mint => "mint",
            Self::NotBonded => "not_bonded_tokens_pool",
            Self::Transfer => "transfer",
        }
    }

    /// The address of its account.
    pub(super) fn address(self) -> &'static str {
        let at = Self::ALL.iter().position(|module| *module == self).unwrap_or_default();
        &ADDRESSES[at]
    }
}

/// Whether an address is that of a module.
pub(super) fn is_one(address: &str) -> bool {
    ADDRESSES.iter().any(|module| module == address)
}

/// The first 20 bytes of the digest of its name.
static ADDRESSES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let address = |module: &Module| AccountAddress::from_bytes(&Sha256::digest(module.name())[..20]);
    Module::ALL.iter().filter_map(|module| address(module).ok()).map(|address| address.to_string()).collect()
});
