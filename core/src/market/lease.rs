//! Leases: bids that were taken.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::bid::Bid;
use super::reason::CloseReason;
use super::state::{Action, LeaseState};
use crate::error::{Code, Error, Result};
use crate::id::LeaseId;
use crate::price::Price;
use crate::quantity::Height;
use crate::time::Timestamp;

/// A lease: a bid that was taken, and is paid per block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lease {
    /// Between whom, and for which order.
    pub id: LeaseId,
    /// Whether it runs.
    pub state: LeaseState,
    /// What it costs per block: the price of the bid.
    pub price: Price,
    /// When the bid was taken.
    pub created_at: Height,
    /// When and why it ended.
    pub closed: Option<(Height, CloseReason)>,
    /// The notice before the provider may end it, where the bid promised one.
    pub reclamation: Option<Reclamation>,
}

/// The notice before a provider may end a lease.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Reclamation {
    /// How long it is.
    pub window: Duration,
    /// When it was given, if it was.
    pub started: Option<Reclaim>,
}

/// A provider's notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Reclaim {
    /// When it was given.
    pub at: Height,
    /// The first moment, in whole seconds since 1970, at which the provider may leave.
    pub deadline_seconds: i64,
    /// Why.
    pub reason: CloseReason,
}

impl Lease {
    /// The lease that comes of a bid.
    pub fn of(bid: &Bid, created_at: Height) -> Self {
        Self {
            id: bid.id.clone().lease(),
            state: LeaseState::Active,
            price: bid.price.clone(),
            created_at,
            closed: None,
            reclamation: bid.reclamation_window.map(|window| Reclamation { window, started: None }),
        }
    }

    /// The provider announces that it takes its resources back.
    ///
    /// ```
    /// # use akashkit::{Code, Height, Timestamp};
    /// # use akashkit::market::{Action, Bid, CloseReason, Lease};
    /// # let id = "akash1qyhmn054/7/1/1/akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?;
    /// # let (at, now) = (Height::new(9), Timestamp::new(1_800_000_000, 0)?);
    /// let mut bid = Bid::open(id, "100uact".parse()?, at);
    /// bid.reclamation_window = Some(std::time::Duration::from_secs(3_600));
    /// let mut lease = Lease::of(&bid, at);
    /// lease.start_reclaim(CloseReason::UNSTABLE, at, now)?;
    /// let again = lease.start_reclaim(CloseReason::UNSTABLE, at, now);
    /// assert_eq!(again.unwrap_err().code(), Code::LeaseNotActive);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::LeaseReason`]; [`Code::LeaseNotActive`], also when it has announced that before;
    /// [`Code::LeaseNotReclamable`] when its bid promised no notice; [`Code::TimeRange`] when the window ends after the year 9999.
    pub fn start_reclaim(&mut self, reason: CloseReason, at: Height, now: Timestamp) -> Result<()> {
        reason.validate_for_provider()?;
        let next = self.state.after(Action::StartReclaim)?;
        let Some(reclamation) = &mut self.reclamation else {
            return Err(Error::new(Code::LeaseNotReclamable).with("found", &self.id));
        };
        reclamation.started = Some(Reclaim { at, deadline_seconds: after(now, reclamation.window)?, reason });
        self.state = next;
        Ok(())
    }

    /// Checks that the provider may leave now.
    ///
    /// ```
    /// # use akashkit::{Code, Height, Timestamp};
    /// # use akashkit::market::{Action, Bid, CloseReason, Lease};
    /// # let id = "akash1qyhmn054/7/1/1/akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?;
    /// # let (at, now) = (Height::new(9), Timestamp::new(1_800_000_000, 0)?);
    /// let mut bid = Bid::open(id, "100uact".parse()?, at);
    /// bid.reclamation_window = Some(std::time::Duration::from_secs(3_600));
    /// let mut lease = Lease::of(&bid, at);
    /// assert_eq!(lease.validate_leaving(now).unwrap_err().code(), Code::LeaseReclaimNotStarted);
    /// lease.start_reclaim(CloseReason::UNSTABLE, at, now)?;
    /// assert_eq!(lease.validate_leaving(now).unwrap_err().code(), Code::LeaseReclaimEarly);
    /// lease.validate_leaving(Timestamp::new(1_800_003_600, 0)?)?;
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::LeaseNotActive`] when it has ended; [`Code::LeaseReclaimNotStarted`] when the provider owes a notice;
    /// [`Code::LeaseReclaimEarly`] before its end.
    pub fn validate_leaving(&self, now: Timestamp) -> Result<()> {
        match (self.state, self.reclamation) {
            (LeaseState::Active, Some(_)) => {
                Err(Error::new(Code::LeaseReclaimNotStarted).with("found", &self.id))
            }
            (LeaseState::Reclaiming, Some(Reclamation { started: Some(notice), .. }))
                if now.seconds() < notice.deadline_seconds =>
            {
                let error = Error::new(Code::LeaseReclaimEarly).with("found", now);
                Err(error.with("expected seconds", notice.deadline_seconds))
            }
            (state, _) => state.after(Action::CloseBid).map(drop),
        }
    }

    /// Ends it.
    ///
    /// ```
    /// # use akashkit::{Code, Height, Timestamp};
    /// # use akashkit::market::{Action, Bid, CloseReason, Lease};
    /// # let id = "akash1qyhmn054/7/1/1/akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?;
    /// # let (at, now) = (Height::new(9), Timestamp::new(1_800_000_000, 0)?);
    /// let bid = Bid::open(id, "100uact".parse()?, at);
    /// let mut lease = Lease::of(&bid, at);
    /// lease.close(Action::CloseLease, at, CloseReason::OWNER)?;
    /// let again = lease.close(Action::CloseLease, at, CloseReason::OWNER);
    /// assert_eq!(again.unwrap_err().code(), Code::OrderClosed);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// Those of [`LeaseState::after`].
    pub fn close(&mut self, action: Action, at: Height, reason: CloseReason) -> Result<()> {
        self.state = self.state.after(action)?;
        self.closed = Some((at, reason));
        Ok(())
    }
}

/// As the chain counts: whole seconds of both together.
fn after(now: Timestamp, window: Duration) -> Result<i64> {
    let out_of_range = || Error::new(Code::TimeRange).with("seconds", window.as_secs());
    let carried = u64::from(now.nanos()) + u64::from(window.subsec_nanos()) >= NANOS;
    let seconds =
        window.as_secs().checked_add(u64::from(carried)).and_then(|seconds| i64::try_from(seconds).ok());
    let deadline = seconds.and_then(|seconds| now.seconds().checked_add(seconds)).ok_or_else(out_of_range)?;
    Timestamp::new(deadline, 0).map(|_| deadline)
}

const NANOS: u64 = 1_000_000_000;
