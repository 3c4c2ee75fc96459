//! What an example may call.

use std::str::FromStr;
use std::time::Duration;

use akashkit::access::certificate::TlsKey;
use akashkit::access::token::{Access, Claims, Token, check_schema};
use akashkit::access::{HdPath, Mnemonic, PrivateKey, verify};
use akashkit::billing::Escrow;
use akashkit::billing::{GpuPrices, RandomRange, ScalePricing};
use akashkit::deployment::{GroupSpec, Manifest, Version, cross_check, validate_groups};
use akashkit::devnet::{Devnet, Genesis};
use akashkit::event::Replay;
use akashkit::flow::{Action, Close, Event, Outcome, Sender, TopUp, Why};
use akashkit::gateway::{self, LeaseStatus, ShellFrame, ShellOptions};
use akashkit::gpu::{GpuModel, request_sdl};
use akashkit::id::{
    BidId, DeploymentId, EscrowAccountId, GroupId, LeaseId, OrderId, RawBidId, RawDeploymentId,
    RawEscrowAccountId,
};
use akashkit::market::{Choices, GroupState, HostUri, OrderState, Providers, Uptime};
use akashkit::network::{BlockTime, Network, Params};
use akashkit::query::Query;
use akashkit::tx::node::Request;
use akashkit::tx::{
    CreateDeployment, DecodedTx, Deposit, Fee, Message, MultisigKey, SignMode, Signer, SignerAccount,
    UnsignedTx, accept_deposit,
};
use akashkit::{
    AccountAddress, Code, Coin, Coins, Decimal, Denom, Deployment, Error, Exchange, Height, Int, Period,
    Price, PublicKey, Result, Timestamp, check,
};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::Example;

type Call = fn(&Example) -> Result<()>;

