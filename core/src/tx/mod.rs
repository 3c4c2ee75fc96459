//! Transactions: messages, what they cost, who signs, and the bytes.
//!
//! Signing has two phases, so that any signer in the world fits in between: [`UnsignedTx::sign_bytes`] gives the bytes,
//! somebody signs them, [`UnsignedTx::assemble`] takes the signatures. No secret comes near this module.

mod amino_document;
mod arbitrary_document;
mod checks;
mod create_deployment;
mod decoded;
mod deposit;
mod fee;
mod grant;
mod handed;
mod message;
mod multisig;
pub mod node;
mod parts;
mod sign_bytes;
mod signed;
mod signer;
mod summary;
mod unsigned;

pub use crate::arbitrary::arbitrary_sign_bytes;
pub use amino_document::{AminoDocument, AminoMessage};
pub use arbitrary_document::ArbitraryDocument;
pub use create_deployment::CreateDeployment;
pub use decoded::DecodedTx;
pub use deposit::{Deposit, DepositSource};
pub use fee::Fee;
pub use grant::accept_deposit;
pub use handed::{DirectDocument, Handed};
pub use message::Message;
pub use multisig::MultisigKey;
pub use signed::SignedTx;
pub use signer::{SignMode, Signer};
pub use summary::{Cost, FeeOddity, Part, Statement, Summary, Wallet, Warning};
pub use unsigned::UnsignedTx;
