//! The block in which something happens to an account.

use crate::billing::MintStatus;
use crate::decimal::Decimal;
use crate::quantity::Height;

/// The block in which something happens to an account.
///
/// ```
/// use akashkit::Height;
/// use akashkit::billing::{Block, MintStatus};
///
/// let block = Block::from(Height::new(7));
/// assert_eq!(block.akt_price(), None);
/// // AKT pays for ACT only while no ACT is minted and the price is known.
/// assert_eq!(block.with_akt(MintStatus::Healthy, "0.5".parse()?).akt_price(), None);
/// assert_eq!(block.with_akt(MintStatus::HaltCr, "0.5".parse()?).akt_price(), Some("0.5".parse()?));
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Block {
    height: Height,
    akt_price: Option<Decimal>,
}

impl Block {
    /// The same block, in which the price of an AKT in US dollars is known.
    #[must_use]
    pub fn with_akt(self, status: MintStatus, usd: Decimal) -> Self {
        let pays = status >= MintStatus::HaltCr && usd > Decimal::ZERO;
        Self { akt_price: pays.then_some(usd), ..self }
    }

    /// Another block in which the same is known.
    pub(in crate::billing) fn at(self, height: Height) -> Self {
        Self { height, ..self }
    }

    /// Its height.
    pub fn height(self) -> Height {
        self.height
    }

    /// The price at which AKT in an account pays what its ACT cannot; `None` where it may not.
    pub fn akt_price(self) -> Option<Decimal> {
        self.akt_price
    }
}

impl From<Height> for Block {
    fn from(height: Height) -> Self {
        Self { height, akt_price: None }
    }
}
