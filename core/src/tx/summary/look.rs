//! What single messages are warned of.

use super::forms;
use super::money;
use super::teller::{Teller, shortened};
use super::warning::Warning;
use crate::decimal::Int;
use crate::error::Result;
use crate::id::Dseq;
use crate::network::COMPUTE_DENOM;
use crate::price::{Period, Price};
use crate::wire::{self, Fields};

/// Looks at a message, whatever it is.
pub(super) fn message(teller: &mut Teller, fields: Fields) {
    let hidden = fields.uncovered();
    if teller.in_amino && !hidden.is_empty() {
        let type_url = format!("/{}", fields.schema().name);
        teller.warn(Warning::NotCovered { type_url, fields: hidden });
    }
    let type_url = format!("/{}", fields.schema().name);
    if wire::schema_of(&type_url).is_err() {
        teller.warn(Warning::Outdated { type_url });
    }
    if let Some((_, look)) = LOOKS.iter().find(|(name, _)| *name == fields.schema().name) {
        look(teller, fields);
    }
}

type Look = fn(&mut Teller, Fields);

static LOOKS: &[(&str, Look)] = &[
    ("akash.deployment.v1beta4.MsgCloseDeployment", close_deployment),
    ("akash.deployment.v1beta4.MsgCreateDeployment", create_deployment),
    ("akash.escrow.v1.MsgAccountDeposit", deposit),
    ("akash.market.v1beta5.MsgCreateBid", |teller, fields| {
        let amount = money::coin_of(fields.message("deposit").message("amount"));
        teller.warn(Warning::BidDeposit { amount });
    }),
    ("cosmos.authz.v1beta1.MsgGrant", |teller, fields| {
        grant(teller, fields, fields.message("grant").message("authorization"));
    }),
    ("cosmos.feegrant.v1beta1.MsgGrantAllowance", |teller, fields| {
        grant(teller, fields, fields.message("allowance"));
    }),
    ("ibc.applications.transfer.v1.MsgTransfer", transfer),
];

/// Whether a text could be the words of a wallet: twelve or more in a row of three to eight letters each, as the list has
/// them, whatever stands between.
pub(super) fn is_mnemonic(text: &str) -> bool {
    let mut run = 0;
    let words = text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    words.into_iter().any(|word| {
        let could_be = (3..=8).contains(&word.len()) && word.is_ascii();
        run = if could_be { run + 1 } else { 0 };
        run >= 12
    })
}

fn create_deployment(teller: &mut Teller, fields: Fields) {
    let Some(budget) = teller.wallet.hourly_budget.clone() else { return };
    let hourly = |rate: Price| rate.per_ceil(Period::HOUR, teller.block_time());
    let rates: Result<Vec<Price>> =
        forms::rates(fields, "groups").and_then(|rates| rates.into_iter().map(hourly).collect());
    for rate in rates.unwrap_or_default() {
        // What the denominations are worth to each other is not known here.
        if rate.denom() == budget.denom() && rate.amount() > budget.amount() {
            let [rate, budget] = [&rate, &budget].map(money::price_ceil);
            teller.warn(Warning::Price { rate, budget });
        }
    }
}

fn close_deployment(teller: &mut Teller, fields: Fields) {
    let id = fields.message("id");
    let is_own = teller.wallet.address.as_ref().is_none_or(|own| own.to_string() == id.text("owner"));
    let digits = id.u64("dseq").to_string();
    let is_entangled = |other: &Dseq| other.get() != id.u64("dseq") && other.to_string().starts_with(&digits);
    let open = teller.wallet.open_deployments.iter().copied();
    for other in open.filter(|other| is_own && is_entangled(other)) {
        teller.warn(Warning::EntangledClose { dseq: id.u64("dseq"), other: other.get() });
    }
}

fn deposit(teller: &mut Teller, fields: Fields) {
    let id = fields.message("id");
    if id.choice("scope") != Some("deployment") {
        return;
    }
    let amount = fields.message("deposit").message("amount");
    if amount.text("denom") != COMPUTE_DENOM {
        teller.warn(Warning::TopUp { amount: money::coin_of(amount) });
    }
    let xid = id.text("xid");
    let owner = xid.split('/').next().unwrap_or_default();
    if owner != fields.text("signer") {
        teller.warn(Warning::OtherOwner { owner: shortened(owner) });
    }
}

fn transfer(teller: &mut Teller, fields: Fields) {
    let height = fields.message("timeout_height");
    if fields.u64("timeout_timestamp") == 0 && height.u64("revision_height") == 0 {
        teller.warn(Warning::IbcTimeout);
    }
    if is_mnemonic(&fields.text("memo")) {
        teller.warn(Warning::Mnemonic);
    }
}

fn grant(teller: &mut Teller, fields: Fields, what: Fields) {
    let grantee = fields.text("grantee");
    if grantee == fields.text("granter") {
        teller.warn(Warning::GrantToSelf { account: forms::account(&grantee).text().to_owned() });
    }
    if is_unlimited(what, 0) {
        teller.warn(Warning::UnlimitedGrant { grantee: forms::account(&grantee).text().to_owned() });
    }
}

/// Whether an authorization or an allowance has no limit in amounts.
fn is_unlimited(any: Fields, depth: usize) -> bool {
    let (type_url, value) = any.any();
    let known = wire::schema_of(&type_url).and_then(|schema| Ok((schema, wire::from_wire(schema, value)?)));
    let Ok((schema, tree)) = known else { return false };
    let fields = Fields::new(schema, &tree);
    match schema.name {
        "cosmos.authz.v1beta1.GenericAuthorization" => true,
        "cosmos.staking.v1beta1.StakeAuthorization" => !fields.has("max_tokens"),
        "cosmos.feegrant.v1beta1.BasicAllowance" => fields.count("spend_limit") == 0,
        "cosmos.feegrant.v1beta1.PeriodicAllowance" => {
            fields.count("period_spend_limit") == 0 && fields.message("basic").count("spend_limit") == 0
        }
        "cosmos.feegrant.v1beta1.AllowedMsgAllowance" => {
            depth < MAX_DEPTH && is_unlimited(fields.message("allowance"), depth + 1)
        }
        "ibc.applications.transfer.v1.TransferAuthorization" => {
            let mut coins =
                fields.messages("allocations").flat_map(|allocation| allocation.each("spend_limit"));
            coins.any(|coin| wire::int(coin.bytes("amount")).ok().flatten() == unbounded())
        }
        _ => false,
    }
}

/// 2^256 − 1, which stands for no limit there.
fn unbounded() -> Option<Int> {
    "115792089237316195423570985008687907853269984665640564039457584007913129639935".parse().ok()
}

const MAX_DEPTH: usize = 16;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_wallet_are_known() {
        let words = "legal winner thank year wave sausage worth useful legal winner thank yellow";
        assert!(is_mnemonic(words));
        assert!(is_mnemonic(&format!("my backup: 1. {}", words.replace(' ', ", 2) "))));
        assert!(is_mnemonic(&words.to_uppercase()));
        assert!(!is_mnemonic(
            "for the rent of a machine in the month of May, and a bit more of it as agreed"
        ));
        assert!(!is_mnemonic(""));
    }
}
