//! Certificates against OpenSSL, and what must be refused.
#![cfg(all(feature = "keys", feature = "tx"))]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{self, Command};

use akashkit::access::PrivateKey;
use akashkit::access::certificate::{
    Certificate, CertificateDraft, PeerCertificate, Published, Renewal, Role, TlsKey, Usage, read_file,
};
use akashkit::tx::Message;
use akashkit::{AccountAddress, Result, Timestamp};

#[test]
fn openssl_agrees_with_what_is_made() {
    let Some(openssl) = OpenSsl::find() else { return };
    for (number, hosts) in [&[][..], &["provider.example.com", "10.0.0.1", "2001:db8::1"]].iter().enumerate()
    {
        let key = key(7);
        let made = draft()
            .for_server(hosts.iter().copied())
            .and_then(|draft| draft.sign(&key))
            .expect("it can be made");
        let (certificate, private) = (
            openssl.file(&format!("{number}.pem"), &made.to_pem()),
            openssl.file(&format!("{number}.key"), &key.to_pem()),
        );
        let at = made.valid_from().seconds().to_string();
        let certificate = certificate.to_str().expect("a path of ASCII");
        // No `-purpose`: to OpenSSL the usages that the network's tool writes suit neither clients nor servers.
        openssl.run(&[
            "verify",
            "-attime",
            &at,
            "-check_ss_sig",
            "-x509_strict",
            "-partial_chain",
            "-trusted",
            certificate,
            certificate,
        ]);

        let shown = openssl.run(&["x509", "-in", certificate, "-noout", "-serial", "-subject", "-text"]);
        assert!(shown.contains(&hexadecimal(&made.serial())), "{shown}");
        assert!(shown.contains(OWNER) && shown.contains("2.23.133.2.6"), "{shown}");
        assert!(shown.contains("Key Encipherment, Data Encipherment"), "{shown}");
        hosts.iter().for_each(|host| assert!(host.contains(':') || shown.contains(host), "{shown}"));

        let public = openssl.run(&["x509", "-in", certificate, "-noout", "-pubkey"]);
        assert_eq!(public.replace("PUBLIC KEY", "EC PUBLIC KEY"), made.public_key_pem());
        let of_private = openssl.run(&["pkey", "-in", private.to_str().expect("a path of ASCII"), "-pubout"]);
        assert_eq!(of_private, public);
    }
}

#[test]
fn keys_of_openssl_are_read() {
    let Some(openssl) = OpenSsl::find() else { return };
    let new = openssl.run(&["genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256"]);
    let key = TlsKey::from_pem(new.as_bytes()).expect("PKCS#8 is read");
    let path = openssl.file("new.key", &new);
    let path = path.to_str().expect("a path of ASCII");
    let old = openssl.run(&["ec", "-in", path, "-no_public"]);
    assert!(old.contains("BEGIN EC PRIVATE KEY"), "{old}");
    let old = openssl.run(&["ec", "-in", path]);
    assert_eq!(TlsKey::from_pem(old.as_bytes()).expect("the old form is read").to_pkcs8(), key.to_pkcs8());
    let other = openssl.run(&["genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-384"]);
    assert_eq!(code(TlsKey::from_pem(other.as_bytes())), "cert.private_key");
}

#[test]
fn a_sealed_file_of_openssl_is_read() {
    let Some(openssl) = OpenSsl::find() else { return };
    // OpenSSL reads a password up to the end of a line, so this account's must have none of those bytes.
    let is_line =
        |(_, secret): &(PrivateKey, [u8; 64])| !secret.iter().any(|byte| [0, b'\n', b'\r'].contains(byte));
    let (account, secret) = (1..=u8::MAX).map(with_password).find(is_line).expect("one in two has none");
    let address = account.public_key().address();
    let draft =
        CertificateDraft::new(address.clone(), moment("2026-01-01T00:00:00Z")).expect("a moment after 1970");
    let certificate = draft.sign(&key(7)).expect("it can be made").to_pem();
    let plain = openssl.file("plain.key", &key(7).to_pem());
    let password: PathBuf = openssl.folder.join("password");
    fs::write(&password, secret).expect("the folder can be written");
    let pass = format!("file:{}", password.display());
    let sealed = openssl.run(&[
        "pkcs8",
        "-topk8",
        "-v2",
        "aes-256-cbc",
        "-iter",
        "1000",
        "-passout",
        &pass,
        "-in",
        plain.to_str().expect("a path of ASCII"),
    ]);
    let file = format!("{certificate}{sealed}");
    let (_, opened) = read_file(file.as_bytes(), &account).expect("the right account opens it");
    assert_eq!(opened.to_pkcs8(), key(7).to_pkcs8());
    let other = PrivateKey::from_bytes(&[3; 32]).expect("a key");
    assert_eq!(code(read_file(file.as_bytes(), &other)), "cert.sealed");
}

