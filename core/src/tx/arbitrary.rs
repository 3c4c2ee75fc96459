//! Signatures of something else than a transaction (ADR-036). Chain sheet §7.6.

use base64::prelude::{BASE64_STANDARD, Engine};
use serde_json::json;

use crate::address::AccountAddress;
use crate::error::Result;
use crate::gojson;

/// The bytes that an account signs to say that it has seen some data: a document in amino JSON that is valid on no chain.
/// What wallets call signing arbitrary data.
///
/// ```
/// use akashkit::tx::arbitrary_sign_bytes;
///
/// let signer = "akash1qyhmn054".parse()?;
/// let document = arbitrary_sign_bytes(&signer, b"hi")?;
/// assert!(String::from_utf8_lossy(&document).contains(r#""value":{"data":"aGk=","signer":"akash1qyhmn054"}"#));
/// # Ok::<(), akashkit::Error>(())
/// ```
///
/// # Errors
/// None that an input could cause.
pub fn arbitrary_sign_bytes(signer: &AccountAddress, data: &[u8]) -> Result<Vec<u8>> {
    let value = json!({ "data": BASE64_STANDARD.encode(data), "signer": signer });
    let document = json!({
        "account_number": "0",
        "chain_id": "",
        "fee": { "amount": [], "gas": "0" },
        "memo": "",
        "msgs": [{ "type": "sign/MsgSignData", "value": value }],
        "sequence": "0",
    });
    Ok(gojson::to_string(&document)?.into_bytes())
}
