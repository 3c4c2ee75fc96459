//! Certificates, keys and the files that hold them.

use akashkit::Timestamp;
use akashkit::access::certificate::{Certificate, PeerCertificate, Published, Role, TlsKey};

use crate::by_code;

/// What is read as a certificate is the same after it is written again, each way; a key as well. Only a certificate that the
/// chain takes is believed of a peer.
pub fn certificate(bytes: &[u8]) {
    for read in [Certificate::from_der(bytes), Certificate::from_pem(bytes)] {
        let Ok(read) = read else { continue };
        assert_eq!(by_code(Certificate::from_der(read.as_der())).as_ref(), Ok(&read));
        assert_eq!(by_code(Certificate::from_pem(read.to_pem().as_bytes())).as_ref(), Ok(&read));
        believed(&read);
    }
    for read in [TlsKey::from_pem(bytes), TlsKey::from_pkcs8(bytes)] {
        let Ok(read) = read else { continue };
        let again = TlsKey::from_pem(read.to_pem().as_bytes()).map(|key| key.to_pkcs8());
        assert_eq!(by_code(again), Ok(read.to_pkcs8()));
    }
}

fn believed(shown: &Certificate) {
    let Ok(peer) = PeerCertificate::read(&[shown.as_der()]) else { return };
    let (pem, key) = (shown.to_pem(), shown.public_key_pem());
    let published = Published::Valid { certificate: pem.as_bytes(), public_key: key.as_bytes() };
    let now = Timestamp::new(1_780_000_000, 0).expect("a year before 9999");
    let _ = shown.renewal(now);
    for role in [Role::Client, Role::Server] {
        if let Ok(owner) = peer.verify(role, published, now) {
            let taken = Certificate::check(owner, pem.as_bytes(), key.as_bytes());
            assert_eq!(by_code(taken).as_ref(), Ok(shown));
        }
    }
}
