//! Moments, as the chain counts them.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::error::{Code, Error, Result};

/// A moment: seconds since 1970, and nanoseconds. In JSON and as text in the form of RFC 3339, in UTC.
///
/// ```
/// use akashkit::Timestamp;
///
/// assert_eq!(Timestamp::new(1_796_460_718, 1_000_000)?.to_string(), "2026-12-05T08:51:58.001Z");
/// assert_eq!("1970-01-01T00:00:01Z".parse::<Timestamp>()?, Timestamp::new(1, 0)?);
/// assert_eq!("1970-02-30T00:00:01Z".parse::<Timestamp>().unwrap_err().code().as_str(), "time.text");
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
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

impl FromStr for Timestamp {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let (seconds, nanos) = read(text).ok_or_else(|| {
            Error::new(Code::TimeText).with("found", text.chars().take(40).collect::<String>().escape_debug())
        })?;
        Self::new(seconds, nanos)
    }
}

impl TryFrom<String> for Timestamp {
    type Error = Error;

    fn try_from(text: String) -> Result<Self> {
        text.parse()
    }
}

impl From<Timestamp> for String {
    fn from(moment: Timestamp) -> Self {
        moment.to_string()
    }
}

/// Fractions have 0, 3, 6 or 9 places, as in the chain's JSON.
impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = date(self.seconds.div_euclid(DAY));
        let second = self.seconds.rem_euclid(DAY);
        let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
        write!(f, "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}")?;
        match self.nanos {
            0 => write!(f, "Z"),
            nanos if nanos % 1_000_000 == 0 => write!(f, ".{:03}Z", nanos / 1_000_000),
            nanos if nanos % 1_000 == 0 => write!(f, ".{:06}Z", nanos / 1_000),
            nanos => write!(f, ".{nanos:09}Z"),
        }
    }
}

fn read(text: &str) -> Option<(i64, u32)> {
    let (date_text, time) = text.strip_suffix('Z')?.split_once('T')?;
    let (clock, fraction) = time.split_once('.').unwrap_or((time, "0"));
    let [year, month, day] = numbers(date_text, '-', [4, 2, 2])?;
    let [hour, minute, second] = numbers(clock, ':', [2, 2, 2])?;
    let days = days(year, month, day);
    let is_real = date(days) == (year, month, day) && hour < 24 && minute < 60 && second < 60;
    let nanos = (fraction.len() <= 9).then(|| format!("{fraction:0<9}"))?;
    let [nanos] = numbers(&nanos, '.', [9])?;
    is_real.then_some((days * DAY + hour * 3600 + minute * 60 + second, u32::try_from(nanos).ok()?))
}

fn numbers<const N: usize>(text: &str, separator: char, lengths: [usize; N]) -> Option<[i64; N]> {
    let mut parts = text.split(separator);
    let mut numbers = [0; N];
    for (number, length) in numbers.iter_mut().zip(lengths) {
        let digits = parts.next().filter(|part| part.len() == length)?;
        *number = digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())??;
    }
    parts.next().is_none().then_some(numbers)
}

/// Days since 1970 of a date. Years count from March here, so that a leap day is the last of its year.
fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = if month > 2 { year } else { year - 1 };
    let month = (month + 9) % 12;
    year * 365 + year / 4 - year / 100 + year / 400 + (month * 306 + 5) / 10 + day - 1 - DAYS_TO_1970
}

/// The date of a day counted from 1970.
fn date(days: i64) -> (i64, i64, i64) {
    let since_year_0 = days + DAYS_TO_1970;
    let (era, day_of_era) = (since_year_0.div_euclid(ERA), since_year_0.rem_euclid(ERA));
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / (ERA - 1)) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (day_of_year * 10 + 5) / 306;
    let day = day_of_year - (month * 306 + 5) / 10 + 1;
    let (month, next_year) = if month < 10 { (month + 3, 0) } else { (month - 9, 1) };
    (era * 400 + year_of_era + next_year, month, day)
}

const SECOND: u32 = 1_000_000_000;
const DAY: i64 = 86_400;
/// Days in 400 years.
const ERA: i64 = 146_097;
/// Days from the first of March in the year 0 to 1970.
const DAYS_TO_1970: i64 = 719_468;
const YEAR_1: i64 = -62_135_596_800;
const YEAR_10000: i64 = 253_402_300_800;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_is_written_and_read() -> Result<()> {
        for second in (YEAR_1..YEAR_10000).step_by(86_400 * 5 + 86_399) {
            let moment = Timestamp::new(second, 0)?;
            assert_eq!(moment.to_string().parse::<Timestamp>()?, moment);
        }
        Ok(())
    }

    #[test]
    fn the_ends_and_a_leap_day_have_their_dates() -> Result<()> {
        for (seconds, text) in [
            (YEAR_1, "0001-01-01T00:00:00Z"),
            (YEAR_10000 - 1, "9999-12-31T23:59:59Z"),
            (-1, "1969-12-31T23:59:59Z"),
            (951_782_400, "2000-02-29T00:00:00Z"),
        ] {
            assert_eq!(Timestamp::new(seconds, 0)?.to_string(), text);
        }
        assert_eq!("2026-10-17T21:15:11.000000001Z".parse::<Timestamp>()?, Timestamp::new(1_792_271_711, 1)?);
        Ok(())
    }

    #[test]
    fn other_texts_are_refused() {
        for text in [
            "",
            "Z",
            "2026-10-17",
            "2026-13-01T00:00:00Z",
            "2025-02-29T00:00:00Z",
            "2026-10-17T24:00:00Z",
            "+026-10-17T00:00:00Z",
            "2026-10-17T00:00:00+00:00",
            "2026-10-17T00:00:00.Z0",
            "2026-10-17T00:00:00.0000000001Z",
        ] {
            assert!(text.parse::<Timestamp>().is_err(), "{text}");
        }
    }
}
