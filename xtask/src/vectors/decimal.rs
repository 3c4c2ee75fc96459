//! Family `decimal`: every operation of the chain's decimals and integers, at and beyond their limits.

use akashkit::{Code, DecCoin, Decimal, Error, Int, Result};
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
        "binary" => compare(row, &["op", "a", "b"], &binary(decimal(row, "a")?, decimal(row, "b")?), check),
        "dec_coin" => compare(row, &["op", "denom", "amount", "wire"], &dec_coin(row)?, check),
        "int" => compare(row, &["op", "a", "n"], &scaled(decimal(row, "a")?, int(row, "n")?), check),
        "int_binary" => compare(row, &["op", "a", "b"], &int_binary(int(row, "a")?, int(row, "b")?), check),
        "int_parse" => judged(row, &["op", "in"], input?.parse().map(int_parsed), check),
        // Without any text there is no number: what the network reads is none, and the records that hold it have none.
        op @ ("int_unmarshal" | "unmarshal") if input?.is_empty() => {
            let is_none = if op == "unmarshal" {
                Decimal::from_atomics("").is_err()
            } else {
                "".parse::<Int>().is_err()
            };
            check.equal("out", row["out"].is_null() || row["out"] == "<nil>", is_none);
        }
        "int_unmarshal" => judged(row, &["op", "in"], input?.parse::<Int>().map(out), check),
        "int_unmarshal_json" => judged(row, &["op", "in"], json_of::<Int>(input?).map(out), check),
        // `bits` follows from `raw`.
        "parse" => judged(row, &["op", "in", "bits"], input?.parse().map(parsed), check),
        "unmarshal" => judged(row, &["op", "in"], Decimal::from_atomics(input?).map(out), check),
        "unmarshal_json" => judged(row, &["op", "in"], json_of::<Decimal>(input?).map(out), check),
        "unary" => compare(row, &["op", "a"], &unary(decimal(row, "a")?), check),
        _ => return None,
    }
    Some(())
}

fn binary(a: Decimal, b: Decimal) -> Vec<Answer> {
    vec![
        text("add", a.checked_add(b)),
        value("cmp", a.cmp(&b) as i8),
        text("mul", a.mul_half_even(b)),
        text("mul_round_up", a.mul_ceil(b)),
        text("mul_truncate", a.mul_truncate(b)),
        text("quo", a.quo_half_even(b)),
        text("quo_round_up", a.quo_round_up(b)),
        text("quo_truncate", a.quo_truncate(b)),
        text("sub", a.checked_sub(b)),
    ]
}

fn scaled(a: Decimal, n: Int) -> Vec<Answer> {
    vec![
        text("mul_int", a.mul_int(n)),
        text("mul_int64", a.mul_int(n)),
        text("quo_int", a.quo_int_truncate(n)),
        text("quo_int64", a.quo_int_truncate(n)),
    ]
}

fn unary(a: Decimal) -> Vec<Answer> {
    // What the chain can turn into a key that sorts.
    let sortable = Decimal::from(1_000_000_000_000_000_000);
    let is_sortable = a <= sortable && a >= sortable.negated();
    vec![
        text("ceil", a.ceil()),
        text("is_integer", Ok(a.is_whole())),
        text("marshal", Ok(a.to_atomics())),
        text("marshal_json", Ok(json!(a))),
        text("neg", Ok(a.negated())),
        text("round_int", a.to_int_half_even()),
        text("round_int64", a.to_int_half_even().and_then(Int::to_i64)),
        text("sortable_ok", Ok(is_sortable)),
        text("truncate_dec", Ok(a.truncate())),
        text("truncate_int", Ok(a.to_int_truncate())),
        text("truncate_int64", a.to_int_truncate().to_i64()),
    ]
}

fn int_binary(a: Int, b: Int) -> Vec<Answer> {
    vec![
        text("add", a.checked_add(b)),
        text("int64", a.to_i64()),
        text("marshal", Ok(a)),
        text("mod", a.rem_euclid(b)),
        text("mul", a.checked_mul(b)),
        text("quo", a.quo_truncate(b)),
        text("sub", a.checked_sub(b)),
        text("to_dec", Ok(Decimal::from_int(a))),
        text("uint64", a.to_u64()),
    ]
}

fn int_parsed(int: Int) -> Vec<Answer> {
    let mut answers = out(int);
    answers.extend([value("is_int64", int.to_i64().is_ok()), value("is_uint64", int.to_u64().is_ok())]);
    answers
}

fn parsed(decimal: Decimal) -> Vec<Answer> {
    let mut answers = out(decimal);
    answers.push(text("raw", Ok(decimal.to_atomics())));
    answers
}

fn out(number: impl ToString) -> Vec<Answer> {
    vec![text("out", Ok(number))]
}

/// `wire` is the family `numbers`' affair.
fn dec_coin(row: &Value) -> Option<Vec<Answer>> {
    let coin = DecCoin { denom: row["denom"].as_str()?.to_owned(), amount: Some(decimal(row, "amount")?) };
    let price = akashkit::Price::try_from(&coin);
    Some(vec![("json", Ok(json!(coin))), text("text", price)])
}

fn json_of<T: serde::de::DeserializeOwned>(text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|error| Error::new(Code::JsonText).with("found", error))
}

fn decimal(row: &Value, field: &str) -> Option<Decimal> {
    row[field].as_str()?.parse().ok()
}

fn int(row: &Value, field: &str) -> Option<Int> {
    row[field].as_str()?.parse().ok()
}
