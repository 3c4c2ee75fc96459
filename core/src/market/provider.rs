//! Providers: who they say they are, who vouches for it, and how well they are reached.

use serde::{Deserialize, Serialize};

use crate::address::AccountAddress;
use crate::attributes::Attribute;
use crate::error::{Code, Error, Result};

/// What is known of a provider.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provider {
    /// Its account.
    pub owner: AccountAddress,
    /// What it says of itself.
    #[serde(default)]
    pub attributes: Vec<Attribute>,
    /// What auditors signed of it: one record of each auditor.
    #[serde(default)]
    pub audits: Vec<Audit>,
    /// How much of the last days it was reached, in hundredths of a percent, where somebody watched.
    #[serde(default)]
    pub uptime_bps: Option<u32>,
    /// Whether it was reached just now, where somebody tried.
    #[serde(default)]
    pub is_online: Option<bool>,
}

impl Provider {
    /// A provider of which no more than its account is known.
    pub fn new(owner: AccountAddress) -> Self {
        Self { owner, attributes: Vec::new(), audits: Vec::new(), uptime_bps: None, is_online: None }
    }

    /// What an auditor signed of it; of two records of one auditor the last.
    pub fn audit_of(&self, auditor: &str) -> Option<&Audit> {
        self.audits.iter().rev().find(|audit| audit.auditor == auditor)
    }

    /// Where it says that it is: its `location-region`, or else its `region`.
    pub fn region(&self) -> Option<&str> {
        let value = |key: &str| self.attributes.iter().find(|attribute| attribute.key == key);
        REGION_KEYS.iter().find_map(|key| value(key)).map(|attribute| attribute.value.as_str())
    }
}

/// What an auditor signed of a provider.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Audit {
    /// The auditor's account, as the chain's record has it.
    pub auditor: String,
    /// What it vouches for; perhaps nothing.
    #[serde(default)]
    pub attributes: Vec<Attribute>,
}

/// Providers by account.
///
/// ```
/// use akashkit::Code;
/// use akashkit::market::{Provider, Providers};
///
/// let one = Provider::new("akash1yzgnd8d0mdv08wdtf3nrjhef5hj3u5n2slfkn2".parse()?);
/// let providers = Providers::new(vec![one.clone()])?;
/// assert_eq!(providers.get(&one.owner), Some(&one));
/// assert_eq!(Providers::new(vec![one.clone(), one]).unwrap_err().code(), Code::ProviderDuplicate);
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<Provider>", into = "Vec<Provider>")]
pub struct Providers(Vec<Provider>);

impl Providers {
    /// These providers, in the order of their addresses.
    ///
    /// # Errors
    /// [`Code::ProviderDuplicate`] when one stands twice.
    pub fn new(mut providers: Vec<Provider>) -> Result<Self> {
        providers.sort_by(|one, other| one.owner.cmp(&other.owner));
        match providers.windows(2).find(|pair| pair[0].owner == pair[1].owner) {
            Some(pair) => Err(Error::new(Code::ProviderDuplicate).with("found", &pair[0].owner)),
            None => Ok(Self(providers)),
        }
    }

    /// The provider with this account.
    pub fn get(&self, owner: &AccountAddress) -> Option<&Provider> {
        let at = self.0.binary_search_by(|provider| provider.owner.cmp(owner)).ok()?;
        self.0.get(at)
    }

    /// All of them.
    pub fn as_slice(&self) -> &[Provider] {
        &self.0
    }
}

impl TryFrom<Vec<Provider>> for Providers {
    type Error = Error;

    fn try_from(providers: Vec<Provider>) -> Result<Self> {
        Self::new(providers)
    }
}

impl From<Providers> for Vec<Provider> {
    fn from(providers: Providers) -> Self {
        providers.0
    }
}

/// The Console looks at the first, documents ask for the second.
const REGION_KEYS: &[&str] = &["location-region", "region"];
