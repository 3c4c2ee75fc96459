//! Secrets and what they prove: mnemonics, private keys and their signatures, tokens for providers, certificates.
//!
//! Nothing here is ever shown by `Debug` or by an error, and memory that held a secret is wiped.

mod armor;
pub mod certificate;
mod key;
mod mnemonic;
mod path;
pub mod token;

pub use crate::ecdsa::verify;
pub use key::PrivateKey;
pub use mnemonic::Mnemonic;
pub use path::HdPath;
