//! Escrow ids as keys, wire and JSON carry them, not yet judged. The chain keeps their texts as given.

use std::fmt;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::path::{self, FromPath, Path};
use super::{EscrowAccountId, EscrowPaymentId, RawBidId, RawDeploymentId, RawGroupId, RawOrderId};
use crate::error::{Code, Error, Result};

/// What an escrow account belongs to. A number that is no scope is kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EscrowScope(pub i32);

impl EscrowScope {
    /// Nothing.
    pub const INVALID: Self = Self(0);
    /// A deployment: pays for its leases.
    pub const DEPLOYMENT: Self = Self(1);
    /// A bid: holds its deposit.
    pub const BID: Self = Self(2);

    const NAMES: [(Self, &str); 3] =
        [(Self::INVALID, "invalid"), (Self::DEPLOYMENT, "deployment"), (Self::BID, "bid")];

    /// The word for it; `None` for a number that is no scope.
    ///
    /// ```
    /// use akashkit::id::EscrowScope;
    ///
    /// assert_eq!(EscrowScope::BID.name(), Some("bid"));
    /// assert_eq!(EscrowScope(3).name(), None);
    /// ```
    pub fn name(self) -> Option<&'static str> {
        Self::NAMES.iter().find_map(|(scope, name)| (*scope == self).then_some(*name))
    }

    fn named(text: &str) -> Option<Self> {
        Self::NAMES.iter().find_map(|(scope, name)| (*name == text).then_some(*scope))
    }
}

impl Serialize for EscrowScope {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        match self.name() {
            Some(name) => serializer.serialize_str(name),
            None => serializer.serialize_i32(self.0),
        }
    }
}

impl<'de> Deserialize<'de> for EscrowScope {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Either {
            Number(i32),
            Name(String),
        }
        match Either::deserialize(deserializer)? {
            Either::Number(number) => Ok(Self(number)),
            Either::Name(name) => {
                Self::named(&name).ok_or_else(|| D::Error::custom(format!("unknown escrow scope {name}")))
            }
        }
    }
}

/// An escrow account's id as it came; its key is `scope/xid`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(default)]
pub struct RawEscrowAccountId {
    /// What it belongs to.
    pub scope: EscrowScope,
    /// Should be the text of that deployment's or bid's id.
    pub xid: String,
}

impl RawEscrowAccountId {
    /// Reads a key as the chain does; numbers may have zeros in front, may be zero, and stay as they are.
    ///
    /// ```
    /// use akashkit::{Code, id::RawEscrowAccountId};
    ///
    /// let id = RawEscrowAccountId::parse("deployment/akash1qyhmn054/007")?;
    /// assert_eq!((id.to_string().as_str(), id.deployment()?.dseq), ("deployment/akash1qyhmn054/007", 7));
    /// let refused = RawEscrowAccountId::parse("group/akash1qyhmn054/7/1");
    /// assert_eq!(refused.unwrap_err().code(), Code::IdEscrowKey);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::IdEscrowKey`].
    pub fn parse(key: &str) -> Result<Self> {
        let (scope, xid) = split_scope(key)?;
        let id = Self { scope, xid: xid.to_owned() };
        id.validate().map_err(|reason| malformed(key).caused_by(reason))?;
        Ok(id)
    }

    /// Whether the chain's own check passes.
    ///
    /// ```
    /// use akashkit::{Code, id::{EscrowScope, RawEscrowAccountId}};
    ///
    /// let mut id = RawEscrowAccountId { scope: EscrowScope::DEPLOYMENT, xid: "akash1qyhmn054/7".into() };
    /// assert!(id.validate().is_ok());
    /// id.scope = EscrowScope::BID;
    /// assert_eq!(id.validate().unwrap_err().code(), Code::IdEscrow);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::IdEscrow`].
    pub fn validate(&self) -> Result<()> {
        let known = match self.scope {
            EscrowScope::BID => self.bid().map(drop),
            _ => self.deployment().map(drop),
        };
        known.map_err(|reason| Error::new(Code::IdEscrow).caused_by(reason))
    }

