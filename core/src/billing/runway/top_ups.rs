//! Deposits to come.

use std::time::Duration;

use serde::Serialize;

use super::{Clock, Outlook};
use crate::error::{Code, Error, Result};
use crate::price::Coin;
use crate::quantity::Height;
use crate::time::Timestamp;

/// How an account is to be topped up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TopUpPlan {
    /// How long each deposit lasts.
    pub every: Duration,
    /// How long before the money ends it is made.
    pub lead: Duration,
    /// How many there are.
    pub times: u32,
}

/// A deposit to come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TopUp {
    /// The height at which it is due.
    pub at: Height,
    /// When that is to be expected.
    pub on: Timestamp,
    /// How much.
    pub deposit: Coin,
    /// Up to which height everything is paid then.
    pub until: Height,
}

impl Outlook {
    /// The smallest deposits that keep everything paid, with their dates; none where nothing ever ends.
    ///
    /// ```
    /// use akashkit::billing::{Clock, Outlook, TopUpPlan};
    /// use akashkit::{Code, Height, network::BlockTime};
    /// use std::time::Duration;
    ///
    /// let day = Duration::from_secs(86_400);
    /// let clock = Clock::new(Height::new(1_000), "2026-12-05T08:00:00Z".parse()?, BlockTime::CLIENT);
    /// // Two leases on one account: 14 400 blocks are 144 000 + 7 200.
    /// let rates = ["10uact".parse()?, "0.5uact".parse()?];
    /// let outlook = Outlook::new(&rates, &"151200uact".parse()?, clock.height())?;
    /// let plan = TopUpPlan { every: 7 * day, lead: day / 4, times: 2 };
    /// let top_ups = outlook.top_ups(&plan, clock)?;
    /// assert_eq!(top_ups[0].on.to_string(), "2026-12-06T02:00:00Z");
    /// assert_eq!(top_ups[1].on.to_string(), "2026-12-13T02:00:00Z");
    /// assert_eq!(top_ups[1].deposit, "1058400uact".parse()?);
    /// let never = TopUpPlan { every: Duration::ZERO, ..plan };
    /// assert_eq!(outlook.top_ups(&never, clock).unwrap_err().code(), Code::EscrowPlan);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::EscrowPlan`] for deposits that last no time, or more than 10 000 of them; [`Code::QuantityOverflow`],
    /// [`Code::TimeRange`], [`Code::DecimalOverflow`], [`Code::IntOverflow`].
    pub fn top_ups(&self, plan: &TopUpPlan, clock: Clock) -> Result<Vec<TopUp>> {
        if plan.every.is_zero() || plan.times > MOST {
            let error = Error::new(Code::EscrowPlan).with("found times", plan.times);
            return Err(error.with("each for seconds", plan.every.as_secs()));
        }
        let (step, lead) = (clock.blocks_ceil(plan.every)?, clock.blocks_ceil(plan.lead)?);
        let (mut outlook, mut top_ups) = (self.clone(), Vec::new());
        let Some(mut paid) = self.pays_until() else { return Ok(top_ups) };
        for _ in 0..plan.times {
            let at = Height::new(paid.get().saturating_sub(lead.get())).max(clock.height());
            let until = paid.max(clock.height()).after(step)?;
            let deposit = outlook.deposit_to_last_ceil(until)?;
            outlook = outlook.with_deposit(&deposit)?;
            if !deposit.amount().is_zero() {
                top_ups.push(TopUp { at, on: clock.at(at)?, deposit, until });
            }
            paid = until;
        }
        Ok(top_ups)
    }
}

/// No list is longer.
const MOST: u32 = 10_000;
