//! Tokens as text: made, taken apart and verified.

use std::fmt;

use base64::Engine;
use base64::alphabet::URL_SAFE;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use serde_json::{Map, Value};
use zeroize::Zeroizing;

use super::claims::Claims;
use super::json;
use super::raw::RawClaims;
use crate::access::verify;
use crate::address::AccountAddress;
use crate::arbitrary::arbitrary_sign_bytes;
use crate::error::{Code, Error, Result};
use crate::public_key::PublicKey;
use crate::time::Timestamp;

/// What of a token is signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Algorithm {
    /// Header and claims themselves.
    Es256k,
    /// A document around header and claims, as wallets in browsers do it when asked to sign a text (ADR-036).
    Es256kAdr36,
}

impl Algorithm {
    /// Its name in tokens.
    pub fn as_str(self) -> &'static str {
        match self {
            Algorithm::Es256k => "ES256K",
            Algorithm::Es256kAdr36 => "ES256KADR36",
        }
    }

    fn named(name: &str) -> Option<Self> {
        [Self::Es256k, Self::Es256kAdr36].into_iter().find(|algorithm| algorithm.as_str() == name)
    }

    fn bytes_to_sign(self, text: &str, signer: &AccountAddress) -> Vec<u8> {
        match self {
            Algorithm::Es256k => text.as_bytes().to_vec(),
            Algorithm::Es256kAdr36 => arbitrary_sign_bytes(signer, text.as_bytes()),
        }
    }
}

/// A token that only lacks its signature, for keys that stay in a wallet.
///
/// ```
/// use akashkit::Timestamp;
/// use akashkit::access::PrivateKey;
/// use akashkit::access::token::{Access, Algorithm, Claims};
///
/// let wallet = PrivateKey::from_bytes(&[7; 32])?;
/// let now = Timestamp::new(1_780_000_000, 0)?;
/// let claims = Claims::new(wallet.public_key().address(), Access::full(), now, 900)?;
/// let draft = claims.draft(Algorithm::Es256kAdr36)?;
/// let signature = wallet.sign(&draft.bytes_to_sign());
/// assert!(draft.attach(&wallet.public_key(), &signature)?.verify(&wallet.public_key(), now).is_ok());
/// assert_eq!(draft.attach(&wallet.public_key(), &[1; 64]).unwrap_err().code().as_str(), "token.signature");
/// # Ok::<(), akashkit::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct TokenDraft {
    issuer: AccountAddress,
    algorithm: Algorithm,
    text: String,
}

impl TokenDraft {
    pub(super) fn new(claims: &Claims, algorithm: Algorithm) -> Result<Self> {
        let header = format!(r#"{{"alg":"{}","typ":"JWT"}}"#, algorithm.as_str());
        let text = format!("{}.{}", BASE64.encode(header), BASE64.encode(claims.to_json()?));
        Ok(Self { issuer: claims.issuer().clone(), algorithm, text })
    }

    /// Header and claims: what a wallet is given that wraps texts itself (`signArbitrary`).
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What the key signs, the SHA-256 of it, to be exact.
    pub fn bytes_to_sign(&self) -> Vec<u8> {
        self.algorithm.bytes_to_sign(&self.text, &self.issuer)
    }

    /// The token, with a signature of 64 bytes by the issuer's key.
    ///
    /// # Errors
    /// [`Code::TokenSignature`] when it is not the issuer's key, or not its signature.
    pub fn attach(&self, key: &PublicKey, signature: &[u8]) -> Result<Token> {
        check_signature(&self.bytes_to_sign(), &self.issuer, key, signature)?;
        Token::parse(&format!("{}.{}", self.text, BASE64.encode(signature)))
    }
}

/// A token that was taken apart and not yet believed. Wiped when dropped, and never shown.
#[derive(Clone)]
pub struct Token {
    text: Zeroizing<String>,
    algorithm: Algorithm,
    claims: RawClaims,
    signature: Zeroizing<Vec<u8>>,
}

impl Token {
    /// Takes a token apart, as providers do: it may have line breaks, and its header may say more than the algorithm.
    ///
    /// ```
    /// use akashkit::access::token::Token;
    ///
    /// let refused = |text| Token::parse(text).unwrap_err().code().as_str();
    /// assert_eq!(refused("only.two"), "token.form");
    /// // {"alg":"none"} and {}
    /// assert_eq!(refused("eyJhbGciOiJub25lIn0.e30."), "token.algorithm");
    /// // {"alg":"ES256K"} and {}
    /// assert!(Token::parse("eyJhbGciOiJFUzI1NksifQ.e30.").is_ok());
    /// ```
    ///
    /// # Errors
    /// [`Code::TokenForm`] when it is none, or larger than 1 MiB; [`Code::TokenAlgorithm`] when it is signed in another way.
    pub fn parse(text: &str) -> Result<Self> {
        if text.len() > LARGEST {
            return Err(form("is too large", text.len()));
        }
        let parts: Vec<&str> = text.splitn(4, '.').collect();
        let [header, claims, signature] = parts[..] else {
            return Err(form("has not three", "parts"));
        };
        let header = decoded("header", header)?;
        let header: Option<Map<String, Value>> = serde_json::from_str(&String::from_utf8_lossy(&header))
            .map_err(|_| form("no JSON in its", "header"))?;
        let claims = read_claims(&decoded("claims", claims)?)?;
        let algorithm = algorithm(header.as_ref())?;
        let signature = decoded("signature", signature)?;
        Ok(Self { text: Zeroizing::new(text.to_owned()), algorithm, claims, signature })
    }

