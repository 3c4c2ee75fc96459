//! Family `chain`, escrow and the exchange between AKT and ACT: a node's transcripts block by block. What stood before a block comes from the transcript, its
//! transactions are asked of the library, and accounts, payments, grants and balances after it must be those of the transcript.

mod bank;
mod compare;
mod exchange;
mod messages;
mod refusals;
mod world;

use serde_json::Value;

use self::bank::Fees;
use self::exchange::Exchange;
use self::messages::Chain;
use self::world::World;
use super::{Check, Outcome};

/// Runs one transcript.
pub fn row(row: &Value) -> Outcome {
    let mut check = Check::new();
    let mut figures = 0;
    match World::of(&row["initial_state"]).zip(Exchange::of(row)) {
        Some((mut world, mut exchange)) => {
            for block in row["blocks"].as_array().into_iter().flatten() {
                let before = std::mem::take(&mut world);
                world = before.after(block).unwrap_or_else(|| {
                    check.differ(
                        format!("block {}", block["height"]),
                        "records that can be read",
                        "one that cannot",
                    );
                    World::default()
                });
                figures += self::block(&before, &world, block, row, &mut check);
                figures += exchange.block(&before, &world, block, &mut check);
            }
        }
        None => check.differ("initial_state", "records and parameters that can be read", "one that cannot"),
    }
    check.finish_counting(figures)
}

/// Runs the transactions of one block; gives the number of figures that were compared.
fn block(before: &World, after: &World, block: &Value, row: &Value, check: &mut Check) -> usize {
    let txs: Vec<&Value> =
        block["txs"].as_array().into_iter().flatten().filter(|tx| tx["deliver"].is_object()).collect();
    let place =
        |tx: &Value| format!("block {} {}", block["height"], tx["label"].as_str().unwrap_or_default());
    let Some(mut chain) = Chain::at(before, block) else {
        check.differ(format!("block {}", block["height"]), "a height and a time", "neither");
        return 0;
    };
    let fees = Fees::of(&txs, before, after, row);
    let mut figures = 0;
    for tx in &txs {
        fees.pay(tx, &mut chain.bank);
        let said = chain.run(tx);
        if tx["deliver"]["code"] == 0 {
            if let Err(error) = said {
                check.differ(place(tx), "done", error.to_string());
            }
        } else if let Some(wanted) = refusals::of(tx) {
            figures += 1;
            if !said.as_ref().is_err_and(|error| wanted.is(error)) {
                check.differ(
                    place(tx),
                    format!("{wanted:?}"),
                    format!("{:?}", said.map_err(|error| error.to_string())),
                );
            }
        }
    }
    figures + chain.compare(before, after, &format!("block {}", block["height"]), check)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PATH: &str =
        concat!(env!("CARGO_MANIFEST_DIR"), "/../core/tests/vectors/chain/a03_insolvency.json");

    fn outcome(of: impl FnOnce(String) -> String) -> Outcome {
        let text = std::fs::read_to_string(PATH).expect("the transcript is there");
        row(&serde_json::from_str(&of(text)).expect("a transcript"))
    }

    #[test]
    fn a_transcript_is_compared_figure_by_figure() {
        let agreed = outcome(|text| text);
        assert!(matches!(agreed, Outcome::Compared(figures) if figures > 300), "{agreed:?}");
    }

    #[test]
    fn one_wrong_figure_of_any_kind_is_found() {
        for (right, wrong) in [
            (r#""withdrawn":{"amount":"390032""#, r#""withdrawn":{"amount":"390033""#),
            (r#""transferred":[{"amount":"780194."#, r#""transferred":[{"amount":"780195."#),
            (
                r#""module_balance/escrow":{"uact":"1969978"}"#,
                r#""module_balance/escrow":{"uact":"1969979"}"#,
            ),
            (r#"{"uact":"999720806","#, r#"{"uact":"999720805","#),
            (r#""code":7,"codespace":"escrow""#, r#""code":8,"codespace":"escrow""#),
            (r#""mint_status_halt_oracle""#, r#""mint_status_halt_cr""#),
        ] {
            let changed = outcome(|text| {
                assert!(text.contains(right), "{right}");
                text.replacen(right, wrong, 1)
            });
            assert!(matches!(changed, Outcome::Fail(_)), "{right}");
        }
    }
}
