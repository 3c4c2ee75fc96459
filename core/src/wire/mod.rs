//! Protobuf: the messages of the chain and their bytes. Private: packages are renamed at chain upgrades, and then this
//! folder changes and nothing else.
//!
//! Each message is declared once (`schema`), which gives the Rust type, for what we build and understand, and the table
//! that turns any message into a [`Tree`] and back, for what must work for all messages alike.

pub(crate) mod akash;
mod amino;
mod any;
pub(crate) mod base;
mod convert;
pub(crate) mod cosmos;
mod depth;
mod envelope;
mod fields;
mod from_amino;
mod from_json;
mod messages;
mod number;
mod p256;
pub(crate) mod query;
mod raw;
mod read;
#[cfg(feature = "devnet")]
mod record;
mod registry;
mod schema;
mod scope;
#[cfg(test)]
mod tests;
mod time;
mod to_json;
mod tree;
mod unpack;
mod utf8;
pub(crate) mod values;

pub(crate) use akash::cert::MsgCreateCertificate;
pub(crate) use akash::deployment::{DeploymentId, DeploymentReclamation, MsgCreateDeployment};
pub(crate) use akash::market::{BidId, MsgCreateLease};
pub(crate) use amino::{Extent, name as amino_name, to_amino};
pub(crate) use base::{Any, Coin, Deposit, Duration, Timestamp};
pub(crate) use convert::text;
pub(crate) use envelope::{
    AuthInfo, CompactBitArray, Fee, LegacyAminoPubKey, ModeInfo, ModeInfoMulti, ModeInfoSingle,
    MultiSignature, Secp256k1PubKey, SignDoc, SignDocDirectAux, SignerInfo, TxBody, TxRaw,
};
pub(crate) use envelope::{SIGN_MODE_DIRECT, SIGN_MODE_DIRECT_AUX, SIGN_MODE_LEGACY_AMINO_JSON};
pub(crate) use fields::Fields;
pub(crate) use from_amino::from_amino;
pub(crate) use from_json::{from_json, from_json_in};
pub(crate) use number::{decimal, int};
pub(crate) use raw::check_raw;
pub(crate) use read::{Unknown, from_wire, from_wire_with};
#[cfg(feature = "devnet")]
pub(crate) use record::Record;
#[cfg(test)]
pub(crate) use registry::messages as all_messages;
pub(crate) use registry::{find as schema_of, find_ever as schema_ever};
pub(crate) use schema::{Field, Kind, Schema};
pub(crate) use scope::Scope;
pub(crate) use time::to_nanoseconds;
pub(crate) use to_json::{to_json, to_json_in, value_to_json};
pub(crate) use tree::{Tree, Value};
pub(crate) use unpack::{unpack, unpack_known};
pub(crate) use utf8::check as check_utf8;

use crate::error::{Code, Error, Result};

/// Reads a message into its Rust type, as the chain reads it inside a transaction.
///
/// # Errors
/// Those of [`from_wire`].
pub(crate) fn decode<M: prost::Message + Default>(schema: &Schema, bytes: &[u8]) -> Result<M> {
    from_wire(schema, bytes)?;
    M::decode(bytes).map_err(|_| Error::new(Code::WireBytes).with("of type", schema.name))
}