#[test]
fn what_is_published_is_what_the_chain_takes() {
    let made = made(7);
    let (pem, public) = (made.to_pem(), made.public_key_pem());
    let message = Message::create_certificate(&owner(), pem.as_bytes(), public.as_bytes());
    message.validate_basic().expect("the chain takes it");
    assert_eq!(message.signers().expect("it has one"), [owner()]);
    assert_eq!(
        Certificate::check(&owner(), pem.as_bytes(), public.as_bytes()).expect("the chain takes it"),
        made
    );
    let other = key(8).public_key_pem();
    assert_eq!(code(Certificate::check(&owner(), pem.as_bytes(), other.as_bytes())), "cert.signature");
    let stranger: AccountAddress = "akash1qyhmn054".parse().expect("an address");
    assert_eq!(code(Certificate::check(&stranger, pem.as_bytes(), public.as_bytes())), "cert.common_name");
}

#[test]
fn every_damaged_byte_is_refused() {
    let made = made(7);
    let key = made.public_key_pem();
    for place in 0..made.as_der().len() {
        let mut der = made.as_der().to_vec();
        der[place] ^= 1;
        let text = pem(&der);
        let refused = Certificate::check(&owner(), text.as_bytes(), key.as_bytes());
        assert!(refused.is_err(), "byte {place} counts for nothing");
    }
    for length in 0..made.as_der().len() {
        assert_eq!(code(Certificate::from_der(&made.as_der()[..length])), "cert.form", "{length} bytes");
    }
}

#[test]
fn peers_are_who_the_chain_says() {
    let mine = made(7);
    let peer = PeerCertificate::read(&[mine.as_der()]).expect("it can be read");
    let (pem, public) = (mine.to_pem(), mine.public_key_pem());
    let published = Published::Valid { certificate: pem.as_bytes(), public_key: public.as_bytes() };
    let verdict = |role, at| code(peer.verify(role, published, moment(at)));
    assert_eq!(verdict(Role::Client, "2026-06-01T00:00:00Z"), "ok");
    assert_eq!(verdict(Role::Client, "2025-12-31T23:59:59Z"), "cert.early");
    assert_eq!(verdict(Role::Client, "2027-01-01T00:00:00Z"), "ok");
    assert_eq!(verdict(Role::Client, "2027-01-01T00:00:00.000000001Z"), "cert.expired");
    assert_eq!(verdict(Role::Server, "2026-06-01T00:00:00Z"), "cert.usage");

    // Another key's certificate with the same owner and serial number.
    let forged = made(8);
    let forged = PeerCertificate::read(&[forged.as_der()]).expect("it can be read");
    assert_eq!((forged.owner(), forged.serial()), (peer.owner(), peer.serial()));
    assert_eq!(
        code(forged.verify(Role::Client, published, moment("2026-06-01T00:00:00Z"))),
        "cert.signature"
    );
    assert_eq!(code(PeerCertificate::read(&[mine.as_der(), mine.as_der()])), "cert.count");
}

#[test]
fn a_provider_is_the_one_that_was_called() {
    let server = draft()
        .for_server(["provider.example.com"])
        .and_then(|draft| draft.sign(&key(7)))
        .expect("it can be made");
    assert_eq!(server.usages(), [Usage::Client, Usage::Server]);
    let peer = PeerCertificate::read(&[server.as_der()]).expect("it can be read");
    let (pem, public) = (server.to_pem(), server.public_key_pem());
    let published = Published::Valid { certificate: pem.as_bytes(), public_key: public.as_bytes() };
    let now = moment("2026-06-01T00:00:00Z");
    peer.verify_provider(&owner(), published, now).expect("it is this provider");
    let other: AccountAddress = "akash1qyhmn054".parse().expect("an address");
    assert_eq!(code(peer.verify_provider(&other, published, now)), "cert.common_name");
    assert_eq!(code(peer.verify_provider(&owner(), Published::Revoked, now)), "cert.revoked");
    assert_eq!(code(peer.verify_provider(&owner(), Published::Never, now)), "cert.not_found");
}

