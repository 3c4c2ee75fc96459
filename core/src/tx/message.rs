//! A message as the chain holds it.

use prost::Message as _;
use serde_json::Value as Json;

use super::checks;
use crate::address::{AccountAddress, ValidatorAddress};
use crate::error::{Code, Error, Result};
use crate::gojson;
use crate::id::LeaseId;
use crate::wire::{self, Extent, Fields, Schema, Tree, Unknown};

/// What a transaction asks the chain to do: the URL of a type, and bytes. Of any type; of a known one it can be
/// checked. Typed messages such as [`CreateDeployment`](super::CreateDeployment) turn into it and back.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Message {
    type_url: String,
    value: Vec<u8>,
}

impl Message {
    /// A message of any type, as it is.
    pub fn new(type_url: impl Into<String>, value: impl Into<Vec<u8>>) -> Self {
        Self { type_url: type_url.into(), value: value.into() }
    }

    /// Reads the chain's own JSON, as its REST interface shows it (there with the type in `@type`, which is not read
    /// here).
    ///
    /// ```
    /// use akashkit::tx::Message;
    /// use serde_json::json;
    ///
    /// let url = "/akash.deployment.v1beta4.MsgCreateDeployment";
    /// let message = Message::from_json(url, &json!({"id": {"owner": "", "dseq": "7"}}))?;
    /// assert_eq!(message.value(), b"\x0a\x02\x10\x07\x22\x05\x0a\x03\x12\x01\x30");
    ///
    /// let error = Message::from_json(url, &json!({"id": 7})).unwrap_err();
    /// assert_eq!(error.code().as_str(), "wire.json");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::TxType`] when the type is not known, [`Code::WireJson`] when the JSON is not of this type.
    pub fn from_json(type_url: &str, json: &Json) -> Result<Self> {
        let schema = wire::schema_of(type_url)?;
        Ok(Self::new(type_url, wire::from_json(schema, json)?.to_wire(schema)))
    }

