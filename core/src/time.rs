//! Moments, as the chain counts them.

use crate::error::{Code, Error, Result};

/// A moment: seconds since 1970, and nanoseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Timestamp {
    seconds: i64,
    nanos: u32,
}

impl Timestamp {
    /// So many seconds after (or before) the beginning of 1970, and so many nanoseconds later.
    ///
    /// ```
    /// use akashkit::Timestamp;
    ///
    /// assert_eq!(Timestamp::new(1_796_460_718, 1)?.nanos(), 1);
    /// assert_eq!(Timestamp::new(0, 1_000_000_000).unwrap_err().code().as_str(), "time.range");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::TimeRange`] outside the years 1 to 9999, which the chain can write, and for a whole second of nanoseconds.
    pub fn new(seconds: i64, nanos: u32) -> Result<Self> {
        if nanos >= SECOND || !(YEAR_1..YEAR_10000).contains(&seconds) {
            return Err(Error::new(Code::TimeRange).with("seconds", seconds).with("nanoseconds", nanos));
        }
        Ok(Self { seconds, nanos })
    }

    /// Whole seconds since 1970.
    pub fn seconds(self) -> i64 {
        self.seconds
    }

    /// Nanoseconds after that second.
    pub fn nanos(self) -> u32 {
        self.nanos
    }
}

const SECOND: u32 = 1_000_000_000;
const YEAR_1: i64 = -62_135_596_800;
const YEAR_10000: i64 = 253_402_300_800;
