//! Providers, audits, certificates, escrow accounts and payments.

use serde::Serialize;

use super::super::Chain;
use super::super::fault::Done;
use super::super::store::Kept;
use super::market::of_json;
use super::{not_found, page};
use crate::billing::{Account, Payment};
use crate::error::Result;
use crate::wire::query::{cert, escrow};
use crate::wire::{Fields, Record, Schema};

pub(super) fn provider(chain: &Chain, request: Fields, reply: Record) -> Done<Record> {
    let key = format!("provider/{}", request.text("owner"));
    let provider = chain.record(&key).ok_or_else(|| not_found("provider"))?;
    Ok(reply.with("provider", provider.fields()))
}

pub(super) fn providers(chain: &Chain, request: Fields, reply: Record) -> Done<Record> {
    let mut found = records(chain, "provider/", |_| true);
    found.sort_by_key(|(_, provider)| provider.fields().text("owner").parse::<crate::AccountAddress>().ok());
    page(reply, "providers", request, found)
}

/// What auditors say of a provider, or one of them does.
pub(super) fn audits(chain: &Chain, request: Fields, reply: Record) -> Done<Record> {
    let owner = request.text("owner");
    let auditor =
        if request.schema().index("auditor").is_some() { request.text("auditor") } else { String::new() };
    let found = records(chain, "audit/", |audit| {
        audit.text("owner") == owner && (auditor.is_empty() || audit.text("auditor") == auditor)
    });
    let mut found: Vec<Record> = found.into_iter().map(|(_, audit)| audit).collect();
    found.sort_by_key(|audit| audit.fields().text("auditor").parse::<crate::AccountAddress>().ok());
    if found.is_empty() { Err(not_found("provider")) } else { Ok(reply.with("providers", found)) }
}

pub(super) fn certificates(chain: &Chain, request: Fields, reply: Record) -> Done<Record> {
    let filter = request.message("filter");
    let (owner, serial, state) = (filter.text("owner"), filter.text("serial"), filter.text("state"));
    let number =
        cert::STATE.iter().find(|(name, _)| *name == state).map_or(0, |(_, number)| i64::from(*number));
    let prefix = if owner.is_empty() { "cert/".to_owned() } else { format!("cert/{owner}/") };
    let found = records(chain, &prefix, |answer| {
        let is_its_state = state.is_empty() || answer.message("certificate").i64("state") == number;
        is_its_state && (serial.is_empty() || answer.text("serial") == serial)
    });
    page(reply, "certificates", request, found)
}

pub(super) fn escrow_accounts(chain: &Chain, request: Fields, reply: Record) -> Done<Record> {
    let found = in_escrow::<Account>(chain, "escrow_account/", request, &escrow::ACCOUNT)?;
    page(reply, "accounts", request, found)
}

pub(super) fn escrow_payments(chain: &Chain, request: Fields, reply: Record) -> Done<Record> {
    let found = in_escrow::<Payment>(chain, "escrow_payment/", request, &escrow::PAYMENT)?;
    page(reply, "payments", request, found)
}

/// The filter is how the key begins, scope included.
fn in_escrow<T: Kept + Serialize>(
    chain: &Chain,
    kind: &str,
    request: Fields,
    schema: &'static Schema,
) -> Result<Vec<(String, Record)>> {
    let prefix = format!("{kind}{}", request.text("xid"));
    let state = request.text("state");
    let number =
        escrow::STATE.iter().find(|(name, _)| *name == state).map_or(0, |(_, number)| i64::from(*number));
    let mut found = Vec::new();
    for (key, value) in chain.store.under::<T>(&prefix) {
        let record = of_json(schema, &Some(value))?;
        if state.is_empty() || record.fields().message("state").i64("state") == number {
            found.push((key.to_owned(), record));
        }
    }
    found.sort_by_key(|(_, record)| record.fields().message("state").u64("state"));
    Ok(found)
}

fn records(chain: &Chain, prefix: &str, is_wanted: impl Fn(Fields) -> bool) -> Vec<(String, Record)> {
    let found = chain.store.under::<Record>(prefix).filter(|(_, record)| is_wanted(record.fields()));
    found.map(|(key, record)| (key.to_owned(), record.clone())).collect()
}
