//! `cargo bench --features devnet --bench devnet`: how many transactions our own chain executes, with and without signatures, and what it
//! costs to let a thousand leases run.

use akashkit::access::PrivateKey;
use akashkit::devnet::{BlockTx, Devnet, Genesis};
use akashkit::tx::{Fee, Message, Signer, UnsignedTx};
use akashkit::{AccountAddress, Timestamp};
use divan::Bencher;
use divan::counter::ItemsCount;
use serde_json::{Value, json};

fn main() {
    divan::main();
}

/// Sends of one account to another, every signature verified.
#[divan::bench(sample_count = 10)]
fn signed_sends(bencher: Bencher<'_, '_>) {
    let world = World::new();
    let txs: Vec<BlockTx> = (0..TXS).map(|sequence| world.send(sequence)).collect();
    run(bencher, &world.devnet, &[txs]);
}

/// The same, signatures not looked at.
#[divan::bench(sample_count = 10)]
fn unsigned_sends(bencher: Bencher<'_, '_>) {
    let world = World::new();
    let txs: Vec<BlockTx> = (0..TXS).map(|sequence| world.send(sequence)).collect();
    run(bencher, &world.devnet.clone().trusting(), &[txs]);
}

/// Deployments, bids, leases, withdrawals and ends, signatures not looked at.
#[divan::bench(sample_count = 10)]
fn unsigned_leases(bencher: Bencher<'_, '_>) {
    let world = World::new();
    let steps = [World::create, World::bid, World::lease, World::withdraw, World::close];
    let mut sequences = [0, 1];
    let blocks: Vec<Vec<BlockTx>> = steps
        .iter()
        .map(|step| (1..=TXS / 5).map(|dseq| step(&world, dseq, &mut sequences)).collect())
        .collect();
    run(bencher, &world.devnet.clone().trusting(), &blocks);
}

/// A thousand leases, each withdrawn once.
#[divan::bench(sample_count = 10)]
fn withdrawals(bencher: Bencher<'_, '_>) {
    let world = World::new();
    let mut sequences = [0, 1];
    let mut devnet = world.devnet.clone().trusting();
    for step in [World::create, World::bid, World::lease] {
        let txs: Vec<BlockTx> = (1..=TXS).map(|dseq| step(&world, dseq, &mut sequences)).collect();
        make(&mut devnet, &txs);
    }
    let txs: Vec<BlockTx> = (1..=TXS).map(|dseq| world.withdraw(dseq, &mut sequences)).collect();
    run(bencher, &devnet, &[txs]);
}

fn run(bencher: Bencher<'_, '_>, devnet: &Devnet, blocks: &[Vec<BlockTx>]) {
    let txs: usize = blocks.iter().map(Vec::len).sum();
    bencher.counter(ItemsCount::new(txs)).with_inputs(|| devnet.clone()).bench_values(|mut devnet| {
        blocks.iter().for_each(|txs| make(&mut devnet, txs));
        devnet
    });
}

fn make(devnet: &mut Devnet, txs: &[BlockTx]) {
    let time = Timestamp::new(devnet.time().seconds() + 6, 0).expect("soon");
    let block = devnet.block(time, txs).expect("a block");
    let failed = block.txs.iter().find(|tx| tx.code != 0);
    assert!(failed.is_none(), "{failed:?}");
}

/// A tenant and a provider.
struct World {
    devnet: Devnet,
    keys: [PrivateKey; 2],
    addresses: [AccountAddress; 2],
}

impl World {
    fn new() -> Self {
        let keys = [1, 2].map(|byte| PrivateKey::from_bytes(&[byte; 32]).expect("a key"));
        let addresses = [&keys[0], &keys[1]].map(|key| key.public_key().address());
        let start = Timestamp::new(1_800_000_000, 0).expect("a moment");
        let genesis = addresses.iter().fold(Genesis::new(CHAIN, start), |genesis, address| {
            genesis.account(address.clone(), "1000000000000uact,1000000000000uakt".parse().expect("coins"))
        });
        let mut world = Self { devnet: Devnet::new(&genesis).expect("a chain"), keys, addresses };
        let provider = json!({
            "owner": world.addresses[1], "host_uri": "https://provider.example:8443",
            "attributes": [{"key": "region", "value": "us-west"}],
        });
        let tx = world.tx(1, 0, "/akash.provider.v1beta4.MsgCreateProvider", &provider);
        make(&mut world.devnet, &[tx]);
        world
    }

