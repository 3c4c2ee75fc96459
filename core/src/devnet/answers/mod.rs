//! What the chain answers. Chain facts 7.10.

mod accounts;
mod exchange;
mod lists;
mod market;
mod params;

use super::fault::{Done, Fault};
use super::{Chain, Devnet};
use crate::query::{Query, Reply};
use crate::refusal::Refusal;
use crate::wire::{Fields, Record, Schema};

impl Devnet {
    /// Answers a question as of the last block.
    ///
    /// ```
    /// use akashkit::Timestamp;
    /// use akashkit::devnet::{Devnet, Genesis};
    /// use akashkit::query::Query;
    ///
    /// let tenant = "akash1qyhmn054".parse()?;
    /// let genesis = Genesis::new("devnet-1", Timestamp::new(1_800_000_000, 0)?).account(tenant, "5uakt".parse()?);
    /// let devnet = Devnet::new(&genesis)?;
    /// let balances = Query::new("/cosmos.bank.v1beta1.Query/AllBalances", &serde_json::json!({"address": "akash1qyhmn054"}))?;
    /// assert_eq!(devnet.query(&balances).expect("an account").balances()?, ["5uakt".parse()?]);
    /// let unknown = devnet.query(&Query::deployment(&"akash1qyhmn054/7".parse()?));
    /// assert_eq!(unknown.unwrap_err().codespace, "sdk");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// What a node would refuse; `sdk 6` for a question that this chain does not know.
    pub fn query(&self, query: &Query) -> Result<Reply, Box<Refusal>> {
        let row = ANSWERS.iter().find(|(path, _)| *path == query.path());
        let unknown = || Fault::sdk(6, format_args!("unknown query path: {}: unknown request", query.path()));
        let answer = row
            .ok_or_else(unknown)
            .and_then(|(_, answer)| answer(&self.chain, query.fields(), Record::new(query.reply_schema())));
        match answer {
            Ok(record) => Ok(query.reply(record.into_tree())),
            Err(fault) => Err(Refusal::new(fault.codespace, fault.code, fault.log).into()),
        }
    }
}

/// Fills in an answer.
type Answer = fn(&Chain, Fields, Record) -> Done<Record>;

static ANSWERS: &[(&str, Answer)] = &[
    ("/akash.audit.v1.Query/ProviderAttributes", lists::audits),
    ("/akash.audit.v1.Query/ProviderAuditorAttributes", lists::audits),
    ("/akash.bme.v1.Query/LedgerRecords", exchange::ledger),
    ("/akash.bme.v1.Query/Params", params::bme),
    ("/akash.bme.v1.Query/Status", exchange::status),
    ("/akash.bme.v1.Query/VaultState", exchange::vault),
    ("/akash.cert.v1.Query/Certificates", lists::certificates),
    ("/akash.deployment.v1beta4.Query/Deployment", market::deployment),
    ("/akash.deployment.v1beta4.Query/Deployments", market::deployments),
    ("/akash.deployment.v1beta4.Query/Group", market::group),
    ("/akash.deployment.v1beta4.Query/Params", params::deployment),
    ("/akash.escrow.v1.Query/Accounts", lists::escrow_accounts),
    ("/akash.escrow.v1.Query/Payments", lists::escrow_payments),
    ("/akash.market.v1beta5.Query/Bid", market::bid),
    ("/akash.market.v1beta5.Query/Bids", market::bids),
    ("/akash.market.v1beta5.Query/Lease", market::lease),
    ("/akash.market.v1beta5.Query/Leases", market::leases),
    ("/akash.market.v1beta5.Query/Order", market::order),
    ("/akash.market.v1beta5.Query/Orders", market::orders),
    ("/akash.market.v1beta5.Query/Params", params::market),
    ("/akash.oracle.v2.Query/AggregatedPrice", exchange::price),
    ("/akash.provider.v1beta4.Query/Provider", lists::provider),
    ("/akash.provider.v1beta4.Query/Providers", lists::providers),
    ("/cosmos.auth.v1beta1.Query/Account", accounts::account),
    ("/cosmos.auth.v1beta1.Query/AccountInfo", accounts::info),
    ("/cosmos.authz.v1beta1.Query/GranteeGrants", accounts::grants_to),
    ("/cosmos.authz.v1beta1.Query/GranterGrants", accounts::grants_of),
    ("/cosmos.bank.v1beta1.Query/AllBalances", accounts::balances),
    ("/cosmos.bank.v1beta1.Query/Balance", accounts::balance),
    ("/cosmos.bank.v1beta1.Query/SupplyOf", accounts::supply_of),
    ("/cosmos.feegrant.v1beta1.Query/Allowance", accounts::allowance),
];

/// What stands under no key.
fn not_found(what: &str) -> Fault {
    Fault::sdk(22, format_args!("{what} not found: key not found"))
}

/// A page of what was found, each with the key by which a page can begin with it.
fn page(reply: Record, name: &str, request: Fields, found: Vec<(String, Record)>) -> Done<Record> {
    use crate::wire::query::page::PAGE_RESPONSE;
    let page = request.message("pagination");
    let key = page.text("key");
    let begins = |(at, _): &(String, Record)| *at == key;
    let first = if key.is_empty() {
        Some(usize::try_from(page.u64("offset")).unwrap_or(usize::MAX))
    } else {
        found.iter().position(begins)
    };
    let first = first.ok_or_else(|| Fault::sdk(18, "invalid page key: invalid request"))?;
    let limit = match usize::try_from(page.u64("limit")) {
        Ok(0) => DEFAULT_LIMIT,
        limit => limit.unwrap_or(usize::MAX),
    };
    let next = found.get(first.saturating_add(limit)).map(|(key, _)| key.clone()).unwrap_or_default();
    let records: Vec<Record> = found.into_iter().skip(first).take(limit).map(|(_, record)| record).collect();
    let total = records.len() as u64;
    let mut about = Record::new(&PAGE_RESPONSE).with("total", total);
    if !next.is_empty() {
        about.set("next_key", next);
    }
    Ok(reply.with(name, records).with("pagination", about))
}

/// A record of another schema with the same fields.
fn filled(schema: &'static Schema, fields: &[(&str, Record)]) -> Record {
    fields.iter().fold(Record::new(schema), |record, (name, value)| record.with(name, value.clone()))
}

const DEFAULT_LIMIT: usize = 100;
