//! Family `chain`: a node's transcripts block by block. What stood before a block comes from the transcript, its transactions are asked of the library, which must
//! say what the node said of each; deployments, groups, orders, bids, leases, accounts, payments, grants and balances after it must be those of the transcript, and
//! so must the exchange between AKT and ACT. Events replayed give the states of all records, and questions are answered alike each way.
//! Our own chain is given the same transactions, and must say and keep the same.

mod bank;
mod basic;
mod compare;
mod devnet;
mod exchange;
mod funds;
mod market;
mod messages;
mod parameters;
mod providers;
mod reading;
mod rebuild;
mod records;
mod verdict;
mod world;

use serde_json::Value;

use self::bank::Fees;
use self::devnet::Replay;
use self::exchange::Exchange;
use self::messages::Chain;
use self::reading::Reading;
use self::rebuild::Wallets;
use self::verdict::{Verdict, is_ours, words};
use self::world::World;
use super::outcome::History;
use super::{Check, Outcome, errors};

/// Runs one transcript.
pub fn row(row: &Value) -> Outcome {
    let mut check = Check::new();
    let mut history = History::default();
    match World::of(row).zip(Exchange::of(row)) {
        Some((mut world, mut exchange)) => {
            let mut wallets = Wallets::of(row, &mut check);
            let mut devnet = wallets.is_some().then(|| Replay::of(row, &mut check)).flatten();
            let mut reading = Reading::of(row, &mut check);
            for block in row["blocks"].as_array().into_iter().flatten() {
                reading.block(block, &mut history, &mut check);
                let before = std::mem::take(&mut world);
                world = before.after(block).unwrap_or_else(|| {
                    let place = format!("block {}", block["height"].as_str().unwrap_or_default());
                    check.differ(place, "records that can be read", "one that cannot");
                    before.clone()
                });
                history.figures += self::block(&before, &world, block, row, &mut history, &mut check);
                history.figures += exchange.block(&before, &world, block, &mut check);
                let sent = wallets.as_mut().map(|wallets| wallets.block(block, &mut history, &mut check));
                if let Some((devnet, sent)) = devnet.as_mut().zip(sent) {
                    devnet.block(block, &sent, &mut check);
                    history.blocks += 1;
                }
            }
        }
        None => {
            check.differ("initial_state", "records and parameters that can be read", "one that cannot");
        }
    }
    check.finish_counting(history)
}

/// Runs the transactions of one block; gives the number of figures that were compared.
fn block(
    before: &World,
    after: &World,
    block: &Value,
    row: &Value,
    history: &mut History,
    check: &mut Check,
) -> usize {
    let place = format!("block {}", block["height"].as_str().unwrap_or_default());
    let Some(mut chain) = Chain::at(before, block) else {
        check.differ(place, "a height, a time, and records that fit together", "something else");
        return 0;
    };
    let txs = || block["txs"].as_array().into_iter().flatten();
    for refusal in txs().flat_map(|tx| ["check", "deliver"].map(|stage| &tx[stage])) {
        errors::known(&place, refusal, &refusal["log"], check);
    }
    let delivered: Vec<&Value> = txs().filter(|tx| tx["deliver"].is_object()).collect();
    let fees = Fees::of(&delivered, before, after, row);
    for tx in txs() {
        let (answer, said) = if tx["deliver"].is_object() {
            fees.pay(tx, &mut chain.bank);
            (&tx["deliver"], chain.run(tx))
        } else {
            (&tx["check"], basic::check_all(tx))
        };
        if tx["messages"].as_array().is_some_and(|messages| messages.iter().any(is_ours)) {
            judge(tx, answer, &said, &place, history, check);
        }
    }
    chain.compare(before, after, &place, check)
}

/// Compares what we say of a transaction with what the node said.
fn judge(
    tx: &Value,
    answer: &Value,
    said: &akashkit::Result<()>,
    place: &str,
    history: &mut History,
    check: &mut Check,
) {
    let verdict = Verdict::of(tx, answer);
    if !verdict.is(said) {
        let names = tx["messages"].as_array().into_iter().flatten().map(verdict::name);
        let names = names.collect::<Vec<_>>().join(", ");
        check.differ(
            format!("{place} {names} {}", tx["label"]),
            format!("{verdict:?} {}", answer["log"]),
            words(said),
        );
    }
    let counts =
        if matches!(verdict, Verdict::Outside(_)) { &mut history.outside } else { &mut history.verdicts };
    *counts.entry(verdict.name(said)).or_default() += 1;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(name: &str, of: impl FnOnce(String) -> String) -> Outcome {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../core/tests/vectors/chain");
        let text = std::fs::read_to_string(format!("{folder}/{name}.json")).expect("the transcript is there");
        row(&serde_json::from_str(&of(text)).expect("a transcript"))
    }

    #[test]
    fn a_transcript_is_compared_figure_by_figure() {
        let agreed = outcome("a03_insolvency", |text| text);
        let Outcome::Compared(history) = &agreed else { unreachable!("{agreed:?}") };
        assert!(history.figures > 600 && history.verdicts["done"] > 10, "{history:?}");
    }

    #[test]
    fn what_is_not_looked_at_is_counted() {
        let agreed = outcome("a08_reclamation", |text| {
            text.replacen(r#""code":35,"codespace":"market""#, r#""code":11,"codespace":"sdk""#, 1)
        });
        let Outcome::Compared(history) = &agreed else { unreachable!("{agreed:?}") };
        assert_eq!(history.outside["sdk/11"], 1);
    }

    #[test]
    fn one_wrong_figure_of_any_kind_is_found() {
        for (name, right, wrong) in [
            ("a03_insolvency", r#""withdrawn":{"amount":"390032""#, r#""withdrawn":{"amount":"390033""#),
            (
                "a03_insolvency",
                r#""transferred":[{"amount":"780194."#,
                r#""transferred":[{"amount":"780195."#,
            ),
            (
                "a03_insolvency",
                r#""module_balance/escrow":{"uact":"1969978"}"#,
                r#""module_balance/escrow":{"uact":"1969979"}"#,
            ),
            ("a03_insolvency", r#"{"uact":"999720806","#, r#"{"uact":"999720805","#),
            ("a03_insolvency", r#""code":7,"codespace":"escrow""#, r#""code":8,"codespace":"escrow""#),
            ("a03_insolvency", r#""mint_status_halt_oracle""#, r#""mint_status_halt_cr""#),
            ("a08_reclamation", r#""deadline":"1782871230""#, r#""deadline":"1782871231""#),
            ("a09_losing_bids", r#""state":"lost""#, r#""state":"open""#),
            (
                "a12_dseq_prefix",
                r#""reason":"lease_closed_reason_unspecified""#,
                r#""reason":"lease_closed_owner""#,
            ),
            ("b02_refuse_bid", r#""code":15,"codespace":"market""#, r#""code":16,"codespace":"market""#),
            ("b07_max_bids", "too many existing bids", "deposit invalid: insufficient balance"),
            ("b03_attributes", r#""code":32,"codespace":"market""#, r#""code":5,"codespace":"market""#),
        ] {
            let changed = outcome(name, |text| {
                assert!(text.contains(right), "{right}");
                text.replacen(right, wrong, 1)
            });
            assert!(matches!(changed, Outcome::Fail(_)), "{right}");
        }
    }
}
