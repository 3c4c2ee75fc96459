//! Amounts of money with their denominations. No floating point: every conversion names its rounding.

mod coin;
mod coins;
mod dec;
mod rate;
mod text;

pub use coin::Coin;
pub use coins::{Coins, Prices};
pub use dec::{DecCoin, Price};
pub use rate::{Exchange, Period, PeriodPreset};

use crate::denom::Denom;
use crate::error::{Code, Error, Result};

fn same_denom(left: &Denom, right: &Denom) -> Result<()> {
    if left == right {
        return Ok(());
    }
    Err(Error::new(Code::PriceDenom).with("found", left).with("and", right))
}
