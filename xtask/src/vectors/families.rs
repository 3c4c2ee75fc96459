//! The tables: who runs a family, what comes with a later issue, and what has no counterpart.

use serde_json::Value;

use super::Outcome;
use super::{
    attributes, cert, chain, codes, coins, crosscheck, decimal, decode, errors, events, groupspec, ids,
    idtext, jwt, keys, limits, numbers, offer, pricing, queries, rules, sdl, signdoc, tx,
};
use Family::{Later, Runs};

/// What becomes of a family's rows.
#[derive(Clone, Copy)]
pub enum Family {
    /// A later issue brings it.
    Later(&'static str),
    /// This function runs a row.
    Runs(fn(&Value) -> Outcome),
}

/// The family of a name; `None` when no table knows it.
pub fn find(name: &str) -> Option<Family> {
    FAMILIES.iter().find_map(|(known, family)| (*known == name).then_some(*family))
}

/// Runs one row of a family, unless a table sets it aside.
pub fn run(name: &str, family: Family, row: &Value) -> Outcome {
    match family {
        Later(issue) => Outcome::Pending(issue),
        Runs(run) => set_aside(name, row).unwrap_or_else(|| run(row)),
    }
}

fn set_aside(name: &str, row: &Value) -> Option<Outcome> {
    let operation = ["op", "kind"].iter().find_map(|key| row.get(key)?.as_str())?;
    let mut known = WITHOUT_COUNTERPART.iter();
    let (.., reason) = known.find(|(family, op, _)| *family == name && *op == operation)?;
    Some(Outcome::NoCounterpart(reason))
}

/// Every family. The later ones become fewer with each issue.
const FAMILIES: &[(&str, Family)] = &[
    ("attributes", Runs(attributes::row)),
    ("cert", Runs(cert::row)),
    ("chain", Runs(chain::row)),
    ("codes", Runs(codes::row)),
    ("coins", Runs(coins::row)),
    ("crosscheck", Runs(crosscheck::row)),
    ("decimal", Runs(decimal::row)),
    ("decode", Runs(decode::row)),
    ("errors", Runs(errors::row)),
    ("events", Runs(events::row)),
    ("groupspec", Runs(groupspec::row)),
    ("ids", Runs(ids::row)),
    ("idtext", Runs(idtext::row)),
    ("jwt", Runs(jwt::row)),
    ("keys", Runs(keys::row)),
    ("limits", Runs(limits::row)),
    ("numbers", Runs(numbers::row)),
    ("offer", Runs(offer::row)),
    ("pricing", Runs(pricing::row)),
    ("queries", Runs(queries::row)),
    ("rules", Runs(rules::row)),
    ("sdl", Runs(sdl::row)),
    ("signdoc", Runs(signdoc::row)),
    ("tx", Runs(tx::row)),
];

/// Operations that our API does not have, with the reason.
const WITHOUT_COUNTERPART: &[(&str, &str, &str)] = &[
    ("offer", "order_inactive", "no message of the chain asks whether an order is closed"),
    ("rules", "account_state", "only the genesis file is checked so; we read what the chain itself answers"),
    ("rules", "payment_state", "only the genesis file is checked so; we read what the chain itself answers"),
    ("rules", "take_params", "the module was removed from the network"),
    ("rules", "util_units", "we have no parser of this kind"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn families_stand_in_order_and_once() {
        assert!(FAMILIES.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }

    #[test]
    fn an_unknown_family_is_not_guessed() {
        assert!(find("sdlx").is_none());
    }
}
