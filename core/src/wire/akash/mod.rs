//! The messages of Akash, as the live network takes them.

pub(crate) mod audit;
pub(crate) mod bme;
pub(crate) mod cert;
pub(crate) mod deployment;
pub(crate) mod escrow;
pub(crate) mod legacy;
pub(crate) mod market;
pub(crate) mod oracle;
pub(crate) mod provider;
pub(crate) mod resources;
pub(crate) mod wasm;
