//! States of things on the market, what moves them, and who may. Market facts A.8, chain facts 3.2 and 3.3.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::error::{Code, Error, Result};

/// Who may do something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Party {
    /// The chain itself, as a consequence.
    Network,
    /// The provider of the bid.
    Provider,
    /// The owner of the deployment.
    Tenant,
}

/// What moves states.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// The provider takes a bid back, or leaves a lease.
    CloseBid,
    /// The tenant closes the deployment.
    CloseDeployment,
    /// The tenant closes the group.
    CloseGroup,
    /// The tenant leaves a lease; the group asks for bids again.
    CloseLease,
    /// A provider bids.
    CreateBid,
    /// The tenant takes a bid.
    CreateLease,
    /// Another bid was taken.
    LoseBid,
    /// The deployment's account cannot pay.
    Overdraw,
    /// The tenant pauses the group.
    PauseGroup,
    /// The tenant starts the group again.
    StartGroup,
    /// The provider announces that it takes the resources back.
    StartReclaim,
}

impl Action {
    /// Who may do it.
    pub fn by(self) -> Party {
        match self {
            Self::CloseBid | Self::CreateBid | Self::StartReclaim => Party::Provider,
            Self::LoseBid | Self::Overdraw => Party::Network,
            Self::CloseDeployment
            | Self::CloseGroup
            | Self::CloseLease
            | Self::CreateLease
            | Self::PauseGroup
            | Self::StartGroup => Party::Tenant,
        }
    }
}

states! {
    /// Whether a deployment runs. Its groups may go on without it: the chain looks at them alone.
    DeploymentState {
        /// Its account pays for leases.
        Active "active" [CloseDeployment => Closed, Overdraw => Closed];
        /// For good.
        Closed "closed" [];
    }
}

states! {
    /// Whether a group is on the market.
    GroupState {
        /// It has an order, or may have one.
        Open "open" [
            CloseBid => Paused, CloseDeployment => Closed, CloseGroup => Closed, CloseLease => Open, CreateBid => Open,
            CreateLease => Open, Overdraw => InsufficientFunds, PauseGroup => Paused, StartReclaim => Open,
        ];
        /// It waits for the tenant to start it.
        Paused "paused" [
            CloseDeployment => Closed, CloseGroup => Closed, Overdraw => InsufficientFunds, StartGroup => Open,
        ];
        /// Its account could not pay. The chain lets the tenant start or pause it nevertheless.
        InsufficientFunds "insufficient_funds" [
            CloseDeployment => Closed, CloseGroup => Closed, PauseGroup => Paused, StartGroup => Open,
        ];
        /// For good.
        Closed "closed" [];
    }
}

states! {
    /// Whether an order takes bids.
    OrderState {
        /// It takes bids.
        Open "open" [
            CloseDeployment => Closed, CloseGroup => Closed, CreateBid => Open, CreateLease => Active, Overdraw => Closed,
            PauseGroup => Closed,
        ];
        /// It has a lease.
        Active "active" [
            CloseBid => Closed, CloseDeployment => Closed, CloseGroup => Closed, CloseLease => Closed, Overdraw => Closed,
            PauseGroup => Closed, StartReclaim => Active,
        ];
        /// For good; the group may have another one.
        Closed "closed" [];
    }
}

states! {
    /// What became of a bid.
    BidState {
        /// The tenant may take it.
        Open "open" [
            CloseBid => Closed, CloseDeployment => Closed, CloseGroup => Closed, CreateLease => Active, LoseBid => Lost,
            Overdraw => Closed, PauseGroup => Closed,
        ];
        /// The tenant took it.
        Active "active" [
            CloseBid => Closed, CloseDeployment => Closed, CloseGroup => Closed, CloseLease => Closed, Overdraw => Closed,
            PauseGroup => Closed, StartReclaim => Active,
        ];
        /// The tenant took another one.
        Lost "lost" [];
        /// For good: a provider bids once on an order.
        Closed "closed" [];
    }
}