    /// The text, to be sent as `Authorization: Bearer …`.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// What of it is signed.
    pub fn algorithm(&self) -> Algorithm {
        self.algorithm
    }

    /// Whose it says it is: whose key to ask the chain for.
    ///
    /// ```
    /// use akashkit::access::token::Token;
    ///
    /// // {"alg":"ES256K"} and {}
    /// let token = Token::parse("eyJhbGciOiJFUzI1NksifQ.e30.")?;
    /// assert_eq!(token.issuer().unwrap_err().code().as_str(), "token.issuer");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::TokenIssuer`] when that is no address of an account.
    pub fn issuer(&self) -> Result<AccountAddress> {
        AccountAddress::parse(&self.claims.iss)
            .map_err(|error| Error::new(Code::TokenIssuer).with("because", &error).caused_by(error))
    }

    /// What it says, when the key signed it and it is valid now.
    ///
    /// ```
    /// use akashkit::Timestamp;
    /// use akashkit::access::PrivateKey;
    /// use akashkit::access::token::{Access, Algorithm, Claims};
    ///
    /// let key = PrivateKey::from_bytes(&[7; 32])?;
    /// let claims = |now| Claims::new(key.public_key().address(), Access::full(), now, 900);
    /// let now = Timestamp::new(1_780_000_000, 0)?;
    /// let token = claims(now)?.sign(&key, Algorithm::Es256k)?;
    /// assert!(token.verify(&key.public_key(), now).is_ok());
    /// let later = Timestamp::new(1_780_000_900, 0)?;
    /// assert_eq!(token.verify(&key.public_key(), later).unwrap_err().code().as_str(), "token.expired");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// In this order [`Code::TokenIssuer`], [`Code::TokenSignature`], [`Code::TokenExpired`], [`Code::TokenEarly`] and
    /// [`Code::TokenClaims`].
    pub fn verify(&self, key: &PublicKey, now: Timestamp) -> Result<Claims> {
        let issuer = self.issuer()?;
        let (text, _) = self.text.rsplit_once('.').unwrap_or_default();
        check_signature(&self.algorithm.bytes_to_sign(text, &issuer), &issuer, key, &self.signature)?;
        Claims::checked(&self.claims, issuer, now)
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Token").field("algorithm", &self.algorithm).finish_non_exhaustive()
    }
}

fn check_signature(bytes: &[u8], issuer: &AccountAddress, key: &PublicKey, signature: &[u8]) -> Result<()> {
    if key.address() != *issuer {
        return Err(Error::new(Code::TokenSignature)
            .with("by the key of", key.address())
            .with("not of", issuer));
    }
    verify(key, bytes, signature)
        .map_err(|error| Error::new(Code::TokenSignature).with("issuer", issuer).caused_by(error))
}

fn read_claims(bytes: &[u8]) -> Result<RawClaims> {
    let mut claims = RawClaims::default();
    json::read(&mut claims, &String::from_utf8_lossy(bytes))
        .map_err(|_| form("no such JSON as expected in its", "claims"))?;
    Ok(claims)
}

fn algorithm(header: Option<&Map<String, Value>>) -> Result<Algorithm> {
    let name = header.and_then(|header| header.get("alg")).and_then(Value::as_str);
    let shown = || name.map_or("none".into(), |name| name.chars().take(20).collect::<String>());
    name.and_then(Algorithm::named)
        .ok_or_else(|| Error::new(Code::TokenAlgorithm).with("found", shown().escape_debug()))
}

fn decoded(part: &'static str, text: &str) -> Result<Zeroizing<Vec<u8>>> {
    let letters = Zeroizing::new(text.replace(['\r', '\n'], ""));
    let decoded =
        BASE64.decode(letters.as_bytes()).map_err(|_| form("not base64 without padding in its", part))?;
    Ok(Zeroizing::new(decoded))
}

fn form(what: &'static str, found: impl fmt::Display) -> Error {
    Error::new(Code::TokenForm).with(what, found)
}

/// As the reference reads it: bits beyond the last byte do not count.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &URL_SAFE,
    GeneralPurposeConfig::new()
        .with_encode_padding(false)
        .with_decode_padding_mode(DecodePaddingMode::RequireNone)
        .with_decode_allow_trailing_bits(true),
);

/// No provider reads a request with a larger head.
const LARGEST: usize = 1 << 20;

#[cfg(test)]
mod tests {
    use super::super::access::Access;
    use super::*;
    use crate::access::PrivateKey;

    #[test]
    fn nothing_shows_a_token() -> Result<()> {
        let key = PrivateKey::from_bytes(&[7; 32])?;
        let now = Timestamp::new(1_780_000_000, 0)?;
        let token =
            Claims::new(key.public_key().address(), Access::full(), now, 1)?.sign(&key, Algorithm::Es256k)?;
        let (_, signature) = token.as_str().rsplit_once('.').expect("three parts");
        let late =
            token.verify(&key.public_key(), Timestamp::new(1_880_000_000, 0)?).expect_err("it is over");
        let shown = format!("{token:?} {late} {late:?}");
        assert!(!shown.contains(signature), "{shown}");
        Ok(())
    }
}
