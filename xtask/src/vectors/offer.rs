//! Family `offer`: what a bid offers against its group, its price against the ceiling, and when an order takes bids.

use akashkit::deployment::{GroupSpec, ResourceUnit};
use akashkit::market::{Action, OrderState, ResourceOffer, offer_misfits};
use akashkit::{Code, DecCoin, Error, Price};
use serde_json::Value;

use super::operations::{self, judged, text, value};
use super::{Check, Outcome};

/// Runs one row.
pub fn row(row: &Value) -> Outcome {
    operations::row(row, run)
}

fn run(row: &Value, check: &mut Check) -> Option<()> {
    match row["op"].as_str()? {
        "bid_price" => bid_price(row, check)?,
        "match_gspec" => {
            let group = GroupSpec::from_json(&row["group"].to_string()).ok()?;
            let offer: Option<Vec<ResourceOffer>> = serde_json::from_value(row["offer"].clone()).ok()?;
            let fits = offer_misfits(&group, &offer.unwrap_or_default()).map(|misfits| misfits.is_empty());
            judged(
                row,
                &["op", "damage", "group", "offer"],
                fits.map(|fits| vec![value("match", fits)]),
                check,
            );
        }
        "order_can_bid" => {
            let number = row["state"].as_i64()?;
            let state = usize::try_from(number - 1).ok().and_then(|at| OrderState::ALL.get(at));
            // A number that names no state is none of ours.
            let state = state.ok_or_else(|| Error::new(Code::OrderClosed).with("found", number));
            judged(
                row,
                &["op", "state"],
                state.and_then(|state| state.after(Action::CreateBid)).map(|_| vec![]),
                check,
            );
        }
        _ => return None,
    }
    Some(())
}

fn bid_price(row: &Value, check: &mut Check) -> Option<()> {
    let resources = row["units"].as_array()?.iter().map(unit).collect::<Option<Vec<_>>>()?;
    let group = GroupSpec { resources, ..GroupSpec::default() };
    let bid: DecCoin = serde_json::from_value(row["bid"].clone()).ok()?;
    let price = Price::try_from(&bid);
    check.equal("bid_is_valid", row["bid_is_valid"].as_bool(), Some(price.is_ok()));
    let mut inputs = vec!["op", "units", "bid", "bid_is_valid"];
    let answers = group.ceiling().and_then(|ceiling| {
        let ceiling = ceiling.ok_or(Code::GroupPrice)?;
        let mut answers = vec![text("ceiling", Ok(ceiling.amount()))];
        match price {
            Ok(price) => answers.extend([
                value("match", price.checked_cmp(&ceiling)?.is_le()),
                value("bid_is_zero", price.amount().is_zero()),
            ]),
            // The chain refuses it before it compares.
            Err(_) => inputs.extend(["match", "bid_is_zero"]),
        }
        Ok(answers)
    });
    match answers {
        // The ceiling was read before the comparison crashed.
        Err(error) => super::ids::refused(row, row.get("error").is_some(), &error, check),
        answers => judged(row, &inputs, answers, check),
    }
    Some(())
}

fn unit(row: &Value) -> Option<ResourceUnit> {
    let price = serde_json::from_value(row.clone()).ok()?;
    Some(ResourceUnit {
        price,
        count: u32::try_from(row["count"].as_u64()?).ok()?,
        ..ResourceUnit::default()
    })
}
