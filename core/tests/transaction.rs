//! A whole transaction, from words to hash, against a worked example computed by other means.
#![cfg(all(feature = "keys", feature = "tx"))]

use akashkit::access::{HdPath, Mnemonic, verify};
use akashkit::deployment::{GroupSpec, Version};
use akashkit::tx::{CreateDeployment, Deposit, Fee, Message, Signer, UnsignedTx};
use akashkit::{Code, Height, Result, Timestamp};
use sha2::{Digest, Sha256};

#[test]
fn the_keys_of_the_words_have_their_addresses() -> Result<()> {
    let mnemonic = Mnemonic::parse(WORDS)?;
    for (index, address) in [
        "akash1qufa3xzrf34qvwyejkhvnc4psf49fftaw0asmh",
        "akash1z4qd59mw86uvcqaazfcy3a3jvyu3c3rnvfxne9",
        "akash19f7ecjuzy0vcpew3w5uv6frllfvymhpwfc3psm",
    ]
    .into_iter()
    .enumerate()
    {
        let path = HdPath::akash(0, u32::try_from(index).expect("a small index"))?;
        assert_eq!(mnemonic.derive("", &path)?.public_key().address().to_string(), address);
    }
    Ok(())
}

#[test]
fn the_message_has_its_bytes() -> Result<()> {
    let message = Message::from(&create()?);
    assert_eq!(hex(message.value()), MESSAGE);
    assert_eq!(CreateDeployment::try_from(&message)?, create()?);
    assert_eq!(message.signers()?, [create()?.id.owner().clone()]);
    message.validate_basic()
}

#[test]
fn the_transaction_has_its_signature_and_hash() -> Result<()> {
    let key = Mnemonic::parse(WORDS)?.derive("", &HdPath::default())?;
    let tx = unsigned()?.signed_by(Signer::direct(key.public_key(), 42, 7));
    assert_eq!(hex(&tx.auth_info_bytes()), AUTH_INFO);
    assert_eq!(sha256(&tx.body_bytes()), "ece0f501e510fc42f7b954b94ff3db2f6c6926f08b353341dd407487936fa867");

    let bytes = tx.sign_bytes(0)?;
    assert_eq!(bytes.len(), 395);
    assert_eq!(sha256(&bytes), "85a20ae28b06e7d3c2748ce183c18a8f4a80d52196bcfe0557f5435c4ca5e3f9");

    let signature = key.sign(&bytes);
    assert_eq!(hex(&signature), SIGNATURE);
    verify(&key.public_key(), &bytes, &signature)?;
    let signed = tx.assemble(&[signature])?;
    assert_eq!(signed.hash(), "20781098D8244022D8E3FBB39F5491B73108D6D6C22AE98180250C889DC2F826");
    Ok(())
}

#[test]
fn an_unordered_transaction_needs_a_timeout_and_no_sequence() -> Result<()> {
    let key = Mnemonic::parse(WORDS)?.derive("", &HdPath::default())?.public_key();
    let code = |tx: UnsignedTx| tx.sign_bytes(0).map(drop).map_err(|error| error.code());
    let moment = Timestamp::new(1_796_460_718, 0)?;
    let unordered = |sequence| -> Result<UnsignedTx> {
        Ok(unsigned()?.unordered().signed_by(Signer::direct(key, 42, sequence)))
    };
    assert_eq!(code(unordered(0)?), Err(Code::TxUnordered));
    assert_eq!(code(unordered(7)?.timeout(moment)), Err(Code::TxUnordered));
    assert_eq!(code(unordered(0)?.timeout(moment).timeout_height(Height::new(9))), Ok(()));
    Ok(())
}

#[test]
fn nobody_signs_in_an_empty_place() -> Result<()> {
    let error = unsigned()?.sign_bytes(0).expect_err("no signer");
    assert_eq!(error.code(), Code::TxSigner);
    Ok(())
}

#[test]
fn a_signature_over_anything_else_is_refused() -> Result<()> {
    let key = Mnemonic::parse(WORDS)?.derive("", &HdPath::default())?;
    let mut signature = key.sign(b"text");
    assert!(verify(&key.public_key(), b"test", &signature).is_err());
    assert!(verify(&key.public_key(), b"text", &signature[..63]).is_err());
    signature[0] ^= 1;
    assert!(verify(&key.public_key(), b"text", &signature).is_err());
    Ok(())
}

fn unsigned() -> Result<UnsignedTx> {
    let fee = Fee::new("5000uakt".parse()?, 200_000);
    Ok(UnsignedTx::new("akashnet-2", vec![Message::from(&create()?)], fee))
}

fn create() -> Result<CreateDeployment> {
    Ok(CreateDeployment {
        id: "akash1qufa3xzrf34qvwyejkhvnc4psf49fftaw0asmh/12345".parse()?,
        groups: vec![GroupSpec::from_json(GROUP)?],
        version: Version::new([0x11; 32]),
        deposit: Deposit::new("500000uact".parse()?),
        reclamation: None,
    })
}

fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

const WORDS: &str = "addict worth drip violin note olive final pelican perfect feel goat game \
                     horror brass fence deposit dutch improve setup stuff frost spirit smart alien";

const GROUP: &str = r#"{
    "name": "westcoast",
    "requirements": {"signed_by": {"all_of": null, "any_of": null}, "attributes": null},
    "resources": [{
        "resource": {
            "id": 1,
            "cpu": {"units": {"val": "100"}},
            "memory": {"size": {"val": "134217728"}},
            "storage": [{"name": "default", "size": {"val": "536870912"}}],
            "gpu": {"units": {"val": "0"}},
            "endpoints": [{"sequence_number": 0}]
        },
        "count": 1,
        "price": {"denom": "uact", "amount": "1000"}
    }]
}"#;

const MESSAGE: &str = concat!(
    "0a310a2c616b617368317175666133787a7266333471767779656a6b68766e6334707366343966667461773061736d6810b960",
    "12700a0977657374636f61737412020a001a5f",
    "0a3b080112070a050a033130301a0d0a0b0a0931333432313737323822160a0764656661756c74120b0a09353336383730393132",
    "2a050a030a0130320010011a1e0a0475616374121631303030303030303030303030303030303030303030",
    "1a201111111111111111111111111111111111111111111111111111111111111111",
    "22140a0e0a047561637412063530303030302a020201",
);

const AUTH_INFO: &str = concat!(
    "0a500a460a1f2f636f736d6f732e63727970746f2e736563703235366b312e5075624b657912230a2103e1fde5cc17f56501ed53d8",
    "7718df76c135b9a6401dceb53d198111a1eaf85f7612040a020801180712120a0c0a0475616b7412043530303010c09a0c",
);

const SIGNATURE: &str = concat!(
    "755477f14381f856ae9eac6796f015d19f7d883d24ffa8fa4c42bfe996ae3733",
    "6694e1ed071c9a0ea8afbd89c397b6e09ca2c2c327ffab06204004b284a97794",
);
