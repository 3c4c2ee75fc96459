//! The questions that applications ask most.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value as Json, json};

use super::filter::{Filter, FilterState};
use super::request::Query;
use crate::address::AccountAddress;
use crate::denom::Denom;
use crate::error::{Code, Error, Result};
use crate::id::{BidId, DeploymentId, EscrowAccountId, GroupId, LeaseId, OrderId};
use crate::market::{BidState, DeploymentState, LeaseState, OrderState};

/// Modules of the chain whose parameters can be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs)] // Names of the chain.
pub enum Module {
    Auth,
    Bank,
    Bme,
    Consensus,
    Deployment,
    Distribution,
    Gov,
    Market,
    Mint,
    Oracle,
    Slashing,
    Staking,
    Transfer,
    Wasm,
}

/// `name(argument: Type, …) -> "path" {json};`
macro_rules! questions {
    ($($(#[$doc:meta])* $name:ident($($argument:ident: $type:ty),*) -> $path:literal $json:tt;)*) => {
        impl Query {
            $($(#[$doc])* pub fn $name($($argument: $type),*) -> Self { known($path, json!($json)) })*
        }

        #[cfg(test)]
        const PATHS: &[&str] = &[$($path),*];
    };
}

questions! {
    /// An account of any kind: key, number and sequence with [`Reply::accounts`](super::Reply::accounts).
    account(address: &AccountAddress) -> "/cosmos.auth.v1beta1.Query/Account" {"address": address};
    /// What a transaction needs to know of an account.
    account_info(address: &AccountAddress) -> "/cosmos.auth.v1beta1.Query/AccountInfo" {"address": address};
    /// The price of AKT in USD, and whether it may be trusted.
    akt_price() -> "/akash.oracle.v2.Query/AggregatedPrice" {"denom": "akt"};
    /// Of a provider, by gRPC: what its hardware signs of the machine under a lease, over this nonce, and over the key of the TLS
    /// connection where it is bound to that. The answer is JSON. Providers do not serve it yet.
    attestation(lease: &LeaseId, nonce: &[u8; 64], bind_tls: bool) -> "/akash.provider.lease.v1.LeaseRPC/AttestationQuote"
        {"lease_id": lease, "nonce": (BASE64_STANDARD.encode(nonce)), "bind_tls": bind_tls};
    /// What auditors signed of a provider.
    audits(provider: &AccountAddress) -> "/akash.audit.v1.Query/ProviderAttributes" {"owner": provider};
    /// What an account has of one denomination.
    balance(address: &AccountAddress, denom: &Denom) -> "/cosmos.bank.v1beta1.Query/Balance"
        {"address": address, "denom": denom};
    /// All that an account has.
    balances(address: &AccountAddress) -> "/cosmos.bank.v1beta1.Query/AllBalances" {"address": address};
    /// A bid and its deposit.
    bid(id: &BidId) -> "/akash.market.v1beta5.Query/Bid" {"id": id};
    /// Whether AKT and ACT are exchanged now.
    bme_status() -> "/akash.bme.v1.Query/Status" {};
    /// The certificates of an account, valid and revoked.
    certificates(owner: &AccountAddress) -> "/akash.cert.v1.Query/Certificates" {"filter": {"owner": owner}};
    /// A deployment, its groups and its account.
    deployment(id: &DeploymentId) -> "/akash.deployment.v1beta4.Query/Deployment" {"id": id};
    /// Escrow accounts whose key begins so: the answer may hold those of 1234 too where 123 was asked for (chain facts, 3.4).
    escrow_accounts(id: &EscrowAccountId) -> "/akash.escrow.v1.Query/Accounts" {"xid": (id.to_string())};
    /// The fee allowance between two accounts.
    fee_allowance(granter: &AccountAddress, grantee: &AccountAddress) -> "/cosmos.feegrant.v1beta1.Query/Allowance"
        {"granter": granter, "grantee": grantee};
    /// What an account may do for others.
    grants_to(grantee: &AccountAddress) -> "/cosmos.authz.v1beta1.Query/GranteeGrants" {"grantee": grantee};
    /// A group.
    group(id: &GroupId) -> "/akash.deployment.v1beta4.Query/Group" {"id": id};
    /// A lease and its payment.
    lease(id: &LeaseId) -> "/akash.market.v1beta5.Query/Lease" {"id": id};
    /// An order.
    order(id: &OrderId) -> "/akash.market.v1beta5.Query/Order" {"id": id};
    /// A provider.
    provider(owner: &AccountAddress) -> "/akash.provider.v1beta4.Query/Provider" {"owner": owner};
    /// Every provider.
    providers() -> "/akash.provider.v1beta4.Query/Providers" {};
    /// A transaction in a block, by the digits of its digest.
    tx(hash: &str) -> "/cosmos.tx.v1beta1.Service/GetTx" {"hash": hash};
}

impl Query {
    /// Deployments, with their groups and accounts.
    ///
    /// ```
    /// use akashkit::query::{Filter, Query};
    ///
    /// let mut filter = Filter::of_owner(&"akash1qyhmn054".parse()?);
    /// let target = "/akash/deployment/v1beta4/deployments/list?filters.owner=akash1qyhmn054";
    /// assert_eq!(Query::deployments(&filter)?.to_rest()?.target, target);
    /// filter.provider = filter.owner.clone();
    /// assert_eq!(Query::deployments(&filter).unwrap_err().code().as_str(), "query.method");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::QueryMethod`] when the filter names what deployments do not have.
    pub fn deployments(filter: &Filter<DeploymentState>) -> Result<Self> {
        filtered("/akash.deployment.v1beta4.Query/Deployments", filter)
    }

    /// Orders.
    ///
    /// ```
    /// use akashkit::query::{Filter, Query};
    ///
    /// let filter = Filter::of_deployment(&"akash1qyhmn054/7".parse()?);
    /// assert_eq!(Query::orders(&filter)?.to_proto().len(), 20);
    /// let bidder = Filter::of_provider(&"akash1qyhmn054".parse()?);
    /// assert_eq!(Query::orders(&bidder).unwrap_err().code().as_str(), "query.method");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::QueryMethod`] when the filter names a provider.
    pub fn orders(filter: &Filter<OrderState>) -> Result<Self> {
        filtered("/akash.market.v1beta5.Query/Orders", filter)
    }

    /// Bids, with their deposits.
    pub fn bids(filter: &Filter<BidState>) -> Self {
        filtered("/akash.market.v1beta5.Query/Bids", filter).expect("bids have all that a filter can name")
    }

    /// Leases, with their payments.
    pub fn leases(filter: &Filter<LeaseState>) -> Self {
        filtered("/akash.market.v1beta5.Query/Leases", filter)
            .expect("leases have all that a filter can name")
    }

    /// What a module goes by; governance changes it.
    pub fn params(of: Module) -> Self {
        let path = match of {
            Module::Auth => "/cosmos.auth.v1beta1.Query/Params",
            Module::Bank => "/cosmos.bank.v1beta1.Query/Params",
            Module::Bme => "/akash.bme.v1.Query/Params",
            Module::Consensus => "/cosmos.consensus.v1.Query/Params",
            Module::Deployment => "/akash.deployment.v1beta4.Query/Params",
            Module::Distribution => "/cosmos.distribution.v1beta1.Query/Params",
            Module::Gov => return known("/cosmos.gov.v1.Query/Params", json!({"params_type": "voting"})),
            Module::Market => "/akash.market.v1beta5.Query/Params",
            Module::Mint => "/cosmos.mint.v1beta1.Query/Params",
            Module::Oracle => "/akash.oracle.v2.Query/Params",
            Module::Slashing => "/cosmos.slashing.v1beta1.Query/Params",
            Module::Staking => "/cosmos.staking.v1beta1.Query/Params",
            Module::Transfer => "/ibc.applications.transfer.v1.Query/Params",
            Module::Wasm => "/akash.wasm.v1.Query/Params",
        };
        known(path, json!({}))
    }
}

fn filtered<State: FilterState>(path: &str, filter: &Filter<State>) -> Result<Query> {
    let fields =
        filter.fields().map_err(|name| Error::new(Code::QueryMethod).with("not filtered by", name))?;
    Ok(known(path, json!({"filters": fields})))
}

fn known(path: &str, json: Json) -> Query {
    Query::new(path, &json).expect("the table has this method with these fields")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_question_is_one_of_the_table() -> Result<()> {
        let account: AccountAddress = "akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?;
        let bid: BidId = format!("akash1qyhmn054/7/1/1/{account}").parse()?;
        let asked = [
            Query::account(&account),
            Query::account_info(&account),
            Query::akt_price(),
            Query::attestation(&bid.clone().lease(), &[7; 64], true),
            Query::audits(&account),
            Query::balance(&account, &Denom::uakt()),
            Query::balances(&account),
            Query::bid(&bid),
            Query::bme_status(),
            Query::certificates(&account),
            Query::deployment(bid.deployment()),
            Query::escrow_accounts(&bid.escrow_account()),
            Query::fee_allowance(&account, &account),
            Query::grants_to(&account),
            Query::group(bid.group()),
            Query::lease(&bid.clone().lease()),
            Query::order(bid.order()),
            Query::provider(&account),
            Query::providers(),
            Query::tx("AB"),
        ];
        assert!(asked.iter().map(Query::path).eq(PATHS.iter().copied()));
        for query in &asked {
            query.to_rest()?;
        }
        Ok(())
    }

    #[test]
    fn every_module_has_parameters() -> Result<()> {
        use Module::{
            Auth, Bank, Bme, Consensus, Deployment, Distribution, Gov, Market, Mint, Oracle, Slashing,
            Staking, Transfer, Wasm,
        };
        for of in [
            Auth,
            Bank,
            Bme,
            Consensus,
            Deployment,
            Distribution,
            Gov,
            Market,
            Mint,
            Oracle,
            Slashing,
            Staking,
            Transfer,
            Wasm,
        ] {
            assert!(Query::params(of).to_rest()?.target.contains("/params"), "{of:?}");
        }
        let all = Query::leases(&Filter::default());
        assert!(all.to_proto().len() <= 2 && Query::bids(&Filter::default()).to_proto().len() <= 2);
        Ok(())
    }
}
