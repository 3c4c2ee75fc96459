//! Certificates in answers.

use crate::error::Result;
use crate::query::reply::Reply;

/// A certificate that the chain keeps.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct CertificateRecord {
    /// The serial number, in digits.
    pub serial: String,
    /// Whether it counts: what was revoked does not.
    pub is_valid: bool,
    /// Its PEM.
    pub certificate: Vec<u8>,
    /// The PEM of its public key.
    pub public_key: Vec<u8>,
}

impl Reply {
    /// The certificates in an answer.
    ///
    /// ```
    /// use akashkit::query::Query;
    ///
    /// let query = Query::certificates(&"akash1qyhmn054".parse()?);
    /// let body = r#"{"certificates": [{"certificate": {"state": "valid", "cert": "LS0t", "pubkey": "LS0t"}, "serial": "7"}]}"#;
    /// let published = query.read_rest(200, body)?.certificates()?;
    /// assert!(published[0].is_valid && published[0].serial == "7");
    /// let other = Query::providers().read_rest(200, "{}")?.certificates().unwrap_err();
    /// assert_eq!(other.code().as_str(), "query.method");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::QueryMethod`](crate::Code::QueryMethod) when the answer is to another query.
    pub fn certificates(&self) -> Result<Vec<CertificateRecord>> {
        const LIST: (&str, &str) = ("/akash.cert.v1.Query/Certificates", "certificates");
        self.records(("", LIST), |fields| {
            let certificate = fields.message("certificate");
            Ok(CertificateRecord {
                serial: fields.text("serial"),
                is_valid: certificate.choice("state") == Some("valid"),
                certificate: certificate.bytes("cert").to_vec(),
                public_key: certificate.bytes("pubkey").to_vec(),
            })
        })
    }
}

#[cfg(feature = "keys")]
impl CertificateRecord {
    /// What the chain has under an owner and a serial number, for a judgement of who showed it.
    pub fn published(&self) -> crate::access::certificate::Published<'_> {
        use crate::access::certificate::Published;

        match self.is_valid {
            true => Published::Valid { certificate: &self.certificate, public_key: &self.public_key },
            false => Published::Revoked,
        }
    }
}
