//! Family `coins`: denominations, amounts and lists of them.

use std::cmp::Ordering;

use akashkit::{Coin, Coins, Decimal, Denom, Int, Price, Prices, Result};
use serde_json::{Value, json};

use super::operations::{self, Answer, compare, judged, text, value};
use super::{Check, Outcome};

/// Runs one row.
pub fn row(row: &Value) -> Outcome {
    operations::row(row, run)
}

fn run(row: &Value, check: &mut Check) -> Option<()> {
    let input = row["in"].as_str();
    match row["op"].as_str()? {
        "coin_validate" => judged(row, &["op", "amount", "denom"], coin(row).map(|_| vec![]), check),
        "coins_math" => coins_math(row, check)?,
        "coins_validate" => {
            let coins = coins(&row["coins"]);
            if let Ok(coins) = &coins {
                sorted(row, coins, check);
            }
            judged(
                row,
                &["op", "coins", "sorted"],
                coins.and_then(Coins::from_sorted).map(|_| vec![]),
                check,
            );
        }
        "dec_coin_pair" => {
            compare(row, &["op", "a", "b"], &pair(&price(&row["a"]).ok()?, &price(&row["b"]).ok()?), check)
        }
        "denom" => judged(row, &["op", "in"], input?.parse::<Denom>().map(|_| vec![]), check),
        "new_coins" => {
            // Go drops zeros before it looks at denominations; a `Coin` has a valid one.
            let nonzero = row["coins"].as_array()?.iter().filter(|coin| coin["amount"] != "0");
            let coins = nonzero.map(coin).collect::<Result<_>>().and_then(Coins::new);
            judged(row, &["op", "coins"], coins.map(|coins| vec![value("out", json!(coins))]), check);
        }
        "new_dec_coin" => {
            let price = price(row);
            check.equal("is_valid", row["is_valid"].as_bool(), Some(price.is_ok()));
            judged(row, &["op", "amount", "denom", "is_valid", "panic"], price.map(|_| vec![]), check);
        }
        "parse_coin" => {
            let read = Coin::read_by_command_line(input?);
            check.equal("read plainly", read.is_ok(), input?.parse::<Coin>().is_ok());
            judged(row, &["op", "in"], read.map(shown), check);
        }
        "parse_coins" => {
            let read = Coins::read_by_command_line(input?);
            check.equal("read plainly", read.is_ok(), input?.parse::<Coins>().is_ok());
            judged(row, &["op", "in"], read.map(|coins| many(&coins)), check);
        }
        "parse_dec_coin" => {
            judged(row, &["op", "in"], input?.parse::<Price>().map(shown), check);
        }
        "parse_dec_coins" => {
            judged(row, &["op", "in"], input?.parse::<Prices>().map(shown), check);
        }
        _ => return None,
    }
    Some(())
}

fn coins_math(row: &Value, check: &mut Check) -> Option<()> {
    let (a, b): (Coins, Coins) =
        (serde_json::from_value(row["a"].clone()).ok()?, serde_json::from_value(row["b"].clone()).ok()?);
    let difference = a.checked_sub(&b);
    let mut answers = vec![
        ("add", a.checked_add(&b).map(|sum| json!(sum))),
        value("all_gte", a.covers(&b)),
        text("amount_of_uakt", Ok(a.amount_of(&Denom::uakt()))),
        value("sub_negative", difference.is_err()),
    ];
    // We have no negative amounts: where the difference has one, it is refused.
    let mut inputs = vec!["op", "a", "b"];
    match difference {
        Ok(difference) => answers.push(value("sub", json!(difference))),
        Err(_) => inputs.push("sub"),
    }
    compare(row, &inputs, &answers, check);
    Some(())
}

fn pair(a: &Price, b: &Price) -> Vec<Answer> {
    let (whole, rest) = a.truncate();
    vec![
        text("add", a.checked_add(b)),
        text("equal", Ok(a == b)),
        text("gte", a.checked_cmp(b).map(Ordering::is_ge)),
        text("lt", a.checked_cmp(b).map(Ordering::is_lt)),
        text("sub", a.checked_sub(b)),
        text("text", Ok(a)),
        text("truncate", Ok(format!("{whole}|{rest}"))),
    ]
}

/// The same amounts in the order of their denominations: what sorting gives where none is dropped or refused.
fn sorted(row: &Value, coins: &[Coin], check: &mut Check) {
    let ours = Coins::new(coins.to_vec()).ok().filter(|ours| ours.as_slice().len() == coins.len());
    if let (Some(want), Some(ours)) = (row.get("sorted"), ours) {
        check.json("sorted", Some(want), Some(&json!(ours)));
    }
}

fn shown(amount: impl serde::Serialize + ToString) -> Vec<Answer> {
    vec![("out", Ok(json!(amount))), text("text", Ok(amount))]
}

fn many(coins: &[Coin]) -> Vec<Answer> {
    let texts: Vec<_> = coins.iter().map(ToString::to_string).collect();
    vec![("out", Ok(json!(coins))), text("text", Ok(texts.join(",")))]
}

fn coins(list: &Value) -> Result<Vec<Coin>> {
    list.as_array().into_iter().flatten().map(coin).collect()
}

fn coin(row: &Value) -> Result<Coin> {
    Coin::new(denom(row)?, amount::<Int>(row)?)
}

fn price(row: &Value) -> Result<Price> {
    Price::new(denom(row)?, amount::<Decimal>(row)?)
}

fn denom(row: &Value) -> Result<Denom> {
    row["denom"].as_str().unwrap_or_default().parse()
}

fn amount<T: std::str::FromStr<Err = akashkit::Error>>(row: &Value) -> Result<T> {
    row["amount"].as_str().unwrap_or_default().parse()
}
