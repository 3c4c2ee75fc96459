//! Family `cert`: certificates for TLS, as the chain and both sides of a connection look at them.

use akashkit::access::PrivateKey;
use akashkit::access::certificate::{
    Certificate, CertificateDraft, PeerCertificate, Published, Role, TlsKey, Usage, read_file,
};
use akashkit::tx::Message;
use akashkit::{AccountAddress, Code, Error, Result, Timestamp};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use super::{Check, Outcome, hex};

/// Runs one row.
pub fn row(row: &Value) -> Outcome {
    let mut check = Check::new();
    match text(&row["kind"]) {
        "generated" => {
            generated(row, &mut check);
            published(row, &mut check);
        }
        "variant" | "damaged" => published(row, &mut check),
        "peer" => peer(row, &mut check),
        "revoke_serial" => revoked(row, &mut check),
        "file" => file(row, &mut check),
        other => check.differ("kind", "a known one", other),
    }
    check.finish()
}

fn generated(row: &Value, check: &mut Check) {
    let key = match TlsKey::from_bytes(&hex::bytes(&row["ec_private_key"]).unwrap_or_default()) {
        Ok(key) => key,
        Err(error) => return check.differ("ec_private_key", "a key", error.to_string()),
    };
    check.equal("pkcs8_der", text(&row["pkcs8_der"]), &hex::text(&key.to_pkcs8()));
    check.equal("spki_der", text(&row["spki_der"]), &hex::text(&key.public_key()));
    check.equal("pubkey", text(&row["pubkey"]), &key.public_key_pem());
    match made(row, &key) {
        Ok(made) => {
            check.equal("cert_der", text(&row["cert_der"]), &hex::text(made.as_der()));
            check.equal("cert", text(&row["cert"]), &made.to_pem());
        }
        Err(error) => check.differ("cert_der", "a certificate", error.to_string()),
    }
    let again = TlsKey::from_pkcs8(&hex::bytes(&row["pkcs8_der"]).unwrap_or_default());
    let again = again.map(|key| hex::text(&key.to_pkcs8())).unwrap_or_default();
    check.equal("pkcs8_der read", text(&row["pkcs8_der"]), &again);
}

/// The certificate made again from what it says: the same bytes, since nothing in it is random.
fn made(row: &Value, key: &TlsKey) -> Result<Certificate> {
    let fields = &row["fields"];
    let moment = |name: &str| Timestamp::new(fields[name].as_i64().unwrap_or_default(), 0);
    let domains = row["domains"].as_array().into_iter().flatten().map(text);
    CertificateDraft::new(text(&row["owner"]).parse()?, moment("not_before")?)?
        .valid(moment("not_before")?, moment("not_after")?)?
        .with_serial(text(&row["serial"]).parse().unwrap_or_default())
        .for_server(domains)?
        .sign(key)
}

/// What the chain says of a certificate that is to be published, and what peers say once it is.
fn published(row: &Value, check: &mut Check) {
    let (certificate, key) = (base64(&row["cert_base64"]), base64(&row["pubkey_base64"]));
    let owner: AccountAddress = match text(&row["owner"]).parse() {
        Ok(owner) => owner,
        Err(error) => return check.differ("owner", "an address", error.to_string()),
    };
    let message = Message::create_certificate(&owner, &certificate, &key);
    check.equal("msg_hex", text(&row["msg_hex"]), &hex::text(message.value()));
    if row["msg_validate_basic"] == "ok" {
        check.equal(
            "the message's own check",
            "ok",
            &message.validate_basic().map_or_else(|e| e.to_string(), |()| "ok".into()),
        );
    }
    let said = Certificate::check(&owner, &certificate, &key);
    for name in ["chain", "msg_validate_basic"] {
        let wanted = &row[name];
        if let (Some(space), Err(error)) = (wanted["codespace"].as_str(), &said) {
            let number =
                wanted["code"].as_u64().and_then(|code| u32::try_from(code).ok()).unwrap_or_default();
            check.equal("codespace and code", Some((space, number)), error.chain());
        }
        verdict(name, wanted, said.as_ref().map(|_| None).map_err(Error::code), check);
    }
    if let Ok(said) = &said {
        check.json("serial", row.get("serial"), Some(&said.serial().into()));
        check.json("serial_key_bytes", row.get("serial_key_bytes"), Some(&bytes_of(&said.serial()).into()));
    }
    if let Some(wanted) = row.get("fields") {
        let read = Certificate::from_pem(&certificate);
        fields(wanted, read, check);
    }
    let chain = Published::Valid { certificate: &certificate, public_key: &key };
    for (name, role) in [("peer_as_client", Role::Client), ("peer_as_server", Role::Server)] {
        if let Some(wanted) = row.get(name) {
            let shown = Certificate::from_pem(&certificate).map(|read| vec![read.as_der().to_vec()]);
            let peer = shown.and_then(|shown| identity(&shown, role, chain));
            verdict(name, wanted, peer.map(Some).map_err(|error| error.code()), check);
        }
    }
}

