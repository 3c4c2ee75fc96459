//! What providers ask and tenants pay for the file of an example.

use std::time::Duration;

use akashkit::billing::{
    Budget, Funding, GenericPricing, GenericRates, GpuPlan, Schedule, ScriptInput, ScriptOutput,
    ScriptSettings, Spread,
};
use akashkit::network::BlockTime;
use akashkit::{Deployment, Exchange, Period, Price, Result, Timestamp};

use super::Example;

impl Example {
    /// A budget in US dollars a month, spread over the file.
    pub(super) fn spread(&self) -> Result<Spread> {
        let deployment = Deployment::from_sdl(self.unchanged()).expect("the file is a valid document");
        let budget = Budget::usd(self.parsed(0)?, Period::MONTH)?;
        budget.spread(&deployment, BlockTime::CONSOLE, &Exchange::default())
    }

    /// What the generic script asks for the file with these prices of graphics processors.
    pub(super) fn generic_price(&self) -> Result<Price> {
        let rates = GenericRates { gpu: self.parsed(0)?, ..GenericRates::default() };
        let input = ScriptInput::new(&self.groups()?[0], &[], 6)?;
        GenericPricing::new(rates)?.price(&input, &Exchange::default())
    }

    /// So many hours, and a top-up after each so many.
    pub(super) fn funding(&self) -> Result<Funding> {
        let plan = GpuPlan::new(1, self.record(0), "2500000uact".parse()?)?;
        plan.funding(Timestamp::new(0, 0)?, Schedule { every_hours: self.record(1), reserve_hours: 0 })
    }

    /// What a script reads of the file's first group with so many units like its first.
    pub(super) fn script_input(&self) -> Result<ScriptInput> {
        let group = &self.groups()?[0];
        ScriptInput::new(group, &vec![group.resources[0].clone(); self.record(0)], 6)
    }

    /// How a script ended, and what it printed.
    pub(super) fn script_output(&self) -> ScriptOutput {
        ScriptOutput { exit: self.record(0), stdout: self.text(1).as_bytes().to_vec(), stderr: Vec::new() }
    }

    /// A path, processes, seconds.
    pub(super) fn script_settings(&self) -> Result<ScriptSettings> {
        ScriptSettings::new(self.text(0), self.record(1), Duration::from_secs(self.record(2)))
    }
}
