//! How much gas a transaction may need, without asking a node; and what it costs.
//!
//! A table says what each message uses. What depends on the size, the signers and what the messages hold is reckoned; what depends on the
//! state of the chain is assumed ([`GasAssumptions`]).

mod table;

use serde::Serialize;

use super::signer::AnySigner;
use super::{Fee, Message, UnsignedTx};
use crate::denom::Denom;
use crate::error::{Code, Error, Result};
use crate::network::{AuthParams, GasPrice, Params};
use crate::price::Coin;
use crate::wire::{self, Fields, Unknown};

/// What gas depends on and no transaction says. The defaults cover what tenants usually have, with room to spare.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct GasAssumptions {
    /// Groups of the deployment that are not closed.
    pub groups: u32,
    /// Its leases. All of them end in the message that finds its account empty.
    pub leases: u32,
    /// Bids on the order.
    pub bids: u32,
    /// What is added to all, in hundredths of a percent.
    pub margin_bps: u32,
    /// What bytes and signatures cost.
    pub auth: AuthParams,
}

impl Default for GasAssumptions {
    fn default() -> Self {
        Self { groups: 6, leases: 6, bids: 22, margin_bps: 1_500, auth: Params::DEFAULT.auth }
    }
}

impl UnsignedTx {
    /// A gas limit that should do. Messages that settle a deployment's account cost many times more when it turns out to be
    /// empty; who knows how many groups and leases it has pays for no more than these.
    ///
    /// ```
    /// # use akashkit::PublicKey;
    /// use akashkit::tx::{Fee, GasAssumptions, Message, Signer, UnsignedTx};
    /// use akashkit::network::GasPrice;
    ///
    /// # let key = PublicKey::new(&[2; 33])?;
    /// let close = Message::new("/akash.deployment.v1beta4.MsgCloseDeployment", *b"");
    /// let tx = UnsignedTx::new("akashnet-2", vec![close], Fee::of_gas(0, GasPrice::HIGH)?)
    ///     .signed_by(Signer::direct(key, 42, 7));
    /// let usual = tx.gas_limit(&GasAssumptions::default())?;
    /// let known = tx.gas_limit(&GasAssumptions { groups: 1, leases: 1, ..GasAssumptions::default() })?;
    /// assert!(known < 500_000 && 1_000_000 < usual);
    /// let tx = tx.with_fee(Fee::of_gas(known, GasPrice::HIGH)?);
    ///
    /// let unknown = UnsignedTx::new("akashnet-2", vec![Message::new("/a.B", *b"")], Fee::of_gas(0, GasPrice::HIGH)?);
    /// assert_eq!(unknown.gas_limit(&GasAssumptions::default()).unwrap_err().code().as_str(), "tx.type");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::TxType`] for a message of an unknown type, and what makes one unreadable; [`Code::TxGas`] beyond what a
    /// node can count.
    pub fn gas_limit(&self, assumptions: &GasAssumptions) -> Result<u64> {
        let mut gas = self.gas_of_envelope(&assumptions.auth);
        for message in self.messages() {
            gas = gas.saturating_add(of_message(message, assumptions)?);
        }
        let margin = u64::from(assumptions.margin_bps) + BASIS;
        gas_limit_of_simulation(gas, u32::try_from(margin).unwrap_or(u32::MAX))
    }

