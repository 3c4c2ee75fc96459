//! Deployments, orders, bids and leases.

use super::super::fault::{Done, Fault};
use super::super::market::{bid_key, deployment_key, group_key, lease_key, order_key};
use super::super::{Chain, escrow};
use super::{filled, not_found, page};
use crate::billing;
use crate::error::Result;
use crate::wire::query::{deployment as deployments, escrow as accounts, market};
use crate::wire::{Fields, Record, Schema, values};

pub(super) fn deployment(chain: &Chain, request: Fields, reply: Record) -> Done<Record> {
    let id = values::deployment_id(request)?;
    let record = chain.record(&deployment_key(&id)).ok_or_else(|| not_found("deployment"))?;
    Ok(Record::of(reply.schema(), whole_deployment(chain, record)?.fields()))
}

pub(super) fn deployments(chain: &Chain, request: Fields, reply: Record) -> Done<Record> {
    list(chain, request, reply, &DEPLOYMENTS)
}

pub(super) fn group(chain: &Chain, request: Fields, reply: Record) -> Done<Record> {
    let id = values::group_id(request)?;
    let group = chain.record(&group_key(&id)).ok_or_else(|| not_found("group"))?;
    Ok(reply.with("group", group.fields()))
}

pub(super) fn order(chain: &Chain, request: Fields, reply: Record) -> Done<Record> {
    let id = values::order_id(request)?;
    let order = chain.record(&order_key(&id)).ok_or_else(|| not_found("order"))?;
    Ok(reply.with("order", order.fields()))
}

pub(super) fn orders(chain: &Chain, request: Fields, reply: Record) -> Done<Record> {
    list(chain, request, reply, &ORDERS)
}

pub(super) fn bid(chain: &Chain, request: Fields, reply: Record) -> Done<Record> {
    let id = values::bid_id(request)?;
    let bid = chain.record(&bid_key(&id)).ok_or_else(|| not_found("invalid bid: bid"))?;
    Ok(Record::of(reply.schema(), whole_bid(chain, bid)?.fields()))
}

pub(super) fn bids(chain: &Chain, request: Fields, reply: Record) -> Done<Record> {
    list(chain, request, reply, &BIDS)
}

pub(super) fn lease(chain: &Chain, request: Fields, reply: Record) -> Done<Record> {
    let id = values::lease_id(request)?;
    let lease = chain.record(&lease_key(&id)).ok_or_else(|| not_found("invalid lease: lease"))?;
    Ok(Record::of(reply.schema(), whole_lease(chain, lease)?.fields()))
}

pub(super) fn leases(chain: &Chain, request: Fields, reply: Record) -> Done<Record> {
    list(chain, request, reply, &LEASES)
}

/// Records that can be listed.
struct List {
    prefix: &'static str,
    name: &'static str,
    states: &'static [(&'static str, i32)],
    whole: fn(&Chain, &Record) -> Result<Record>,
}

static DEPLOYMENTS: List = List {
    prefix: "deployment/",
    name: "deployments",
    states: deployments::DEPLOYMENT_STATE,
    whole: whole_deployment,
};
static ORDERS: List = List {
    prefix: "order/",
    name: "orders",
    states: market::ORDER_STATE,
    whole: |_, order| Ok(order.clone()),
};
static BIDS: List = List { prefix: "bid/", name: "bids", states: market::BID_STATE, whole: whole_bid };
static LEASES: List =
    List { prefix: "lease/", name: "leases", states: market::LEASE_STATE, whole: whole_lease };

/// Those that the filters let through, in the order of their ids.
fn list(chain: &Chain, request: Fields, reply: Record, list: &List) -> Done<Record> {
    let filters = request.message("filters");
    let state = filters.text("state");
    let number =
        list.states.iter().find(|(name, number)| *name == state && *number != 0).map(|(_, number)| *number);
    if !state.is_empty() && number.is_none() {
        return Err(Fault::sdk(18, format_args!("invalid state: {state}: invalid request")));
    }
    if state.is_empty() && request.message("pagination").u64("offset") > 0 {
        return Err(Fault::sdk(18, "if offset is set, filter by state is needed: invalid request"));
    }
    let has_state = |record: &Fields| number.is_none_or(|number| record.i64("state") == i64::from(number));
    let found = chain.store.under::<Record>(list.prefix);
    let found = found
        .filter(|(_, record)| has_state(&record.fields()) && matches(filters, record.fields().message("id")));
    let mut found: Vec<(&str, &Record)> = found.collect();
    found.sort_by_key(|(_, record)| place(record.fields()));
    let whole = found.into_iter().map(|(key, record)| Ok((key.to_owned(), (list.whole)(chain, record)?)));
    page(reply, list.name, request, whole.collect::<Result<Vec<_>>>()?)
}

/// The chain keeps numbers as numbers.
fn place(record: Fields) -> (String, u64, u64, u64, String) {
    let id = record.message("id");
    let number = |name| if id.schema().index(name).is_some() { id.u64(name) } else { 0 };
    let provider = if id.schema().index("provider").is_some() { id.text("provider") } else { String::new() };
    (id.text("owner"), number("dseq"), number("gseq"), number("oseq"), provider)
}

/// Whether an id is what the filters ask for; what they leave out may be anything.
fn matches(filters: Fields, id: Fields) -> bool {
    id.schema().fields.iter().filter(|field| filters.schema().index(field.name).is_some()).all(|field| {
        let (text, number) = (filters.bytes(field.name), filters.u64(field.name));
        (text.is_empty() || text == id.bytes(field.name)) && (number == 0 || number == id.u64(field.name))
    })
}

fn whole_deployment(chain: &Chain, record: &Record) -> Result<Record> {
    let id = values::deployment_id(record.fields())?;
    let groups = chain.groups(&id)?;
    let groups = groups.iter().filter_map(|group| chain.record(&group_key(group)).cloned());
    let account = account(chain, &escrow::account_key(&id.escrow_account()))?;
    let whole = filled(
        &deployments::QUERY_DEPLOYMENT_RESPONSE,
        &[("deployment", record.clone()), ("escrow_account", account)],
    );
    Ok(whole.with("groups", groups.collect::<Vec<_>>()))
}

fn whole_bid(chain: &Chain, record: &Record) -> Result<Record> {
    let id = values::bid_id(record.fields())?;
    let account = account(chain, &escrow::account_key(&id.escrow_account()))?;
    Ok(filled(&market::QUERY_BID_RESPONSE, &[("bid", record.clone()), ("escrow_account", account)]))
}

fn whole_lease(chain: &Chain, record: &Record) -> Result<Record> {
    let id = values::lease_id(record.fields())?;
    let payment = chain.store.get::<billing::Payment>(&escrow::payment_key(&id.escrow_payment()));
    let payment = of_json(&accounts::PAYMENT, &payment)?;
    Ok(filled(&market::QUERY_LEASE_RESPONSE, &[("lease", record.clone()), ("escrow_payment", payment)]))
}

fn account(chain: &Chain, key: &str) -> Result<Record> {
    of_json(&accounts::ACCOUNT, &chain.store.get::<billing::Account>(key))
}

/// What has the chain's JSON, as a record.
pub(super) fn of_json<T: serde::Serialize>(schema: &'static Schema, value: &Option<&T>) -> Result<Record> {
    value
        .map_or_else(|| Ok(Record::new(schema)), |value| Record::from_json(schema, &serde_json::json!(value)))
}
