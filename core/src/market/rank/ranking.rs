//! Bids in order, and those that do not do.

use serde::Serialize;

use super::judge::{Judge, Verdict};
use super::policy::Policy;
use super::reason::{Reason, Side, Standing};
use super::rejection::Rejection;
use super::terms::Criterion;
use crate::error::{Code, Error, Result};
use crate::market::{Bid, Providers};
use crate::network::BlockTime;
use crate::price::Price;
use crate::quantity::Height;

/// Ranks the bids on one order: those that the policy takes, the best first, and why it does not take the others. How they stood
/// before makes no difference. No bids are ranked as none.
///
/// ```
/// use akashkit::{Code, Height};
/// use akashkit::market::{Bid, Policy, Providers, Snapshot, rank};
/// use akashkit::network::BlockTime;
///
/// let bid = |provider: &str, price: &str| {
///     let id = format!("akash1qyhmn054/7/1/1/{provider}").parse()?;
///     Ok::<_, akashkit::Error>(Bid::open(id, price.parse()?, Height::new(8)))
/// };
/// let dear = bid("akash1qufa3xzrf34qvwyejkhvnc4psf49fftaw0asmh", "300uact")?;
/// let cheap = bid("akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2", "200uact")?;
/// let other = bid("akash1z4qd59mw86uvcqaazfcy3a3jvyu3c3rnvfxne9", "1uakt")?;
/// let bids = vec![dear.clone(), cheap.clone(), other];
///
/// let providers = Providers::default();
/// let now = Snapshot { providers: &providers, height: Height::new(9), block_time: BlockTime::CONSOLE };
/// let ranking = rank(bids, &Policy::default(), &now)?;
/// let best = &ranking.ranked[0];
/// assert_eq!(best.bid, cheap);
/// assert_eq!(best.per_hour_ceil, "118071.498852082650049197uact".parse()?);
/// assert_eq!(
///     best.reasons[0].to_string(),
///     "ahead of akash1qufa3xzrf34qvwyejkhvnc4psf49fftaw0asmh: \
///      costs 200.000000000000000000uact a block, the other 300.000000000000000000uact"
/// );
/// assert_eq!(ranking.rejected[0].reasons[0].to_string(), "its price is in uakt: only uact is compared");
///
/// let twice = rank(vec![dear.clone(), dear], &Policy::default(), &now);
/// assert_eq!(twice.unwrap_err().code(), Code::BidDuplicate);
/// # Ok::<(), akashkit::Error>(())
/// ```
///
/// # Errors
/// [`Code::BidOrder`] for bids on several orders; [`Code::BidDuplicate`] when one stands twice;
/// [`Code::DecimalOverflow`] when the policy's highest price is above all numbers per block.
pub fn rank(bids: Vec<Bid>, policy: &Policy, snapshot: &Snapshot<'_>) -> Result<Ranking> {
    let bids = by_provider(bids)?;
    let mut judge = Judge::new(policy, &bids, snapshot)?;
    let (mut standings, mut rejected) = (Vec::with_capacity(bids.len()), Vec::new());
    for bid in bids {
        match judge.judge(bid) {
            Verdict::Passed(standing) => standings.push(standing),
            Verdict::Rejected(bid) => rejected.push(bid),
        }
    }
    let criteria = policy.criteria();
    let mut order: Vec<usize> = (0..standings.len()).collect();
    order.sort_unstable_by(|one, other| standings[*one].compare(&standings[*other], &criteria));
    Ok(Ranking { ranked: with_reasons(arranged(standings, &order), &criteria), rejected })
}

/// What is known when one chooses.
#[derive(Clone, Copy, Debug)]
pub struct Snapshot<'a> {
    /// The providers. Of one that is missing nothing is known.
    pub providers: &'a Providers,
    /// The latest block.
    pub height: Height,
    /// How long blocks take.
    pub block_time: BlockTime,
}

/// What came of the bids.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Ranking {
    /// Those that will do, the best first.
    pub ranked: Vec<RankedBid>,
    /// Those that will not, in the order of their providers' addresses.
    pub rejected: Vec<RejectedBid>,
}

/// A bid that will do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RankedBid {
    /// The bid.
    pub bid: Bid,
    /// Why it stands where it stands: behind the one before it, and ahead of the one after it.
    pub reasons: Vec<Reason>,
    /// What it costs in an hour, rounded up to 18 places.
    pub per_hour_ceil: Price,
    /// What it costs in a month of 30.437 days, rounded up to 18 places.
    pub per_month_ceil: Price,
}

/// A bid that will not do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RejectedBid {
    /// The bid.
    pub bid: Bid,
    /// Every reason why.
    pub reasons: Vec<Rejection>,
}

/// In the order of their providers' addresses, which makes the rest the same however they stood.
fn by_provider(bids: Vec<Bid>) -> Result<Vec<Bid>> {
    let Some(first) = bids.first() else { return Ok(bids) };
    if let Some(other) = bids.iter().find(|bid| bid.id.order() != first.id.order()) {
        return Err(Error::new(Code::BidOrder).with("found", &other.id).with("expected", first.id.order()));
    }
    let provider = |at: usize| bids[at].id.provider();
    let mut order: Vec<usize> = (0..bids.len()).collect();
    order.sort_unstable_by(|one, other| provider(*one).cmp(provider(*other)));
    match order.windows(2).find(|pair| provider(pair[0]) == provider(pair[1])) {
        Some(pair) => Err(Error::new(Code::BidDuplicate).with("found", &bids[pair[0]].id)),
        None => Ok(arranged(bids, &order)),
    }
}

/// Large items are moved once, instead of while they are sorted.
fn arranged<T>(items: Vec<T>, order: &[usize]) -> Vec<T> {
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    order.iter().filter_map(|at| items.get_mut(*at)?.take()).collect()
}

fn with_reasons(standings: Vec<Standing>, criteria: &[Criterion]) -> Vec<RankedBid> {
    let neighbour = |at: Option<usize>| at.and_then(|at| standings.get(at));
    let reasons = standings.iter().enumerate().map(|(at, standing)| {
        let behind = neighbour(at.checked_sub(1)).and_then(|it| standing.reason(Side::Behind, it, criteria));
        let ahead = neighbour(at.checked_add(1)).and_then(|it| standing.reason(Side::Ahead, it, criteria));
        behind.into_iter().chain(ahead).collect()
    });
    let reasons: Vec<Vec<Reason>> = reasons.collect();
    let ranked = |(Standing { bid, cost, .. }, reasons)| RankedBid {
        bid,
        reasons,
        per_hour_ceil: cost.per_hour_ceil,
        per_month_ceil: cost.per_month_ceil,
    };
    standings.into_iter().zip(reasons).map(ranked).collect()
}
