//! Orders: what a group asks the market for.

use std::time::Duration;

use serde::Serialize;

use super::state::{Action, OrderState};
use crate::deployment::GroupSpec;
use crate::error::{Code, Result};
use crate::id::{OrderId, Oseq};
use crate::price::Price;
use crate::quantity::Height;

/// An order: a group that asks for bids up to a price.
///
/// ```
/// use akashkit::{Code, Deployment, Height, market::Order};
///
/// let deployment = Deployment::from_sdl(include_str!("../../../examples/sdl/vllm-h100.yaml")).expect("an example");
/// let group = deployment.groups()[0].clone();
/// let order = Order::open("akash1qyhmn054/7/1/1".parse()?, group.clone(), Height::new(7), None)?;
/// assert_eq!(Some(order.ceiling()), group.ceiling()?.as_ref());
///
/// let mut unnamed = group;
/// unnamed.name.clear();
/// let refused = Order::open(order.id().clone(), unnamed, Height::new(7), None);
/// assert_eq!(refused.unwrap_err().code(), Code::GroupName);
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Order {
    id: OrderId,
    state: OrderState,
    spec: GroupSpec,
    ceiling: Price,
    created_at: Height,
    reclamation: Option<Duration>,
}

impl Order {
    /// A new order of a group that the chain takes. `reclamation` is the shortest notice that a bid must promise.
    ///
    /// # Errors
    /// What is wrong with the group: the codes of [`GroupSpec::validate`].
    pub fn open(
        id: OrderId,
        spec: GroupSpec,
        created_at: Height,
        reclamation: Option<Duration>,
    ) -> Result<Self> {
        spec.validate()?;
        let ceiling = spec.ceiling()?.ok_or(Code::GroupPrice)?;
        Ok(Self { id, state: OrderState::Open, spec, ceiling, created_at, reclamation })
    }

    /// The order with which the group asks again, once this one is closed.
    ///
    /// ```
    /// use akashkit::{Code, Deployment, Height};
    /// use akashkit::market::{Action, Order, OrderState};
    ///
    /// # let deployment = Deployment::from_sdl(include_str!("../../../examples/sdl/hello-web.yaml")).expect("an example");
    /// # let group = deployment.groups()[0].clone();
    /// let mut order = Order::open("akash1qyhmn054/7/1/2".parse()?, group, Height::new(7), None)?;
    /// assert_eq!(order.next(Height::new(9)).unwrap_err().code(), Code::OrderActive);
    /// order.apply(Action::PauseGroup)?;
    /// assert_eq!(order.next(Height::new(9))?.id().to_string(), "akash1qyhmn054/7/1/3");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::OrderActive`] while this one is open or active;
    /// [`Code::IdOseq`] after 2^32 − 1 of them.
    pub fn next(&self, created_at: Height) -> Result<Self> {
        if self.state != OrderState::Closed {
            self.state.after(Action::StartGroup)?;
        }
        let oseq = Oseq::new(self.id.oseq().get().wrapping_add(1))?;
        let id = OrderId::new(self.id.group().clone(), oseq);
        Ok(Self { id, state: OrderState::Open, created_at, ..self.clone() })
    }

    /// Moves to the state after an action.
    ///
    /// ```
    /// # use akashkit::{Code, Deployment, Height, market::{Action, Order}};
    /// # let deployment = Deployment::from_sdl(include_str!("../../../examples/sdl/hello-web.yaml")).expect("an example");
    /// # let group = deployment.groups()[0].clone();
    /// let mut order = Order::open("akash1qyhmn054/7/1/1".parse()?, group, Height::new(7), None)?;
    /// order.apply(Action::CreateLease)?;
    /// assert_eq!(order.apply(Action::CreateLease).unwrap_err().code(), Code::OrderNotOpen);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// Those of [`OrderState::after`].
    pub fn apply(&mut self, action: Action) -> Result<()> {
        self.state = self.state.after(action)?;
        Ok(())
    }

    /// Its name.
    pub fn id(&self) -> &OrderId {
        &self.id
    }

    /// Whether it takes bids.
    pub fn state(&self) -> OrderState {
        self.state
    }

    /// What it asks for.
    pub fn spec(&self) -> &GroupSpec {
        &self.spec
    }

    /// The highest price per block that a bid may have.
    pub fn ceiling(&self) -> &Price {
        &self.ceiling
    }

    /// When it was placed.
    pub fn created_at(&self) -> Height {
        self.created_at
    }

    /// The shortest notice before a provider takes its resources back, where the tenant wants one.
    pub fn reclamation(&self) -> Option<Duration> {
        self.reclamation
    }
}
