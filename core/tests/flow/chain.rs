//! A small chain in memory: what transactions do here is what they do on the network, as far as the flows can see it.

use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

use akashkit::AccountAddress;
use akashkit::tx::{DecodedTx, Message};
use serde_json::{Value, json};

pub(crate) const BLOCK_SECONDS: i64 = 6;

#[derive(Clone, Debug, Default)]
pub(crate) struct State {
    pub(crate) height: u64,
    pub(crate) account: Account,
    pub(crate) deployments: BTreeMap<u64, Deployment>,
    pub(crate) bids: Vec<Bid>,
    pub(crate) leases: Vec<Lease>,
    /// Serial and PEMs.
    pub(crate) certificates: Vec<(String, String)>,
    pub(crate) revoked: bool,
    /// Hash, block, and what a lookup answers.
    pub(crate) txs: BTreeMap<String, (u64, Rc<str>)>,
    pub(crate) fees: u64,
    pub(crate) earned: u64,
    /// How many deployments were paid for, and how many deposits were made into them.
    pub(crate) created: u32,
    pub(crate) deposits: u32,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Account {
    pub(crate) sequence: u64,
    pub(crate) uakt: u64,
    pub(crate) uact: u64,
}

#[derive(Clone, Debug)]
pub(crate) struct Deployment {
    pub(crate) is_active: bool,
    pub(crate) is_overdrawn: bool,
    pub(crate) hash: Value,
    pub(crate) groups: Rc<Vec<Value>>,
    pub(crate) funds: u64,
    pub(crate) settled_at: u64,
    pub(crate) created_at: u64,
}

#[derive(Clone, Debug)]
pub(crate) struct Bid {
    pub(crate) dseq: u64,
    pub(crate) gseq: u32,
    pub(crate) provider: usize,
    pub(crate) price: u64,
    pub(crate) state: &'static str,
    pub(crate) at: u64,
}

#[derive(Clone, Debug)]
pub(crate) struct Lease {
    pub(crate) dseq: u64,
    pub(crate) gseq: u32,
    pub(crate) provider: usize,
    pub(crate) price: u64,
    pub(crate) is_active: bool,
    pub(crate) at: u64,
}

/// How the chain and its providers are.
#[derive(Clone, Debug)]
pub(crate) struct Nature {
    /// What it wants of a gas in millionths of a uakt.
    pub(crate) min_gas_price: u64,
    /// Above a gas limit of how much transactions run out of it, once.
    pub(crate) gas_trap: bool,
    pub(crate) providers: Vec<Nurture>,
    /// How many blocks a node's index is behind.
    pub(crate) index_lag: u64,
}

#[derive(Clone, Debug)]
pub(crate) struct Nurture {
    /// After how many blocks it bids; never.
    pub(crate) bids_after: Option<u64>,
    pub(crate) price: u64,
    /// After how many blocks it withdraws an open bid.
    pub(crate) withdraws_after: Option<u64>,
    /// After how many blocks it leaves a lease.
    pub(crate) leaves_after: Option<u64>,
    pub(crate) is_away: bool,
    pub(crate) refuses_manifest: bool,
    /// How many blocks until services run.
    pub(crate) starts_after: u64,
}

pub(crate) struct Chain {
    pub(crate) state: State,
    pub(crate) past: VecDeque<State>,
    pub(crate) keeps_past: bool,
    pub(crate) mempool: Vec<Vec<u8>>,
    pub(crate) nature: Nature,
    pub(crate) owner: AccountAddress,
    pub(crate) providers: Vec<AccountAddress>,
    /// Deployments and versions of which a provider has the manifest.
    pub(crate) manifests: Vec<(usize, u64, Value, u64)>,
}

/// Code, codespace and log.
type Refused = (u32, &'static str, String);

impl Chain {
    pub(crate) fn money(&self) -> (u64, u64) {
        let escrow: u64 = self.state.deployments.values().map(|one| one.funds).sum();
        let State { account, fees, earned, .. } = &self.state;
        (account.uakt + fees, account.uact + escrow + earned)
    }

    /// Takes a transaction as `CheckTx` does.
    pub(crate) fn check(&mut self, bytes: &[u8]) -> Result<(), Refused> {
        let tx = DecodedTx::decode(bytes).map_err(|_| (2, "sdk", "tx parse error".to_owned()))?;
        if self.mempool.iter().any(|other| other == bytes) {
            return Err((19, "sdk", "tx already in mempool".to_owned()));
        }
        let facts = Facts::of(&tx);
        facts.check_height(self.state.height + 1)?;
        let wanted = (u128::from(facts.gas) * u128::from(self.nature.min_gas_price)).div_ceil(1_000_000);
        if u128::from(facts.fee) < wanted {
            let log =
                format!("insufficient fees; got: {}uakt required: {wanted}uakt: insufficient fee", facts.fee);
            return Err((13, "sdk", log));
        }
        self.pay(facts.fee, false)?;
        let waiting = u64::try_from(self.mempool.len()).expect("small");
        let expected = self.state.account.sequence + waiting;
        facts.check_sequence(expected)?;
        tx.validate_basic().map_err(|error| (18, "sdk", format!("{error}: invalid request")))?;
        self.mempool.push(bytes.to_vec());
        Ok(())
    }

    fn pay(&mut self, fee: u64, really: bool) -> Result<(), Refused> {
        let has = self.state.account.uakt;
        if has < fee {
            let log = format!("spendable balance {has}uakt is smaller than {fee}uakt: insufficient funds");
            return Err((5, "sdk", log));
        }
        if really {
            self.state.account.uakt -= fee;
            self.state.fees += fee;
        }
        Ok(())
    }

    /// Makes a block.
    pub(crate) fn block(&mut self) {
        if self.keeps_past {
            self.past.push_back(self.state.clone());
            self.past.drain(..self.past.len().saturating_sub(4));
        }
        self.state.height += 1;
        for bytes in std::mem::take(&mut self.mempool) {
            self.execute(&bytes);
        }
        self.trade();
    }

    /// Another program of the same account sends something.
    pub(crate) fn other_program(&mut self) {
        if self.mempool.is_empty() {
            self.state.account.sequence += 1;
        }
    }

    fn execute(&mut self, bytes: &[u8]) {
        let tx = DecodedTx::decode(bytes).expect("it was checked");
        let facts = Facts::of(&tx);
        let height = self.state.height;
        if facts.check_height(height).is_err() || facts.check_sequence(self.state.account.sequence).is_err() {
            return;
        }
        if self.pay(facts.fee, true).is_err() {
            return;
        }
        self.state.account.sequence += 1;
        let before = self.state.clone();
        let mut events = Vec::new();
        let result = if self.nature.gas_trap {
            self.nature.gas_trap = false;
            let gas = facts.gas;
            let log = format!(
                "out of gas in location: WriteFlat; gasWanted: {gas}, gasUsed: {}: out of gas",
                gas + 1
            );
            Err((11, "sdk", log))
        } else {
            tx.messages().iter().enumerate().try_for_each(|(at, message)| {
                self.handle(message, &mut events).map_err(|(code, space, log)| {
                    (code, space, format!("failed to execute message; message index: {at}: {log}"))
                })
            })
        };
        let (code, space, log) = match result {
            Ok(()) => (0, "", String::new()),
            Err(refused) => {
                self.state = before;
                events.clear();
                refused
            }
        };
        let response = json!({"tx_response": {"height": height.to_string(), "txhash": tx.hash(), "codespace": space, "code": code,
            "raw_log": log, "gas_wanted": facts.gas.to_string(), "gas_used": (facts.gas / 2).to_string(), "events": events}});
        self.state.txs.insert(tx.hash(), (height, response.to_string().into()));
    }

    fn handle(&mut self, message: &Message, events: &mut Vec<Value>) -> Result<(), Refused> {
        let json = message.to_json().expect("flows send what they know");
        match message.type_url() {
            "/akash.cert.v1.MsgCreateCertificate" => {
                let text = |key: &str| json[key].as_str().expect("base64").to_owned();
                self.state.certificates.push((text("cert"), text("pubkey")));
                Ok(())
            }
            "/akash.deployment.v1beta4.MsgCreateDeployment" => self.create(&json),
            "/akash.deployment.v1beta4.MsgCloseDeployment" => self.close(&json, events),
            "/akash.deployment.v1beta4.MsgUpdateDeployment" => {
                let deployment = self.active(&json["id"])?;
                deployment.hash = json["hash"].clone();
                Ok(())
            }
            "/akash.market.v1beta5.MsgCreateLease" => self.lease(&json["bid_id"]),
            "/akash.escrow.v1.MsgAccountDeposit" => self.deposit(&json),
            other => panic!("a flow sent {other}"),
        }
    }

    fn create(&mut self, json: &Value) -> Result<(), Refused> {
        let dseq = number(&json["id"]["dseq"]);
        if self.state.deployments.contains_key(&dseq) {
            return Err((3, "deployment", "Deployment exists".to_owned()));
        }
        let amount = number(&json["deposit"]["amount"]["amount"]);
        self.take(amount)?;
        let height = self.state.height;
        let deployment = Deployment {
            is_active: true,
            is_overdrawn: false,
            hash: json["hash"].clone(),
            groups: json["groups"].as_array().expect("groups").clone().into(),
            funds: amount,
            settled_at: height,
            created_at: height,
        };
        self.state.deployments.insert(dseq, deployment);
        self.state.created += 1;
        Ok(())
    }

    fn take(&mut self, amount: u64) -> Result<(), Refused> {
        let account = &mut self.state.account;
        account.uact = account
            .uact
            .checked_sub(amount)
            .ok_or_else(|| (1, "undefined", "deposit invalid: insufficient balance".to_owned()))?;
        Ok(())
    }

    fn active(&mut self, id: &Value) -> Result<&mut Deployment, Refused> {
        match self.state.deployments.get_mut(&number(&id["dseq"])) {
            Some(deployment) if deployment.is_active => Ok(deployment),
            Some(_) => Err((5, "deployment", "Deployment closed".to_owned())),
            None => Err((4, "deployment", "Deployment not found".to_owned())),
        }
    }

    fn close(&mut self, json: &Value, events: &mut Vec<Value>) -> Result<(), Refused> {
        self.active(&json["id"])?;
        let dseq = number(&json["id"]["dseq"]);
        self.settle(dseq);
        let refund = self.end(dseq);
        let attributes = json!([{"key": "receiver", "value": self.owner}, {"key": "amount", "value": format!("{refund}uact")}]);
        events.push(json!({"type": "coin_received", "attributes": attributes}));
        Ok(())
    }

    fn deposit(&mut self, json: &Value) -> Result<(), Refused> {
        let xid = json["id"]["xid"].as_str().expect("an id");
        let dseq: u64 = xid.rsplit('/').next().and_then(|text| text.parse().ok()).expect("a number");
        let amount = number(&json["deposit"]["amount"]["amount"]);
        match self.state.deployments.get(&dseq) {
            Some(deployment) if deployment.is_active => {}
            Some(_) => return Err((2, "escrow", "account closed".to_owned())),
            None => return Err((3, "escrow", "account not found".to_owned())),
        }
        self.take(amount)?;
        self.state.deposits += 1;
        self.state.deployments.get_mut(&dseq).expect("it is there").funds += amount;
        Ok(())
    }

    fn lease(&mut self, id: &Value) -> Result<(), Refused> {
        let (dseq, gseq) = (number(&id["dseq"]), id["gseq"].as_u64().expect("a number"));
        let provider = self.providers.iter().position(|one| id["provider"] == one.to_string());
        let is_it = |bid: &&mut Bid| {
            bid.dseq == dseq && u64::from(bid.gseq) == gseq && Some(bid.provider) == provider
        };
        let Some(bid) = self.state.bids.iter_mut().find(is_it) else {
            return Err((18, "market", "invalid bid: bid not found".to_owned()));
        };
        if bid.state != "open" {
            return Err((12, "market", "bid not open".to_owned()));
        }
        if self.state.leases.iter().any(|one| one.dseq == dseq && u64::from(one.gseq) == gseq) {
            return Err((13, "market", "bid: order not open".to_owned()));
        }
        bid.state = "active";
        let Bid { gseq, provider, price, .. } = *bid;
        let at = self.state.height;
        self.settle(dseq);
        self.state.leases.push(Lease { dseq, gseq, provider, price, is_active: true, at });
        Ok(())
    }

    /// Pays the providers up to now; an account that cannot ends.
    fn settle(&mut self, dseq: u64) {
        let height = self.state.height;
        let rate: u64 =
            self.state.leases.iter().filter(|it| it.dseq == dseq && it.is_active).map(|it| it.price).sum();
        let Some(deployment) = self.state.deployments.get_mut(&dseq) else { return };
        let owed = rate * (height - deployment.settled_at);
        let paid = owed.min(deployment.funds);
        deployment.funds -= paid;
        deployment.settled_at = height;
        self.state.earned += paid;
        if paid < owed {
            deployment.is_overdrawn = true;
            self.end(dseq);
        }
    }

    fn end(&mut self, dseq: u64) -> u64 {
        let deployment = self.state.deployments.get_mut(&dseq).expect("it is there");
        deployment.is_active = false;
        let refund = std::mem::take(&mut deployment.funds);
        self.state.account.uact += refund;
        self.state
            .leases
            .iter_mut()
            .filter(|lease| lease.dseq == dseq)
            .for_each(|lease| lease.is_active = false);
        self.state.bids.iter_mut().filter(|bid| bid.dseq == dseq).for_each(|bid| bid.state = "closed");
        refund
    }

    /// What providers do in a block.
    fn trade(&mut self) {
        let height = self.state.height;
        let open: Vec<(u64, u64, u32)> = self
            .state
            .deployments
            .iter()
            .filter(|(_, deployment)| deployment.is_active)
            .flat_map(|(dseq, one)| {
                (1..).take(one.groups.len()).map(move |gseq| (*dseq, one.created_at, gseq))
            })
            .collect();
        for (at, provider) in self.nature.providers.iter().enumerate() {
            for (dseq, created_at, gseq) in &open {
                let is_taken = self.state.leases.iter().any(|it| it.dseq == *dseq && it.gseq == *gseq);
                if provider.bids_after.is_some_and(|after| created_at + after == height) && !is_taken {
                    let (dseq, gseq, price) = (*dseq, *gseq, provider.price);
                    self.state.bids.push(Bid { dseq, gseq, provider: at, price, state: "open", at: height });
                }
            }
        }
        for bid in self.state.bids.iter_mut().filter(|bid| bid.state == "open") {
            if self.nature.providers[bid.provider]
                .withdraws_after
                .is_some_and(|after| bid.at + after <= height)
            {
                bid.state = "closed";
            }
        }
        let leaves = |lease: &Lease| {
            let after = self.nature.providers[lease.provider].leaves_after;
            lease.is_active && after.is_some_and(|after| lease.at + after <= height)
        };
        let left: Vec<u64> = self.state.leases.iter().filter(|one| leaves(one)).map(|one| one.dseq).collect();
        for dseq in left {
            self.settle(dseq);
            let nature = &self.nature;
            let leaves = |it: &&mut Lease| {
                it.dseq == dseq
                    && nature.providers[it.provider].leaves_after.is_some_and(|after| it.at + after <= height)
            };
            self.state.leases.iter_mut().filter(leaves).for_each(|lease| lease.is_active = false);
        }
    }
}

/// What the envelope of a transaction says.
struct Facts {
    fee: u64,
    gas: u64,
    sequence: u64,
    timeout: u64,
}

impl Facts {
    fn of(tx: &DecodedTx) -> Self {
        let json = tx.to_json().expect("flows send what can be shown");
        let info = &json["auth_info"];
        Self {
            fee: number(&info["fee"]["amount"][0]["amount"]),
            gas: number(&info["fee"]["gas_limit"]),
            sequence: number(&info["signer_infos"][0]["sequence"]),
            timeout: number(&json["body"]["timeout_height"]),
        }
    }

    fn check_height(&self, height: u64) -> Result<(), Refused> {
        let timeout = self.timeout;
        assert!(timeout > 0, "every transaction has an end");
        if height <= timeout {
            return Ok(());
        }
        Err((30, "sdk", format!("block height: {height}, timeout height: {timeout}: tx timeout height")))
    }

    fn check_sequence(&self, expected: u64) -> Result<(), Refused> {
        let found = self.sequence;
        if found == expected {
            return Ok(());
        }
        let log = format!(
            "account sequence mismatch, expected {expected}, got {found}: incorrect account sequence"
        );
        Err((32, "sdk", log))
    }
}

pub(crate) fn number(json: &Value) -> u64 {
    json.as_str().and_then(|text| text.parse().ok()).or_else(|| json.as_u64()).expect("a number")
}
