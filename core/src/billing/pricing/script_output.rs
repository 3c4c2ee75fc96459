//! The strategy `shellScript`: how a script is run, and what comes back of it. Market facts B.6 and erratum K10.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::decimal::Decimal;
use crate::denom::Denom;
use crate::error::{Code, Error, Result};
use crate::price::Price;

/// What became of a script.
///
/// ```
/// use akashkit::{Code, Denom, billing::ScriptOutput};
///
/// let output = ScriptOutput { exit: 0, stdout: b"2.47\n".to_vec(), stderr: vec![] };
/// assert_eq!(output.price(&Denom::uact())?, "2.47uact".parse()?);
/// let output = ScriptOutput { exit: 1, stdout: vec![], stderr: b"requested rate is too low".to_vec() };
/// assert_eq!(output.price(&Denom::uact()).unwrap_err().code(), Code::PricingScript);
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScriptOutput {
    /// The status with which it ended, 0 for success. A signal or an end of patience is any other.
    pub exit: i32,
    /// What it printed.
    pub stdout: Vec<u8>,
    /// What it complained about.
    pub stderr: Vec<u8>,
}

impl ScriptOutput {
    /// Reads a price in the order's denomination. Whether that is below the order's ceiling is another question.
    ///
    /// # Errors
    /// [`Code::PricingScript`] unless it ended with 0; [`Code::PricingOutput`] for anything but a decimal with white space around;
    /// [`Code::PricingZero`]; [`Code::PricingRange`] below zero.
    pub fn price(&self, denom: &Denom) -> Result<Price> {
        if self.exit != 0 {
            let said = String::from_utf8_lossy(&self.stderr);
            let said: String = said.trim().chars().take(SHOWN).collect();
            let error = Error::new(Code::PricingScript).with("exit status", self.exit);
            return Err(error.with("with", said.escape_debug()));
        }
        let text = String::from_utf8_lossy(&self.stdout);
        let amount: Decimal =
            text.trim().parse().map_err(|error| Error::new(Code::PricingOutput).caused_by(error))?;
        if amount.is_zero() {
            return Err(Code::PricingZero.into());
        }
        if amount.is_negative() {
            return Err(Error::new(Code::PricingRange).with("found", amount));
        }
        Price::new(denom.clone(), amount)
    }
}

/// How a host runs a script, unless the provider would refuse to.
///
/// ```
/// use std::time::Duration;
/// use akashkit::{Code, billing::ScriptSettings};
///
/// let settings = ScriptSettings::new("price_script.sh", 32, Duration::from_secs(10))?;
/// assert_eq!(settings.process_limit(), 32);
/// assert_eq!(ScriptSettings::new("", 32, Duration::from_secs(10)).unwrap_err().code(), Code::PricingSettings);
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScriptSettings {
    path: String,
    process_limit: u32,
    timeout: Duration,
}

impl ScriptSettings {
    /// The script's path, how many of it may run at once, and for how long each.
    ///
    /// # Errors
    /// [`Code::PricingSettings`] when one of them is empty or zero.
    pub fn new(path: impl Into<String>, process_limit: u32, timeout: Duration) -> Result<Self> {
        let path = path.into();
        if path.is_empty() || process_limit == 0 || timeout.is_zero() {
            let error = Error::new(Code::PricingSettings).with("path", path.escape_debug());
            return Err(error.with("processes", process_limit).with("milliseconds", timeout.as_millis()));
        }
        Ok(Self { path, process_limit, timeout })
    }

    /// Where the script is.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// How many may run at once.
    pub fn process_limit(&self) -> u32 {
        self.process_limit
    }

    /// How long each may run.
    pub fn timeout(&self) -> Duration {
        self.timeout
    }
}

/// Characters that are repeated of what a script complained about.
const SHOWN: usize = 200;