    fn tx(&self, who: usize, sequence: u64, url: &str, message: &Value) -> BlockTx {
        let message = Message::from_json(url, message).expect("a message");
        let fee = Fee::new("20000uakt".parse().expect("a coin"), 800_000);
        let signer = Signer::direct(self.keys[who].public_key(), who as u64, sequence);
        let unsigned = UnsignedTx::new(CHAIN, vec![message], fee).signed_by(signer);
        let signature = self.keys[who].sign(&unsigned.sign_bytes(0).expect("a signer"));
        unsigned.assemble(&[signature]).expect("a signature").as_bytes().into()
    }

    fn send(&self, sequence: u64) -> BlockTx {
        let [from, to] = &self.addresses;
        let amount = json!([{"denom": "uakt", "amount": "1"}]);
        let send = json!({"from_address": from, "to_address": to, "amount": amount});
        self.tx(0, sequence, "/cosmos.bank.v1beta1.MsgSend", &send)
    }

    fn create(&self, dseq: u64, sequences: &mut [u64; 2]) -> BlockTx {
        let unit = json!({"count": 1, "price": {"denom": "uact", "amount": "1000"}, "resource": {
            "id": 1, "cpu": {"units": {"val": "100"}}, "memory": {"quantity": {"val": "134217728"}},
            "gpu": {"units": {"val": "0"}}, "endpoints": [{}],
            "storage": [{"name": "default", "quantity": {"val": "536870912"}}],
        }});
        let create = json!({
            "id": {"owner": self.addresses[0], "dseq": dseq.to_string()}, "hash": "ERERERERERERERERERERERERERERERERERERERERERE=",
            "groups": [{"name": "west", "requirements": {"attributes": [{"key": "region", "value": "us-west"}]}, "resources": [unit]}],
            "deposit": {"amount": {"denom": "uact", "amount": "500000"}, "sources": ["balance"]},
        });
        self.next(0, sequences, "/akash.deployment.v1beta4.MsgCreateDeployment", &create)
    }

    fn bid(&self, dseq: u64, sequences: &mut [u64; 2]) -> BlockTx {
        let bid = json!({
            "id": self.id(dseq), "price": {"denom": "uact", "amount": "1"},
            "deposit": {"amount": {"denom": "uact", "amount": "500000"}, "sources": ["balance"]},
        });
        self.next(1, sequences, "/akash.market.v1beta5.MsgCreateBid", &bid)
    }

    fn lease(&self, dseq: u64, sequences: &mut [u64; 2]) -> BlockTx {
        self.next(0, sequences, "/akash.market.v1beta5.MsgCreateLease", &json!({"bid_id": self.id(dseq)}))
    }

    fn withdraw(&self, dseq: u64, sequences: &mut [u64; 2]) -> BlockTx {
        self.next(1, sequences, "/akash.market.v1beta5.MsgWithdrawLease", &json!({"id": self.id(dseq)}))
    }

    fn close(&self, dseq: u64, sequences: &mut [u64; 2]) -> BlockTx {
        let id = json!({"owner": self.addresses[0], "dseq": dseq.to_string()});
        self.next(0, sequences, "/akash.deployment.v1beta4.MsgCloseDeployment", &json!({"id": id}))
    }

    fn id(&self, dseq: u64) -> Value {
        let [owner, provider] = &self.addresses;
        json!({"owner": owner, "dseq": dseq.to_string(), "gseq": 1, "oseq": 1, "provider": provider})
    }

    fn next(&self, who: usize, sequences: &mut [u64; 2], url: &str, message: &Value) -> BlockTx {
        let sequence = sequences[who];
        sequences[who] += 1;
        self.tx(who, sequence, url, message)
    }
}

const CHAIN: &str = "devnet-1";
const TXS: u64 = 1_000;
