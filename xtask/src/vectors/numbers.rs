//! Family `numbers`: texts of numbers in messages, on the wire and in JSON. The message around the number is taken apart here;
//! the readers of whole messages are the family `tx`'s affair.

use akashkit::{Code, Decimal, Error, Int, Result};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::{Check, Outcome, hex, ids};

/// Runs one row.
pub fn row(row: &Value) -> Outcome {
    let mut check = Check::new();
    let known = match row["field"].as_str() {
        Some("amount") if row["type"] == "cosmos.base.v1beta1.DecCoin" => number::<Decimal>(row, &mut check),
        Some("price") => number::<Decimal>(row, &mut check),
        Some("amount" | "val") => number::<Int>(row, &mut check),
        _ => None,
    };
    if known.is_none() {
        check.differ("row", "a row of this family", row.to_string());
    }
    check.finish()
}

/// A number with a form on the wire and one in JSON.
trait Number: DeserializeOwned + serde::Serialize {
    fn from_wire(text: &str) -> Result<Self>;
    fn to_wire(&self) -> String;
}

impl Number for Int {
    fn from_wire(text: &str) -> Result<Self> {
        text.parse()
    }

    fn to_wire(&self) -> String {
        self.to_string()
    }
}

impl Number for Decimal {
    fn from_wire(text: &str) -> Result<Self> {
        Decimal::from_atomics(text)
    }

    fn to_wire(&self) -> String {
        self.to_atomics()
    }
}

fn number<N: Number>(row: &Value, check: &mut Check) -> Option<()> {
    let field = row["field"].as_str()?;
    let read = if row["kind"] == "json" {
        let json: Value = serde_json::from_str(row["json_in"].as_str()?).ok()?;
        let number = serde_json::from_value::<N>(json[field].clone());
        number.map(Some).map_err(|error| Error::new(Code::JsonText).with("found", error))
    } else {
        let wire = hex::bytes(&row["wire_hex"])?;
        let text = str::from_utf8(fields(&wire)?.pop()?).ok()?;
        // A number without any text is none; the network prints and writes it as a bare 0.
        if text.is_empty() { Ok(None) } else { N::from_wire(text).map(Some) }
    };
    match read {
        Ok(number) => {
            let shown = number.as_ref().map_or(json!("0"), |number| json!(number));
            check.json("json", row["json"].get(field), Some(&shown));
            let wire = hex::bytes(&row["proto_hex"])?;
            let written = number.map_or_else(|| "0".to_owned(), |number| number.to_wire());
            check.equal("proto_hex", str::from_utf8(fields(&wire)?.pop()?).ok()?, &written);
        }
        Err(error) => ids::refused(&row["decode"], row.get("decode").is_some(), &error, check),
    }
    Some(())
}

/// The contents of a message whose fields are all delimited and shorter than 128 bytes.
fn fields(mut message: &[u8]) -> Option<Vec<&[u8]>> {
    let mut fields = Vec::new();
    while let [_, length, rest @ ..] = message {
        let (field, after) = rest.split_at_checked((*length).into())?;
        fields.push(field);
        message = after;
    }
    message.is_empty().then_some(fields)
}
