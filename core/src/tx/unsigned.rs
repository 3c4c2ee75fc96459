//! A transaction before it is signed.

use prost::Message as _;

use super::sign_bytes;
use super::signature::Shape;
use super::signer::AnySigner;
use super::{Fee, Message, MultisigSigner, SignMode, Signature, SignedTx, Signer};
use crate::error::{Code, Error, Result};
use crate::quantity::Height;
use crate::time::Timestamp;
use crate::wire;

/// A transaction that waits for signatures.
///
/// ```
/// use akashkit::PublicKey;
/// use akashkit::tx::{Fee, Message, Signer, UnsignedTx};
///
/// let key: PublicKey = serde_json::from_str(r#""A+H95cwX9WUB7VPYdxjfdsE1uaZAHc61PRmBEaHq+F92""#).unwrap();
/// let message = Message::new("/cosmos.bank.v1beta1.MsgSend", *b"");
/// let tx = UnsignedTx::new("akashnet-2", vec![message], Fee::new("5000uakt".parse()?, 200_000))
///     .signed_by(Signer::direct(key, 42, 7))
///     .memo("rent");
///
/// let to_sign = tx.sign_bytes(0)?;
/// # assert!(!to_sign.is_empty());
/// let signature = [0; 64]; // from whoever holds the key: a wallet, a Ledger, `access::PrivateKey`
/// assert_eq!(tx.assemble(&[signature])?.hash().len(), 64);
///
/// assert_eq!(tx.assemble::<[u8; 64]>(&[]).unwrap_err().code().as_str(), "tx.signatures");
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnsignedTx {
    chain_id: String,
    messages: Vec<Message>,
    fee: Fee,
    signers: Vec<AnySigner>,
    is_keyless: bool,
    is_checked: bool,
    memo: String,
    timeout_height: Height,
    timeout: Option<Timestamp>,
    unordered: bool,
}

impl UnsignedTx {
    /// Messages for a chain.
    pub fn new(chain_id: impl Into<String>, messages: Vec<Message>, fee: Fee) -> Self {
        Self {
            chain_id: chain_id.into(),
            messages,
            fee,
            signers: Vec::new(),
            is_keyless: false,
            is_checked: true,
            memo: String::new(),
            timeout_height: Height::new(0),
            timeout: None,
            unordered: false,
        }
    }

    /// The same at another price: after its gas has been reckoned ([`gas_limit`](Self::gas_limit)) or simulated.
    #[must_use]
    pub fn with_fee(mut self, fee: Fee) -> Self {
        self.fee = fee;
        self
    }

    /// Adds a signer. The chain wants them in the order in which the messages first name them, a payer last.
    #[must_use]
    pub fn signed_by(mut self, signer: Signer) -> Self {
        self.signers.push(AnySigner::One(signer));
        self
    }

    /// Adds a signer of several holders.
    ///
    /// ```
    /// use akashkit::PublicKey;
    /// use akashkit::tx::{Fee, MultisigKey, MultisigSigner, PartialSignatures, UnsignedTx};
    ///
    /// let holders = [2, 3].map(|first| PublicKey::new(&[[first].as_slice(), &[7; 32]].concat()).unwrap());
    /// let key = MultisigKey::new(1, holders)?;
    /// let tx = UnsignedTx::new("akashnet-2", vec![], Fee::new("5000uakt".parse()?, 200_000))
    ///     .signed_by_several(MultisigSigner::new(key.clone(), 42, 7));
    /// // Every holder signs the same text; whoever comes first counts.
    /// let text = String::from_utf8(tx.sign_bytes(0)?).unwrap();
    /// assert!(text.starts_with(r#"{"account_number":"42","chain_id":"akashnet-2""#));
    ///
    /// let mut collected = PartialSignatures::new(key);
    /// assert_eq!(tx.assemble(&[collected.clone()]).unwrap_err().code().as_str(), "tx.signatures");
    /// collected.add(holders[1], [7; 64])?;
    /// assert!(tx.assemble(&[collected]).is_ok());
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    #[must_use]
    pub fn signed_by_several(mut self, signer: MultisigSigner) -> Self {
        self.signers.push(AnySigner::Several(signer));
        self
    }

