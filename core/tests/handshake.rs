//! TLS on loopback between tenants and providers, each looking at the other with what the chain says.
#![cfg(feature = "keys")]

use std::collections::HashMap;
use std::io::{self, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;

use akashkit::access::certificate::{Certificate, CertificateDraft, Endpoint, Published, Role, TlsKey};
use akashkit::{AccountAddress, Result, Timestamp};
use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, ring, verify_tls12_signature, verify_tls13_signature};
use rustls::pki_types::{CertificateDer, PrivatePkcs8KeyDer, ServerName, UnixTime};
use rustls::server::danger::{ClientCertVerified, ClientCertVerifier};
use rustls::sign::{CertifiedKey, SingleCertAndKey};
use rustls::{
    ClientConfig, ClientConnection, DigitallySignedStruct, DistinguishedName, RootCertStore, ServerConfig,
    ServerConnection, SignatureScheme, Stream,
};

#[test]
fn both_know_each_other() {
    let (tenant, provider) = (Party::new(TENANT, 1), Party::new(PROVIDER, 2));
    let chain = Chain::of(&[&tenant, &provider]);
    assert_eq!(meet(&tenant, &provider, &chain), (Ok(()), Ok(())));
}

#[test]
fn providers_that_are_not_who_was_called_are_refused() {
    let (tenant, provider) = (Party::new(TENANT, 1), Party::new(PROVIDER, 2));
    let chain = Chain::of(&[&tenant]);
    assert_eq!(refused_by_tenant(&tenant, &provider, &chain), "cert.not_found");

    let other = Party::new(OTHER, 3);
    let chain = Chain::of(&[&tenant, &provider, &other]);
    assert_eq!(refused_by_tenant(&tenant, &other, &chain), "cert.common_name");

    let chain = Chain::of(&[&tenant, &provider]).revoke(&provider);
    assert_eq!(refused_by_tenant(&tenant, &provider, &chain), "cert.revoked");

    let old = Party::valid(PROVIDER, 2, "2020-01-01T00:00:00Z", "2021-01-01T00:00:00Z");
    assert_eq!(refused_by_tenant(&tenant, &old, &Chain::of(&[&tenant, &old])), "cert.expired");
}

#[test]
fn tenants_that_are_not_who_they_say_are_refused() {
    let (tenant, provider) = (Party::new(TENANT, 1), Party::new(PROVIDER, 2));
    let chain = Chain::of(&[&provider]);
    assert_eq!(refused_by_provider(&tenant, &provider, &chain), "cert.not_found");

    // The same owner and serial number, another key.
    let impostor = Party::new(TENANT, 4);
    let chain = Chain::of(&[&tenant, &provider]);
    assert_eq!(refused_by_provider(&impostor, &provider, &chain), "cert.signature");

    let early = Party::valid(TENANT, 1, "2030-01-01T00:00:00Z", "2031-01-01T00:00:00Z");
    assert_eq!(refused_by_provider(&early, &provider, &Chain::of(&[&early, &provider])), "cert.early");
}

/// Everybody can see the certificate on the chain. Only its key makes a handshake.
#[test]
fn a_published_certificate_without_its_key_is_worth_nothing() {
    let (tenant, provider) = (Party::new(TENANT, 1), Party::new(PROVIDER, 2));
    let chain = Chain::of(&[&tenant, &provider]);
    let thief = Party { key: TlsKey::from_bytes(&[9; 32]).expect("a key"), ..tenant };
    let (_, provider_says) = meet(&thief, &provider, &chain);
    assert!(provider_says.as_ref().is_err_and(|said| said.contains("BadSignature")), "{provider_says:?}");
}

/// The other face of a provider: its host, by the word of an authority, which asks for no certificate.
#[test]
fn a_host_is_known_by_an_authority() {
    assert_eq!(call("provider.example.com", true), (Ok(()), Ok(())));
    // Nobody vouches for it, and it names no account.
    for (name, is_trusted) in [("provider.example.com", false), ("other.example.com", true)] {
        assert_eq!(call(name, is_trusted).0, Err("cert.common_name".to_owned()), "{name}");
    }
}

/// Calls the host by a name; perhaps its authority is trusted.
fn call(name: &str, is_trusted: bool) -> (Said, Said) {
    let key = PrivatePkcs8KeyDer::from(&include_bytes!("vectors/tls/host-key.der")[..]);
    let shown = CertificateDer::from(&include_bytes!("vectors/tls/host.der")[..]);
    let server = server().with_no_client_auth().with_single_cert(vec![shown], key.into()).expect("a host");
    let look = Look { authority: is_trusted.then(authority), ..Look::new(Role::Server, &Chain::default()) };
    let client = client().with_custom_certificate_verifier(Arc::new(look)).with_no_client_auth();
    connect(server, client, name)
}

