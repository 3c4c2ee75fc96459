//! Family `pricing`: what the provider asks for a group, and what it hands to a script and reads of it.

use std::collections::BTreeMap;
use std::time::Duration;

use akashkit::billing::{
    GenericPricing, GenericRates, ScalePricing, ScaleRates, ScriptInput, ScriptOutput, ScriptSettings,
};
use akashkit::deployment::{GroupSpec, ResourceUnit};
use akashkit::{Code, Decimal, Error, Exchange, Result};
use serde_json::{Value, json};

use super::operations::{self, Answer, judged, value};
use super::{Check, Outcome};

/// Runs one row.
pub fn row(row: &Value) -> Outcome {
    operations::row(row, run)
}

fn run(row: &Value, check: &mut Check) -> Option<()> {
    match row["op"].as_str()? {
        // What prints nothing but zeros is no bid.
        "generic" if is_zero(&row["stdout"]) => check.equal("stdout", true, generic(row).is_err()),
        "generic" => {
            judged(row, &["op", "akt", "exit", "group", "price_precision", "rates"], generic(row), check);
        }
        "scale" => judged(row, &["op", "group", "scales"], scale(row), check),
        "scale_config" => judged(row, &["op", "scales"], pricing(row).map(|_| vec![]), check),
        "script_config" => judged(row, &["op", "limit", "path", "timeout_ns"], settings(row)?, check),
        "script_input" => {
            judged(
                row,
                &["op", "allocated", "group", "owner", "panic", "price_precision"],
                input(row),
                check,
            );
        }
        "script_output" => {
            judged(row, &["op", "denom", "exit", "stderr", "stdout_printf"], output(row)?, check);
        }
        _ => return None,
    }
    Some(())
}

/// The generic price script, run with these rates in its environment.
fn generic(row: &Value) -> Result<Vec<Answer>> {
    let rates: GenericRates = serde_json::from_value(row["rates"].clone())
        .map_err(|error| Error::new(Code::JsonText).with("found", error))?;
    let exchange = Exchange::with_akt(row["akt"].as_str().unwrap_or_default().parse()?)?;
    let input = ScriptInput::new(&group(row)?, &[], precision(row))?;
    let price = GenericPricing::new(rates)?.price(&input, &exchange)?.amount().to_string();
    let places = if input.price_precision() == 0 { 6 } else { input.price_precision() as usize };
    let end = price.find('.').unwrap_or(price.len()) + 1 + places;
    // Nothing behind the places that are printed.
    let is_short = price.bytes().skip(end).all(|digit| digit == b'0');
    Ok(vec![value("stdout", if is_short { &price[..end] } else { &price })])
}

fn is_zero(stdout: &Value) -> bool {
    stdout.as_str().is_some_and(|text| text.parse().is_ok_and(Decimal::is_zero))
}

/// What is not above zero is not told.
fn precision(row: &Value) -> u32 {
    row["price_precision"].as_u64().and_then(|places| places.try_into().ok()).unwrap_or_default()
}

fn scale(row: &Value) -> Result<Vec<Answer>> {
    let price = pricing(row)?.price(&group(row)?)?;
    Ok(vec![value("price", json!(price))])
}

/// The rates, whose texts the provider reads as it does its settings.
fn pricing(row: &Value) -> Result<ScalePricing> {
    let scales = &row["scales"];
    let rate = |value: &Value| ScaleRates::rate(value.as_str().unwrap_or_default());
    let storage = scales["storage"].as_object().into_iter().flatten();
    let storage = storage.map(|(class, value)| Ok((class.clone(), rate(value)?)));
    ScalePricing::new(ScaleRates {
        cpu: rate(&scales["cpu"])?,
        memory: rate(&scales["memory"])?,
        storage: storage.collect::<Result<BTreeMap<_, _>>>()?,
        endpoint: rate(&scales["endpoint"])?,
        ip: rate(&scales["ip"])?,
    })
}

fn settings(row: &Value) -> Option<Result<Vec<Answer>>> {
    let limit = row["limit"].as_u64()?.try_into().ok()?;
    let timeout = Duration::from_nanos(row["timeout_ns"].as_u64()?);
    Some(ScriptSettings::new(row["path"].as_str()?, limit, timeout).map(|_| vec![]))
}

fn input(row: &Value) -> Result<Vec<Answer>> {
    let units = row["allocated"].as_array().into_iter().flatten();
    // A group of one unit each: units have no reader of their own.
    let unit = |unit: &Value| Ok(read(&json!({"resources": [unit]}))?.resources);
    let allocated: Vec<Vec<ResourceUnit>> = units.map(unit).collect::<Result<_>>()?;
    let input = ScriptInput::new(&group(row)?, &allocated.concat(), precision(row))?;
    let owner = row["owner"].as_str().unwrap_or_default().parse()?;
    let env: BTreeMap<_, _> = input.env(&owner).into_iter().collect();
    Ok(vec![value("env", json!(env)), value("stdin", input.stdin()?)])
}

fn output(row: &Value) -> Option<Result<Vec<Answer>>> {
    let output = ScriptOutput {
        exit: row["exit"].as_str()?.parse().ok()?,
        stdout: printed(row["stdout_printf"].as_str()?)?,
        stderr: row["stderr"].as_str()?.as_bytes().to_vec(),
    };
    let price = row["denom"].as_str()?.parse().and_then(|denom| output.price(&denom));
    Some(price.map(|price| vec![value("price", json!(price))]))
}

/// What `printf` makes of a text.
fn printed(text: &str) -> Option<Vec<u8>> {
    let mut parts = text.split('\\');
    let mut bytes = parts.next()?.as_bytes().to_vec();
    for part in parts {
        let (byte, rest) = match part.as_bytes() {
            [b'n', ..] => (b'\n', &part[1..]),
            [b'r', ..] => (b'\r', &part[1..]),
            [b't', ..] => (b'\t', &part[1..]),
            [b'x', ..] => (u8::from_str_radix(part.get(1..3)?, 16).ok()?, part.get(3..)?),
            _ => return None,
        };
        bytes.push(byte);
        bytes.extend_from_slice(rest.as_bytes());
    }
    Some(bytes)
}

fn group(row: &Value) -> Result<GroupSpec> {
    read(&row["group"])
}

fn read(group: &Value) -> Result<GroupSpec> {
    GroupSpec::from_json(&group.to_string())
}
