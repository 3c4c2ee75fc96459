//! What providers ask and tenants pay for the file of an example.

use std::time::Duration;

use akashkit::billing::{GenericPricing, GenericRates, ScriptInput, ScriptOutput, ScriptSettings};
use akashkit::{Exchange, Price, Result};

use super::Example;

impl Example {
    /// What the generic script asks for the file with these prices of graphics processors.
    pub(super) fn generic_price(&self) -> Result<Price> {
        let rates = GenericRates { gpu: self.parsed(0)?, ..GenericRates::default() };
        let input = ScriptInput::new(&self.groups()?[0], &[], 6)?;
        GenericPricing::new(rates)?.price(&input, &Exchange::default())
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
