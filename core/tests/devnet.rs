//! Laws of our own chain that no transcript shows: what is saved is all of it, what fails leaves no trace, nothing is made or lost, and
//! no bytes make it panic.
#![cfg(feature = "devnet")]

use akashkit::access::PrivateKey;
use akashkit::devnet::{BlockTx, Devnet, Genesis};
use akashkit::tx::{Fee, Message, Signer, UnsignedTx};
use akashkit::{AccountAddress, Coins, Result, Timestamp};
use serde_json::{Value, json};

#[test]
fn a_saved_chain_goes_on_as_the_other_would() -> Result<()> {
    let mut world = World::new()?;
    let mut twin: Option<Devnet> = None;
    for step in 0..world.steps().len() {
        let tx = world.step(step)?;
        let block = make(&mut world.devnet, std::slice::from_ref(&tx))?;
        if let Some(mut twin) = twin {
            assert_eq!(make(&mut twin, &[tx])?, block);
            assert_eq!(twin.records()?, world.devnet.records()?);
        }
        let saved = world.devnet.save();
        let loaded = Devnet::load(&saved)?;
        assert_eq!(loaded.save(), saved);
        twin = Some(loaded);
    }
    Ok(())
}

#[test]
fn a_lease_is_paid_and_the_rest_comes_back() -> Result<()> {
    let mut world = World::new()?;
    let before = world.balances();
    for step in 0..world.steps().len() {
        let tx = world.step(step)?;
        let block = make(&mut world.devnet, &[tx])?;
        assert_eq!((block.txs[0].code, block.txs[0].log.as_str()), (0, ""), "step {step}");
    }
    let [tenant, provider] = world.balances();
    // A block of 10.5, of which the fraction is dropped.
    let cost: Coins = "10uact".parse()?;
    let fee = |txs: u64| Coins::new(vec![format!("{}uakt", 20_000 * txs).parse()?]);
    assert_eq!(tenant, before[0].checked_sub(&cost)?.checked_sub(&fee(3)?)?);
    assert_eq!(provider, before[1].checked_add(&cost)?.checked_sub(&fee(2)?)?);
    Ok(())
}

#[test]
fn what_is_checked_and_what_fails_changes_nothing() -> Result<()> {
    let mut world = World::new()?;
    let before = world.devnet.save();
    let create = world.step(1)?;
    assert_eq!(world.devnet.check(&create.bytes).code, 0);
    // The second look is behind the first one.
    assert_eq!(world.devnet.check(&create.bytes).code, 32);
    assert_eq!(world.devnet.save(), before);

    let twice = [create.clone(), create];
    let block = make(&mut world.devnet, &twice)?;
    assert_eq!([block.txs[0].code, block.txs[1].code], [0, 32]);
    let dear = BlockTx { gas_used: Some(u64::MAX), ..world.step(2)? };
    let balance = world.balances()[1].clone();
    let block = make(&mut world.devnet, &[dear])?;
    assert_eq!((block.txs[0].codespace.as_str(), block.txs[0].code), ("sdk", 11));
    // Out of gas is out of the fee, too.
    assert_eq!(world.balances()[1], balance.checked_sub(&"20000uakt".parse()?)?);
    Ok(())
}

#[test]
fn no_bytes_make_it_panic() -> Result<()> {
    let mut world = World::new()?;
    world.devnet = world.devnet.trusting();
    let txs: Vec<BlockTx> = (0..world.steps().len()).map(|step| world.step(step)).collect::<Result<_>>()?;
    let (mut seed, mut read) = (7_u64, 0);
    for round in 0..2_000 {
        let mut tx = txs[round % txs.len()].clone();
        for _ in 0..=round % 3 {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let at = usize::try_from(seed >> 33).unwrap_or_default() % tx.bytes.len();
            tx.bytes[at] = seed.to_be_bytes()[0];
        }
        let supply = supply(&world.devnet)?;
        let block = make(&mut world.devnet, &[tx])?;
        read += usize::from((block.txs[0].codespace.as_str(), block.txs[0].code) != ("sdk", 2));
        assert_eq!(supply, self::supply(&world.devnet)?, "round {round}");
    }
    assert!(read > 500, "only {read} of them were transactions");
    Ok(())
}

