//! Family `chain`, escrow and the exchange between AKT and ACT: a node's transcripts block by block. What stood before a block comes from the transcript, its
//! transactions are asked of the library, and accounts, payments, grants and balances after it must be those of the transcript.

mod bank;
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