    /// The valid id.
    ///
    /// ```
    /// use akashkit::{Code, id::RawEscrowAccountId};
    ///
    /// let id = RawEscrowAccountId::parse("deployment/akash1qyhmn054/007")?;
    /// assert_eq!(id.check()?.to_string(), "deployment/akash1qyhmn054/7");
    /// let zero = RawEscrowAccountId::parse("deployment/akash1qyhmn054/0")?;
    /// assert_eq!(zero.check().unwrap_err().code(), Code::IdDseq);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::IdEscrow`], and those of [`RawDeploymentId::check`] or [`RawBidId::check`].
    pub fn check(&self) -> Result<EscrowAccountId> {
        self.validate()?;
        match self.scope {
            EscrowScope::BID => Ok(EscrowAccountId::Bid(self.bid()?.check()?)),
            _ => Ok(EscrowAccountId::Deployment(self.deployment()?.check()?)),
        }
    }

    /// The deployment that it belongs to.
    ///
    /// ```
    /// use akashkit::{Code, id::RawEscrowAccountId};
    ///
    /// let id = RawEscrowAccountId::parse("deployment/akash1qyhmn054/7")?;
    /// assert_eq!(id.deployment()?.dseq, 7);
    /// assert_eq!(id.bid().unwrap_err().code(), Code::IdEscrowScope);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::IdEscrowScope`] when it belongs to something else, and those of [`RawDeploymentId::parse`].
    pub fn deployment(&self) -> Result<RawDeploymentId> {
        self.read(EscrowScope::DEPLOYMENT)
    }

    /// The bid that it belongs to.
    ///
    /// ```
    /// use akashkit::{Code, id::RawEscrowAccountId};
    ///
    /// let id = RawEscrowAccountId::parse("bid/akash1qyhmn054/7/1/2/akash1qyhmn054")?;
    /// assert_eq!(id.bid()?.order.oseq, 2);
    /// assert_eq!(id.deployment().unwrap_err().code(), Code::IdEscrowScope);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::IdEscrowScope`] when it belongs to something else, and those of [`RawBidId::parse`].
    pub fn bid(&self) -> Result<RawBidId> {
        self.read(EscrowScope::BID)
    }

    fn read<T: FromPath>(&self, scope: EscrowScope) -> Result<T> {
        if self.scope != scope {
            return Err(Error::new(Code::IdEscrowScope)
                .with("found", word(self.scope))
                .with("expected", word(scope)));
        }
        path::exactly(&self.xid)
    }
}

impl fmt::Display for RawEscrowAccountId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", word(self.scope), self.xid)
    }
}

/// The id of a payment out of an escrow account, as it came; its key is that of the account and `/xid`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(default)]
pub struct RawEscrowPaymentId {
    /// The account that pays.
    pub aid: RawEscrowAccountId,
    /// Should be `gseq/oseq/provider`.
    pub xid: String,
}

impl RawEscrowPaymentId {
    /// Reads a key as the chain does, which also takes payments out of a bid's account, though none ever exists.
    ///
    /// ```
    /// use akashkit::{Code, id::RawEscrowPaymentId};
    ///
    /// let id = RawEscrowPaymentId::parse("deployment/akash1qyhmn054/7/1/2/akash1qyhmn054")?;
    /// assert_eq!((id.aid.xid.as_str(), id.xid.as_str()), ("akash1qyhmn054/7", "1/2/akash1qyhmn054"));
    /// let refused = RawEscrowPaymentId::parse("deployment/akash1qyhmn054/7");
    /// assert_eq!(refused.unwrap_err().code(), Code::IdEscrowKey);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::IdEscrowKey`].
    pub fn parse(key: &str) -> Result<Self> {
        let (scope, rest) = split_scope(key)?;
        let parts = if scope == EscrowScope::BID { RawBidId::PARTS } else { RawDeploymentId::PARTS };
        let slash = rest.match_indices('/').nth(parts - 1);
        let (at, _) = slash.ok_or_else(|| malformed(key))?;
        let (account, xid) = (rest[..at].to_owned(), rest[at + 1..].to_owned());
        let id = Self { aid: RawEscrowAccountId { scope, xid: account }, xid };
        id.validate().map_err(|reason| malformed(key).caused_by(reason))?;
        Ok(id)
    }

