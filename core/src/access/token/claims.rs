//! Who issued a token, what it permits and until when.

use serde::Serialize;

use super::access::Access;
use super::raw::RawClaims;
use super::rules;
use super::scope::{Scope, Task};
use super::signed::{Algorithm, Token, TokenDraft};
use crate::access::PrivateKey;
use crate::address::AccountAddress;
use crate::error::{Code, Error, Result};
use crate::gojson;
use crate::id::{DeploymentId, LeaseId, OrderId};
use crate::time::Timestamp;

/// What a token says.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Claims {
    issuer: AccountAddress,
    is_issuer_canonical: bool,
    issued: i64,
    begins: i64,
    expires: i64,
    id: Option<String>,
    access: Access,
}

impl Claims {
    /// A token's life that is long enough for one errand; what the reference's own client takes.
    pub const USUAL_SECONDS: u32 = 15 * 60;

    /// Access for so many seconds from now.
    ///
    /// ```
    /// use akashkit::Timestamp;
    /// use akashkit::access::token::{Access, Claims};
    ///
    /// let issuer: akashkit::AccountAddress = "akash1f3sknv9wxr7x4llh6c8e629tff5vursxsqad69".parse()?;
    /// let now = Timestamp::new(1_780_000_000, 0)?;
    /// let claims = Claims::new(issuer.clone(), Access::full(), now, Claims::USUAL_SECONDS)?;
    /// assert_eq!(claims.expires(), 1_780_000_900);
    /// assert_eq!(Claims::new(issuer, Access::full(), now, 0).unwrap_err().code().as_str(), "token.lifetime");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::TokenLifetime`] for no time at all, and for a moment before 1970.
    pub fn new(issuer: AccountAddress, access: Access, now: Timestamp, seconds: u32) -> Result<Self> {
        let issued = now.seconds();
        if seconds == 0 || issued < 0 {
            return Err(Error::new(Code::TokenLifetime).with("from", now).with("seconds", seconds));
        }
        let expires = issued.saturating_add(i64::from(seconds));
        let id = None;
        Ok(Self { issuer, is_issuer_canonical: true, issued, begins: issued, expires, id, access })
    }

    /// The least that a task needs with these services of one lease, for a quarter of an hour from now.
    ///
    /// ```
    /// use akashkit::Timestamp;
    /// use akashkit::access::token::{Claims, Scope, Task};
    ///
    /// let lease = "akash1f3sknv9wxr7x4llh6c8e629tff5vursxsqad69/564/1/1/akash16h65den98ulezjcaw353wt5y98zzlr6v9udkv9".parse()?;
    /// let now = Timestamp::new(1_780_000_000, 0)?;
    /// let logs = Claims::for_lease(Task::Logs, &lease, &["web"], now)?;
    /// assert!(logs.permits_lease(Scope::Logs, &lease) && !logs.permits_lease(Scope::Shell, &lease));
    /// assert!(Claims::for_lease(Task::Logs, &lease, &[], now).is_err());
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// Those of [`Access::lease`] and [`Claims::new`].
    pub fn for_lease(task: Task, lease: &LeaseId, services: &[&str], now: Timestamp) -> Result<Self> {
        Self::new(lease.owner().clone(), Access::lease(task, lease, services)?, now, Self::USUAL_SECONDS)
    }

    /// With a name of its own, so that it can be told from others.
    ///
    /// ```
    /// use akashkit::Timestamp;
    /// use akashkit::access::token::{Access, Claims};
    ///
    /// let issuer = "akash1f3sknv9wxr7x4llh6c8e629tff5vursxsqad69".parse()?;
    /// let claims = Claims::new(issuer, Access::full(), Timestamp::new(1_780_000_000, 0)?, 60)?;
    /// assert_eq!(claims.clone().with_id("7")?.id(), Some("7"));
    /// assert_eq!(claims.with_id("").unwrap_err().code().as_str(), "token.schema");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::TokenSchema`] for the empty text.
    pub fn with_id(self, id: &str) -> Result<Self> {
        if id.is_empty() {
            return Err(Error::new(Code::TokenSchema).with("missing", "jti"));
        }
        Ok(Self { id: Some(id.to_owned()), ..self })
    }

