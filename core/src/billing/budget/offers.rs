//! Whether an order pays more than it must.

use serde::Serialize;

use crate::decimal::{Int, Rounding};
use crate::error::{Code, Result};
use crate::price::Price;

/// An order that is priced far above what offers cost. Nothing is lost by it as long as bids compete, but a single bidder can ask
/// for all of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Overpriced {
    /// What the order pays per block at most.
    pub ceiling: Price,
    /// The offer in the middle: at least half of them cost no more.
    pub median: Price,
    /// The lowest offer.
    pub cheapest: Price,
    /// The ceiling in hundredths of the offer in the middle, rounded down; 200 and more.
    pub percent_floor: Int,
}

/// Compares the most that an order pays with what is offered for it, or for the like of it: `None` unless it pays at least twice the
/// offer in the middle.
///
/// ```
/// use akashkit::{Code, billing::overpriced};
///
/// let offers = ["90uact".parse()?, "100uact".parse()?, "4000uact".parse()?];
/// assert_eq!(overpriced(&"199uact".parse()?, &offers)?, None);
/// let warning = overpriced(&"250uact".parse()?, &offers)?.expect("it is twice as much");
/// assert_eq!((warning.median, warning.percent_floor), ("100uact".parse()?, 250_u64.into()));
/// assert_eq!(overpriced(&"250uakt".parse()?, &offers).unwrap_err().code(), Code::PriceDenom);
/// # Ok::<(), akashkit::Error>(())
/// ```
///
/// # Errors
/// [`Code::PriceDenom`] for an offer in another denomination; [`Code::PriceZero`] for one of nothing;
/// [`Code::DecimalOverflow`].
pub fn overpriced(ceiling: &Price, offers: &[Price]) -> Result<Option<Overpriced>> {
    let mut sorted: Vec<&Price> = offers.iter().collect();
    for offer in offers {
        ceiling.checked_cmp(offer)?;
        if offer.amount().is_zero() {
            return Err(Code::PriceZero.into());
        }
    }
    sorted.sort_by_key(|offer| offer.amount());
    let (Some(cheapest), Some(median)) = (sorted.first(), sorted.get(offers.len().saturating_sub(1) / 2))
    else {
        return Ok(None);
    };
    let percent = ceiling.amount().ratio(&[100.into()], &[median.amount()], Rounding::Truncate)?;
    let percent = percent.to_int_truncate();
    let is_far = percent >= Int::from(FAR_PERCENT);
    Ok(is_far.then(|| Overpriced {
        ceiling: ceiling.clone(),
        median: (*median).clone(),
        cheapest: (*cheapest).clone(),
        percent_floor: percent,
    }))
}

/// Hundredths of the offer in the middle from which on a ceiling is far above it.
const FAR_PERCENT: u64 = 200;
