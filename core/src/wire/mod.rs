//! Protobuf: the messages of the chain and their bytes. Private: packages are renamed at chain upgrades, and then this
//! folder changes and nothing else.
//!
//! Each message is declared once (`schema`), which gives the Rust type, for what we build and understand, and the table
//! that turns any message into a [`Tree`] and back, for what must work for all messages alike.

mod base;
mod convert;
mod deployment;
mod envelope;
mod json;
mod number;
mod read;
mod resources;
mod schema;
#[cfg(test)]
mod tests;
mod time;
mod tree;

pub(crate) use base::{Any, Deposit, Duration, Timestamp};
pub(crate) use convert::text;
pub(crate) use deployment::{DeploymentId, DeploymentReclamation, MsgCreateDeployment};
pub(crate) use envelope::{
    AuthInfo, Fee, ModeInfo, ModeInfoSingle, SIGN_MODE_DIRECT, Secp256k1PubKey, SignDoc, SignerInfo, TxBody,
    TxRaw,
};
pub(crate) use json::from_json;
pub(crate) use read::from_wire;
pub(crate) use schema::Schema;
pub(crate) use time::to_nanoseconds;
pub(crate) use tree::Value;

use crate::error::{Code, Error, Result};

/// Reads a message into its Rust type, as the chain reads it inside a transaction.
///
/// # Errors
/// Those of [`from_wire`].
pub(crate) fn decode<M: prost::Message + Default>(schema: &Schema, bytes: &[u8]) -> Result<M> {
    from_wire(schema, bytes)?;
    M::decode(bytes).map_err(|_| Error::new(Code::WireBytes).with("of type", schema.name))
}
