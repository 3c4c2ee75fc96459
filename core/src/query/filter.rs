//! Which records of the market to list.

use std::fmt::Display;

use serde_json::{Map, Value as Json};

use crate::address::AccountAddress;
use crate::id::{DeploymentId, Dseq, Gseq, OrderId, Oseq};
use crate::market::{Bid, BidState, DeploymentState, LeaseState, OrderState};

/// Which deployments, orders, bids or leases to list: those that have all that is named here.
///
/// Deployments have no more than an owner, a number and a state, and orders no provider; what else is named there is refused.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Filter<State> {
    /// The tenant.
    pub owner: Option<AccountAddress>,
    /// The number of the deployment.
    pub dseq: Option<Dseq>,
    /// The number of the group.
    pub gseq: Option<Gseq>,
    /// The number of the order.
    pub oseq: Option<Oseq>,
    /// Who bids.
    pub provider: Option<AccountAddress>,
    /// The state; without one, all.
    pub state: Option<State>,
}

/// A state of records that can be listed.
pub trait FilterState: Copy + Display + sealed::Sealed {
    #[doc(hidden)]
    const FIELDS: &'static [&'static str];
}

mod sealed {
    pub trait Sealed {}
}

macro_rules! states {
    ($($state:ty: $fields:expr;)*) => {$(
        impl sealed::Sealed for $state {}

        impl FilterState for $state {
            const FIELDS: &'static [&'static str] = &$fields;
        }
    )*};
}

states! {
    DeploymentState: ["owner", "dseq", "state"];
    OrderState: ["owner", "dseq", "gseq", "oseq", "state"];
    BidState: ["owner", "dseq", "gseq", "oseq", "provider", "state"];
    LeaseState: ["owner", "dseq", "gseq", "oseq", "provider", "state"];
}

impl<State> Filter<State> {
    /// All of a tenant.
    pub fn of_owner(owner: &AccountAddress) -> Self {
        Self { owner: Some(owner.clone()), ..Self::default() }
    }

    /// All of a deployment.
    pub fn of_deployment(id: &DeploymentId) -> Self {
        Self { dseq: Some(id.dseq()), ..Self::of_owner(id.owner()) }
    }

    /// All on an order.
    pub fn of_order(id: &OrderId) -> Self {
        Self { gseq: Some(id.gseq()), oseq: Some(id.oseq()), ..Self::of_deployment(id.deployment()) }
    }

    /// All of a provider.
    pub fn of_provider(provider: &AccountAddress) -> Self {
        Self { provider: Some(provider.clone()), ..Self::default() }
    }
}

impl Filter<BidState> {
    /// Whether a bid would be listed.
    ///
    /// ```
    /// use akashkit::Height;
    /// use akashkit::market::{Bid, BidState};
    /// use akashkit::query::Filter;
    ///
    /// let id = "akash1qyhmn054/7/1/1/akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?;
    /// let bid = Bid::open(id, "100uact".parse()?, Height::new(9));
    /// let mut filter = Filter::of_provider(bid.id.provider());
    /// assert!(filter.accepts(&bid));
    /// filter.state = Some(BidState::Lost);
    /// assert!(!filter.accepts(&bid));
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    pub fn accepts(&self, bid: &Bid) -> bool {
        is_any_or(&self.owner, bid.id.owner())
            && is_any_or(&self.dseq, &bid.id.dseq())
            && is_any_or(&self.gseq, &bid.id.gseq())
            && is_any_or(&self.oseq, &bid.id.oseq())
            && is_any_or(&self.provider, bid.id.provider())
            && is_any_or(&self.state, &bid.state)
    }
}

impl<State: FilterState> Filter<State> {
    /// The names of what is filtered for, and the values; or the name of what these records do not have.
    pub(super) fn fields(&self) -> Result<Json, &'static str> {
        let texts: [(&'static str, Option<String>); 6] = [
            ("owner", self.owner.as_ref().map(ToString::to_string)),
            ("dseq", self.dseq.map(|number| number.to_string())),
            ("gseq", self.gseq.map(|number| number.to_string())),
            ("oseq", self.oseq.map(|number| number.to_string())),
            ("provider", self.provider.as_ref().map(ToString::to_string)),
            ("state", self.state.map(|state| state.to_string())),
        ];
        let mut fields = Map::new();
        for (name, text) in texts {
            match text {
                None => {}
                Some(_) if !State::FIELDS.contains(&name) => return Err(name),
                Some(text) => _ = fields.insert(name.to_owned(), text.into()),
            }
        }
        Ok(Json::Object(fields))
    }
}

impl<State> Default for Filter<State> {
    fn default() -> Self {
        Self { owner: None, dseq: None, gseq: None, oseq: None, provider: None, state: None }
    }
}

fn is_any_or<T: PartialEq>(wanted: &Option<T>, found: &T) -> bool {
    wanted.as_ref().is_none_or(|wanted| wanted == found)
}