    /// Leaves the keys of the signers out, because the chain knows them. The SDK allows it; nodes of the live network
    /// crash on it, and refuse.
    #[must_use]
    pub fn without_keys(mut self) -> Self {
        self.is_keyless = true;
        self
    }

    /// Signs and assembles also what no node executes, to see how it refuses: an unordered transaction without timeout, a
    /// key of which too few holders have signed.
    ///
    /// ```
    /// # use akashkit::PublicKey;
    /// # use akashkit::tx::{Fee, Signer, UnsignedTx};
    /// # let key = PublicKey::new(&[2; 33])?;
    /// let tx = UnsignedTx::new("akashnet-2", vec![], Fee::new("5000uakt".parse()?, 200_000))
    ///     .signed_by(Signer::direct(key, 42, 0))
    ///     .unordered();
    /// assert_eq!(tx.sign_bytes(0).unwrap_err().code().as_str(), "tx.unordered");
    /// assert!(tx.unchecked().sign_bytes(0).is_ok());
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    #[must_use]
    pub fn unchecked(mut self) -> Self {
        self.is_checked = false;
        self
    }

    /// A text that everybody can read.
    #[must_use]
    pub fn memo(mut self, memo: impl Into<String>) -> Self {
        self.memo = memo.into();
        self
    }

    /// The last height at which it may be executed; 0 is without limit.
    #[must_use]
    pub fn timeout_height(mut self, height: Height) -> Self {
        self.timeout_height = height;
        self
    }

    /// The last moment at which it may be executed.
    #[must_use]
    pub fn timeout(mut self, moment: Timestamp) -> Self {
        self.timeout = Some(moment);
        self
    }

    /// Without a place among the account's other transactions. Needs a timeout, at most ten minutes ahead, and
    /// sequence 0.
    #[must_use]
    pub fn unordered(mut self) -> Self {
        self.unordered = true;
        self
    }

    /// The bytes that the signer in this place signs (their SHA-256 is what a signature covers); of one of several holders,
    /// those in mode [`SignMode::Amino`].
    ///
    /// # Errors
    /// [`Code::TxSigner`] when there is no signer in this place, or no holder in a place that a [`MultisigSigner`] names;
    /// [`Code::TxUnordered`] when an unordered transaction lacks a timeout or has a sequence; [`Code::TxMode`] when the
    /// payer of the fee signs in mode [`SignMode::DirectAux`]; in mode [`SignMode::Amino`], the codes of
    /// [`Message::amino_json`].
    pub fn sign_bytes(&self, place: usize) -> Result<Vec<u8>> {
        self.sign_bytes_in(self.signer(place)?.mode(), place)
    }