/// Every op but `sdl`. The name is that of the API, with a point where the language at hand may have something else.
pub(super) const CALLS: &[(&str, Call)] = &[
    ("AccountAddress.parse", parse::<AccountAddress>),
    ("Auction.bid_refusals", Example::bid),
    ("Auction.close_bid", |e| e.auction("close_bid")),
    ("Auction.close_group", |e| e.auction("close_group")),
    ("Auction.close_lease", |e| e.auction("close_lease")),
    ("Auction.create_bid", |e| e.auction("create_bid")),
    ("Auction.create_lease", |e| e.auction("create_lease")),
    ("Auction.pause_group", |e| e.auction("pause_group")),
    ("Auction.start_group", |e| e.auction("start_group")),
    ("Auction.start_reclaim", |e| e.auction("start_reclaim")),
    ("BidId.parse", parse::<BidId>),
    ("Bme.preflight", |e| e.bme()?.preflight(&e.parsed(2)?, &e.parsed(3)?).map(drop)),
    ("BlockTime.from_millis", |e| BlockTime::from_millis(e.record(0)).map(drop)),
    ("Budget.spread", |e| e.spread().map(drop)),
    ("Certificate.check", Example::certificate),
    ("CertificateDraft.for_server", Example::server_draft),
    ("CertificateDraft.new", Example::draft),
    ("Claims.new", |e| e.claims().map(drop)),
    ("Choices.new", |e| Choices::<String>::new(e.record(0)).map(drop)),
    ("Close.advance", |e| {
        ended(|now, sender| Ok(Close::new(e.parsed(0)?, sender).advance(Event::Start { now })))
    }),
    ("Close.load", |e| Close::load(&e.bytes(0)).map(drop)),
    ("Code.parse", parse::<Code>),
    ("Coin.checked_add", |e| e.parsed::<Coin>(0)?.checked_add(&e.parsed(1)?).map(drop)),
    ("Coin.checked_sub", |e| e.parsed::<Coin>(0)?.checked_sub(&e.parsed(1)?).map(drop)),
    ("Coin.parse", parse::<Coin>),
    ("Coins.from_sorted", |e| Coins::from_sorted(e.all_parsed()?).map(drop)),
    ("Coins.parse", parse::<Coins>),
    ("CreateDeployment.validate_basic", |e| e.create()?.validate_basic()),
    ("Decimal.checked_add", |e| e.parsed::<Decimal>(0)?.checked_add(e.parsed(1)?).map(drop)),
    ("Decimal.parse", parse::<Decimal>),
    ("Decimal.quo_truncate", |e| e.parsed::<Decimal>(0)?.quo_truncate(e.parsed(1)?).map(drop)),
    ("DecodedTx.decode", |e| DecodedTx::decode(&e.bytes(0)).map(drop)),
    ("DecodedTx.validate_basic", |e| DecodedTx::decode(&e.bytes(0))?.validate_basic()),
    ("DecodedTx.verify", Example::verify),
    ("Denom.parse", parse::<Denom>),
    ("DeploymentId.parse", parse::<DeploymentId>),
    ("Escrow.close", |e| e.escrow("close")),
    ("Escrow.close_payment", |e| e.escrow("close_payment")),
    ("Escrow.create_payment", |e| e.escrow("create_payment")),
    ("Escrow.deposit", |e| e.escrow("deposit")),
    ("Escrow.new", |e| Escrow::new(vec![e.record(0), e.record(0)], Vec::new()).map(drop)),
    ("Escrow.open", |e| e.escrow("open")),
    ("Escrow.settle", |e| e.escrow("settle")),
    ("Escrow.withdraw", |e| e.escrow("withdraw")),
    ("Devnet.block", |e| e.devnet(json!([]))?.block(Timestamp::new(e.record(0), 0)?, &[]).map(drop)),
    ("Devnet.load", |e| Devnet::load(e.text(0).as_bytes()).map(drop)),
    ("Devnet.new", |e| e.devnet(e.argument(0).clone()).map(drop)),
    ("EscrowAccountId.parse", parse::<EscrowAccountId>),
    ("Exchange.with_akt", |e| Exchange::with_akt(e.parsed(0)?).map(drop)),
    ("GenericPricing.price", |e| e.generic_price().map(drop)),
    ("GpuModel.parse", parse::<GpuModel>),
    ("GpuPlan.funding", |e| e.funding().map(drop)),
    ("GpuPrices.parse", parse::<GpuPrices>),
    ("GroupId.parse", parse::<GroupId>),
    ("GroupSpec.from_json", |e| GroupSpec::from_json(&e.text(0)).map(drop)),
    ("GroupSpec.from_proto", |e| GroupSpec::from_proto(&e.bytes(0)).map(drop)),
    ("GroupSpec.validate", |e| e.groups()?[0].validate()),
    ("GroupState.after", |e| e.record::<GroupState>(0).after(e.record(1)).map(drop)),
    ("HdPath.parse", parse::<HdPath>),
    ("Height.since", |e| Height::new(e.record(0)).since(Height::new(e.record(1))).map(drop)),
    ("HostUri.parse", parse::<HostUri>),
    ("Int.checked_add", |e| e.parsed::<Int>(0)?.checked_add(e.parsed(1)?).map(drop)),
    ("Int.parse", parse::<Int>),
    ("Int.quo_truncate", |e| e.parsed::<Int>(0)?.quo_truncate(e.parsed(1)?).map(drop)),
    ("Int.to_u64", |e| e.parsed::<Int>(0)?.to_u64().map(drop)),
    ("LeaseId.parse", parse::<LeaseId>),
    ("LeaseStatus.read", |e| LeaseStatus::read(e.record(0), &e.text(1)).map(drop)),
    ("Manifest.validate", |e| e.manifest()?.validate()),
    ("Market.close_deployment", |e| e.market("close_deployment")),
    ("Market.close_lease", |e| e.market("close_lease")),
    ("Market.create_deployment", |e| e.market("create_deployment")),
    ("Market.deployment_refusals", Example::new_deployment),
    ("Market.new", Example::market_of),
    ("Market.start_group", |e| e.market("start_group")),
    ("Message.amino_json", |e| Message::new(e.text(0), e.bytes(1)).amino_json().map(drop)),
    ("Message.canonical", |e| Message::new(e.text(0), e.bytes(1)).canonical().map(drop)),
    ("Message.from_json", |e| Message::from_json(&e.text(0), e.argument(1)).map(drop)),
    ("Message.signers", |e| Message::from_json(&e.text(0), e.argument(1))?.signers().map(drop)),
    ("Message.validate_basic", |e| e.message()?.validate_basic()),
    ("Mnemonic.derive", |e| Mnemonic::parse(&e.text(0))?.derive("", &e.parsed(1)?).map(drop)),
    ("Mnemonic.parse", |e| Mnemonic::parse(&e.text(0)).map(drop)),
    ("MultisigKey.new", |e| MultisigKey::new(e.record(0), vec![PublicKey::new(&[2; 33])?]).map(drop)),
    ("Network.by_chain_id", |e| Network::by_chain_id(&e.text(0)).map(drop)),
    ("OrderId.parse", parse::<OrderId>),
    ("OrderState.after", |e| e.record::<OrderState>(0).after(e.record(1)).map(drop)),
    ("Outlook.top_ups", |e| e.top_ups()),
    ("Payer.draw", |e| e.draw()),
    ("PeerCertificate.read", Example::peer),
    ("PeerCertificate.verify", Example::verified_peer),
    ("Period.from_millis", |e| Period::from_millis(e.record(0)).map(drop)),
    ("Price.block_to_hour_ceil", |e| e.parsed::<Price>(0)?.block_to_hour_ceil(e.record(1)).map(drop)),
    ("PrivateKey.from_armor", |e| PrivateKey::from_armor(&e.text(0), &e.text(1)).map(drop)),
    ("PrivateKey.from_bytes", |e| PrivateKey::from_bytes(&e.bytes(0)).map(drop)),
    ("Providers.new", |e| Providers::new(e.record(0)).map(drop)),
    ("PublicKey.new", |e| PublicKey::new(&e.bytes(0)).map(drop)),
    ("Query.new", |e| Query::new(&e.text(0), &e.arguments[1]).map(drop)),
    ("Query.read_rest", |e| Query::providers().read_rest(e.record(0), &e.text(1)).map(drop)),
    ("RandomRange.price", |e| RandomRange::of(&e.groups()?[0])?.price(e.record(0)).map(drop)),
    ("RawBidId.check", |e| e.record::<RawBidId>(0).check().map(drop)),
    ("RawDeploymentId.check", |e| e.record::<RawDeploymentId>(0).check().map(drop)),
    ("RawEscrowAccountId.check", |e| e.record::<RawEscrowAccountId>(0).check().map(drop)),
    ("RawEscrowAccountId.deployment", |e| e.record::<RawEscrowAccountId>(0).deployment().map(drop)),
    ("Replay.apply", |e| e.replay()),
    ("Report.fixed", |e| check(e.bytes(0)).report.fixed(&e.text(1)).map(drop)),
    ("Request.migrate_hostnames", |e| {
        gateway::Request::migrate_hostnames(&e.record::<Vec<String>>(0), 8.try_into()?, 1.try_into()?)
            .map(drop)
    }),
    ("Request.shell", Example::shell),
    ("Request.transaction", |e| Request::transaction(&e.text(0)).map(drop)),
    ("Resources.validate", |e| e.groups()?[0].resources[0].resource.validate()),
    ("ScalePricing.price", |e| ScalePricing::new(e.record(0))?.price(&e.groups()?[0]).map(drop)),
    ("ShellFrame.end", |e| ShellFrame::read(&e.bytes(0))?.end().map(drop)),
    ("ShellFrame.read", |e| ShellFrame::read(&e.bytes(0)).map(drop)),
    ("ScriptInput.new", |e| e.script_input().map(drop)),
    ("ScriptOutput.price", |e| e.script_output().price(&Denom::uact()).map(drop)),
    ("ScriptSettings.new", |e| e.script_settings().map(drop)),
    ("Spread.write_into", |e| e.spread()?.write_into(&e.text(1)).map(drop)),
    ("Timestamp.new", |e| Timestamp::new(e.record(0), e.record(1)).map(drop)),
    ("Timestamp.parse", parse::<Timestamp>),
    ("TlsKey.from_bytes", |e| TlsKey::from_bytes(&e.bytes(0)).map(drop)),
    ("Token.verify", Example::token),
    ("TopUp.advance", |e| {
        let deposit = Deposit::new(e.parsed(0)?);
        let id = "akash1qyhmn054/7".parse()?;
        ended(|now, sender| Ok(TopUp::new(id, deposit, sender).advance(Event::Start { now })))
    }),
    ("UnsignedTx.assemble", |e| e.tx()?.assemble(&vec![[0; 64]; e.count("signatures")]).map(drop)),
    ("UnsignedTx.sign_bytes", |e| e.tx()?.sign_bytes(e.count("place")).map(drop)),
    ("Uptime.from_bps", |e| Uptime::from_bps(e.record(0)).map(drop)),
    ("Version.parse", parse::<Version>),
    ("accept_deposit", |e| {
        let message = |at| Message::from_json(&e.text(at), e.argument(at + 1));
        accept_deposit(&message(0)?, &message(2)?, false).map(drop)
    }),
    ("cross_check", |e| cross_check(&e.manifest()?, &e.groups()?)),
    ("fits", Example::fit),
    ("offer_misfits", Example::offer),
    ("rank", |e| e.rank()),
    ("read_file", Example::sealed),
    ("request_sdl", |e| request_sdl(e.record(0), &[e.parsed(1)?]).map(drop)),
    ("validate_groups", |e| validate_groups(&e.groups()?)),
    ("check_schema", |e| check_schema(&e.text(0))),
    ("verify", |e| verify(&PublicKey::new(&e.bytes(0))?, &e.bytes(1), &e.bytes(2))),
];

