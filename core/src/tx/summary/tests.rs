//! What is said of what wallets are handed, and each warning.

use serde_json::{Value as Json, json};

use super::*;
use crate::error::Result;
use crate::network::BlockTime;
use crate::tx::{Fee, Signer, UnsignedTx};
use crate::wire;

const OWNER: &str = "akash1qufa3xzrf34qvwyejkhvnc4psf49fftaw0asmh";
const OTHER: &str = "akash1z4qd59mw86uvcqaazfcy3a3jvyu3c3rnvfxne9";
const WORDS: &str = "legal winner thank year wave sausage worth useful legal winner thank yellow";

fn key() -> PublicKey {
    serde_json::from_str(r#""A+H95cwX9WUB7VPYdxjfdsE1uaZAHc61PRmBEaHq+F92""#).expect("a key")
}

fn unsigned(type_url: &str, json: &Json) -> Result<UnsignedTx> {
    let fee = Fee::new("5000uakt".parse()?, 200_000);
    let message = Message::from_json(type_url, json)?;
    Ok(UnsignedTx::new("akashnet-2", vec![message], fee).signed_by(Signer::direct(key(), 42, 7)))
}

fn summary_of(tx: &UnsignedTx, wallet: &Wallet) -> Result<Summary> {
    Ok(Summary::of(&Handed::read(&tx.sign_bytes(0)?)?, wallet))
}

fn warnings(type_url: &str, json: &Json, wallet: &Wallet) -> Result<Vec<String>> {
    let summary = summary_of(&unsigned(type_url, json)?, wallet)?;
    Ok(summary.warnings.iter().map(ToString::to_string).collect())
}

fn group(price: &str) -> Json {
    json!({"name": "west", "resources": [{"count": 2, "price": {"denom": "uact", "amount": price},
        "resource": {"id": 1, "cpu": {"units": {"val": "100"}}}}]})
}

fn create_deployment() -> Json {
    json!({"id": {"owner": OWNER, "dseq": "1234"}, "groups": [group("774.6"), group("0.1")],
        "hash": "ERERERERERERERERERERERERERERERERERERERERERE=",
        "deposit": {"amount": {"denom": "uact", "amount": "5000000"}, "sources": ["balance"]}})
}

const CREATE_DEPLOYMENT: &str = "/akash.deployment.v1beta4.MsgCreateDeployment";
const DEPOSIT: &str = "/akash.escrow.v1.MsgAccountDeposit";
const GRANT: &str = "/cosmos.authz.v1beta1.MsgGrant";
const SEND: &str = "/cosmos.bank.v1beta1.MsgSend";

fn send() -> Json {
    json!({"from_address": OWNER, "to_address": OTHER, "amount": [{"denom": "uakt", "amount": "1"}]})
}

fn deposit(owner: &str, denom: &str) -> Json {
    json!({"signer": OWNER, "id": {"scope": "deployment", "xid": format!("{owner}/7")},
        "deposit": {"amount": {"denom": denom, "amount": "2500000"}, "sources": ["grant", "balance"]}})
}

#[test]
fn a_deployment_is_said_in_amounts_an_hour() -> Result<()> {
    let wallet = Wallet { block_time: Some(BlockTime::CLIENT), ..Wallet::default() };
    let summary = summary_of(&unsigned(CREATE_DEPLOYMENT, &create_deployment())?, &wallet)?;
    // 2 × 774.7 uact a block, 600 blocks an hour.
    assert_eq!(
        summary.to_string(),
        format!(
            "Create deployment 1234: two groups, at most 0.93 ACT an hour; deposit 5 ACT\nFee: 0.005 AKT, paid by {OWNER}"
        )
    );
    Ok(())
}

#[test]
fn the_price_is_held_against_the_budget() -> Result<()> {
    let wallet = |budget: &str| {
        Ok::<_, crate::Error>(Wallet {
            hourly_budget: Some(budget.parse()?),
            block_time: Some(BlockTime::CLIENT),
            ..Wallet::default()
        })
    };
    let message = create_deployment();
    assert_eq!(warnings(CREATE_DEPLOYMENT, &message, &wallet("929640uact")?)?, [""; 0]);
    assert_eq!(
        warnings(CREATE_DEPLOYMENT, &message, &wallet("929639uact")?)?,
        ["This may cost 0.93 ACT an hour, and the budget is 0.93 ACT an hour"]
    );
    Ok(())
}

#[test]
fn what_amino_does_not_cover_is_named() -> Result<()> {
    let message = Message::from_json(CREATE_DEPLOYMENT, &create_deployment())?;
    let document = |messages: &str| {
        format!(
            r#"{{"account_number":"42","chain_id":"akashnet-2","fee":{{"amount":[{{"amount":"5000","denom":"uakt"}}],"gas":"200000"}},"memo":"","msgs":[{messages}],"sequence":"7"}}"#
        )
    };
    let wallet = Wallet::default();
    let summary = Summary::of(&Handed::read(document(&message.amino_json()?).as_bytes())?, &wallet);
    assert_eq!(
        summary.statements[0].to_string(),
        "Create deployment 1234: two groups, at most what is not shown; deposit 5 ACT"
    );
    let fields = vec!["groups"];
    assert_eq!(summary.warnings, [Warning::NotCovered { type_url: CREATE_DEPLOYMENT.to_owned(), fields }]);

    // Spelled out, a node refuses it.
    let summary = Summary::of(&Handed::read(document(&message.amino_json_whole()?).as_bytes())?, &wallet);
    assert_eq!(summary.warnings, [Warning::AminoText { name: CREATE_DEPLOYMENT.to_owned() }]);
    assert!(summary.statements[0].to_string().contains("ACT an hour"));
    Ok(())
}

#[test]
fn another_chain_account_or_signer_is_noticed() -> Result<()> {
    let wallet = Wallet {
        chain_id: Some("sandbox-2".to_owned()),
        account_number: Some(7),
        address: Some(OTHER.parse()?),
        ..Wallet::default()
    };
    assert_eq!(
        warnings(SEND, &send(), &wallet)?,
        [
            "This is for the chain akashnet-2, and you are on sandbox-2".to_owned(),
            "This is for account number 42, and yours is 7".to_owned(),
            format!("{OWNER} must sign this, not {OTHER}"),
        ]
    );
    let mut other = send();
    other["from_address"] = OTHER.into();
    let key = format!("{OTHER} must sign, and the key in the transaction is that of {OWNER}");
    assert_eq!(warnings(SEND, &other, &Wallet::default())?, [key]);
    Ok(())
}

#[test]
fn deposits_that_help_nobody_are_noticed() -> Result<()> {
    let wallet = Wallet::default();
    let tx = unsigned(DEPOSIT, &deposit(OWNER, "uact"))?;
    let summary = summary_of(&tx, &wallet)?;
    assert_eq!(
        summary.statements[0].to_string(),
        "Deposit 2.5 ACT into deployment 7, from grants of others as far as they go"
    );
    assert!(summary.warnings.is_empty());
    assert_eq!(
        warnings(DEPOSIT, &deposit(OTHER, "uakt"), &wallet)?,
        [
            "Leases are paid in ACT: 2.5 AKT stays unused unless the exchange is halted, and comes back"
                .to_owned(),
            format!("This pays for what belongs to {OTHER}"),
        ]
    );
    Ok(())
}

#[test]
fn to_close_one_that_another_begins_with_is_noticed() -> Result<()> {
    let open = [123, 1_234, 124].map(|dseq| crate::id::Dseq::new(dseq).expect("not zero")).to_vec();
    let wallet = Wallet { open_deployments: open, address: Some(OWNER.parse()?), ..Wallet::default() };
    let close = |owner: &str, dseq: &str| {
        warnings(
            "/akash.deployment.v1beta4.MsgCloseDeployment",
            &json!({"id": {"owner": owner, "dseq": dseq}}),
            &wallet,
        )
    };
    assert_eq!(close(OWNER, "123")?.len(), 1);
    assert!(close(OWNER, "123")?[0].contains("deployment 1234"));
    assert_eq!(close(OWNER, "1234")?, [""; 0]);
    assert!(!close(OTHER, "123")?.iter().any(|warning| warning.contains("1234")));
    Ok(())
}

#[test]
fn grants_are_looked_at() -> Result<()> {
    let grant = |grantee: &str, authorization: &Json| json!({"granter": OWNER, "grantee": grantee, "grant": {"authorization": authorization}});
    let generic = json!({"@type": "/cosmos.authz.v1beta1.GenericAuthorization", "msg": SEND});
    assert_eq!(
        warnings(GRANT, &grant(OWNER, &generic), &Wallet::default())?,
        [
            format!("The grant is to {OWNER} itself, which gives it"),
            format!("What is granted to {OWNER} has no limit")
        ]
    );
    let limited = json!({"@type": "/cosmos.bank.v1beta1.SendAuthorization", "spend_limit": [{"denom": "uakt", "amount": "7"}]});
    let tx = unsigned(GRANT, &grant(OTHER, &limited))?;
    let summary = summary_of(&tx, &Wallet::default())?;
    assert_eq!(summary.statements[0].to_string(), format!("Let {OTHER} send at most 0.000007 AKT of yours"));
    assert!(summary.warnings.is_empty());
    for (allowance, is_unlimited) in [
        (json!({"@type": "/cosmos.feegrant.v1beta1.BasicAllowance"}), true),
        (
            json!({"@type": "/cosmos.feegrant.v1beta1.BasicAllowance", "spend_limit": [{"denom": "uakt", "amount": "7"}]}),
            false,
        ),
    ] {
        let around = json!({"@type": "/cosmos.feegrant.v1beta1.AllowedMsgAllowance", "allowance": allowance, "allowed_messages": [SEND]});
        let message = json!({"granter": OWNER, "grantee": OTHER, "allowance": around});
        let found = warnings("/cosmos.feegrant.v1beta1.MsgGrantAllowance", &message, &Wallet::default())?;
        assert_eq!(found.len(), usize::from(is_unlimited), "{found:?}");
    }
    Ok(())
}

#[test]
fn bids_and_transfers_are_looked_at() -> Result<()> {
    let bid = json!({"id": {"owner": OTHER, "dseq": "7", "gseq": 1, "oseq": 1, "provider": OWNER},
        "price": {"denom": "uact", "amount": "100"},
        "deposit": {"amount": {"denom": "uact", "amount": "500000"}, "sources": ["balance"]}});
    let found = warnings("/akash.market.v1beta5.MsgCreateBid", &bid, &Wallet::default())?;
    assert_eq!(
        found,
        ["The deposit of 0.5 ACT stays locked when another bid wins, until you close this one"]
    );
    let transfer = |timeout: &str, memo: &str| {
        let message = json!({"source_port": "transfer", "source_channel": "channel-9", "token": {"denom": "uakt", "amount": "7"},
            "sender": OWNER, "receiver": "osmo1x", "timeout_height": {}, "timeout_timestamp": timeout, "memo": memo});
        warnings("/ibc.applications.transfer.v1.MsgTransfer", &message, &Wallet::default())
    };
    assert_eq!(transfer("1", "")?, [""; 0]);
    assert_eq!(transfer("0", "")?.len(), 1);
    assert_eq!(transfer("1", WORDS)?.len(), 1);
    Ok(())
}

#[test]
fn words_of_a_wallet_are_not_repeated() -> Result<()> {
    let shown = summary_of(&unsigned(SEND, &send())?.memo("rent\u{202e}\n"), &Wallet::default())?;
    assert_eq!(shown.memo.as_deref(), Some("“rent\\u{202e}\\n”"));
    let hidden = summary_of(&unsigned(SEND, &send())?.memo(WORDS), &Wallet::default())?;
    let (text, json) = (hidden.to_string(), serde_json::to_string(&hidden).unwrap_or_default());
    assert_eq!(hidden.warnings, [Warning::Mnemonic]);
    assert!(!text.contains("legal") && !json.contains("legal") && !format!("{hidden:?}").contains("legal"));
    Ok(())
}

#[test]
fn unusual_fees_are_noticed() -> Result<()> {
    for (fee, oddity) in [
        ("5000uakt", None),
        ("100000uakt", None),
        ("100001uakt", Some(FeeOddity::High)),
        ("49uakt", Some(FeeOddity::Low)),
        ("5000uact", Some(FeeOddity::Denom)),
    ] {
        let message = Message::from_json(SEND, &send())?;
        let fee = Fee::new(fee.parse()?, 200_000);
        let shown = fee.amount[0].clone();
        let tx = UnsignedTx::new("akashnet-2", vec![message], fee).signed_by(Signer::direct(key(), 42, 7));
        let amount = money::coin(&shown);
        let want: Vec<Warning> = oddity.map(|oddity| Warning::Fee { oddity, amount }).into_iter().collect();
        assert_eq!(summary_of(&tx, &Wallet::default())?.warnings, want, "{shown}");
    }
    Ok(())
}

#[test]
fn messages_in_messages_are_said_and_looked_at() -> Result<()> {
    let mut inner = create_deployment();
    inner["@type"] = CREATE_DEPLOYMENT.into();
    let mut outer = json!({"@type": "/cosmos.authz.v1beta1.MsgExec", "grantee": OTHER, "msgs": [inner]});
    let exec = json!({"grantee": OWNER, "msgs": [outer.clone()]});
    let wallet = Wallet { hourly_budget: Some("1uact".parse()?), ..Wallet::default() };
    let tx = unsigned("/cosmos.authz.v1beta1.MsgExec", &exec)?;
    let summary = summary_of(&tx, &wallet)?;
    let text = summary.statements[0].to_string();
    assert!(
        text.starts_with(
            "Act in the name of others: one message\n- Act in the name of others: one message\n  - Create"
        ),
        "{text}"
    );
    assert!(matches!(summary.warnings.as_slice(), [Warning::Price { .. }]));

    for _ in 0..14 {
        outer = json!({"@type": "/cosmos.authz.v1beta1.MsgExec", "grantee": OTHER, "msgs": [outer]});
    }
    // As deep as nobody unpacks it; there is still something to say.
    outer.as_object_mut().map(|object| object.remove("@type"));
    let message = Message::from_json("/cosmos.authz.v1beta1.MsgExec", &outer)?;
    assert!(!Statement::of(&message, &wallet).to_string().is_empty());
    Ok(())
}

#[test]
fn what_cannot_be_read_is_said_to_be_so() -> Result<()> {
    let fee = Fee::new("5000uakt".parse()?, 200_000);
    let strange = vec![Message::new("/osmosis.Swap\u{202e}", *b"\x08"), Message::from_json(SEND, &send())?];
    let tx = UnsignedTx::new("akashnet-2", strange, fee).signed_by(Signer::direct(key(), 42, 7));
    let summary = summary_of(&tx, &Wallet::default())?;
    assert!(
        matches!(summary.warnings.as_slice(), [Warning::UnknownMessage { .. }]),
        "{:?}",
        summary.warnings
    );
    assert!(!summary.to_string().contains('\u{202e}'));
    let broken = Statement::of(&Message::new(SEND, *b"\x08"), &Wallet::default());
    assert!(broken.to_string().starts_with("A message that cannot be read"));
    Ok(())
}

/// Documents of every form, damaged in two places.
#[test]
fn no_document_makes_it_panic() -> Result<()> {
    let tx = unsigned(CREATE_DEPLOYMENT, &create_deployment())?;
    let signed = tx.assemble(&[[7; 64]])?;
    let amino = DecodedTx::decode(signed.as_bytes())?.amino_sign_bytes("akashnet-2", 42, 7)?;
    let wallet = Wallet { hourly_budget: Some("1uact".parse()?), ..Wallet::default() };
    let (mut read, mut seed) = (0, 1_u32);
    for whole in [tx.sign_bytes(0)?, signed.as_bytes().to_vec(), amino] {
        for _ in 0..3_000 {
            let mut bytes = whole.clone();
            for _ in 0..2 {
                seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                let [low, high, value, _] = seed.to_be_bytes();
                let at = usize::from(u16::from_be_bytes([low, high])) % bytes.len();
                bytes[at] = value;
            }
            if let Ok(handed) = Handed::read(&bytes) {
                read += 1;
                assert!(!Summary::of(&handed, &wallet).to_string().is_empty());
            }
        }
    }
    assert!(read > 1_000, "only {read} of them were documents");
    Ok(())
}

#[test]
fn what_the_network_once_took_is_said() {
    let close = Message::new("/akash.market.v1beta4.MsgCloseLease", *b"\x0a\x06\x10\x07\x18\x01\x20\x02");
    let wallet = Wallet::default();
    let mut teller = Teller::new(&wallet);
    let statement = teller.tell(close.type_url(), close.value());
    assert_eq!(statement.to_string(), "Close the lease on order 7/1/2 with (nothing)");
    assert!(matches!(teller.warnings.as_slice(), [Warning::Outdated { .. }]));
    assert!(close.validate_basic().is_err());
}

/// Every type, with nothing in it, and with whatever bytes.
#[test]
fn no_message_makes_it_panic() {
    let mut seed = 1_u32;
    for schema in wire::all_messages() {
        let type_url = format!("/{}", schema.name);
        assert!(!Statement::of(&Message::new(&type_url, *b""), &Wallet::default()).parts.is_empty());
        for _ in 0..200 {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let bytes: Vec<u8> = seed
                .to_be_bytes()
                .into_iter()
                .cycle()
                .take(usize::try_from(seed % 40).unwrap_or_default())
                .collect();
            let _ = Statement::of(&Message::new(&type_url, bytes), &Wallet::default()).to_string();
        }
    }
}