/// Raw names and other extensions are no facts of ours; where they are made by us, the whole bytes are compared.
fn fields(wanted: &Value, read: Result<Certificate>, check: &mut Check) {
    let read = match read {
        Ok(read) => read,
        Err(error) => return check.differ("fields", "a certificate", error.to_string()),
    };
    let usage = |usage: &Usage| match usage {
        Usage::Any => "any",
        Usage::Client => "clientAuth",
        Usage::Other => "codeSigning",
        Usage::Server => "serverAuth",
    };
    let domains = Some(read.domains()).filter(|domains| !domains.is_empty());
    let addresses: Vec<String> = read.ip_addresses().iter().map(ToString::to_string).collect();
    let usages: Vec<&str> = read.usages().iter().map(usage).collect();
    for (name, got) in [
        ("dns_names", json!(domains)),
        ("ext_key_usage", json!(usages)),
        ("ip_addresses", json!(addresses)),
        ("issuer_cn", json!(read.issuer().unwrap_or_default())),
        ("not_after", json!(read.valid_until().seconds())),
        ("not_before", json!(read.valid_from().seconds())),
        ("serial", json!(read.serial())),
        ("subject_cn", json!(read.common_name().unwrap_or_default())),
    ] {
        check.json(name, wanted.get(name), Some(&got));
    }
}

fn peer(row: &Value, check: &mut Check) {
    let shown = row["presented"].as_array().into_iter().flatten();
    let shown = shown.map(|pem| Ok(Certificate::from_pem(text(pem).as_bytes())?.as_der().to_vec()));
    let shown: Vec<Vec<u8>> = match shown.collect::<Result<_>>() {
        Ok(shown) => shown,
        Err(error) => return check.differ("presented", "certificates", error.to_string()),
    };
    let (certificate, public_key) =
        (text(&row["on_chain"]).as_bytes(), text(&row["on_chain_pubkey"]).as_bytes());
    let chain = match row.get("on_chain_error") {
        Some(_) => Published::Never,
        None => Published::Valid { certificate, public_key },
    };
    let peer = identity(&shown, Role::Client, chain);
    verdict("peer_as_client", &row["peer_as_client"], peer.map(Some).map_err(|error| error.code()), check);
}

/// Judged at the moment that the vectors name.
fn identity(shown: &[Vec<u8>], role: Role, chain: Published<'_>) -> Result<String> {
    let peer = PeerCertificate::read(shown)?;
    Ok(peer.verify(role, chain, "2026-11-23T00:00:00Z".parse()?)?.to_string())
}

fn revoked(row: &Value, check: &mut Check) {
    let json = json!({"id": {"owner": row["owner"], "serial": row["serial"]}});
    let said = Message::from_json("/akash.cert.v1.MsgRevokeCertificate", &json)
        .and_then(|message| message.validate_basic());
    verdict(
        "validate_basic",
        &row["validate_basic"],
        said.map(|()| None).map_err(|error| error.code()),
        check,
    );
}

fn file(row: &Value, check: &mut Check) {
    let key = match PrivateKey::from_bytes(&hex::bytes(&row["key"]["priv"]).unwrap_or_default()) {
        Ok(key) => key,
        Err(error) => return check.differ("key", "a key", error.to_string()),
    };
    let address = key.public_key().address();
    check.equal("address", text(&row["key"]["address"]), &address.to_string());
    let password = hex::text(&key.sign(address.as_bytes()));
    check.equal("legacy_password_hex", text(&row["legacy_password_hex"]), &password);
    let password = hex::text(&key.sign(address.to_string().as_bytes()));
    check.equal("password_hex", text(&row["password_hex"]), &password);
    match read_file(text(&row["file"]).as_bytes(), &key) {
        Ok((certificate, key)) => {
            check.json("error", row.get("error"), None);
            check.equal("cert_der", text(&row["cert_der"]), &hex::text(certificate.as_der()));
            check.equal("pkcs8_der", text(&row["pkcs8_der"]), &hex::text(&key.to_pkcs8()));
            check.equal("spki_der", text(&row["spki_der"]), &hex::text(&key.public_key()));
        }
        Err(error) => verdict("error", &json!({"error": row["error"]}), Err(error.code()), check),
    }
}

