//! The message that puts a deployment on the market.

use std::time::Duration;

use prost::Message as _;

use super::{Deposit, Message};
use crate::deployment::{GroupSpec, Version};
use crate::error::{Code, Error, Result};
use crate::id::{DeploymentId, RawDeploymentId};
use crate::wire::{self, Fields, MsgCreateDeployment};

/// Puts a deployment on the market: each group becomes an order that providers bid on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CreateDeployment {
    /// Whose, and a number that this owner has never used; the custom is the height of the latest block.
    pub id: DeploymentId,
    /// What is asked for.
    pub groups: Vec<GroupSpec>,
    /// The manifest's version, which providers hold the manifest against.
    pub version: Version,
    /// Pays for the leases; of the same denomination as the prices.
    pub deposit: Deposit,
    /// How long a provider must wait before it takes its machine back.
    pub reclamation: Option<Duration>,
}

impl CreateDeployment {
    /// The URL of its type on the live network.
    pub const TYPE_URL: &str = "/akash.deployment.v1beta4.MsgCreateDeployment";

    /// Whether the chain would take the message at all; see [`Message::validate_basic`].
    ///
    /// ```
    /// use akashkit::deployment::{GroupSpec, Version};
    /// use akashkit::tx::{CreateDeployment, Deposit};
    ///
    /// let mut create = CreateDeployment {
    ///     id: "akash1qufa3xzrf34qvwyejkhvnc4psf49fftaw0asmh/7".parse()?,
    ///     groups: vec![GroupSpec::from_json(r#"{"name": "west", "resources": [{"count": 1,
    ///         "price": {"denom": "uact", "amount": "1000"}, "resource": {"id": 1, "cpu": {"units": {"val": "100"}},
    ///         "memory": {"size": {"val": "134217728"}}, "gpu": {"units": {"val": "0"}},
    ///         "storage": [{"name": "default", "size": {"val": "536870912"}}]}}]}"#)?],
    ///     version: Version::new([0x11; 32]),
    ///     deposit: Deposit::new("5000000uact".parse()?),
    ///     reclamation: None,
    /// };
    /// assert!(create.validate_basic().is_ok());
    ///
    /// create.deposit.amount = "5000000uakt".parse()?;
    /// assert_eq!(create.validate_basic().unwrap_err().chain(), Some(("deployment", 20)));
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::TxDepositSource`], [`Code::GroupNone`], [`Code::TxDepositDenom`], and what is wrong with a group.
    pub fn validate_basic(&self) -> Result<()> {
        Deposit::try_from(&wire::Deposit::from(&self.deposit))?;
        if let Some(window) = &self.reclamation {
            wire::to_nanoseconds(&reclamation(window).min_window)?;
        }
        check_groups(&self.groups, &self.deposit)
    }
}

impl From<&CreateDeployment> for Message {
    fn from(create: &CreateDeployment) -> Self {
        Self::new(CreateDeployment::TYPE_URL, MsgCreateDeployment::from(create).encode_to_vec())
    }
}

/// The typed message, when it says everything that the bytes say; only an address in capitals becomes small.
impl TryFrom<&Message> for CreateDeployment {
    type Error = Error;

    fn try_from(message: &Message) -> Result<Self> {
        if message.type_url() != Self::TYPE_URL {
            return Err(Error::new(Code::TxType).with("found", message.type_url()));
        }
        let wire = decode(message.value())?;
        let create = Self {
            id: raw_id(&wire.id).check()?,
            deposit: (&wire.deposit).try_into()?,
            version: version(&wire.hash)?,
            reclamation: wire.reclamation.as_ref().map(window).transpose()?,
            groups: wire.groups.iter().map(TryInto::try_into).collect::<Result<_>>()?,
        };
        let again = MsgCreateDeployment { id: wire.id, ..(&create).into() };
        let is_faithful = again.encode_to_vec() == message.canonical()?.value();
        if is_faithful { Ok(create) } else { Err(Code::WireText.into()) }
    }
}

impl From<&CreateDeployment> for MsgCreateDeployment {
    fn from(create: &CreateDeployment) -> Self {
        let owner = create.id.owner().to_string().into_bytes();
        Self {
            id: wire::DeploymentId { owner, dseq: create.id.dseq().get() },
            groups: create.groups.iter().map(Into::into).collect(),
            hash: create.version.as_bytes().to_vec(),
            deposit: (&create.deposit).into(),
            reclamation: create.reclamation.as_ref().map(reclamation),
        }
    }
}

/// What the chain checks of the message alone. Chain sheet §2.2, in this order.
pub(super) fn check(fields: Fields) -> Result<()> {
    let message = decode(&fields.to_wire())?;
    let mut groups = message.groups.iter().map(TryInto::try_into).collect::<Result<Vec<GroupSpec>>>()?;
    miss_prices(&mut groups, fields);
    raw_id(&message.id).check()?;
    let deposit = Deposit::try_from(&message.deposit)?;
    if groups.is_empty() {
        return Err(Code::GroupNone.into());
    }
    version(&message.hash)?;
    message.reclamation.as_ref().map(window).transpose()?;
    check_groups(&groups, &deposit)
}

/// A price without amount is written as 0, but crashes the chain when it comes without.
fn miss_prices(groups: &mut [GroupSpec], fields: Fields) {
    let written = fields.messages("groups").map(|group| group.messages("resources").collect::<Vec<_>>());
    for (group, written) in groups.iter_mut().zip(written) {
        for (unit, written) in group.resources.iter_mut().zip(written) {
            if written.message("price").bytes("amount").is_empty() {
                unit.price.amount = None;
            }
        }
    }
}

// Group by group, so that a fault of the second hides behind the first one's denomination.
fn check_groups(groups: &[GroupSpec], deposit: &Deposit) -> Result<()> {
    if groups.is_empty() {
        return Err(Code::GroupNone.into());
    }
    groups.iter().try_for_each(|group| group.validate().and_then(|()| same_denom(group, deposit)))
}

fn decode(bytes: &[u8]) -> Result<MsgCreateDeployment> {
    wire::decode(&MsgCreateDeployment::SCHEMA, bytes)
}

fn raw_id(id: &wire::DeploymentId) -> RawDeploymentId {
    RawDeploymentId { owner: wire::text(&id.owner), dseq: id.dseq }
}

pub(super) fn version(hash: &[u8]) -> Result<Version> {
    if hash.is_empty() {
        return Err(Code::TxVersionEmpty.into());
    }
    let digest = <[u8; 32]>::try_from(hash);
    digest.map(Version::new).map_err(|_| Error::new(Code::TxVersionLength).with("found bytes", hash.len()))
}

fn window(reclamation: &wire::DeploymentReclamation) -> Result<Duration> {
    let nanoseconds = wire::to_nanoseconds(&reclamation.min_window)?;
    let window = u64::try_from(nanoseconds).map(Duration::from_nanos);
    window.map_err(|_| Error::new(Code::TxReclamation).with("found nanoseconds", nanoseconds))
}

fn reclamation(window: &Duration) -> wire::DeploymentReclamation {
    // Longer than the chain can hold stays longer than it can hold, and is refused by its check.
    let seconds = i64::try_from(window.as_secs()).unwrap_or(i64::MAX);
    let nanos = i32::try_from(window.subsec_nanos()).expect("less than a second fits");
    wire::DeploymentReclamation { min_window: wire::Duration { seconds, nanos } }
}

// A deposit of nothing may be of any denomination.
fn same_denom(group: &GroupSpec, deposit: &Deposit) -> Result<()> {
    let denom = deposit.amount.denom().as_str();
    let price = group.resources.first().map_or("", |unit| unit.price.denom.as_str());
    if deposit.amount.amount().is_zero() || price == denom {
        return Ok(());
    }
    Err(Error::new(Code::TxDepositDenom).with("found", denom).with("and a price in", price))
}