states! {
    /// Whether a lease runs.
    LeaseState {
        /// It runs and is paid.
        Active "active" [
            CloseBid => Closed, CloseDeployment => Closed, CloseGroup => Closed, CloseLease => Closed,
            Overdraw => InsufficientFunds, PauseGroup => Closed, StartReclaim => Reclaiming,
        ];
        /// Its account could not pay.
        InsufficientFunds "insufficient_funds" [];
        /// For good.
        Closed "closed" [];
        /// It runs and is paid until the provider takes the resources back.
        Reclaiming "reclaiming" [
            CloseBid => Closed, CloseDeployment => Closed, CloseGroup => Closed, CloseLease => Closed,
            Overdraw => InsufficientFunds, PauseGroup => Closed,
        ];
    }
}

impl DeploymentState {
    fn refusal(self, _: Action) -> Code {
        Code::DeploymentClosed
    }
}

impl GroupState {
    fn refusal(self, action: Action) -> Code {
        match (self, action) {
            (
                _,
                Action::CloseBid
                | Action::CloseLease
                | Action::CreateBid
                | Action::CreateLease
                | Action::LoseBid,
            ) => Code::GroupNotOpen,
            (Self::Closed, _) => Code::GroupClosed,
            (Self::Open, _) => Code::GroupOpen,
            (Self::Paused | Self::InsufficientFunds, _) => Code::GroupPaused,
        }
    }
}

impl OrderState {
    fn refusal(self, action: Action) -> Code {
        match (self, action) {
            (_, Action::CreateLease) => Code::OrderNotOpen,
            (Self::Active, Action::CreateBid | Action::StartGroup) => Code::OrderActive,
            (Self::Open, Action::StartGroup) => Code::OrderActive,
            // So the chain calls all that is not active.
            _ => Code::OrderClosed,
        }
    }
}

impl BidState {
    fn refusal(self, action: Action) -> Code {
        match action {
            Action::CreateLease | Action::LoseBid => Code::BidNotOpen,
            _ => Code::BidNotActive,
        }
    }
}

impl LeaseState {
    fn refusal(self, action: Action) -> Code {
        // The chain names the order here.
        if action == Action::CloseLease { Code::OrderClosed } else { Code::LeaseNotActive }
    }
}

macro_rules! states {
    ($(#[$doc:meta])* $name:ident {
        $($(#[$state_doc:meta])* $state:ident $text:literal [$($action:ident => $next:ident),* $(,)?];)*
    }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name {
            $($(#[$state_doc])* $state,)*
        }

        impl $name {
            /// Every state, in the order of the chain's numbers, which begin with 1.
            pub const ALL: &[Self] = &[$(Self::$state),*];

            /// The chain's name.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$state => $text,)* }
            }

            /// What can happen from here, and where it leads.
            pub fn transitions(self) -> &'static [(Action, Self)] {
                match self { $(Self::$state => &[$((Action::$action, Self::$next)),*],)* }
            }

            #[doc = concat!("The state after an action.\n\n```\nuse akashkit::market::{Action, ", stringify!($name), "};\n")]
            #[doc = concat!("let closed = ", stringify!($name), "::Closed;")]
            #[doc = concat!("for state in ", stringify!($name), "::ALL {")]
            #[doc = "    for (action, next) in state.transitions() {\n        assert_eq!(state.after(*action)?, *next);\n    }\n}"]
            #[doc = "assert!(closed.after(Action::CloseGroup).is_err());"]
            #[doc = "# Ok::<(), akashkit::Error>(())\n```\n\n# Errors"]
            /// What the chain answers when the action is not possible.
            pub fn after(self, action: Action) -> Result<Self> {
                let found = self.transitions().iter().find(|(possible, _)| *possible == action);
                let refuse = || Error::new(self.refusal(action)).with("found", self);
                found.map(|(_, next)| *next).ok_or_else(refuse)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.as_str())
            }
        }
    };
}
use states;
