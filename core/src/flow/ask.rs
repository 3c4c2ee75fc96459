//! Questions, and answers that are what was asked for. Whatever else comes back counts as silence.

use serde::Deserialize;
use serde_json::json;

use super::event::{Recipient, Reply, Request};
use crate::address::AccountAddress;
use crate::denom::Denom;
use crate::gateway;
use crate::id::DeploymentId;
use crate::market::{DeploymentState, HostUri, LeaseState};
use crate::price::Coin;
use crate::quantity::Height;
use crate::query::{self, DeploymentRecord, Filter, LeaseRecord, Page, Query};
use crate::tx::node;

/// Something to ask.
#[derive(Clone)]
pub(super) enum Question {
    Chain(Query),
    Node(node::Request),
    Provider(AccountAddress, HostUri, gateway::Request),
}

/// What was asked, and what came back in the same places.
pub(super) struct Answers<'a> {
    pub(super) questions: &'a [Question],
    pub(super) replies: Vec<Option<Reply>>,
}

impl Question {
    pub(super) fn to_request(&self, id: u64) -> Request {
        let (to, verb, target, body) = match self {
            Question::Chain(query) => {
                // No field that stands in a path is ever empty here.
                let rest = query.to_rest().unwrap_or_else(|_| query::RestRequest {
                    verb: "GET",
                    target: String::new(),
                    body: None,
                });
                (Recipient::Node, rest.verb, rest.target, rest.body)
            }
            Question::Node(request) => {
                let rest = &request.rest;
                let verb = match rest.verb {
                    node::RestVerb::Get => "GET",
                    node::RestVerb::Post => "POST",
                };
                (Recipient::Node, verb, rest.path.clone(), rest.body.as_ref().map(ToString::to_string))
            }
            Question::Provider(account, host, request) => {
                let (account, host, access) = (account.clone(), host.clone(), request.access);
                let to = Recipient::Provider { account, host, access };
                (to, request.verb, request.target.clone(), request.body.clone())
            }
        };
        Request { id, to, verb, target, body }
    }
}

impl Answers<'_> {
    /// The reply in a place.
    pub(super) fn reply(&self, at: usize) -> Option<&Reply> {
        self.replies.get(at)?.as_ref()
    }

    /// The answer of the chain in a place.
    pub(super) fn chain(&self, at: usize) -> Option<query::Reply> {
        let (Question::Chain(query), reply) = (self.questions.get(at)?, self.reply(at)?) else { return None };
        query.read_rest(reply.status, &reply.body).ok()
    }

    /// The same of a list, which every node names, if it is empty.
    pub(super) fn list(&self, at: usize, name: &str) -> Option<query::Reply> {
        let is_named = self.reply(at)?.body.contains(&format!("\"{name}\""));
        is_named.then(|| self.chain(at))?
    }

    /// The height of the node in a place.
    pub(super) fn height(&self, at: usize) -> Option<Height> {
        #[derive(Deserialize)]
        struct Status<'a> {
            height: &'a str,
        }
        let reply = self.reply(at).filter(|reply| reply.status == OK)?;
        let Status { height } = serde_json::from_str(&reply.body).ok()?;
        height.parse().ok().filter(|height| *height > 0).map(Height::new)
    }

    /// The deployment with this id in a place; `Some(None)` where the chain has none.
    pub(super) fn deployment(&self, at: usize, id: &DeploymentId) -> Option<Option<DeploymentRecord>> {
        let records = self.list(at, "deployments")?.deployments().ok()?;
        match records.is_empty() {
            true => Some(None),
            false => records.into_iter().find(|record| record.id == *id).map(Some),
        }
    }

    /// The leases of a deployment in a place.
    pub(super) fn leases(&self, at: usize, id: &DeploymentId) -> Option<Vec<LeaseRecord>> {
        let leases = self.list(at, "leases")?.leases().ok()?;
        leases.iter().all(|record| record.lease.id.deployment() == id).then_some(leases)
    }

    /// What an account has of one denomination, in a place.
    pub(super) fn balance(&self, at: usize, denom: &Denom) -> Option<Coin> {
        let balances = self.chain(at)?.balances().ok()?;
        balances.into_iter().find(|coin| coin.denom() == denom)
    }
}

pub(super) fn status() -> Question {
    Question::Chain(
        Query::new("/cosmos.base.node.v1beta1.Service/Status", &json!({}))
            .expect("the table has this method, which has no fields"),
    )
}

/// As a list, so that one that does not exist is an answer too.
pub(super) fn deployment(id: &DeploymentId) -> Question {
    let filter: Filter<DeploymentState> = Filter::of_deployment(id);
    Question::Chain(Query::deployments(&filter).expect("deployments have an owner and a number"))
}

/// All of a deployment, whatever their state.
pub(super) fn leases(id: &DeploymentId) -> Question {
    let filter: Filter<LeaseState> = Filter::of_deployment(id);
    Question::Chain(paged(&Query::leases(&filter), &Page::first(MOST)))
}

pub(super) fn balance(owner: &AccountAddress, denom: &Denom) -> Question {
    Question::Chain(Query::balance(owner, denom))
}

/// A part of a list.
pub(super) fn paged(query: &Query, page: &Page) -> Query {
    query.with_page(page).unwrap_or_else(|_| query.clone())
}

/// More than a deployment has bids or leases.
pub(super) const MOST: u64 = 500;
const OK: u16 = 200;
