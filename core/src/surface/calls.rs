//! What the table's rows need beyond the core's own functions.

use std::sync::Arc;

use super::{ChainCode, Refusal};
use crate::access::{HdPath, Mnemonic, PrivateKey};
use crate::address::{AccountAddress, ConsensusAddress, ValidatorAddress};
use crate::decimal::Int;
use crate::deployment::{self, Deployment};
use crate::error::{Class, Code, Error, Result};
use crate::network::{BlockTime, GasPrice};
use crate::sdl::{Report, View};

/// What a document amounts to, shared instead of copied.
#[derive(Clone, Debug)]
pub struct Checked {
    /// There unless the report has errors.
    pub deployment: Option<Arc<Deployment>>,
    /// Errors and warnings, in the order of their places.
    pub report: Arc<Report>,
}

impl From<deployment::Checked> for Arc<Checked> {
    fn from(checked: deployment::Checked) -> Self {
        let deployment::Checked { deployment, report } = checked;
        Arc::new(Checked { deployment: deployment.map(Arc::new), report: Arc::new(report) })
    }
}

/// What is known of a code.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // the table says what they are
pub struct CodeInfo {
    pub code: Code,
    pub error_class: Class,
    pub meaning: String,
    pub remedy: String,
    pub chain: Option<ChainCode>,
}

impl From<Code> for CodeInfo {
    fn from(code: Code) -> Self {
        Self {
            code,
            error_class: code.class(),
            meaning: code.meaning().to_owned(),
            remedy: code.remedy().to_owned(),
            chain: code.chain().map(Into::into),
        }
    }
}

/// What an address names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // the table says what they are
pub enum AddressKind {
    #[default]
    Account,
    Consensus,
    Validator,
}

impl AddressKind {
    /// The bytes of an address of this kind.
    ///
    /// # Errors
    /// As [`AccountAddress::parse`].
    pub fn bytes(self, text: &str) -> Result<Vec<u8>> {
        Ok(match self {
            Self::Account => AccountAddress::parse(text)?.as_bytes().to_vec(),
            Self::Consensus => ConsensusAddress::parse(text)?.as_bytes().to_vec(),
            Self::Validator => ValidatorAddress::parse(text)?.as_bytes().to_vec(),
        })
    }

    /// The text of an address of this kind.
    ///
    /// # Errors
    /// As [`AccountAddress::from_bytes`].
    pub fn text(self, bytes: &[u8]) -> Result<String> {
        Ok(match self {
            Self::Account => AccountAddress::from_bytes(bytes)?.to_string(),
            Self::Consensus => ConsensusAddress::from_bytes(bytes)?.to_string(),
            Self::Validator => ValidatorAddress::from_bytes(bytes)?.to_string(),
        })
    }
}

/// The milliseconds between two blocks, by the name of a preset.
///
/// # Errors
/// [`Code::ArgumentChoice`] when no preset has this name.
pub fn block_time(name: &str) -> Result<u32> {
    let preset = BlockTime::by_name(name).map(BlockTime::millis);
    preset.ok_or_else(|| Error::new(Code::ArgumentChoice).with("found", format_args!("{name:.40}")))
}

/// The least fee for this much gas, at the price that is safe everywhere where none is named.
///
/// # Errors
/// None: 256 bits hold every fee.
pub fn fee_ceil(gas: u64, micro_uakt: Option<u64>) -> Result<Int> {
    let price = micro_uakt.map_or(GasPrice::HIGH, |micro_uakt| GasPrice { micro_uakt });
    price.fee_ceil(gas).to_string().parse()
}

/// The key at the end of a path.
///
/// # Errors
/// [`Code::KeyPath`], [`Code::KeyDerivation`].
pub fn derive(
    mnemonic: &Mnemonic,
    path: Option<String>,
    passphrase: Option<super::types::Secret>,
) -> std::result::Result<Arc<PrivateKey>, Refusal> {
    let path = path.map_or(Ok(HdPath::default()), |path| path.parse())?;
    let passphrase = passphrase.unwrap_or_default();
    Ok(Arc::new(mnemonic.derive(&passphrase, &path)?))
}

/// How findings are shown; plain and whole, where nothing is said.
pub fn view(name: String, colored: Option<bool>, brief_warnings: Option<bool>) -> View {
    View::of(name).colored(colored.unwrap_or_default()).brief_warnings(brief_warnings.unwrap_or_default())
}

/// All findings as JSON in lines.
///
/// # Errors
/// None: findings are text and numbers.
pub fn report_json(report: &Report) -> Result<String> {
    serde_json::to_string_pretty(report).map_err(|error| Error::new(Code::JsonText).with("reason", error))
}
