//! Prices of graphics processors, by what the order names of them.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::script::ScriptGpu;
use crate::decimal::Decimal;
use crate::error::{Code, Error, Result};

/// What graphics processors cost a month in US dollars, as the generic script's `price_target_gpu_mappings`:
/// `model.ram.interface=price` behind commas, memory and interface as the order names them (`80Gi`, `pcie`, `sxm`), or less of it.
/// `*` is the price of what the order calls `*`. What is not in the table costs as much as the dearest in it, and at least 100.
///
/// ```
/// use akashkit::{Code, billing::GpuPrices};
///
/// let prices: GpuPrices = "h100.80Gi.sxm=1500,h100=1200,t4=80".parse()?;
/// assert_eq!(prices.get("h100"), Some("1200".parse()?));
/// assert_eq!("h100=1200=".parse::<GpuPrices>().unwrap_err().code(), Code::PricingGpuPrices);
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct GpuPrices(BTreeMap<String, Decimal>);

impl GpuPrices {
    /// The price that stands under a key.
    pub fn get(&self, key: &str) -> Option<Decimal> {
        self.0.get(key).copied()
    }

    /// The price of one: of the whole key, of the key without its last part, or of the model alone.
    pub(super) fn price(&self, gpu: &ScriptGpu) -> Decimal {
        let key = key(gpu);
        let (without_last, model) = (key.rsplit_once('.'), key.split_once('.'));
        let keys = [Some(key.as_str()), without_last.map(|(key, _)| key), model.map(|(key, _)| key)];
        let price = keys.into_iter().flatten().find_map(|key| self.get(key));
        price.unwrap_or_else(|| self.0.values().copied().fold(LEAST.into(), Decimal::max))
    }
}

/// Empty text is an empty table. Of two prices for one key the last counts.
impl FromStr for GpuPrices {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let entries = text.strip_suffix(',').unwrap_or(text);
        let entries = entries.split(',').filter(|_| !entries.is_empty());
        entries.map(entry).collect::<Result<_>>().map(Self)
    }
}

impl fmt::Display for GpuPrices {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, (key, price)) in self.0.iter().enumerate() {
            let comma = if at == 0 { "" } else { "," };
            write!(f, "{comma}{key}={price}")?;
        }
        Ok(())
    }
}

impl TryFrom<String> for GpuPrices {
    type Error = Error;

    fn try_from(text: String) -> Result<Self> {
        text.parse()
    }
}

impl From<GpuPrices> for String {
    fn from(prices: GpuPrices) -> Self {
        prices.to_string()
    }
}

fn entry(text: &str) -> Result<(String, Decimal)> {
    let unread = || Error::new(Code::PricingGpuPrices).with("found", text.escape_debug());
    let (key, price) = text.split_once('=').ok_or_else(unread)?;
    // The chain's decimals may have signs, prices have none.
    let is_number = price.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    if key.is_empty() || !is_number {
        return Err(unread());
    }
    Ok((key.to_owned(), price.parse().map_err(|error| unread().caused_by(error))?))
}

/// What the script looks for. It sees two vendors, and of one alone what there is beside the model.
fn key(gpu: &ScriptGpu) -> String {
    let vendor = |name: &str| gpu.attributes.vendor.get(name);
    let nvidia = vendor("nvidia");
    let model = nvidia.or_else(|| vendor("amd")).map_or(NONE, |model| model.model.as_str());
    let parts = nvidia.map(|model| [&model.ram, &model.interface]);
    let parts = parts.into_iter().flatten().flatten().filter(|part| *part != NONE);
    parts.fold(model.to_owned(), |key, part| key + "." + part)
}

/// What the script takes for nothing.
const NONE: &str = "0";

/// Dollars a month for what is not in the table, at least.
const LEAST: u64 = 100;