fn parse<T: FromStr<Err = Error>>(example: &Example) -> Result<()> {
    example.parsed::<T>(0).map(drop)
}

impl Example {
    pub(super) fn parsed<T: FromStr<Err = Error>>(&self, at: usize) -> Result<T> {
        self.text(at).parse()
    }

    /// A chain on which each of these accounts has something.
    fn devnet(&self, accounts: Value) -> Result<Devnet> {
        let mut genesis = Genesis::new("devnet-1", Timestamp::new(1_800_000_000, 0)?);
        for account in accounts.as_array().into_iter().flatten().filter_map(Value::as_str) {
            genesis = genesis.account(account.parse()?, "5uakt".parse()?);
        }
        Devnet::new(&genesis)
    }

    fn shell(&self) -> Result<()> {
        let options =
            ShellOptions { service: "web".to_owned(), command: self.record(1), ..Default::default() };
        gateway::Request::shell(&self.parsed(0)?, &options).map(drop)
    }

    fn replay(&self) -> Result<()> {
        let mut market = Replay::default();
        (0..2).try_for_each(|at| market.apply(Height::new(self.record(at)), &[]))
    }

    fn claims(&self) -> Result<Claims> {
        let key = PrivateKey::from_bytes(&[7; 32])?;
        let now = Timestamp::new(self.record(0), 0)?;
        Claims::new(key.public_key().address(), Access::full(), now, self.record(1))
    }

