//! Accounts, balances and what accounts let others do.

use super::super::Chain;
use super::super::fault::{Done, Fault};
use super::super::grants::any;
use super::{not_found, page};
use crate::price::Coin;
use crate::wire::query::auth::BASE_ACCOUNT;
use crate::wire::query::authz::GRANT_AUTHORIZATION;
use crate::wire::{Fields, Record};

pub(super) fn info(chain: &Chain, request: Fields, reply: Record) -> Done<Record> {
    Ok(reply.with("info", base_account(chain, &request.text("address"))?))
}

pub(super) fn account(chain: &Chain, request: Fields, reply: Record) -> Done<Record> {
    let account = base_account(chain, &request.text("address"))?;
    Ok(reply.with("account", any(&format!("/{}", BASE_ACCOUNT.name), &account)))
}

fn base_account(chain: &Chain, address: &str) -> Done<Record> {
    let account = chain.account(address).ok_or_else(|| not_found(&format!("account {address}")))?;
    let mut record = Record::new(&BASE_ACCOUNT)
        .with("address", address)
        .with("account_number", account.number)
        .with("sequence", account.sequence);
    if let Some(key) = &account.key {
        let key = key.to_message();
        record.set("pub_key", Record::new(&ANY).with("type_url", key.type_url()).with("value", key.value()));
    }
    Ok(record)
}

pub(super) fn balances(chain: &Chain, request: Fields, reply: Record) -> Done<Record> {
    let coins = chain.balance(&request.text("address"));
    let coins = coins.as_slice().iter().map(|coin| (coin.denom().to_string(), coin_record(coin)));
    page(reply, "balances", request, coins.collect())
}

pub(super) fn balance(chain: &Chain, request: Fields, reply: Record) -> Done<Record> {
    let denom = request.text("denom").parse()?;
    let amount = chain.balance(&request.text("address")).amount_of(&denom);
    Ok(reply.with("balance", &Coin::new(denom, amount)?))
}

pub(super) fn supply_of(chain: &Chain, request: Fields, reply: Record) -> Done<Record> {
    let denom = request.text("denom").parse()?;
    let amount = chain.supply().amount_of(&denom);
    Ok(reply.with("amount", &Coin::new(denom, amount)?))
}

pub(super) fn grants_of(chain: &Chain, request: Fields, reply: Record) -> Done<Record> {
    let granter = request.text("granter");
    page(reply, "grants", request, grants(chain, |from, _| from == granter))
}

pub(super) fn grants_to(chain: &Chain, request: Fields, reply: Record) -> Done<Record> {
    let grantee = request.text("grantee");
    page(reply, "grants", request, grants(chain, |_, to| to == grantee))
}

fn grants(chain: &Chain, is_wanted: impl Fn(&str, &str) -> bool) -> Vec<(String, Record)> {
    let parties = |key: &str| {
        let mut parts = key.split('/').skip(1).map(str::to_owned);
        parts.next().zip(parts.next())
    };
    let grants = chain.store.under::<Record>("authz/").filter_map(|(key, grant)| {
        let (granter, grantee) = parties(key).filter(|(granter, grantee)| is_wanted(granter, grantee))?;
        let record = Record::of(&GRANT_AUTHORIZATION, Record::new(&GRANT_AUTHORIZATION).fields())
            .with("granter", granter)
            .with("grantee", grantee)
            .with("authorization", grant.fields().message("authorization"));
        let end = grant.fields();
        let record =
            if end.has("expiration") { record.with("expiration", end.message("expiration")) } else { record };
        Some((key.to_owned(), record))
    });
    grants.collect()
}

pub(super) fn allowance(chain: &Chain, request: Fields, reply: Record) -> Done<Record> {
    let key = format!("feegrant/{}/{}", request.text("granter"), request.text("grantee"));
    let grant = chain.record(&key).ok_or_else(|| Fault::sdk(38, "fee-grant not found: not found"))?;
    Ok(reply.with("allowance", grant.fields()))
}

fn coin_record(coin: &Coin) -> Record {
    static SCHEMA: crate::wire::Schema = crate::wire::Coin::SCHEMA;
    Record::new(&SCHEMA).with("denom", coin.denom().as_str()).with("amount", coin.amount())
}

static ANY: crate::wire::Schema = crate::wire::Any::SCHEMA;