    /// The same in this mode, for a holder who has been named with it ([`MultisigSigner::member`]).
    ///
    /// ```
    /// # use akashkit::PublicKey;
    /// # use akashkit::tx::{Fee, SignMode, Signer, UnsignedTx};
    /// # let key = PublicKey::new(&[2; 33])?;
    /// let tx = UnsignedTx::new("akashnet-2", vec![], Fee::new("5000uakt".parse()?, 200_000))
    ///     .signed_by(Signer::direct(key, 42, 7));
    /// assert_eq!(tx.sign_bytes(0)?, tx.sign_bytes_in(SignMode::Direct, 0)?);
    /// // Who pays the fee must sign for it.
    /// assert_eq!(tx.sign_bytes_in(SignMode::DirectAux, 0).unwrap_err().code().as_str(), "tx.mode");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// Those of [`sign_bytes`](Self::sign_bytes).
    pub fn sign_bytes_in(&self, mode: SignMode, place: usize) -> Result<Vec<u8>> {
        let signer = self.signer(place)?;
        self.check_order()?;
        let (chain_id, account_number) = (&self.chain_id, signer.account_number());
        match mode {
            SignMode::Amino => {
                let account = sign_bytes::Account { chain_id, account_number, sequence: signer.sequence() };
                sign_bytes::amino(&self.body_bytes(), &wire::Fee::from(&self.fee).encode_to_vec(), account)
            }
            SignMode::Direct => {
                let shapes = self.announced()?;
                let (body_bytes, auth_info_bytes) =
                    (self.body_bytes(), self.auth_info(&shapes).encode_to_vec());
                let chain_id = chain_id.clone().into_bytes();
                Ok(wire::SignDoc { body_bytes, auth_info_bytes, chain_id, account_number }.encode_to_vec())
            }
            SignMode::DirectAux => {
                let payer = self.fee.payer.clone().or_else(|| Some(self.signers.first()?.key().address()));
                if payer == Some(signer.key().address()) {
                    return Err(Error::new(Code::TxMode).with("found the payer", signer.key().address()));
                }
                let document = wire::SignDocDirectAux {
                    body_bytes: self.body_bytes(),
                    public_key: self.key(signer),
                    chain_id: chain_id.clone().into_bytes(),
                    account_number,
                    sequence: signer.sequence(),
                };
                Ok(document.encode_to_vec())
            }
        }
    }

    /// The transaction with its signatures: one for each signer, in their order; of 64 bytes, or collected from several
    /// holders. They are not verified; [`DecodedTx::verify`](super::DecodedTx::verify) does.
    ///
    /// # Errors
    /// [`Code::TxSignatures`] when their number is not that of the signers, or zero, when one is of another kind, when too
    /// few holders have signed, or others than those whom a signature in mode [`SignMode::Direct`] names;
    /// [`Code::TxUnordered`]; [`Code::TxSigner`] as in [`sign_bytes`](Self::sign_bytes).
    pub fn assemble<S: Clone + Into<Signature>>(&self, signatures: &[S]) -> Result<SignedTx> {
        let signatures: Vec<Signature> = signatures.iter().cloned().map(Into::into).collect();
        if signatures.is_empty() || signatures.len() != self.signers.len() {
            let error = Error::new(Code::TxSignatures).with("found", signatures.len());
            return Err(error.with("signers", self.signers.len()));
        }
        let incomplete = signatures.iter().position(|signature| !signature.is_complete());
        if let Some(place) = incomplete.filter(|_| self.is_checked) {
            return Err(Error::new(Code::TxSignatures).with("found too few holders of signer", place));
        }
        self.check_order()?;
        self.raw(signatures.iter().map(Some)).map(SignedTx::new)
    }

    /// The transaction with the signatures that there are, and empty ones for the others: to be simulated by a node, or to
    /// be handed on to who signs next. No node executes it.
    ///
    /// ```
    /// # use akashkit::PublicKey;
    /// use akashkit::tx::{DecodedTx, Fee, Signer, UnsignedTx};
    /// # let key = PublicKey::new(&[2; 33])?;
    /// let tx = UnsignedTx::new("akashnet-2", vec![], Fee::new("5000uakt".parse()?, 200_000))
    ///     .signed_by(Signer::direct(key, 42, 7));
    /// let to_simulate = DecodedTx::decode(&tx.assemble_partial(&[])?)?;
    /// assert_eq!(to_simulate.signatures(), [b""]);
    ///
    /// let too_many = [None, Some([7; 64].into())];
    /// assert_eq!(tx.assemble_partial(&too_many).unwrap_err().code().as_str(), "tx.signatures");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::TxSignatures`] when there are more than signers, or one is of another kind; [`Code::TxSigner`] as in
    /// [`sign_bytes`](Self::sign_bytes).
    pub fn assemble_partial(&self, signatures: &[Option<Signature>]) -> Result<Vec<u8>> {
        if signatures.len() > self.signers.len() {
            let error = Error::new(Code::TxSignatures).with("found", signatures.len());
            return Err(error.with("signers", self.signers.len()));
        }
        self.raw(signatures.iter().map(Option::as_ref).chain(std::iter::repeat(None)))
    }