    /// The token, signed by the issuer's key.
    ///
    /// ```
    /// use akashkit::Timestamp;
    /// use akashkit::access::PrivateKey;
    /// use akashkit::access::token::{Access, Algorithm, Claims};
    ///
    /// let key = PrivateKey::from_bytes(&[7; 32])?;
    /// let now = Timestamp::new(1_780_000_000, 0)?;
    /// let claims = Claims::new(key.public_key().address(), Access::full(), now, 900)?;
    /// let token = claims.sign(&key, Algorithm::Es256k)?;
    /// assert_eq!(token.verify(&key.public_key(), now)?, claims);
    ///
    /// let another = PrivateKey::from_bytes(&[8; 32])?;
    /// assert_eq!(claims.sign(&another, Algorithm::Es256k).unwrap_err().code().as_str(), "token.signature");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::TokenSignature`] when the key is not the issuer's.
    pub fn sign(&self, key: &PrivateKey, algorithm: Algorithm) -> Result<Token> {
        let draft = self.draft(algorithm)?;
        draft.attach(&key.public_key(), &key.sign(&draft.bytes_to_sign()))
    }

    /// What a wallet has to sign.
    ///
    /// # Errors
    /// [`Code::JsonText`] should the claims not be written, which no claims are known to do.
    pub fn draft(&self, algorithm: Algorithm) -> Result<TokenDraft> {
        TokenDraft::new(self, algorithm)
    }

    /// Who issued it: the owner of the leases.
    pub fn issuer(&self) -> &AccountAddress {
        &self.issuer
    }

    /// When it was issued, in seconds since 1970.
    pub fn issued(&self) -> i64 {
        self.issued
    }

    /// The first second since 1970 in which it is valid.
    pub fn begins(&self) -> i64 {
        self.begins
    }

    /// The first second since 1970 in which it is not valid any more.
    pub fn expires(&self) -> i64 {
        self.expires
    }

    /// Its own name.
    pub fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    /// What it permits.
    pub fn access(&self) -> &Access {
        &self.access
    }

    /// Whether it permits anything with this deployment at this provider.
    pub fn reaches_deployment(&self, deployment: &DeploymentId, provider: &AccountAddress) -> bool {
        self.owns(deployment) && self.access.reaches_deployment(deployment.dseq(), provider)
    }

    /// Whether it permits this with this deployment at this provider.
    pub fn permits_deployment(
        &self,
        scope: Scope,
        deployment: &DeploymentId,
        provider: &AccountAddress,
    ) -> bool {
        self.owns(deployment) && self.access.permits_deployment(scope, deployment.dseq(), provider)
    }

    /// Whether it permits this with this lease.
    pub fn permits_lease(&self, scope: Scope, lease: &LeaseId) -> bool {
        self.permits_order(scope, lease.order(), lease.provider())
    }

    /// Whether it permits this with this order at this provider.
    pub fn permits_order(&self, scope: Scope, order: &OrderId, provider: &AccountAddress) -> bool {
        self.owns(order.deployment()) && self.access.permits_order(scope, order, provider)
    }

    /// Providers compare the issuer's text with the owner's, so that one in capital letters owns nothing.
    fn owns(&self, deployment: &DeploymentId) -> bool {
        self.is_issuer_canonical && self.issuer == *deployment.owner()
    }

    /// The claims as JSON, in the reference's order.
    pub(super) fn to_json(&self) -> Result<String> {
        gojson::to_string(&Written {
            iss: &self.issuer,
            exp: self.expires,
            nbf: self.begins,
            iat: self.issued,
            jti: self.id.as_deref(),
            version: rules::VERSION,
            leases: &self.access,
        })
    }

    /// Claims by this issuer, when they hold at this moment.
    pub(super) fn checked(raw: &RawClaims, issuer: AccountAddress, now: Timestamp) -> Result<Self> {
        rules::in_time(raw, now)?;
        let [issued, begins, expires] = rules::times(raw)?;
        let access = rules::access(raw)?;
        let is_issuer_canonical = issuer.to_string() == raw.iss;
        let id = (!raw.jti.is_empty()).then(|| raw.jti.clone());
        Ok(Self { issuer, is_issuer_canonical, issued, begins, expires, id, access })
    }
}

#[derive(Serialize)]
struct Written<'a> {
    iss: &'a AccountAddress,
    exp: i64,
    nbf: i64,
    iat: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    jti: Option<&'a str>,
    version: &'static str,
    leases: &'a Access,
}
