//! The machine that figures are from.

use std::fs;
use std::thread::available_parallelism;

use crate::shell;

/// Its processor, cores and system.
pub fn described() -> String {
    let cores = available_parallelism().map_or(1, usize::from);
    let (system, architecture) = (std::env::consts::OS, std::env::consts::ARCH);
    let processor = processor().unwrap_or_else(|| "unknown processor".to_owned());
    format!("{processor}, {cores} cores, {system} {architecture}")
}

fn processor() -> Option<String> {
    if let Ok(text) = fs::read_to_string("/proc/cpuinfo") {
        let line = text.lines().find(|line| line.starts_with("model name"))?;
        return Some(line.split_once(':')?.1.trim().to_owned());
    }
    let name = shell::output(shell::program("sysctl").args(["-n", "machdep.cpu.brand_string"])).ok()?;
    Some(name.trim().to_owned())
}
