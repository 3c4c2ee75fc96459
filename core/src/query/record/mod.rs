//! What answers hold, in types.

mod account;
mod certificate;
mod deployment;
mod market;
mod params;

pub use account::{AccountInfo, AccountKey};
pub use certificate::CertificateRecord;
pub use deployment::{DeploymentRecord, GroupRecord, ProviderRecord};
pub use market::{BidRecord, LeaseRecord, OrderRecord};
#[cfg(feature = "devnet")]
pub(crate) use market::{lease as lease_of, offer as offer_of};

use serde::de::DeserializeOwned;

use super::reply::Reply;
use crate::error::{Code, Error, Result};
use crate::wire::Fields;

impl Reply {
    /// The records of an answer to one of two queries: for one of them, or for many that stand in a list.
    fn records<T>(
        &self,
        (one, many): (&str, (&str, &str)),
        read: impl Fn(Fields) -> Result<T>,
    ) -> Result<Vec<T>> {
        let (many, list) = many;
        if self.path() == one {
            return read(self.fields()).map(|record| vec![record]);
        }
        if self.path() == many {
            return self.fields().messages(list).map(read).collect();
        }
        Err(self.other())
    }

    fn other(&self) -> Error {
        Error::new(Code::QueryMethod).with("in the answer to", self.path())
    }
}

/// A record that is read out of the chain's JSON.
fn of_json<T: DeserializeOwned>(fields: Fields) -> Result<T> {
    let json = fields.to_json()?;
    serde_json::from_value(json).map_err(|error| Error::new(Code::QueryReply).with("found", error))
}

/// The same, where it may be absent.
fn maybe_of_json<T: DeserializeOwned>(fields: Fields, name: &str) -> Result<Option<T>> {
    if fields.has(name) { of_json(fields.message(name)).map(Some) } else { Ok(None) }
}