    /// Takes a bid: its order is served by its provider, and paid from the deployment's deposit.
    ///
    /// ```
    /// use akashkit::tx::Message;
    ///
    /// let lease = "akash1qyhmn054/7/1/1/akash1v96hymmjv9sh2un0wfskzatjdaexzct4txad7a".parse()?;
    /// assert_eq!(Message::create_lease(&lease).type_url(), "/akash.market.v1beta5.MsgCreateLease");
    /// assert_eq!("akash1qyhmn054/7".parse::<akashkit::id::LeaseId>().unwrap_err().code().as_str(), "id.path");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    pub fn create_lease(lease: &LeaseId) -> Self {
        let bid_id = wire::BidId {
            owner: lease.owner().to_string().into_bytes(),
            dseq: lease.dseq().get(),
            gseq: lease.gseq().get(),
            oseq: lease.oseq().get(),
            provider: lease.provider().to_string().into_bytes(),
            bseq: 0,
        };
        Self::new(CREATE_LEASE, wire::MsgCreateLease { bid_id }.encode_to_vec())
    }

    /// Publishes a certificate for TLS and its public key, both in PEM. `access::certificate` makes both and says what the chain
    /// would refuse.
    ///
    /// ```
    /// use akashkit::tx::Message;
    ///
    /// let owner = "akash1qyhmn054".parse()?;
    /// let message = Message::create_certificate(&owner, b"certificate", b"public key");
    /// assert_eq!(message.type_url(), "/akash.cert.v1.MsgCreateCertificate");
    /// // These are no PEM.
    /// assert_eq!(message.validate_basic().unwrap_err().code().as_str(), "cert.public_key");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    pub fn create_certificate(owner: &AccountAddress, certificate: &[u8], public_key: &[u8]) -> Self {
        let message = wire::MsgCreateCertificate {
            owner: owner.to_string().into_bytes(),
            cert: certificate.to_vec(),
            pubkey: public_key.to_vec(),
        };
        Self::new(CREATE_CERTIFICATE, message.encode_to_vec())
    }

    /// The URL of its type.
    pub fn type_url(&self) -> &str {
        &self.type_url
    }

    /// The protobuf bytes.
    pub fn value(&self) -> &[u8] {
        &self.value
    }

    /// The same message as the chain itself writes it: fields in order, numbers in their shortest form, and what the
    /// chain never leaves out.
    ///
    /// ```
    /// use akashkit::tx::Message;
    ///
    /// let url = "/akash.deployment.v1beta4.MsgCreateDeployment";
    /// assert_eq!(Message::new(url, *b"").canonical()?.value(), b"\x0a\x00\x22\x05\x0a\x03\x12\x01\x30");
    /// // An unknown field: this and every node refuse it.
    /// assert_eq!(Message::new(url, *b"\x48\x01").canonical().unwrap_err().code().as_str(), "wire.field");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::TxType`], [`Code::WireBytes`], [`Code::WireField`], [`Code::WireNumber`].
    pub fn canonical(&self) -> Result<Self> {
        let (schema, tree) = self.read()?;
        Ok(Self::new(self.type_url.clone(), tree.to_wire(schema)))
    }

    /// The chain's own JSON, as its REST interface shows it (there with the type in `@type`). What the bytes leave out is
    /// shown as what it means.
    ///
    /// ```
    /// use akashkit::tx::Message;
    /// use serde_json::json;
    ///
    /// let vote = Message::new("/cosmos.gov.v1.MsgVote", *b"\x08\x07\x12\x01a\x18\x01");
    /// assert_eq!(
    ///     vote.to_json()?,
    ///     json!({"proposal_id": "7", "voter": "a", "option": "VOTE_OPTION_YES", "metadata": ""})
    /// );
    /// // Of older versions of the network, for history.
    /// let closed = Message::new("/akash.market.v1beta4.MsgCloseLease", *b"\x0a\x02\x10\x07");
    /// assert_eq!(closed.to_json()?["lease_id"]["dseq"], "7");
    /// assert_eq!(Message::new("/a.B", *b"").to_json().unwrap_err().code().as_str(), "tx.type");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::TxType`] when the type, or that of a message inside, is not known; [`Code::WireJson`] when a contract is sent
    /// something else than JSON, [`Code::WireDepth`], and what makes the bytes unreadable.
    pub fn to_json(&self) -> Result<Json> {
        let (schema, tree) = self.read_ever()?;
        wire::to_json(schema, &tree)
    }

    /// The legacy amino JSON of the message that a signature covers in that mode, exactly as the node writes it before it
    /// verifies: one line, keys in order. Some messages inside print as `{}` whatever they hold (the groups of a
    /// deployment, the details of a provider), so the signature does not cover them; [`Message::amino_json_whole`] shows them.
    ///
    /// ```
    /// use akashkit::tx::Message;
    ///
    /// let vote = Message::new("/cosmos.gov.v1.MsgVote", *b"\x12\x01a\x18\x01");
    /// assert_eq!(
    ///     vote.amino_json()?,
    ///     r#"{"type":"cosmos-sdk/v1/MsgVote","value":{"option":1,"proposal_id":"0","voter":"a"}}"#
    /// );
    /// // The node cannot write it without an amount, so no signature of it is ever right.
    /// let delegate = Message::new("/cosmos.staking.v1beta1.MsgDelegate", *b"");
    /// assert_eq!(delegate.amino_json().unwrap_err().code().as_str(), "wire.amino");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::WireAmino`] when the node cannot write it, [`Code::WireText`] when a text is not UTF-8, [`Code::TxType`],
    /// [`Code::WireDepth`], and what makes the bytes unreadable.
    pub fn amino_json(&self) -> Result<String> {
        self.amino(Extent::Signed)
    }

    /// The same, with everything that [`Message::amino_json`] hides.
    ///
    /// ```
    /// use akashkit::tx::Message;
    ///
    /// let provider = Message::new("/akash.provider.v1beta4.MsgUpdateProvider", *b"\x22\x03\x0a\x01e");
    /// let url = provider.type_url();
    /// assert_eq!(provider.amino_json()?, format!(r#"{{"type":"{url}","value":{{"info":{{}}}}}}"#));
    /// let whole = format!(r#"{{"type":"{url}","value":{{"info":{{"email":"e"}}}}}}"#);
    /// assert_eq!(provider.amino_json_whole()?, whole);
    /// assert!(Message::new("/a.B", *b"").amino_json_whole().is_err());
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// Those of [`Message::amino_json`].
    pub fn amino_json_whole(&self) -> Result<String> {
        self.amino(Extent::Whole)
    }

    /// What amino calls the type: a name, or the URL where it has none.
    ///
    /// ```
    /// use akashkit::tx::Message;
    ///
    /// assert_eq!(Message::new("/cosmos.gov.v1.MsgVote", *b"").amino_name()?, "cosmos-sdk/v1/MsgVote");
    /// assert_eq!(Message::new("/a.B", *b"").amino_name().unwrap_err().code().as_str(), "tx.type");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::TxType`] when the type is not known.
    pub fn amino_name(&self) -> Result<String> {
        Ok(wire::amino_name(wire::schema_of(&self.type_url)?))
    }

    /// Whether the chain would take the message at all, before it looks at its state: its own `ValidateBasic`, in its
    /// order and with its code where it has one. What would crash there is an error here.
    ///
    /// ```
    /// use akashkit::tx::Message;
    ///
    /// let empty = Message::new("/akash.deployment.v1beta4.MsgCreateDeployment", *b"");
    /// assert_eq!(empty.validate_basic().unwrap_err().chain(), Some(("sdk", 7)));
    /// ```
    ///
    /// # Errors
    /// [`Code::TxType`] when the type is not known; otherwise what is wrong.
    pub fn validate_basic(&self) -> Result<()> {
        let (schema, tree) = self.read()?;
        validate_read(schema, &tree)
    }

    /// The accounts that must sign.
    ///
    /// ```
    /// use akashkit::tx::Message;
    /// use serde_json::json;
    ///
    /// let url = "/akash.deployment.v1beta4.MsgCreateDeployment";
    /// let owner = "akash1qufa3xzrf34qvwyejkhvnc4psf49fftaw0asmh";
    /// let message = Message::from_json(url, &json!({"id": {"owner": owner}}))?;
    /// assert_eq!(message.signers()?[0].to_string(), owner);
    /// assert!(Message::new(url, *b"").signers().is_err());
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::TxType`], what makes the bytes unreadable, [`Code::TxLegacy`] when nobody can sign such a message any more,
    /// [`Code::WireText`] when the chain stumbles over a text that is not UTF-8,
    /// and the codes of [`AccountAddress::parse`].
    pub fn signers(&self) -> Result<Vec<AccountAddress>> {
        let (schema, tree) = self.read_ever()?;
        signers_of_read(schema, &tree)
    }

    /// What [`amino_json`](Self::amino_json) writes.
    pub(super) fn to_amino(&self) -> Result<Json> {
        let (schema, tree) = self.read()?;
        wire::to_amino(schema, &tree, Extent::Signed)
    }

    fn amino(&self, extent: Extent) -> Result<String> {
        let (schema, tree) = self.read()?;
        gojson::to_string(&wire::to_amino(schema, &tree, extent)?)
    }

    /// The same of one that only an older version of the network took.
    fn read_ever(&self) -> Result<(&'static Schema, Tree)> {
        let schema = wire::schema_ever(&self.type_url)?;
        Ok((schema, wire::from_wire(schema, &self.value)?))
    }

    pub(crate) fn read(&self) -> Result<(&'static Schema, Tree)> {
        let schema = wire::schema_of(&self.type_url)?;
        Ok((schema, wire::from_wire(schema, &self.value)?))
    }
}

/// [`Message::validate_basic`] of what was read.
pub(crate) fn validate_read(schema: &'static Schema, tree: &Tree) -> Result<()> {
    wire::unpack(schema, tree, Unknown::IfHarmless)?;
    checks::check(Fields::new(schema, tree))
}

/// [`Message::signers`] of what was read.
pub(crate) fn signers_of_read(schema: &'static Schema, tree: &Tree) -> Result<Vec<AccountAddress>> {
    let Some((name, path)) = schema.signer.path.split_last() else {
        return Err(Error::new(Code::TxLegacy).with("found", format_args!("/{}", schema.name)));
    };
    wire::check_utf8(schema, tree)?;
    let mut messages = vec![Fields::new(schema, tree)];
    for step in path {
        messages = messages.into_iter().flat_map(|fields| fields.each(step)).collect();
    }
    messages.into_iter().map(|fields| signer(&fields.text(name), schema.signer.is_operator)).collect()
}

const CREATE_CERTIFICATE: &str = "/akash.cert.v1.MsgCreateCertificate";
const CREATE_LEASE: &str = "/akash.market.v1beta5.MsgCreateLease";

/// An operator signs with the key of its account.
fn signer(text: &str, is_operator: bool) -> Result<AccountAddress> {
    if is_operator {
        ValidatorAddress::parse(text).map(|operator| operator.to_account())
    } else {
        AccountAddress::parse(text)
    }
}