    /// What every transaction pays for its bytes, signers and fee, whatever it does.
    fn gas_of_envelope(&self, auth: &AuthParams) -> u64 {
        let keys: u64 = self.signers().iter().map(|signer| signer.key().signatures()).sum::<u64>().max(1);
        let signers = u64::try_from(self.signers().len()).unwrap_or(u64::MAX).max(1);
        let unsigned = self.body_bytes().len() + self.auth_info_bytes().len();
        let bytes =
            u64::try_from(unsigned).unwrap_or(u64::MAX).saturating_add(keys * SIGNATURE_BYTES + FRAME_BYTES);
        let first = self.signers().iter().filter(|signer| signer.sequence() == 0).count();
        let first = if self.signers().is_empty() { 1 } else { u64::try_from(first).unwrap_or(u64::MAX) };
        let shared: u64 = self.signers().iter().map(keys_of_several).sum();
        let fee = self.fee();
        let coins = u64::try_from(fee.amount.len()).unwrap_or(u64::MAX).saturating_sub(1);
        let memo = u64::try_from(self.memo_text().len()).unwrap_or(u64::MAX);
        [
            (ENVELOPE, 1),
            (auth.tx_size_cost_per_byte, bytes),
            (auth.sig_verify_cost_secp256k1, keys),
            (FURTHER_SIGNER, signers - 1),
            (FIRST_OF_ACCOUNT, first),
            (KEY_OF_SEVERAL, shared),
            (FURTHER_COIN, coins),
            (GRANTER, u64::from(fee.granter.is_some())),
            (MEMO_BYTE, memo),
        ]
        .into_iter()
        .fold(0, |sum: u64, (gas, times)| sum.saturating_add(gas.saturating_mul(times)))
    }
}

impl Fee {
    /// What this much gas costs, paid by the first signer.
    ///
    /// ```
    /// use akashkit::{network::GasPrice, tx::Fee};
    ///
    /// assert_eq!(Fee::of_gas(200_001, GasPrice::HIGH)?.amount[0].to_string(), "5001uakt");
    /// assert_eq!(Fee::of_gas(u64::MAX, GasPrice::HIGH).unwrap_err().code().as_str(), "tx.gas");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::TxGas`] beyond what a node can count.
    pub fn of_gas(gas_limit: u64, price: GasPrice) -> Result<Self> {
        let amount = price.fee_ceil(check(gas_limit)?).to_string().parse()?;
        Ok(Self::new(Coin::new(Denom::uakt(), amount)?, gas_limit))
    }
}

/// A gas limit from what a node used when it simulated the transaction, times so many hundredths of a percent; part of one
/// counts as a whole. [`GAS_ADJUSTMENT_BPS`] suits most.
///
/// ```
/// use akashkit::tx::{GAS_ADJUSTMENT_BPS, gas_limit_of_simulation};
///
/// assert_eq!(gas_limit_of_simulation(171_235, GAS_ADJUSTMENT_BPS)?, 256_853);
/// assert_eq!(gas_limit_of_simulation(u64::MAX, 10_000).unwrap_err().code().as_str(), "tx.gas");
/// # Ok::<(), akashkit::Error>(())
/// ```
///
/// # Errors
/// [`Code::TxGas`] beyond what a node can count.
pub fn gas_limit_of_simulation(gas_used: u64, adjustment_bps: u32) -> Result<u64> {
    let adjusted = (u128::from(gas_used) * u128::from(adjustment_bps)).div_ceil(u128::from(BASIS));
    check(u64::try_from(adjusted).unwrap_or(u64::MAX))
}

/// Half as much again as was used: between a simulation and the block, bids and leases come and go.
pub const GAS_ADJUSTMENT_BPS: u32 = 15_000;

fn check(gas: u64) -> Result<u64> {
    if i64::try_from(gas).is_ok() { Ok(gas) } else { Err(Error::new(Code::TxGas).with("found", gas)) }
}

/// What a message costs.
struct Cost {
    base: u64,
    per_byte: u64,
    extras: &'static [Extra],
}

