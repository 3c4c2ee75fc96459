//! Messages of which little is checked.

use serde::de::IgnoredAny;

use crate::error::{Code, Error, Result};
use crate::tx::parts;
use crate::wire::Fields;

/// Chain sheet §2.9.
pub(super) fn price_entry(message: Fields) -> Result<()> {
    parts::account(message, "signer").map(drop)
}

/// Chain sheet §6.4.
pub(super) fn legacy_content(message: Fields) -> Result<()> {
    parts::account(message, "authority").map(drop)
}

pub(super) fn execute_contract(message: Fields) -> Result<()> {
    parts::account(message, "sender")?;
    parts::account(message, "contract")?;
    parts::coins(message, "funds")?;
    let json = serde_json::from_slice::<IgnoredAny>(message.bytes("msg"));
    json.map(drop).map_err(|reason| Error::new(Code::TxContract).with("found", reason))
}
