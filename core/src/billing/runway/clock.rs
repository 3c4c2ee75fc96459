//! Heights and moments.

use std::time::Duration;

use crate::error::{Code, Error, Result};
use crate::network::BlockTime;
use crate::quantity::{Blocks, Height};
use crate::time::Timestamp;

/// A block whose time is known, and how long blocks take: what heights and moments are reckoned from.
///
/// ```
/// use akashkit::billing::Clock;
/// use akashkit::{Height, network::BlockTime};
///
/// let clock = Clock::new(Height::new(1_000), "2026-12-05T08:00:00Z".parse()?, BlockTime::CLIENT);
/// assert_eq!(clock.at(Height::new(1_600))?.to_string(), "2026-12-05T09:00:00Z");
/// assert_eq!(clock.at(Height::new(400))?.to_string(), "2026-12-05T07:00:00Z");
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Clock {
    height: Height,
    time: Timestamp,
    block_time: BlockTime,
}

impl Clock {
    /// From the latest block, mostly.
    pub fn new(height: Height, time: Timestamp, block_time: BlockTime) -> Self {
        Self { height, time, block_time }
    }

    /// The block whose time is known.
    pub fn height(self) -> Height {
        self.height
    }

    /// When a block is to be expected, or was.
    ///
    /// ```
    /// # use akashkit::{Code, Height, billing::Clock, network::BlockTime};
    /// let clock = Clock::new(Height::new(10), "2026-12-05T08:00:00.5Z".parse()?, BlockTime::CONSOLE);
    /// assert_eq!(clock.at(Height::new(11))?.to_string(), "2026-12-05T08:00:06.598Z");
    /// assert_eq!(clock.at(Height::new(u64::MAX)).unwrap_err().code(), Code::TimeRange);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::TimeRange`] outside the years 1 to 9999.
    pub fn at(self, height: Height) -> Result<Timestamp> {
        let blocks = i128::from(height.get()) - i128::from(self.height.get());
        let since_1970 = i128::from(self.time.seconds()) * SECOND + i128::from(self.time.nanos());
        let nanos = since_1970 + blocks * i128::from(self.block_time.millis()) * MILLI;
        let seconds = i64::try_from(nanos.div_euclid(SECOND));
        let rest = u32::try_from(nanos.rem_euclid(SECOND));
        let range = || Error::new(Code::TimeRange).with("found height", height);
        Timestamp::new(seconds.map_err(|_| range())?, rest.map_err(|_| range())?)
    }

    /// So many blocks that they take at least so long.
    ///
    /// ```
    /// # use akashkit::{Blocks, Code, Height, billing::Clock, network::BlockTime};
    /// # use std::time::Duration;
    /// let clock = Clock::new(Height::new(10), "2026-12-05T08:00:00Z".parse()?, BlockTime::from_millis(1)?);
    /// assert_eq!(clock.blocks_ceil(Duration::from_nanos(1))?, Blocks::new(1));
    /// assert_eq!(clock.blocks_ceil(Duration::MAX).unwrap_err().code(), Code::QuantityOverflow);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::QuantityOverflow`].
    pub fn blocks_ceil(self, span: Duration) -> Result<Blocks> {
        let nanos = u128::from(self.block_time.millis()) * 1_000_000;
        let blocks = u64::try_from(span.as_nanos().div_ceil(nanos));
        blocks
            .map(Blocks::new)
            .map_err(|_| Error::new(Code::QuantityOverflow).with("found seconds", span.as_secs()))
    }

    /// How long so many blocks take.
    ///
    /// ```
    /// # use akashkit::{Blocks, Code, Height, billing::Clock, network::BlockTime};
    /// # use std::time::Duration;
    /// let clock = Clock::new(Height::new(10), "2026-12-05T08:00:00Z".parse()?, BlockTime::CLIENT);
    /// assert_eq!(clock.span(Blocks::new(600))?, Duration::from_secs(3_600));
    /// assert_eq!(clock.span(Blocks::new(u64::MAX)).unwrap_err().code(), Code::QuantityOverflow);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::QuantityOverflow`].
    pub fn span(self, blocks: Blocks) -> Result<Duration> {
        let millis = blocks.get().checked_mul(u64::from(self.block_time.millis()));
        millis
            .map(Duration::from_millis)
            .ok_or_else(|| Error::new(Code::QuantityOverflow).with("found", blocks))
    }
}

const SECOND: i128 = 1_000_000_000;
const MILLI: i128 = 1_000_000;
