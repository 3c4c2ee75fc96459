//! A transaction before it is signed.

use prost::Message as _;

use super::{Fee, Message, SignMode, SignedTx, Signer};
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
/// assert_eq!(tx.assemble(&[]).unwrap_err().code().as_str(), "tx.signatures");
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnsignedTx {
    chain_id: String,
    messages: Vec<Message>,
    fee: Fee,
    signers: Vec<Signer>,
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
            memo: String::new(),
            timeout_height: Height::new(0),
            timeout: None,
            unordered: false,
        }
    }

    /// Adds a signer. The chain wants them in the order in which the messages first name them, a payer last.
    #[must_use]
    pub fn signed_by(mut self, signer: Signer) -> Self {
        self.signers.push(signer);
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

    /// The bytes that the signer in this place signs (their SHA-256 is what a signature covers).
    ///
    /// # Errors
    /// [`Code::TxSigner`] when there is no signer in this place, [`Code::TxUnordered`] when an unordered transaction
    /// lacks a timeout or has a sequence.
    pub fn sign_bytes(&self, place: usize) -> Result<Vec<u8>> {
        let signer = self.signers.get(place);
        let signer = signer.ok_or_else(|| Error::new(Code::TxSigner).with("place", place))?;
        self.check_order()?;
        let document = match signer.mode {
            SignMode::Direct => wire::SignDoc {
                body_bytes: self.body_bytes(),
                auth_info_bytes: self.auth_info_bytes(),
                chain_id: self.chain_id.clone().into_bytes(),
                account_number: signer.account_number,
            },
        };
        Ok(document.encode_to_vec())
    }

    /// The transaction with its signatures: one of 64 bytes for each signer, in their order. They are not verified.
    ///
    /// # Errors
    /// [`Code::TxSignatures`] when their number is not that of the signers, or zero; [`Code::TxUnordered`].
    pub fn assemble(&self, signatures: &[[u8; 64]]) -> Result<SignedTx> {
        if signatures.is_empty() || signatures.len() != self.signers.len() {
            let error = Error::new(Code::TxSignatures).with("found", signatures.len());
            return Err(error.with("signers", self.signers.len()));
        }
        self.check_order()?;
        let raw = wire::TxRaw {
            body_bytes: self.body_bytes(),
            auth_info_bytes: self.auth_info_bytes(),
            signatures: signatures.iter().map(|signature| signature.to_vec()).collect(),
        };
        Ok(SignedTx::new(raw.encode_to_vec()))
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

    /// Who signs and what it costs, as protobuf bytes.
    pub fn auth_info_bytes(&self) -> Vec<u8> {
        let signer_infos = self.signers.iter().map(Into::into).collect();
        wire::AuthInfo { signer_infos, fee: Some((&self.fee).into()), tip: None }.encode_to_vec()
    }

    fn check_order(&self) -> Result<()> {
        let has_sequence = self.signers.iter().any(|signer| signer.sequence != 0);
        match (self.unordered, self.timeout) {
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
