//! The exchange between AKT and ACT.

use akashkit::Result;
use akashkit::billing::Bme;
use akashkit::network::Params;

use super::Example;

impl Example {
    /// The exchange with the status and the price of the first arguments; no price where there is none.
    pub(super) fn bme(&self) -> Result<Bme> {
        let price = self.text(1);
        let price = (!price.is_empty()).then(|| price.parse()).transpose()?;
        Bme::new(self.record(0), price, Params::DEFAULT.bme)
    }
}