fn authority() -> Arc<WebPkiServerVerifier> {
    let mut roots = RootCertStore::empty();
    roots.add(CertificateDer::from(&include_bytes!("vectors/tls/authority.der")[..])).expect("an authority");
    let verifier =
        WebPkiServerVerifier::builder_with_provider(Arc::new(roots), Arc::new(ring::default_provider()));
    verifier.build().expect("a verifier")
}

fn refused_by_tenant(tenant: &Party, provider: &Party, chain: &Chain) -> String {
    meet(tenant, provider, chain).0.expect_err("the tenant takes it")
}

fn refused_by_provider(tenant: &Party, provider: &Party, chain: &Chain) -> String {
    meet(tenant, provider, chain).1.expect_err("the provider takes it")
}

/// What the tenant and the provider say of a connection over which each has sent the other a word.
fn meet(tenant: &Party, provider: &Party, chain: &Chain) -> (Said, Said) {
    let look = |role| Arc::new(Look::new(role, chain));
    let server =
        server().with_client_cert_verifier(look(Role::Client)).with_cert_resolver(provider.resolver());
    let client = client().with_custom_certificate_verifier(look(Role::Server));
    connect(server, client.with_client_cert_resolver(tenant.resolver()), "provider.example.com")
}

fn server() -> rustls::ConfigBuilder<ServerConfig, rustls::WantsVerifier> {
    let server = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()));
    server.with_safe_default_protocol_versions().expect("versions")
}

fn client() -> rustls::client::danger::DangerousClientConfigBuilder {
    let client = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()));
    client.with_safe_default_protocol_versions().expect("versions").dangerous()
}

/// What both sides say of a connection.
fn connect(server: ServerConfig, client: ClientConfig, name: &str) -> (Said, Said) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = listener.local_addr().expect("an address");
    let serving = thread::spawn(move || {
        let (mut socket, _) = listener.accept().expect("a caller");
        let mut session = ServerConnection::new(Arc::new(server)).expect("a session");
        talk(Stream::new(&mut session, &mut socket))
    });
    let mut socket = TcpStream::connect(port).expect("a connection");
    let name = ServerName::try_from(name.to_owned()).expect("a name");
    let mut session = ClientConnection::new(Arc::new(client), name).expect("a session");
    let tenant_says = talk(Stream::new(&mut session, &mut socket));
    drop(socket);
    (tenant_says, serving.join().expect("it ends"))
}

type Said = std::result::Result<(), String>;

fn talk<S: rustls::SideData>(
    mut stream: Stream<'_, impl std::ops::DerefMut<Target = rustls::ConnectionCommon<S>>, TcpStream>,
) -> Said {
    let mut heard = [0; 5];
    let mut both = || -> io::Result<()> {
        stream.write_all(b"hello")?;
        stream.read_exact(&mut heard)
    };
    match both() {
        Ok(()) if heard == *b"hello" => Ok(()),
        Ok(()) => Err("another word".to_owned()),
        // A verifier's own refusal is its code.
        Err(error) => Err(match error.get_ref().and_then(|inner| inner.downcast_ref::<rustls::Error>()) {
            Some(rustls::Error::General(code)) => code.clone(),
            _ => format!("{error:?}"),
        }),
    }
}

/// A certificate with its key.
#[derive(Clone)]
struct Party {
    certificate: Certificate,
    key: TlsKey,
}

impl Party {
    fn new(owner: &str, key: u8) -> Self {
        Self::valid(owner, key, "2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z")
    }

    fn valid(owner: &str, key: u8, from: &str, until: &str) -> Self {
        let key = TlsKey::from_bytes(&[key; 32]).expect("a key");
        let made = || -> Result<Certificate> {
            let draft = CertificateDraft::new(owner.parse()?, NOW.parse()?)?.with_serial(7);
            draft.valid(from.parse()?, until.parse()?)?.for_server(["provider.example.com"])?.sign(&key)
        };
        Self { certificate: made().expect("a certificate"), key }
    }

    fn owner(&self) -> AccountAddress {
        self.certificate.owner().expect("an account")
    }

    fn resolver(&self) -> Arc<SingleCertAndKey> {
        let key = PrivatePkcs8KeyDer::from(self.key.to_pkcs8().to_vec());
        let key = ring::default_provider().key_provider.load_private_key(key.into()).expect("a key");
        let shown = vec![CertificateDer::from(self.certificate.as_der().to_vec())];
        Arc::new(CertifiedKey::new(shown, key).into())
    }
}

