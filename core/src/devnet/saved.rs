//! A chain as bytes.

use serde::{Deserialize, Serialize};

use super::row::Row;
use super::store::Store;
use super::{Chain, Devnet};
use crate::error::{Code, Error, Result};
use crate::quantity::Height;
use crate::time::Timestamp;
use crate::wire::Schema;
use crate::wire::cosmos;
use crate::wire::query::{
    audit, bme, cert, deployment, distribution, feegrant, gov, market, provider, staking,
};

impl Devnet {
    /// All that the chain is, as bytes. What was let in and waits for a block is not among it.
    pub fn save(&self) -> Vec<u8> {
        let Chain { chain_id, verifies, height, time, store, .. } = &self.chain;
        let saved = Saved {
            version: VERSION,
            chain_id: chain_id.clone(),
            verifies: *verifies,
            height: *height,
            time: *time,
            rows: store.rows().map(|(key, row)| (key.clone(), row.clone())).collect(),
        };
        // Plain values: nothing in them can fail.
        serde_json::to_vec(&saved).unwrap_or_default()
    }

    /// The chain that was saved.
    ///
    /// ```
    /// use akashkit::devnet::{Devnet, Genesis};
    /// use akashkit::{Code, Timestamp};
    ///
    /// let devnet = Devnet::new(&Genesis::new("devnet-1", Timestamp::new(1_800_000_000, 0)?))?;
    /// let mut again = Devnet::load(&devnet.save())?;
    /// assert_eq!(again.block(Timestamp::new(1_800_000_006, 0)?, &[])?.height.get(), 2);
    /// let cut = &devnet.save()[1..];
    /// assert_eq!(Devnet::load(cut).unwrap_err().code(), Code::DevnetState);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::DevnetState`] for bytes that are damaged, or that another version has saved.
    pub fn load(bytes: &[u8]) -> Result<Self> {
        let saved = serde_json::from_slice::<Saved>(bytes);
        let saved = saved.map_err(|error| Error::new(Code::DevnetState).with("found", error))?;
        let Saved { version, chain_id, verifies, height, time, rows } = saved;
        if version != VERSION {
            return Err(Error::new(Code::DevnetState)
                .with("found version", version)
                .with("expected", VERSION));
        }
        let mut store = Store::default();
        rows.into_iter().for_each(|(key, row)| store.set(key, row));
        store.commit();
        let chain = Chain { chain_id, verifies, height, time, store, events: Vec::new() };
        Ok(Self { chain, waiting: Vec::new() })
    }
}

#[derive(Serialize, Deserialize)]
struct Saved {
    version: u32,
    chain_id: String,
    verifies: bool,
    height: Height,
    time: Timestamp,
    rows: Vec<(String, Row)>,
}

/// Records with the names of their types.
pub(super) mod record {
    use std::sync::Arc;

    use base64::prelude::{BASE64_STANDARD, Engine};
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use crate::wire::Record;

    pub(in crate::devnet) fn serialize<S: Serializer>(
        record: &Arc<Record>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        (record.schema().name, BASE64_STANDARD.encode(record.to_wire())).serialize(serializer)
    }

    pub(in crate::devnet) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Arc<Record>, D::Error> {
        let (name, bytes) = <(String, String)>::deserialize(deserializer)?;
        let schema = super::KEPT.iter().copied().find(|schema| schema.name == name);
        let schema = schema.ok_or_else(|| D::Error::custom("a record of an unknown type"))?;
        let bytes = BASE64_STANDARD.decode(bytes).map_err(D::Error::custom)?;
        Record::from_wire(schema, &bytes).map(Arc::new).map_err(D::Error::custom)
    }
}

/// The types of all records.
static KEPT: &[&Schema] = &[
    &audit::AUDITED_PROVIDER,
    &bme::LEDGER_CANCELED_RECORD,
    &bme::LEDGER_PENDING_RECORD,
    &bme::LEDGER_RECORD,
    &cert::CERTIFICATE_RESPONSE,
    &cosmos::authz::GRANT,
    &cosmos::distribution::PARAMS,
    &cosmos::gov::PARAMS,
    &cosmos::slashing::PARAMS,
    &cosmos::staking::PARAMS,
    &deployment::DEPLOYMENT,
    &deployment::GROUP,
    &distribution::DELEGATOR_STARTING_INFO,
    &distribution::QUERY_COMMUNITY_POOL_RESPONSE,
    &distribution::QUERY_DELEGATOR_WITHDRAW_ADDRESS_RESPONSE,
    &distribution::VALIDATOR_ACCUMULATED_COMMISSION,
    &distribution::VALIDATOR_CURRENT_REWARDS,
    &distribution::VALIDATOR_HISTORICAL_REWARDS,
    &distribution::VALIDATOR_OUTSTANDING_REWARDS,
    &feegrant::GRANT,
    &gov::DEPOSIT,
    &gov::PROPOSAL,
    &gov::VOTE,
    &market::BID,
    &market::LEASE,
    &market::ORDER,
    &provider::PROVIDER,
    &staking::DELEGATION,
    &staking::REDELEGATION,
    &staking::UNBONDING_DELEGATION,
    &staking::VALIDATOR,
];

const VERSION: u32 = 1;