    fn token(&self) -> Result<()> {
        let now = Timestamp::new(self.record(2), 0)?;
        Token::parse(&self.text(0))?.verify(&PublicKey::new(&self.bytes(1))?, now).map(drop)
    }

    fn all_parsed<T: FromStr<Err = Error>>(&self) -> Result<Vec<T>> {
        (0..self.arguments.len()).map(|at| self.parsed(at)).collect()
    }

    pub(super) fn record<T: DeserializeOwned>(&self, at: usize) -> T {
        serde_json::from_value(self.argument(at).clone()).expect("the argument is what the call takes")
    }

    /// A number that stands under a name in the first argument; 0 unless it is there.
    fn count(&self, name: &str) -> usize {
        let number = self.argument(0)[name].as_u64().unwrap_or_default();
        number.try_into().expect("a small number")
    }

    pub(super) fn groups(&self) -> Result<Vec<GroupSpec>> {
        let deployment = self.deployment();
        let groups = deployment["groups"].as_array().into_iter().flatten();
        groups.map(|group| GroupSpec::from_json(&group.to_string())).collect()
    }

    fn manifest(&self) -> Result<Manifest> {
        Manifest::from_json(&self.deployment()["manifest"].to_string())
    }

    /// Of JSON where that is an object, otherwise of bytes.
    fn message(&self) -> Result<Message> {
        match self.argument(1) {
            json @ Value::Object(_) => Message::from_json(&self.text(0), json),
            _ => Ok(Message::new(self.text(0), self.bytes(1))),
        }
    }

