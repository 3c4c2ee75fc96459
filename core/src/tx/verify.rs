//! The signatures of a transaction, as a node verifies them before it executes anything. Chain sheet §7.3 and §7.5.

use serde::{Deserialize, Serialize};

use super::{AccountKey, DecodedTx, MultisigKey, SignMode};
use crate::address::AccountAddress;
use crate::ecdsa;
use crate::error::{Code, Error, Result};
use crate::network::AuthParams;
use crate::public_key::PublicKey;
use crate::wire::{self, Fields, LegacyAminoPubKey, MultiSignature, Secp256k1PubKey, Unknown};

/// What the chain knows of an account that signs.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct SignerAccount {
    /// The account's number on the chain.
    pub account_number: u64,
    /// How many transactions the account has sent.
    pub sequence: u64,
    /// Its key; the chain learns it with the first transaction.
    pub key: Option<AccountKey>,
}

impl DecodedTx {
    /// Verifies who signs, with which keys and sequences, and every signature, in the order of a node. The accounts are
    /// those of [`signers`](Self::signers).
    ///
    /// ```
    /// use akashkit::access::PrivateKey;
    /// use akashkit::network::Params;
    /// use akashkit::tx::{DecodedTx, Fee, Message, Signer, SignerAccount, UnsignedTx};
    /// use serde_json::json;
    ///
    /// let key = PrivateKey::from_bytes(&[7; 32])?;
    /// let voter = key.public_key().address();
    /// let vote = Message::from_json("/cosmos.gov.v1.MsgVote", &json!({"voter": voter}))?;
    /// let unsigned = UnsignedTx::new("akashnet-2", vec![vote], Fee::new("5000uakt".parse()?, 200_000))
    ///     .signed_by(Signer::amino(key.public_key(), 42, 7));
    /// let signed = unsigned.assemble(&[key.sign(&unsigned.sign_bytes(0)?)])?;
    ///
    /// let tx = DecodedTx::decode(signed.as_bytes())?;
    /// let account = |sequence| SignerAccount { account_number: 42, sequence, key: None };
    /// tx.verify("akashnet-2", &[account(7)], &Params::DEFAULT.auth)?;
    /// let late = tx.verify("akashnet-2", &[account(8)], &Params::DEFAULT.auth);
    /// assert_eq!(late.unwrap_err().chain(), Some(("sdk", 32)));
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::TxSigner`] unless there is one account for each signer; [`Code::TxSignatures`] when signers, signatures and
    /// what is said of them differ in number; [`Code::TxKey`] when a key is missing, of another account, or not on the curve;
    /// [`Code::TxSignaturesLimit`], [`Code::TxSequence`]; [`Code::TxMode`] and [`Code::KeySignature`] when a signature is not
    /// right; and those of [`signers`](Self::signers) and [`amino_sign_bytes`](Self::amino_sign_bytes).
    pub fn verify(&self, chain_id: &str, accounts: &[SignerAccount], params: &AuthParams) -> Result<()> {
        let signers = self.signers()?;
        if accounts.len() != signers.len() {
            let error = Error::new(Code::TxSigner).with("found accounts", accounts.len());
            return Err(error.with("signers", signers.len()));
        }
        self.check_number(signers.len())?;
        let infos = self.auth_info().messages("signer_infos");
        let keys = infos.zip(&signers).map(|(info, signer)| key(info, signer));
        self.verify_with(&keys.collect::<Result<Vec<_>>>()?, chain_id, accounts, params)
    }

    /// The same, of keys that are known to be those of the signers.
    pub(crate) fn verify_with(
        &self,
        keys: &[AccountKey],
        chain_id: &str,
        accounts: &[SignerAccount],
        params: &AuthParams,
    ) -> Result<()> {
        self.check_number(keys.len())?;
        let count: u64 = keys.iter().map(AccountKey::signatures).sum();
        if count > params.tx_sig_limit {
            let error = Error::new(Code::TxSignaturesLimit).with("found", count);
            return Err(error.with("limit", params.tx_sig_limit));
        }
        let infos = self.auth_info().messages("signer_infos");
        for (place, ((info, key), account)) in infos.zip(keys).zip(accounts).enumerate() {
            self.check_sequence(info.u64("sequence"), account)?;
            let signed = Signed { tx: self, place, chain_id, account };
            let signature = self.signatures().get(place).map_or(&[][..], Vec::as_slice);
            signed.verify(account.key.as_ref().unwrap_or(key), info.message("mode_info"), signature)?;
        }
        Ok(())
    }

    fn check_number(&self, signers: usize) -> Result<()> {
        let (infos, signatures) =
            (self.auth_info().messages("signer_infos").count(), self.signatures().len());
        if infos == signers && signatures == signers {
            return Ok(());
        }
        let error = Error::new(Code::TxSignatures).with("found", infos.min(signatures));
        Err(error.with("signers", signers))
    }

    fn check_sequence(&self, found: u64, account: &SignerAccount) -> Result<()> {
        if self.is_unordered() || found == account.sequence {
            return Ok(());
        }
        Err(Error::new(Code::TxSequence).with("expected", account.sequence).with("found", found))
    }
}

/// What one signer has signed.
#[derive(Clone, Copy)]
struct Signed<'t> {
    tx: &'t DecodedTx,
    place: usize,
    chain_id: &'t str,
    account: &'t SignerAccount,
}

impl Signed<'_> {
    fn verify(self, key: &AccountKey, mode: Fields, signature: &[u8]) -> Result<()> {
        match key {
            AccountKey::Single(key) if mode.has("single") => {
                let number = mode.message("single").i64("mode");
                let mode =
                    SignMode::of(number).ok_or_else(|| Error::new(Code::TxMode).with("found", number))?;
                ecdsa::verify(key, &self.bytes(mode)?, signature)
            }
            AccountKey::Multisig(key) if mode.has("multi") => {
                self.several(key, mode.message("multi"), signature)
            }
            _ => Err(Error::new(Code::TxMode).with("of another kind than the key of", key.address())),
        }
    }

    fn several(self, key: &MultisigKey, multi: Fields, signature: &[u8]) -> Result<()> {
        let tree = wire::from_wire_with(&MultiSignature::SCHEMA, signature, Unknown::Refused);
        let tree = tree.map_err(|reason| Error::new(Code::TxSignatures).caused_by(reason))?;
        let signatures = tree.blobs(0);
        let modes: Vec<Fields> = multi.messages("mode_infos").collect();
        let set = set_bits(multi.message("bitarray"), key.keys().len())?;
        let threshold = usize::try_from(key.threshold()).unwrap_or(usize::MAX);
        let is_paired = modes.len() == signatures.len() && set.len() <= modes.len();
        if set.len() < threshold || signatures.len() > key.keys().len() || !is_paired {
            let error = Error::new(Code::TxSignatures).with("found", set.len().min(signatures.len()));
            return Err(error.with("threshold", threshold));
        }
        let holders = set.into_iter().filter_map(|place| key.keys().get(place));
        holders
            .zip(modes)
            .zip(&signatures)
            .try_for_each(|((holder, mode), signature)| self.verify(holder, mode, signature))
    }

    fn bytes(self, mode: SignMode) -> Result<Vec<u8>> {
        let SignerAccount { account_number, sequence, .. } = *self.account;
        match mode {
            SignMode::Amino => {
                self.tx.amino_sign_bytes(self.chain_id, account_number, self.sequence(sequence))
            }
            SignMode::Direct => Ok(self.tx.direct_sign_bytes(self.chain_id, account_number)),
            SignMode::DirectAux => {
                let sequence = self.sequence(sequence);
                self.tx.direct_aux_sign_bytes(self.place, self.chain_id, account_number, sequence)
            }
        }
    }

    fn sequence(self, sequence: u64) -> u64 {
        if self.tx.is_unordered() { 0 } else { sequence }
    }
}

/// The key that a signer brings, if it is that of the account.
pub(super) fn key(info: Fields, signer: &AccountAddress) -> Result<AccountKey> {
    let refused = || Error::new(Code::TxKey).with("of", signer);
    if !info.has("public_key") {
        return Err(refused().with("found", "none"));
    }
    let any = info.message("public_key");
    let any = wire::Any { type_url: any.bytes("type_url").to_vec(), value: any.bytes("value").to_vec() };
    let key = read(&any).map_err(|reason| refused().caused_by(reason))?;
    if key.address() == *signer { Ok(key) } else { Err(refused().with("found one of", key.address())) }
}

/// Nested no deeper than a transaction can be that was decoded.
fn read(any: &wire::Any) -> Result<AccountKey> {
    let schema = wire::schema_of(&wire::text(&any.type_url))?;
    if schema.name == Secp256k1PubKey::SCHEMA.name {
        let key = PublicKey::new(&wire::decode::<Secp256k1PubKey>(schema, &any.value)?.key)?;
        ecdsa::check(&key)?;
        return Ok(key.into());
    }
    if schema.name == LegacyAminoPubKey::SCHEMA.name {
        let wire = wire::decode::<LegacyAminoPubKey>(schema, &any.value)?;
        let keys = wire.public_keys.iter().map(read).collect::<Result<Vec<_>>>()?;
        return MultisigKey::new(wire.threshold, keys).map(Into::into);
    }
    // The chain knows others, which nobody here can hold.
    Err(Error::new(Code::TxType).with("found", schema.name))
}

/// The places of those who signed among so many.
fn set_bits(bits: Fields, keys: usize) -> Result<Vec<usize>> {
    let elems = bits.bytes("elems");
    let extra = usize::try_from(bits.u32("extra_bits_stored")).unwrap_or(usize::MAX);
    let count = match (extra, elems.len()) {
        (0, bytes) => bytes.saturating_mul(8),
        (extra, bytes) => bytes.saturating_sub(1).saturating_mul(8).saturating_add(extra),
    };
    if count != keys {
        return Err(Error::new(Code::TxSignatures).with("found bits", count).with("keys", keys));
    }
    let is_set = |place: &usize| elems.get(place / 8).is_some_and(|byte| byte & (0x80 >> (place % 8)) != 0);
    Ok((0..keys).filter(is_set).collect())
}
