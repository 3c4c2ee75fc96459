//! Messages about bids and leases. Chain sheet §2.3.

use super::deployment;
use crate::error::{Code, Error, Result};
use crate::id::{RawBidId, RawOrderId};
use crate::market::CloseReason;
use crate::tx::parts;
use crate::wire::{self, Fields};

pub(super) fn id(message: Fields) -> Result<()> {
    raw(message.message("id")).validate()
}

pub(super) fn create_lease(message: Fields) -> Result<()> {
    raw(message.message("bid_id")).validate()
}

pub(super) fn with_reason(message: Fields) -> Result<()> {
    id(message)?;
    let reason = i32::try_from(message.i64("reason")).unwrap_or_default();
    CloseReason::new(reason).validate_for_provider()
}

pub(super) fn create_bid(message: Fields) -> Result<()> {
    let id = raw(message.message("id"));
    id.validate()?;
    parts::deposit(message.message("deposit"))?;
    // One account under two spellings passes the check of the texts.
    id.check().map_err(|reason| Error::new(Code::BidSelf).caused_by(reason))?;
    let price = wire::decimal(message.message("price").bytes("amount"))?.ok_or(Code::PriceAmount)?;
    if price.is_zero() {
        return Err(Code::BidZeroPrice.into());
    }
    match message.nanoseconds("reclamation_window")? {
        Some(window) if window < 0 => {
            Err(Error::new(Code::BidReclamationRange).with("found nanoseconds", window))
        }
        _ => Ok(()),
    }
}

fn raw(id: Fields) -> RawBidId {
    let order = RawOrderId { group: deployment::raw_group(id), oseq: id.u32("oseq") };
    RawBidId { order, provider: id.text("provider"), bseq: id.u32("bseq") }
}