/// What is published, and whether it was revoked.
#[derive(Clone, Debug, Default)]
struct Chain(HashMap<(AccountAddress, String), Option<(String, String)>>);

impl Chain {
    fn of(parties: &[&Party]) -> Self {
        let publish = |party: &&Party| {
            let texts = (party.certificate.to_pem(), party.certificate.public_key_pem());
            ((party.owner(), party.certificate.serial()), Some(texts))
        };
        Self(parties.iter().map(publish).collect())
    }

    fn revoke(mut self, party: &Party) -> Self {
        self.0.insert((party.owner(), party.certificate.serial()), None);
        self
    }

    fn find(&self, owner: &AccountAddress, serial: &str) -> Published<'_> {
        match self.0.get(&(owner.clone(), serial.to_owned())) {
            None => Published::Never,
            Some(None) => Published::Revoked,
            Some(Some((certificate, public_key))) => {
                Published::Valid { certificate: certificate.as_bytes(), public_key: public_key.as_bytes() }
            }
        }
    }
}

/// Our verdict in the place of an authority's.
#[derive(Debug)]
struct Look {
    role: Role,
    chain: Chain,
    authority: Option<Arc<WebPkiServerVerifier>>,
    algorithms: CryptoProvider,
}

impl Look {
    fn new(role: Role, chain: &Chain) -> Self {
        Self { role, chain: chain.clone(), authority: None, algorithms: ring::default_provider() }
    }

    fn verdict(
        &self,
        shown: &CertificateDer<'_>,
        more: &[CertificateDer<'_>],
        is_trusted: bool,
    ) -> std::result::Result<(), rustls::Error> {
        let verdict = || -> Result<()> {
            let all: Vec<&[u8]> = std::iter::once(shown).chain(more).map(AsRef::as_ref).collect();
            let Endpoint::Account(peer) = Endpoint::of(&all, is_trusted)? else { return Ok(()) };
            let published = self.chain.find(peer.owner(), &peer.serial());
            let now: Timestamp = NOW.parse()?;
            match self.role {
                Role::Client => peer.verify(Role::Client, published, now).map(drop),
                Role::Server => peer.verify_provider(&PROVIDER.parse()?, published, now),
            }
        };
        verdict().map_err(|error| rustls::Error::General(error.code().as_str().to_owned()))
    }
}

macro_rules! signatures {
    () => {
        fn verify_tls12_signature(
            &self,
            message: &[u8],
            certificate: &CertificateDer<'_>,
            signed: &DigitallySignedStruct,
        ) -> std::result::Result<HandshakeSignatureValid, rustls::Error> {
            verify_tls12_signature(
                message,
                certificate,
                signed,
                &self.algorithms.signature_verification_algorithms,
            )
        }

        fn verify_tls13_signature(
            &self,
            message: &[u8],
            certificate: &CertificateDer<'_>,
            signed: &DigitallySignedStruct,
        ) -> std::result::Result<HandshakeSignatureValid, rustls::Error> {
            verify_tls13_signature(
                message,
                certificate,
                signed,
                &self.algorithms.signature_verification_algorithms,
            )
        }

        fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
            self.algorithms.signature_verification_algorithms.supported_schemes()
        }
    };
}

impl ServerCertVerifier for Look {
    fn verify_server_cert(
        &self,
        shown: &CertificateDer<'_>,
        more: &[CertificateDer<'_>],
        name: &ServerName<'_>,
        stapled: &[u8],
        now: UnixTime,
    ) -> std::result::Result<ServerCertVerified, rustls::Error> {
        let vouched = self
            .authority
            .as_ref()
            .map(|authority| authority.verify_server_cert(shown, more, name, stapled, now));
        self.verdict(shown, more, vouched.is_some_and(|vouched| vouched.is_ok()))
            .map(|()| ServerCertVerified::assertion())
    }

    signatures!();
}

impl ClientCertVerifier for Look {
    fn root_hint_subjects(&self) -> &[DistinguishedName] {
        &[]
    }

    fn verify_client_cert(
        &self,
        shown: &CertificateDer<'_>,
        more: &[CertificateDer<'_>],
        _: UnixTime,
    ) -> std::result::Result<ClientCertVerified, rustls::Error> {
        self.verdict(shown, more, false).map(|()| ClientCertVerified::assertion())
    }

    signatures!();
}

const NOW: &str = "2026-06-01T00:00:00Z";
const TENANT: &str = "akash1qufa3xzrf34qvwyejkhvnc4psf49fftaw0asmh";
const PROVIDER: &str = "akash1v96hymmjv9sh2un0wfskzatjdaexzct4txad7a";
const OTHER: &str = "akash1qyhmn054";