    /// Whether the chain's own check passes.
    ///
    /// ```
    /// use akashkit::{Code, id::RawEscrowPaymentId};
    ///
    /// let mut id = RawEscrowPaymentId::parse("deployment/akash1qyhmn054/7/1/2/akash1qyhmn054")?;
    /// assert!(id.validate().is_ok());
    /// id.xid = "1/2".into();
    /// assert_eq!(id.validate().unwrap_err().code(), Code::IdEscrow);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::IdEscrow`].
    pub fn validate(&self) -> Result<()> {
        self.aid.validate()?;
        let lease_part = path::exactly::<LeasePart>(&self.xid);
        lease_part.map(drop).map_err(|reason| Error::new(Code::IdEscrow).caused_by(reason))
    }

    /// The valid id.
    ///
    /// ```
    /// use akashkit::{Code, id::RawEscrowPaymentId};
    ///
    /// let key = "deployment/akash1qyhmn054/7/1/1/akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2";
    /// assert_eq!(RawEscrowPaymentId::parse(key)?.check()?.to_string(), key);
    /// let zero = RawEscrowPaymentId::parse("deployment/akash1qyhmn054/7/1/0/akash1qyhmn054")?;
    /// assert_eq!(zero.check().unwrap_err().code(), Code::IdOseq);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// Those of [`lease`](Self::lease) and of [`RawBidId::check`].
    pub fn check(&self) -> Result<EscrowPaymentId> {
        Ok(self.lease()?.check()?.lease().into())
    }

    /// The lease that it pays for.
    ///
    /// ```
    /// use akashkit::{Code, id::RawEscrowPaymentId};
    ///
    /// let mut id = RawEscrowPaymentId::parse("deployment/akash1qyhmn054/07/1/2/akash1qyhmn054")?;
    /// assert_eq!(id.lease()?.to_string(), "akash1qyhmn054/7/1/2/akash1qyhmn054");
    /// id.aid.scope = akashkit::id::EscrowScope::BID;
    /// assert_eq!(id.lease().unwrap_err().code(), Code::IdEscrowScope);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::IdEscrowScope`] when the account is not a deployment's, and those of [`RawBidId::parse`].
    pub fn lease(&self) -> Result<RawBidId> {
        let deployment = self.aid.deployment()?;
        let LeasePart { gseq, oseq, provider } = path::exactly(&self.xid)?;
        let order = RawOrderId { group: RawGroupId { deployment, gseq }, oseq };
        Ok(RawBidId { order, provider, bseq: 0 })
    }
}

impl fmt::Display for RawEscrowPaymentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.aid, self.xid)
    }
}

/// What the id of a lease has beyond that of its deployment.
struct LeasePart {
    gseq: u32,
    oseq: u32,
    provider: String,
}

impl FromPath for LeasePart {
    const PARTS: usize = 3;

    fn read(path: &mut Path<'_>) -> Result<Self> {
        Ok(Self { gseq: path.number()?, oseq: path.number()?, provider: path.address()?.to_string() })
    }
}

fn split_scope(key: &str) -> Result<(EscrowScope, &str)> {
    let split = key.split_once('/').and_then(|(scope, rest)| Some((EscrowScope::named(scope)?, rest)));
    split.ok_or_else(|| malformed(key))
}

fn malformed(key: &str) -> Error {
    Error::new(Code::IdEscrowKey).with("found", format_args!("{key:.200}"))
}

/// The chain's keys have nothing before the slash for a number that is no scope.
fn word(scope: EscrowScope) -> &'static str {
    scope.name().unwrap_or_default()
}