/// The same verdict, and for the same reason: an owner where peers name one, or the code of the sentence.
fn verdict(field: &str, wanted: &Value, got: std::result::Result<Option<String>, Code>, check: &mut Check) {
    let wanted = match (wanted["owner"].as_str(), wanted["error"].as_str()) {
        (Some(owner), _) => format!("owner {owner}"),
        (None, Some(sentence)) => reason(sentence),
        (None, None) => wanted.as_str().unwrap_or("nothing").to_owned(),
    };
    let got = match got {
        Ok(Some(owner)) => format!("owner {owner}"),
        Ok(None) => "ok".to_owned(),
        Err(code) => code.as_str().to_owned(),
    };
    check.equal(field, wanted, got);
}

fn reason(sentence: &str) -> String {
    let found = REASONS
        .iter()
        .find(|(beginning, part, _)| sentence.starts_with(beginning) && sentence.contains(part));
    found.map_or_else(|| format!("a code for {sentence:?}"), |(.., code)| code.as_str().to_owned())
}

/// How many bytes a number in decimal digits takes.
fn bytes_of(decimal: &str) -> usize {
    let mut bytes: Vec<u8> = Vec::new();
    for digit in decimal.bytes() {
        let mut carry = u16::from(digit - b'0');
        for byte in &mut bytes {
            let value = u16::from(*byte) * 10 + carry;
            (*byte, carry) = (value.to_le_bytes()[0], value >> 8);
        }
        bytes.extend(u8::try_from(carry).ok().filter(|carry| *carry > 0));
    }
    bytes.len()
}

fn base64(value: &Value) -> Vec<u8> {
    STANDARD.decode(text(value)).unwrap_or_default()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// How the reference's sentences begin, what else they say, and our code for it; the first that fits counts.
const REASONS: &[(&str, &str, Code)] = &[
    ("invalid certificate value: invalid certificate signature", "", Code::CertSignature),
    ("invalid certificate value: CommonName does not match", "", Code::CertCommonName),
    ("invalid certificate value: decoding bech32 failed", "", Code::CertCommonName),
    ("invalid certificate value: empty address", "", Code::CertCommonName),
    ("invalid certificate value: invalid Bech32 prefix", "", Code::CertCommonName),
    ("invalid certificate value: invalid pem block type", "", Code::CertForm),
    ("invalid certificate value", "", Code::CertValue),
    ("invalid pubkey value: ", "", Code::CertKey),
    ("invalid pubkey value", "", Code::CertPublicKey),
    ("invalid serial number", "", Code::CertSerial),
    ("x509: decryption password incorrect", "", Code::CertSealed),
    ("x509: ", "", Code::CertForm),
    ("tls: empty peer certificate", "", Code::CertCount),
    ("tls: too many peer certificates", "", Code::CertCount),
    ("tls: invalid certificate's subject common name: (%!w(<nil>))", "", Code::CertIssuer),
    ("tls: invalid certificate's subject common name: ", "", Code::CertCommonName),
    (
        "tls: attempt to use non-existing or revoked certificate: (certificate not found)",
        "",
        Code::CertNotFound,
    ),
    ("tls: unable to verify certificate: invalid certificate signature", "", Code::CertSignature),
    ("tls: unable to verify certificate: invalid public key type", "", Code::CertKey),
    (
        "tls: unable to verify certificate: (x509: certificate has expired or is not yet valid",
        " is after ",
        Code::CertExpired,
    ),
    (
        "tls: unable to verify certificate: (x509: certificate has expired or is not yet valid",
        " is before ",
        Code::CertEarly,
    ),
    (
        "tls: unable to verify certificate: (x509: certificate signed by unknown authority",
        "",
        Code::CertMismatch,
    ),
    (
        "tls: unable to verify certificate: (x509: certificate specifies an incompatible key usage",
        "",
        Code::CertUsage,
    ),
];