    fn create(&self) -> Result<CreateDeployment> {
        let deployment = self.deployment();
        Ok(CreateDeployment {
            id: OWNED.parse()?,
            groups: self.groups()?,
            version: self.manifest()?.version(),
            deposit: serde_json::from_value(deployment["deposit"].clone()).expect("a deposit"),
            reclamation: deployment["reclamation_seconds"].as_u64().map(Duration::from_secs),
        })
    }

    /// What the file amounts to, with what is set in it.
    fn deployment(&self) -> Value {
        let lowered = Deployment::from_sdl(self.unchanged()).expect("the file is a valid document");
        let deposit = Deposit::new("5000000uact".parse().expect("a coin"));
        let mut deployment = json!({
            "deposit": deposit,
            "groups": lowered.groups(),
            "manifest": lowered.manifest(),
            "reclamation_seconds": lowered.reclamation().map(|window| window.as_secs()),
        });
        for (pointer, value) in &self.set {
            *deployment.pointer_mut(pointer).expect("`set` names what is there") = value.clone();
        }
        deployment
    }

    /// Votes of so many accounts, signed by them or by the next ones, for accounts that have sent so many transactions.
    fn verify(&self) -> Result<()> {
        let (votes, sequence) = (self.count("votes"), self.count("sequence") as u64);
        let first = if self.argument(0)["others"] == true { 2 } else { 1 };
        let key = |number: usize| PrivateKey::from_bytes(&[u8::try_from(number).unwrap_or(u8::MAX); 32]);
        let vote = |number| {
            let voter = key(number)?.public_key().address();
            Message::from_json("/cosmos.gov.v1.MsgVote", &json!({ "voter": voter }))
        };
        let messages = (1..=votes).map(vote).collect::<Result<_>>()?;
        let mut tx = UnsignedTx::new("akashnet-2", messages, Fee::new("5000uakt".parse()?, 200_000));
        let keys = (first..first + votes).map(key).collect::<Result<Vec<_>>>()?;
        for key in &keys {
            tx = tx.signed_by(Signer::direct(key.public_key(), 42, 7));
        }
        let signatures = keys.iter().enumerate().map(|(place, key)| Ok(key.sign(&tx.sign_bytes(place)?)));
        let signed = tx.assemble(&signatures.collect::<Result<Vec<_>>>()?)?;
        let account = SignerAccount { account_number: 42, sequence, key: None };
        DecodedTx::decode(signed.as_bytes())?.verify(
            "akashnet-2",
            &vec![account; votes],
            &Params::DEFAULT.auth,
        )
    }

    fn tx(&self) -> Result<UnsignedTx> {
        let mut signer = Signer::direct(PublicKey::new(&[2; 33])?, 42, 7);
        if self.argument(0)["mode"] == "direct_aux" {
            signer.mode = SignMode::DirectAux;
        }
        let tx = UnsignedTx::new("akashnet-2", Vec::new(), Fee::new("5000uakt".parse()?, 200_000));
        let tx = if self.argument(0)["unordered"] == true { tx.unordered() } else { tx };
        Ok((0..self.count("signers")).fold(tx, |tx, _| tx.signed_by(signer.clone())))
    }
}

const OWNED: &str = "akash1qufa3xzrf34qvwyejkhvnc4psf49fftaw0asmh/12345";

/// Why a flow ends at once because of what it was handed.
fn ended(begin: impl FnOnce(Timestamp, Sender) -> Result<Action>) -> Result<()> {
    let sender = Sender::new("akashnet-2", PublicKey::new(&[2; 33])?);
    match begin("2026-12-05T08:00:00Z".parse()?, sender)? {
        Action::Done { outcome: Outcome::Failed(failure) } => match failure.why {
            Why::Invalid(fault) => Err(Error::new(fault.code)),
            _ => Ok(()),
        },
        _ => Ok(()),
    }
}
