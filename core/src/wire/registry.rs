//! Every type that an `Any` may hold on the live network, by what it stands for.

use super::akash::{audit, bme, cert, deployment, escrow, legacy, market, oracle, provider, wasm as policy};
use super::cosmos::{
    auth, authz, bank, consensus, crisis, crypto, distribution, evidence, feegrant, gov, gov_beta, ibc, mint,
    params, slashing, staking, upgrade, vesting, wasm,
};
use super::envelope::{LegacyAminoPubKey, Secp256k1PubKey};
use super::schema::{Interface, Schema};
use crate::error::{Code, Error, Result};

/// The type behind a URL, whatever it stands for.
///
/// # Errors
/// [`Code::TxType`]
pub(crate) fn find(type_url: &str) -> Result<&'static Schema> {
    let name = type_url.strip_prefix('/').unwrap_or_default();
    let schema = types().map(|(_, schema)| schema).find(|schema| schema.name == name);
    schema.ok_or_else(|| Error::new(Code::TxType).with("found", format_args!("{type_url:.100}")))
}

/// The type behind a URL, also where only an older version of the network had it.
///
/// # Errors
/// [`Code::TxType`]
pub(crate) fn find_ever(type_url: &str) -> Result<&'static Schema> {
    find(type_url).or_else(|error| {
        let is_named = |schema: &&&Schema| type_url.strip_prefix('/') == Some(schema.name);
        legacy::MESSAGES.iter().find(is_named).copied().ok_or(error)
    })
}

/// The type of an amino name, which is the URL of those that have no name there.
///
/// # Errors
/// [`Code::TxType`]
pub(crate) fn find_amino(name: &str) -> Result<&'static Schema> {
    let is_named = |schema: &&Schema| match schema.amino {
        Some(known) => known == name,
        None => name.strip_prefix('/') == Some(schema.name),
    };
    let schema = types().map(|(_, schema)| schema).find(is_named);
    schema.ok_or_else(|| Error::new(Code::TxType).with("found", format_args!("{name:.100}")))
}

/// The messages that a transaction may hold, or once held.
#[cfg(test)]
pub(crate) fn messages() -> impl Iterator<Item = &'static Schema> {
    MESSAGES.iter().copied().flatten().chain(legacy::MESSAGES).copied()
}

/// Whether a type may stand in a field of this interface.
pub(crate) fn stands_for(schema: &Schema, interface: Interface) -> bool {
    types().any(|(of, known)| of == interface && known.name == schema.name)
}

fn types() -> impl Iterator<Item = (Interface, &'static Schema)> {
    let messages = MESSAGES.iter().map(|list| (Interface::Message, *list));
    let lists = messages.chain(OTHERS.iter().copied());
    lists.flat_map(|(interface, list)| list.iter().map(move |schema| (interface, *schema)))
}

static MESSAGES: &[&[&Schema]] = &[
    deployment::MESSAGES,
    market::MESSAGES,
    escrow::MESSAGES,
    bank::MESSAGES,
    authz::MESSAGES,
    staking::MESSAGES,
    distribution::MESSAGES,
    feegrant::MESSAGES,
    gov::MESSAGES,
    audit::MESSAGES,
    bme::MESSAGES,
    cert::MESSAGES,
    oracle::MESSAGES,
    provider::MESSAGES,
    policy::MESSAGES,
    auth::MESSAGES,
    consensus::MESSAGES,
    crisis::MESSAGES,
    evidence::MESSAGES,
    gov_beta::MESSAGES,
    ibc::MESSAGES,
    mint::MESSAGES,
    slashing::MESSAGES,
    upgrade::MESSAGES,
    vesting::MESSAGES,
    wasm::MESSAGES,
];

static OTHERS: &[(Interface, &[&Schema])] = &[
    (
        Interface::Allowance,
        &[&feegrant::ALLOWED_MSG_ALLOWANCE, &feegrant::BASIC_ALLOWANCE, &feegrant::PERIODIC_ALLOWANCE],
    ),
    (
        Interface::Authorization,
        &[
            &authz::GENERIC_AUTHORIZATION,
            &bank::SEND_AUTHORIZATION,
            &escrow::DEPOSIT_AUTHORIZATION,
            &ibc::TRANSFER_AUTHORIZATION,
            &staking::STAKE_AUTHORIZATION,
        ],
    ),
    (
        Interface::Content,
        &[
            &distribution::COMMUNITY_POOL_SPEND_PROPOSAL,
            &gov_beta::TEXT_PROPOSAL,
            &params::PARAMETER_CHANGE_PROPOSAL,
            &upgrade::CANCEL_SOFTWARE_UPGRADE_PROPOSAL,
            &upgrade::SOFTWARE_UPGRADE_PROPOSAL,
        ],
    ),
    (Interface::Evidence, &[&evidence::EQUIVOCATION]),
    (
        Interface::PublicKey,
        &[
            &crypto::ED25519_PUB_KEY,
            &LegacyAminoPubKey::SCHEMA,
            &crypto::SECP256R1_PUB_KEY,
            &Secp256k1PubKey::SCHEMA,
        ],
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_numbers_are_unique_and_numbers_in_order() {
        let legacy = legacy::MESSAGES.iter().map(|schema| schema.name);
        let mut names: Vec<&str> = types().map(|(_, schema)| schema.name).chain(legacy).collect();
        names.sort_unstable();
        assert!(names.windows(2).all(|pair| pair[0] != pair[1]));
        let mut amino: Vec<&str> = types().filter_map(|(_, schema)| schema.amino).collect();
        amino.sort_unstable();
        assert!(amino.windows(2).all(|pair| pair[0] != pair[1]));
        for (_, schema) in types() {
            let in_order = |pair: &[super::super::schema::Field]| pair[0].number < pair[1].number;
            assert!(schema.fields.windows(2).all(in_order), "{}", schema.name);
        }
    }

    #[test]
    fn signers_stand_where_the_tables_say() {
        let live =
            types().filter(|(interface, _)| *interface == Interface::Message).map(|(_, schema)| schema);
        for schema in live.chain(legacy::MESSAGES.iter().copied()) {
            let mut inner = Some(schema);
            for name in schema.signer.path {
                let index = inner.and_then(|schema| schema.index(name));
                let index = index.unwrap_or_else(|| unreachable!("{} has no {name}", schema.name));
                inner = inner.and_then(|schema| schema.fields[index].kind.schema());
            }
            assert!(schema.signer.path.is_empty() || inner.is_none(), "{}", schema.name);
        }
    }
}
