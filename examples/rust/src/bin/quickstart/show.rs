//! What is printed.

use akashkit::deployment::{GroupSpec, ResourceUnit};
use akashkit::network::{BlockTime, COMPUTE_DENOM, FEE_DENOM};
use akashkit::tx::{CreateDeployment, SignedTx};
use akashkit::{Attribute, Decimal, Deployment, Price, ResourceValue, Result, Storage};

use crate::options::Options;

/// The groups as a table, and the most that they can cost.
pub(crate) fn groups(deployment: &Deployment, block_time: BlockTime) -> Result<()> {
    let head = ["group", "unit", "count", "cpu", "memory", "storage", "gpu", "at most, each and block"];
    let mut rows = vec![head.map(str::to_owned).to_vec()];
    for group in deployment.groups() {
        rows.extend(group.resources.iter().map(|unit| row(group, unit)));
    }
    println!("Groups");
    table(&rows);

    if let Some(block) = ceiling(deployment)? {
        let hour = block.block_to_hour_ceil(block_time.millis().into())?;
        println!("\nCeiling per block  {}", coins(&block));
        println!("Ceiling per hour   {} (a block every {} ms)", whole_units(&hour)?, block_time.millis());
    }
    if let Some(window) = deployment.reclamation() {
        println!("Reclamation        not before {} s after notice", window.as_secs());
    }
    Ok(())
}

/// The manifest as it is sent, and its digest.
pub(crate) fn manifest(deployment: &Deployment) {
    println!("\nManifest (for the provider; the version is its SHA-256)");
    println!("  {}", deployment.manifest().to_json());
    println!("\nVersion  {}", deployment.version());
}

/// The signed transaction.
pub(crate) fn transaction(create: &CreateDeployment, tx: &SignedTx, options: &Options) {
    println!("\nTransaction (signed, not sent)");
    println!("  chain     {}", options.chain_id);
    println!(
        "  signer    {}, number {}, sequence {}",
        create.id.owner(),
        options.account_number,
        options.sequence
    );
    println!("  message   create deployment {} with a deposit of {}", create.id, create.deposit.amount);
    println!("  fee       {} for {} gas", options.fee, options.gas);
    println!("  bytes     {}", tx.as_bytes().iter().map(|byte| format!("{byte:02x}")).collect::<String>());
    println!("  hash      {}", tx.hash());
    if options.is_test_account {
        println!(
            "\nEverybody knows this account's mnemonic: do not fund it. Sign as yourself with --mnemonic-file."
        );
    }
}

fn row(group: &GroupSpec, unit: &ResourceUnit) -> Vec<String> {
    let resource = &unit.resource;
    let volumes = resource.storage.iter().flatten();
    let volume = |volume: &Storage| format!("{}{}", bytes(&volume.size), class(&volume.attributes));
    let gpu = resource.gpu.as_ref().map(|gpu| (number(&gpu.units), models(&gpu.attributes)));
    vec![
        group.name.escape_debug().to_string(),
        resource.id.to_string(),
        unit.count.to_string(),
        resource.cpu.as_ref().map(|cpu| cores(&cpu.units)).unwrap_or_default(),
        resource.memory.as_ref().map(|memory| bytes(&memory.size)).unwrap_or_default(),
        volumes.map(volume).collect::<Vec<_>>().join(" + "),
        gpu.filter(|(count, _)| *count > 0)
            .map_or("-".to_owned(), |(count, models)| format!("{count} × {models}")),
        Price::try_from(&unit.price).map(|price| coins(&price)).unwrap_or_default(),
    ]
}

fn table(rows: &[Vec<String>]) {
    let columns = rows.first().map_or(0, Vec::len);
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..columns).map(width).collect();
    for row in rows {
        let cells = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}"));
        println!("  {}", cells.collect::<Vec<_>>().join("  ").trim_end());
    }
}

/// The most that everything can cost in a block: every replica at its price. Groups of one deployment are priced in one
/// denomination.
fn ceiling(deployment: &Deployment) -> Result<Option<Price>> {
    let mut total: Option<Price> = None;
    for unit in deployment.groups().iter().flat_map(|group| &group.resources) {
        let all = Price::try_from(&unit.price)?.times(unit.count.into())?;
        total = Some(match total {
            Some(sum) => sum.checked_add(&all)?,
            None => all,
        });
    }
    Ok(total)
}

fn coins(price: &Price) -> String {
    format!("{}{}", plain(price.amount()), price.denom())
}

/// In ACT or AKT, rounded up to a millionth; other denominations as they are.
pub(crate) fn whole_units(price: &Price) -> Result<String> {
    let unit = match price.denom().as_str() {
        COMPUTE_DENOM => "ACT",
        FEE_DENOM => "AKT",
        _ => return Ok(coins(price)),
    };
    let floor = Decimal::from(price.amount().to_int_truncate());
    let millionths = if floor == price.amount() { floor } else { floor.checked_add(1.into())? };
    Ok(format!("{} {unit}", plain(millionths.quo_truncate(1_000_000.into())?)))
}

/// Without the zeros that end a fraction.
fn plain(decimal: Decimal) -> String {
    let text = decimal.to_string();
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn number(value: &ResourceValue) -> u64 {
    // The checks of a document keep every amount far below this.
    value.val.and_then(|amount| amount.to_u64().ok()).unwrap_or(u64::MAX)
}

fn cores(value: &ResourceValue) -> String {
    let milli = number(value);
    if milli.is_multiple_of(1000) { (milli / 1000).to_string() } else { format!("{milli}m") }
}

fn bytes(value: &ResourceValue) -> String {
    let bytes = number(value);
    let units = [(1 << 40, "Ti"), (1 << 30, "Gi"), (1 << 20, "Mi"), (1 << 10, "Ki"), (1, "")];
    let (size, unit) = units.into_iter().find(|(size, _)| bytes.is_multiple_of(*size)).unwrap_or((1, ""));
    format!("{}{unit}", bytes / size)
}

fn class(attributes: &[Attribute]) -> String {
    let class = attributes.iter().find(|attribute| attribute.key == "class");
    class.map(|attribute| format!(" {}", attribute.value)).unwrap_or_default()
}

/// `vendor/nvidia/model/h100/ram/80Gi` as `h100 80Gi`; alternatives with `or`.
fn models(attributes: &[Attribute]) -> String {
    let model = |attribute: &Attribute| {
        let parts: Vec<&str> = attribute.key.split('/').collect();
        parts.chunks(2).skip(1).filter_map(|pair| pair.get(1).copied()).collect::<Vec<_>>().join(" ")
    };
    attributes.iter().map(model).collect::<Vec<_>>().join(" or ")
}
