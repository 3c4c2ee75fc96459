//! Transactions: messages, what they cost, who signs, and the bytes.
//!
//! Signing has two phases, so that any signer in the world fits in between: [`UnsignedTx::sign_bytes`] gives the bytes,
//! somebody signs them, [`UnsignedTx::assemble`] takes the signatures. No secret comes near this module.

mod amino_document;
mod arbitrary_document;
#[cfg(feature = "cosmrs")]
mod bridge;
mod checks;
mod create_deployment;
mod decoded;
mod deposit;
mod fee;
mod gas;
mod grant;
mod handed;
mod message;
mod multisig;
pub mod node;
mod parts;
mod sign_bytes;
mod signature;
mod signed;
mod signer;
mod summary;
#[cfg(feature = "devnet")]
mod terms;
mod unsigned;
#[cfg(feature = "keys")]
mod verify;

pub use crate::arbitrary::arbitrary_sign_bytes;
pub use amino_document::{AminoDocument, AminoMessage};
pub use arbitrary_document::ArbitraryDocument;
pub use create_deployment::CreateDeployment;
pub use decoded::DecodedTx;
pub use deposit::{Deposit, DepositSource};
pub use fee::Fee;
pub use gas::{GAS_ADJUSTMENT_BPS, GasAssumptions, gas_limit_of_simulation};
pub use grant::accept_deposit;
pub use handed::{DirectDocument, Handed};
pub use message::Message;
#[cfg(feature = "devnet")]
pub(crate) use message::{signers_of_read, validate_read};
pub use multisig::{AccountKey, MultisigKey};
pub use signature::{PartialSignatures, Signature};
pub use signed::SignedTx;
pub use signer::{MultisigSigner, SignMode, Signer};
pub use summary::{Cost, FeeOddity, Part, Statement, Summary, Wallet, Warning};
pub use unsigned::UnsignedTx;
#[cfg(feature = "keys")]
pub use verify::SignerAccount;