    fn raw<'s>(&self, signatures: impl Iterator<Item = Option<&'s Signature>>) -> Result<Vec<u8>> {
        let announced = self.announced()?;
        let mut shapes = Vec::new();
        let mut blobs = Vec::new();
        for ((signer, announced), signature) in self.signers.iter().zip(&announced).zip(signatures) {
            shapes.push(signature.map_or_else(|| Ok(announced.clone()), |found| Shape::of(signer, found))?);
            blobs.push(signature.map_or_else(|| announced.blank(), Signature::to_bytes));
        }
        if shapes != announced && shapes.iter().any(Shape::covers_all) {
            return Err(Error::new(Code::TxSignatures).with("found", "other holders than those announced"));
        }
        let raw = wire::TxRaw {
            body_bytes: self.body_bytes(),
            auth_info_bytes: self.auth_info(&shapes).encode_to_vec(),
            signatures: blobs,
        };
        Ok(raw.encode_to_vec())
    }

    /// The body: messages, memo and timeouts, as protobuf bytes.
    pub fn body_bytes(&self) -> Vec<u8> {
        let any = |message: &Message| wire::Any {
            type_url: message.type_url().as_bytes().to_vec(),
            value: message.value().to_vec(),
        };
        let body = wire::TxBody {
            messages: self.messages.iter().map(any).collect(),
            memo: self.memo.clone().into_bytes(),
            timeout_height: self.timeout_height.get(),
            unordered: self.unordered,
            timeout_timestamp: self.timeout.map(Into::into),
            ..wire::TxBody::default()
        };
        body.encode_to_vec()
    }

    /// Who signs and what it costs, as protobuf bytes. Of several holders, those who are announced; otherwise the first
    /// that are enough.
    pub fn auth_info_bytes(&self) -> Vec<u8> {
        // A place that no holder has is refused when something is signed.
        self.auth_info(&self.announced().unwrap_or_default()).encode_to_vec()
    }

    pub(super) fn messages(&self) -> &[Message] {
        &self.messages
    }

    pub(super) fn fee(&self) -> &Fee {
        &self.fee
    }

    pub(super) fn signers(&self) -> &[AnySigner] {
        &self.signers
    }

    pub(super) fn memo_text(&self) -> &str {
        &self.memo
    }

    fn auth_info(&self, shapes: &[Shape]) -> wire::AuthInfo {
        let signer_infos = self.signers.iter().zip(shapes).map(|(signer, shape)| wire::SignerInfo {
            public_key: self.key(signer),
            mode_info: Some(shape.into()),
            sequence: signer.sequence(),
        });
        wire::AuthInfo { signer_infos: signer_infos.collect(), fee: Some((&self.fee).into()), tip: None }
    }

    fn key(&self, signer: &AnySigner) -> Option<wire::Any> {
        (!self.is_keyless).then(|| signer.key().to_any())
    }

    fn signer(&self, place: usize) -> Result<&AnySigner> {
        self.signers.get(place).ok_or_else(|| Error::new(Code::TxSigner).with("place", place))
    }

    fn announced(&self) -> Result<Vec<Shape>> {
        self.signers.iter().map(Shape::announced).collect()
    }

    fn check_order(&self) -> Result<()> {
        let has_sequence = self.signers.iter().any(|signer| signer.sequence() != 0);
        match (self.unordered && self.is_checked, self.timeout) {
            (true, None) => Err(Error::new(Code::TxUnordered).with("found", "no timeout")),
            (true, Some(_)) if has_sequence => Err(Error::new(Code::TxUnordered).with("found", "a sequence")),
            _ => Ok(()),
        }
    }
}

impl From<Timestamp> for wire::Timestamp {
    fn from(moment: Timestamp) -> Self {
        let nanos = i32::try_from(moment.nanos()).expect("less than a second fits");
        Self { seconds: moment.seconds(), nanos }
    }
}
