//! Certificates for TLS between tenants and providers: made, published on the chain, and looked at on both sides.
//!
//! A certificate is signed by its own key and names its owner's account; that the owner published it is what makes it count.
//! [`CertificateDraft`] makes one as the network's own tool does, `Message::create_certificate` publishes it,
//! [`Certificate::check`] says beforehand what the chain would, and [`PeerCertificate`] says who is at the other end of a
//! connection.

mod curve;
mod facts;
mod file;
mod key;
mod made;
mod names;
mod parsed;
mod peer;
mod pem;

pub use facts::{Renewal, Usage};
pub use file::read_file;
pub use key::TlsKey;
pub use made::CertificateDraft;
pub use parsed::Certificate;
pub use peer::{Endpoint, PeerCertificate, Published, Role};

/// What the chain wants as the labels of both.
const CERTIFICATE: &str = "CERTIFICATE";
const PUBLIC_KEY: &str = "EC PUBLIC KEY";