/// All that anybody has, which must be all that there is.
fn supply(devnet: &Devnet) -> Result<Value> {
    let records = devnet.records()?;
    let held =
        records.iter().filter(|(key, _)| key.starts_with("balance/") || key.starts_with("module_balance/"));
    let mut sum = Coins::default();
    for (_, coins) in held {
        for (denom, amount) in coins.as_object().into_iter().flatten() {
            sum = sum.checked_add(&format!("{}{denom}", amount.as_str().unwrap_or_default()).parse()?)?;
        }
    }
    let coins =
        sum.as_slice().iter().map(|coin| (coin.denom().to_string(), Value::from(coin.amount().to_string())));
    let sum = Value::Object(coins.collect());
    assert_eq!(records["supply"], sum);
    Ok(sum)
}

fn make(devnet: &mut Devnet, txs: &[BlockTx]) -> Result<akashkit::devnet::BlockResult> {
    devnet.block(Timestamp::new(devnet.time().seconds() + 6, 0)?, txs)
}

/// A tenant, a provider, and a lease between them.
struct World {
    devnet: Devnet,
    keys: [PrivateKey; 2],
    addresses: [AccountAddress; 2],
    sequences: [u64; 2],
}

impl World {
    fn new() -> Result<Self> {
        let keys = [PrivateKey::from_bytes(&[1; 32])?, PrivateKey::from_bytes(&[2; 32])?];
        let addresses = [&keys[0], &keys[1]].map(|key| key.public_key().address());
        let mut genesis = Genesis::new(CHAIN, Timestamp::new(1_800_000_000, 0)?);
        for address in &addresses {
            genesis = genesis.account(address.clone(), "1000000000uact,1000000000uakt".parse()?);
        }
        Ok(Self { devnet: Devnet::new(&genesis)?, keys, addresses, sequences: [0, 0] })
    }

    fn balances(&self) -> [Coins; 2] {
        self.addresses.each_ref().map(|address| self.devnet.balance(address))
    }

    /// Who sends what: from a provider's registration to the end of the deployment.
    fn steps(&self) -> [(usize, &'static str, Value); 5] {
        let [owner, provider] = &self.addresses;
        let deployment = json!({"owner": owner, "dseq": "7"});
        let bid = json!({"owner": owner, "dseq": "7", "gseq": 1, "oseq": 1, "provider": provider});
        let deposit = json!({"amount": {"denom": "uact", "amount": "500000"}, "sources": ["balance"]});
        let unit = json!({"count": 1, "price": {"denom": "uact", "amount": "1000"}, "resource": {
            "id": 1, "cpu": {"units": {"val": "100"}}, "memory": {"quantity": {"val": "134217728"}},
            "gpu": {"units": {"val": "0"}}, "storage": [{"quantity": {"val": "536870912"}}],
        }});
        [
            (
                1,
                "/akash.provider.v1beta4.MsgCreateProvider",
                json!({"owner": provider, "host_uri": "https://a.example"}),
            ),
            (
                0,
                "/akash.deployment.v1beta4.MsgCreateDeployment",
                json!({
                    "id": deployment, "groups": [{"name": "west", "resources": [unit]}], "deposit": deposit,
                    "hash": "ERERERERERERERERERERERERERERERERERERERERERE=",
                }),
            ),
            (
                1,
                "/akash.market.v1beta5.MsgCreateBid",
                json!({
                    "id": bid, "price": {"denom": "uact", "amount": "10.5"}, "deposit": deposit,
                }),
            ),
            (0, "/akash.market.v1beta5.MsgCreateLease", json!({"bid_id": bid})),
            (0, "/akash.deployment.v1beta4.MsgCloseDeployment", json!({"id": deployment})),
        ]
    }

    fn step(&mut self, step: usize) -> Result<BlockTx> {
        let (who, url, message) = self.steps()[step].clone();
        let fee = Fee::new("20000uakt".parse()?, 800_000);
        let number = u64::try_from(who).unwrap_or_default();
        let signer = Signer::direct(self.keys[who].public_key(), number, self.sequences[who]);
        let unsigned =
            UnsignedTx::new(CHAIN, vec![Message::from_json(url, &message)?], fee).signed_by(signer);
        self.sequences[who] += 1;
        let signature = self.keys[who].sign(&unsigned.sign_bytes(0)?);
        Ok(unsigned.assemble(&[signature])?.as_bytes().into())
    }
}

const CHAIN: &str = "devnet-1";