#[test]
fn renewal_is_advised_in_time() {
    let made = made(7);
    let advice = |at| made.renewal(moment(at));
    assert_eq!(advice("2025-12-31T23:59:59Z"), Renewal::Wait);
    assert_eq!(advice("2026-11-25T11:59:59Z"), Renewal::Keep);
    assert_eq!(advice("2026-11-25T12:00:00Z"), Renewal::Soon { days: 36 });
    assert_eq!(advice("2027-01-01T00:00:00Z"), Renewal::Soon { days: 0 });
    assert_eq!(advice("2027-01-01T00:00:00.5Z"), Renewal::Expired);
}

#[test]
fn the_private_key_is_never_shown() {
    let key = key(7);
    let shown = format!("{key:?}");
    assert!(!shown.contains("07"), "{shown}");
}

fn with_password(byte: u8) -> (PrivateKey, [u8; 64]) {
    let account = PrivateKey::from_bytes(&[byte; 32]).expect("a key");
    let secret = account.sign(account.public_key().address().to_string().as_bytes());
    (account, secret)
}

const OWNER: &str = "akash1qufa3xzrf34qvwyejkhvnc4psf49fftaw0asmh";

fn owner() -> AccountAddress {
    OWNER.parse().expect("an address")
}

fn moment(text: &str) -> Timestamp {
    text.parse().expect("a moment")
}

fn key(byte: u8) -> TlsKey {
    TlsKey::from_bytes(&[byte; 32]).expect("a number below the order")
}

fn draft() -> CertificateDraft {
    CertificateDraft::new(owner(), moment("2026-01-01T00:00:00Z")).expect("a moment after 1970")
}

fn made(byte: u8) -> Certificate {
    draft().sign(&key(byte)).expect("it can be made")
}

fn code<T>(result: Result<T>) -> &'static str {
    result.map_or_else(|error| error.code().as_str(), |_| "ok")
}

/// In one long line, which the chain takes.
fn pem(der: &[u8]) -> String {
    use base64::Engine;
    let body = base64::engine::general_purpose::STANDARD.encode(der);
    format!("-----BEGIN CERTIFICATE-----\n{body}\n-----END CERTIFICATE-----\n")
}

fn hexadecimal(serial: &str) -> String {
    format!("{:X}", serial.parse::<u64>().expect("a number of 64 bits"))
}

/// The program, and a folder for what it reads.
struct OpenSsl {
    folder: PathBuf,
}

impl OpenSsl {
    /// Without the program a test says so and checks nothing.
    fn find() -> Option<Self> {
        let there = Command::new("openssl").arg("version").output().is_ok_and(|run| run.status.success());
        if !there {
            eprintln!("SKIPPED: OpenSSL is not installed; certificates are not checked against it");
            return None;
        }
        let thread = std::thread::current();
        let name = thread.name().unwrap_or("test").replace("::", "-");
        let folder = std::env::temp_dir().join(format!("akashkit-{name}-{}", process::id()));
        fs::create_dir_all(&folder).expect("the temporary folder can be written");
        Some(Self { folder })
    }

    fn file(&self, name: &str, text: &str) -> PathBuf {
        let path: &Path = &self.folder.join(name);
        fs::write(path, text).expect("the folder can be written");
        path.to_owned()
    }

    fn run(&self, arguments: &[&str]) -> String {
        let run = Command::new("openssl").args(arguments).output().expect("it was there before");
        let said = String::from_utf8_lossy(&run.stderr);
        assert!(run.status.success(), "openssl {}: {said}", arguments.join(" "));
        String::from_utf8(run.stdout).expect("PEM and names are ASCII")
    }
}

impl Drop for OpenSsl {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}
