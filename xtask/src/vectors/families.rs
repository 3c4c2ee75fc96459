//! The tables: who runs a family, and what has no counterpart.

use serde_json::Value;

use super::Outcome;
use super::{
    attributes, cert, chain, codes, coins, crosscheck, decimal, decode, errors, events, groupspec, ids,
    idtext, jwt, keys, limits, numbers, offer, pricing, queries, rules, sdl, signdoc, tx,
};

/// The function that runs a row of a family.
pub type Family = fn(&Value) -> Outcome;

/// The family of a name; `None` when no table knows it.
pub fn find(name: &str) -> Option<Family> {
    FAMILIES.iter().find_map(|(known, family)| (*known == name).then_some(*family))
}

/// Runs one row of a family, unless a table sets it aside.
pub fn run(name: &str, family: Family, row: &Value) -> Outcome {
    set_aside(name, row).unwrap_or_else(|| family(row))
}

fn set_aside(name: &str, row: &Value) -> Option<Outcome> {
    let operation = ["op", "kind"].iter().find_map(|key| row.get(key)?.as_str())?;
    let mut known = WITHOUT_COUNTERPART.iter();
    let (.., reason) = known.find(|(family, op, _)| *family == name && *op == operation)?;
    Some(Outcome::NoCounterpart(reason))
}

/// Every family.
const FAMILIES: &[(&str, Family)] = &[
    ("attributes", attributes::row),
    ("cert", cert::row),
    ("chain", chain::row),
    ("codes", codes::row),
    ("coins", coins::row),
    ("crosscheck", crosscheck::row),
    ("decimal", decimal::row),
    ("decode", decode::row),
    ("errors", errors::row),
    ("events", events::row),
    ("groupspec", groupspec::row),
    ("ids", ids::row),
    ("idtext", idtext::row),
    ("jwt", jwt::row),
    ("keys", keys::row),
    ("limits", limits::row),
    ("numbers", numbers::row),
    ("offer", offer::row),
    ("pricing", pricing::row),
    ("queries", queries::row),
    ("rules", rules::row),
    ("sdl", sdl::row),
    ("signdoc", signdoc::row),
    ("tx", tx::row),
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
