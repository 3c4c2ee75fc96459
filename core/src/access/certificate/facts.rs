//! What a certificate is for, and how long it is.

use serde::{Deserialize, Serialize};

use super::parsed::Certificate;
use crate::time::Timestamp;

/// What a certificate's key may be used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Usage {
    /// Whatever one likes.
    Any,
    /// To be the client of a connection, as tenants are.
    Client,
    /// Something else, such as signing programs.
    Other,
    /// To be the server of a connection, as providers are.
    Server,
}

/// Whether it is time for another certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "advice")]
pub enum Renewal {
    /// It is not valid any more: providers refuse it.
    Expired,
    /// It is valid for long enough.
    Keep,
    /// A tenth of its life or less is left: publish another, then revoke this one.
    Soon {
        /// Whole days left.
        days: u64,
    },
    /// It is not valid yet: check the clock before making another.
    Wait,
}

impl Certificate {
    /// Whether it is time for another certificate. The chain itself never looks at the dates.
    ///
    /// ```
    /// use akashkit::access::certificate::{CertificateDraft, Renewal, TlsKey};
    ///
    /// let key = TlsKey::from_bytes(&[1; 32])?;
    /// let draft = CertificateDraft::new("akash1qyhmn054".parse()?, "2026-01-01T00:00:00Z".parse()?)?;
    /// let certificate = draft.sign(&key)?;
    /// assert_eq!(certificate.renewal("2026-06-01T00:00:00Z".parse()?), Renewal::Keep);
    /// assert_eq!(certificate.renewal("2026-12-22T12:00:00Z".parse()?), Renewal::Soon { days: 9 });
    /// assert_eq!(certificate.renewal("2027-01-01T00:00:01Z".parse()?), Renewal::Expired);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    pub fn renewal(&self, now: Timestamp) -> Renewal {
        let (begin, end, now) = (self.valid_from().seconds(), self.valid_until().seconds(), rounded_up(now));
        if now > end {
            Renewal::Expired
        } else if now < begin {
            Renewal::Wait
        } else if end - now > (end - begin) / 10 {
            Renewal::Keep
        } else {
            Renewal::Soon { days: (end - now).unsigned_abs() / 86_400 }
        }
    }
}

/// A moment within a second is behind the second.
fn rounded_up(moment: Timestamp) -> i64 {
    moment.seconds() + i64::from(moment.nanos() > 0)
}
