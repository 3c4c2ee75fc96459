//! Signatures of something else than a transaction (ADR-036). Chain sheet §7.6.

// Public where the feature shows it.
#![cfg_attr(not(feature = "tx"), allow(unreachable_pub))]

use base64::prelude::{BASE64_STANDARD, Engine};

use crate::address::AccountAddress;

/// The bytes that an account signs to say that it has seen some data: a document in amino JSON that is valid on no chain.
/// What wallets call signing arbitrary data.
///
/// ```
/// use akashkit::tx::arbitrary_sign_bytes;
///
/// let signer = "akash1qyhmn054".parse()?;
/// let document = arbitrary_sign_bytes(&signer, b"hi");
/// assert!(String::from_utf8_lossy(&document).contains(r#""value":{"data":"aGk=","signer":"akash1qyhmn054"}"#));
/// # Ok::<(), akashkit::Error>(())
/// ```
pub fn arbitrary_sign_bytes(signer: &AccountAddress, data: &[u8]) -> Vec<u8> {
    let data = BASE64_STANDARD.encode(data);
    format!(
        r#"{{"account_number":"0","chain_id":"","fee":{{"amount":[],"gas":"0"}},"memo":"","msgs":[{{"type":"sign/MsgSignData","value":{{"data":"{data}","signer":"{signer}"}}}}],"sequence":"0"}}"#
    )
    .into_bytes()
}