/// What more a message costs.
enum Extra {
    /// For each bid on its order.
    Bids(u64),
    /// For each item of the list in this field.
    Each(&'static str, u64),
    /// When grants pay a deposit.
    Grants,
    /// What the messages in this field cost.
    Inside(&'static str),
    /// For each lease of its deployment.
    Leases(u64),
    /// When the deployment's account turns out to be empty, so that everything closes.
    Settles,
}

fn of_message(message: &Message, assumptions: &GasAssumptions) -> Result<u64> {
    let (schema, tree) = message.read()?;
    // Those inside are read no deeper than a node reads them.
    wire::unpack(schema, &tree, Unknown::IfHarmless)?;
    of_fields(Fields::new(schema, &tree), message.value().len(), assumptions)
}

fn of_fields(message: Fields, bytes: usize, assumptions: &GasAssumptions) -> Result<u64> {
    let cost = table::find(message.schema().name).unwrap_or(&BY_VOTE);
    let bytes = u64::try_from(bytes).unwrap_or(u64::MAX);
    let gas = cost.base.saturating_add(cost.per_byte.saturating_mul(bytes));
    cost.extras
        .iter()
        .try_fold(gas, |gas, extra| Ok(gas.saturating_add(of_extra(extra, message, assumptions)?)))
}

fn of_extra(extra: &Extra, message: Fields, assumptions: &GasAssumptions) -> Result<u64> {
    let GasAssumptions { groups, leases, bids, .. } = *assumptions;
    Ok(match extra {
        Extra::Bids(gas) => gas * u64::from(bids),
        Extra::Each(field, gas) => {
            gas.saturating_mul(u64::try_from(message.messages(field).count()).unwrap_or(u64::MAX))
        }
        Extra::Grants if message.message("deposit").numbers("sources").any(|source| source == GRANT) => {
            DEPOSIT_GRANTS
        }
        Extra::Grants => 0,
        Extra::Inside(field) => {
            let mut sum: u64 = 0;
            for any in message.messages(field) {
                let inner = Message::new(any.text("type_url"), any.bytes("value"));
                sum = sum.saturating_add(of_message(&inner, assumptions)?);
            }
            sum
        }
        Extra::Leases(gas) => gas * u64::from(leases),
        Extra::Settles => CLOSED_GROUP * u64::from(groups) + ENDED_LEASE * u64::from(leases),
    })
}

/// How many keys a key of several holders has.
fn keys_of_several(signer: &AnySigner) -> u64 {
    match signer {
        AnySigner::One(_) => 0,
        AnySigner::Several(_) => signer.key().signatures(),
    }
}

/// Without bytes and signatures.
const ENVELOPE: u64 = 42_800;
const FURTHER_SIGNER: u64 = 20_800;
/// The chain learns its key.
const FIRST_OF_ACCOUNT: u64 = 13_300;
/// Accounts are read and written with their keys.
const KEY_OF_SEVERAL: u64 = 4_900;
const FURTHER_COIN: u64 = 13_900;
const GRANTER: u64 = 14_000;
const MEMO_BYTE: u64 = 5;
/// A signature, and what says of it that it is there.
const SIGNATURE_BYTES: u64 = 74;
/// What the fee grows by when it is filled in, and what holds all together.
const FRAME_BYTES: u64 = 40;

const CLOSED_GROUP: u64 = 51_000;
const ENDED_LEASE: u64 = 158_000;
const DEPOSIT_GRANTS: u64 = 26_000;
/// The number of the source of deposits.
const GRANT: i64 = 2;
/// What only a vote can send, and pays nothing.
const BY_VOTE: Cost = Cost { base: 20_000, per_byte: 30, extras: &[] };
const BASIS: u64 = 10_000;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_in_order_and_names_messages() {
        let names = table::TABLE.iter().map(|(name, _)| *name);
        assert!(names.clone().is_sorted_by(|a, b| a < b));
        for name in names {
            assert!(wire::schema_of(&format!("/{name}")).is_ok(), "{name}");
        }
    }

    #[test]
    fn every_field_that_is_counted_exists() {
        for (name, _) in table::TABLE {
            // A name that no field has is caught by the reader of fields.
            let empty = Message::new(format!("/{name}"), *b"");
            assert!(of_message(&empty, &GasAssumptions::default()).is_ok(), "{name}");
        }
    }
}
