//! A chain in memory: the same signed transactions go in, the same results, events and records come out as of a node, whose transcripts
//! it is held against. It runs when its host makes a block, and at no other time.
//!
//! ```
//! use akashkit::Timestamp;
//! use akashkit::access::PrivateKey;
//! use akashkit::devnet::{Devnet, Genesis};
//! use akashkit::tx::{Fee, Message, Signer, UnsignedTx};
//! use serde_json::json;
//!
//! let alice = PrivateKey::from_bytes(&[1; 32])?;
//! let from = alice.public_key().address();
//! let genesis = Genesis::new("devnet-1", Timestamp::new(1_800_000_000, 0)?);
//! let mut devnet = Devnet::new(&genesis.account(from.clone(), "5000000uakt".parse()?))?;
//!
//! let to = "akash1qyhmn054".parse()?;
//! let coins = json!([{"denom": "uakt", "amount": "7"}]);
//! let send = json!({"from_address": from, "to_address": to, "amount": coins});
//! let send = Message::from_json("/cosmos.bank.v1beta1.MsgSend", &send)?;
//! let unsigned = UnsignedTx::new("devnet-1", vec![send], Fee::new("5000uakt".parse()?, 200_000))
//!     .signed_by(Signer::direct(alice.public_key(), 0, 0));
//! let signed = unsigned.assemble(&[alice.sign(&unsigned.sign_bytes(0)?)])?;
//!
//! assert_eq!(devnet.check(signed.as_bytes()).code, 0);
//! let block = devnet.block(Timestamp::new(1_800_000_006, 0)?, &[signed.as_bytes().into()])?;
//! assert_eq!((block.height.get(), block.txs[0].code), (2, 0));
//! assert_eq!(devnet.balance(&to), "7uakt".parse()?);
//! // Once more it has an old sequence.
//! let again = devnet.check(signed.as_bytes());
//! assert_eq!((again.codespace.as_str(), again.code), ("sdk", 32));
//! # Ok::<(), akashkit::Error>(())
//! ```

mod allowance;
mod answers;
mod ante;
mod bank;
mod bonding;
mod deposits;
mod distribution;
mod emit;
mod escrow;
mod exchange;
mod fault;
mod genesis;
mod governance;
mod grants;
#[cfg(test)]
mod laws;
mod market;
mod message;
mod messages;
mod module;
mod oracle;
mod params;
mod portions;
mod provider;
mod records;
mod registry;
mod rewards;
mod row;
mod rules;
mod saved;
mod slashing;
mod staking;
mod store;
mod tally;
mod tenant;
mod transfer;
mod unbonding;
mod validator;
mod validators;

use crate::address::AccountAddress;
use crate::error::{Code, Error, Result};
use crate::event::Event;
use crate::network::Params;
use crate::price::Coins;
use crate::quantity::Height;
use crate::query::TxResult;
use crate::time::Timestamp;
use crate::tx::DecodedTx;

use ante::Look;
use fault::{Done, Fault};
pub use genesis::Genesis;
use messages::Checked;
use row::{Account, Row};
use store::Store;

/// A chain in memory.
#[derive(Clone, Debug)]
pub struct Devnet {
    chain: Chain,
    /// What transactions have changed that are let in and wait for a block.
    waiting: Vec<(String, Option<Row>)>,
}

/// What a block has done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BlockResult {
    /// Its height.
    pub height: Height,
    /// Of each transaction, in order.
    pub txs: Vec<TxResult>,
    /// What modules of Akash did before and behind the transactions; the attribute `mode` says which.
    pub events: Vec<Event>,
}

/// A transaction for a block.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BlockTx {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// The gas that it is said to use; otherwise it is reckoned.
    pub gas_used: Option<u64>,
}

/// The chain while a block runs.
#[derive(Clone, Debug)]
struct Chain {
    chain_id: String,
    /// Whether signatures are looked at.
    verifies: bool,
    height: Height,
    time: Timestamp,
    store: Store,
    /// What was said since the last transaction.
    events: Vec<Event>,
}

impl Devnet {
    /// A chain behind its first block, which is empty.
    ///
    /// ```
    /// use akashkit::devnet::{Devnet, Genesis};
    /// use akashkit::{AccountAddress, Code, Timestamp};
    ///
    /// let tenant: AccountAddress = "akash1qyhmn054".parse()?;
    /// let genesis = Genesis::new("devnet-1", Timestamp::new(1_800_000_000, 0)?);
    /// let genesis = genesis.account(tenant.clone(), "5uakt".parse()?);
    /// assert_eq!(Devnet::new(&genesis)?.height().get(), 1);
    /// let twice = Devnet::new(&genesis.account(tenant, "5uakt".parse()?));
    /// assert_eq!(twice.unwrap_err().code(), Code::DevnetGenesis);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::DevnetGenesis`] when an account stands twice, or all amounts together exceed 256 bits.
    pub fn new(genesis: &Genesis) -> Result<Self> {
        let mut chain = Chain {
            chain_id: genesis.chain_id.clone(),
            verifies: true,
            height: Height::new(1),
            time: genesis.time,
            store: Store::default(),
            events: Vec::new(),
        };
        chain.begin(genesis).map_err(|fault| Error::new(Code::DevnetGenesis).with("found", fault.log))?;
        Ok(Self { chain, waiting: Vec::new() })
    }

    /// Without looking at signatures: for trying out what nobody would sign, and for measures.
    #[must_use]
    pub fn trusting(mut self) -> Self {
        self.chain.verifies = false;
        self
    }

    /// Whether a transaction is let in, behind those that were let in since the last block.
    ///
    /// ```
    /// use akashkit::access::PrivateKey;
    /// use akashkit::devnet::{Devnet, Genesis};
    /// use akashkit::tx::{Fee, Message, Signer, UnsignedTx};
    /// use akashkit::{Coins, Timestamp};
    /// use serde_json::json;
    ///
    /// let key = PrivateKey::from_bytes(&[7; 32])?;
    /// let rich = key.public_key().address();
    /// let genesis = Genesis::new("devnet-1", Timestamp::new(1_800_000_000, 0)?);
    /// let mut devnet = Devnet::new(&genesis.account(rich.clone(), "1000000uakt".parse::<Coins>()?))?;
    ///
    /// let coins = json!([{"denom": "uakt", "amount": "7"}]);
    /// let send = json!({"from_address": rich, "to_address": "akash1qyhmn054", "amount": coins});
    /// let send = Message::from_json("/cosmos.bank.v1beta1.MsgSend", &send)?;
    /// let unsigned = UnsignedTx::new("devnet-1", vec![send], Fee::new("5000uakt".parse()?, 200_000))
    ///     .signed_by(Signer::direct(key.public_key(), 0, 0));
    /// let signed = unsigned.assemble(&[key.sign(&unsigned.sign_bytes(0)?)])?;
    /// assert_eq!(devnet.check(signed.as_bytes()).code, 0);
    /// // The sequence is another now.
    /// assert_eq!(devnet.check(signed.as_bytes()).code, 32);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    pub fn check(&mut self, bytes: &[u8]) -> TxResult {
        let mark = self.chain.store.mark();
        self.chain.store.redo(std::mem::take(&mut self.waiting));
        let result = self.chain.run(&bytes.into(), Look::Check);
        self.waiting = self.chain.store.undo(mark);
        TxResult { events: Vec::new(), ..result }
    }

    /// Makes a block of transactions, whether they were let in or not.
    ///
    /// ```
    /// use akashkit::devnet::{Devnet, Genesis};
    /// use akashkit::{Code, Timestamp};
    ///
    /// let start = Timestamp::new(1_800_000_000, 0)?;
    /// let mut devnet = Devnet::new(&Genesis::new("devnet-1", start))?;
    /// let block = devnet.block(Timestamp::new(1_800_000_061, 0)?, &[b"no transaction".as_slice().into()])?;
    /// assert_eq!((block.height.get(), block.txs[0].code), (2, 2));
    /// assert_eq!(block.events[0].name, "akash.epochs.v1beta1.EventEpochEnd");
    /// assert_eq!(devnet.block(start, &[]).unwrap_err().code(), Code::DevnetTime);
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::DevnetTime`] for a moment before that of the last block; [`Code::DecimalOverflow`] and others when the price of AKT is
    /// absurd: then there is no such block.
    pub fn block(&mut self, time: Timestamp, txs: &[BlockTx]) -> Result<BlockResult> {
        if time < self.chain.time {
            return Err(Error::new(Code::DevnetTime).with("found", time).with("behind", self.chain.time));
        }
        let before = (self.chain.height, self.chain.time, self.chain.store.mark());
        self.chain.block(time, txs).inspect(|_| self.waiting.clear()).inspect_err(|_| {
            (self.chain.height, self.chain.time) = (before.0, before.1);
            self.chain.store.undo(before.2);
        })
    }

    /// What an account has.
    pub fn balance(&self, address: &AccountAddress) -> Coins {
        self.chain.balance(&address.to_string())
    }

    /// The height of the last block.
    pub fn height(&self) -> Height {
        self.chain.height
    }

    /// The moment of the last block.
    pub fn time(&self) -> Timestamp {
        self.chain.time
    }
}

impl From<&[u8]> for BlockTx {
    fn from(bytes: &[u8]) -> Self {
        Self { bytes: bytes.to_vec(), gas_used: None }
    }
}

impl Chain {
    fn params(&self) -> Params {
        self.store.get::<Params>(PARAMS).copied().unwrap_or(Params::DEFAULT)
    }

    fn begin(&mut self, genesis: &Genesis) -> Done {
        self.store.set(PARAMS, genesis.params);
        self.begin_rules(&genesis.params)?;
        self.store.set(exchange::EXCHANGE, exchange::ExchangeState::new(genesis.params.bme.min_epoch_blocks));
        let sources = genesis.price_sources.iter().map(|source| (source.to_string(), Vec::new())).collect();
        self.store.set(oracle::FEED, oracle::Feed { sources, ..oracle::Feed::default() });
        for seconds in EPOCHS {
            let start = u64::try_from(self.time.seconds()).unwrap_or_default();
            self.store.set(format!("epoch/start/{seconds}"), start);
        }
        self.mint(module::Module::Bme.address(), &genesis.vault)?;
        for (number, (address, coins)) in (0..).zip(&genesis.accounts) {
            let address = address.to_string();
            if self.account(&address).is_some() {
                return Err(Fault::lost(format_args!("{address} twice")));
            }
            self.set_account(&address, Account { number, sequence: 0, key: None });
            self.mint(&address, coins)?;
        }
        genesis.validators.iter().try_for_each(|validator| self.begin_validator(validator))?;
        let numbered = u64::try_from(genesis.accounts.len()).unwrap_or_default() + MODULE_ACCOUNTS;
        self.store.set(bank::NEXT_ACCOUNT, numbered);
        self.store.commit();
        Ok(())
    }

    fn block(&mut self, time: Timestamp, txs: &[BlockTx]) -> Result<BlockResult> {
        (self.height, self.time) = (Height::new(self.height.get() + 1), time);
        self.begin_block()?;
        let mut events = self.said("mode", "BeginBlock");
        let txs = txs.iter().map(|tx| self.run(tx, Look::Deliver)).collect();
        self.events.clear();
        self.sound(Self::end_votes)?;
        self.sound(Self::end_stakes)?;
        self.work_off()?;
        self.aggregate_price()?;
        events.extend(self.said("mode", "EndBlock"));
        self.store.commit();
        Ok(BlockResult { height: self.height, txs, events })
    }

    fn begin_block(&mut self) -> Result<()> {
        self.sound(Self::share_fees)?;
        self.drop_old_grants();
        self.drop_old_nonces();
        self.turn_epochs();
        Ok(())
    }

    fn end_stakes(&mut self) -> Done {
        self.choose_validators()?;
        self.free_validators()?;
        self.free_stakes()?;
        self.free_redelegations()
    }

    /// A part of a block that nothing on a sound chain refuses.
    fn sound(&mut self, part: fn(&mut Self) -> Done) -> Result<()> {
        part(self).map_err(|fault| Error::new(Code::DecimalOverflow).with("found", fault.log))
    }

    /// The network counts days, hours, minutes and weeks; of each, no more than one passes in a block.
    fn turn_epochs(&mut self) {
        let now = u64::try_from(self.time.seconds()).unwrap_or_default();
        for seconds in EPOCHS {
            let (start, number) = (format!("epoch/start/{seconds}"), format!("epoch/number/{seconds}"));
            let next = self.store.get::<u64>(&start).copied().unwrap_or_default() + seconds;
            if now <= next {
                continue;
            }
            let ended = self.store.get::<u64>(&number).copied().unwrap_or(1);
            self.store.set(start, next);
            self.store.set(number, ended + 1);
            self.tell("akash.epochs.v1beta1.EventEpochEnd", &[("epoch_number", &ended.to_string())]);
            let (number, start) = ((ended + 1).to_string(), next.to_string());
            self.tell(
                "akash.epochs.v1beta1.EventEpochStart",
                &[("epoch_number", &number), ("epoch_start_time", &start)],
            );
        }
    }

    /// What was said since, marked.
    fn said(&mut self, key: &str, value: &str) -> Vec<Event> {
        let mut events = std::mem::take(&mut self.events);
        events.retain(|event| event.name.starts_with("akash."));
        emit::mark(&mut events, key, value);
        events
    }

    /// Runs a transaction, or what is checked of it.
    fn run(&mut self, tx: &BlockTx, look: Look) -> TxResult {
        self.events.clear();
        let mark = self.store.mark();
        let (wanted, ran) = match DecodedTx::decode(&tx.bytes) {
            Ok(decoded) => (decoded.gas_limit(), self.run_decoded(&decoded, tx, look)),
            Err(error) => (0, Err(Fault::sdk(2, format_args!("tx parse error: {error}")))),
        };
        let gas = |gas: u64| i64::try_from(gas).unwrap_or(i64::MAX);
        let mut result = TxResult {
            gas_wanted: gas(wanted),
            gas_used: gas(tx.gas_used.unwrap_or_default()),
            ..TxResult::default()
        };
        match ran {
            Ok(Ran::Done) => result.data = None,
            Ok(Ran::Failed(fault)) => set_fault(&mut result, fault),
            Err(fault) => {
                self.store.undo(mark);
                self.events.clear();
                set_fault(&mut result, fault);
            }
        }
        result.events = std::mem::take(&mut self.events);
        result
    }

    /// An error is one of what comes before the messages: then nothing is paid.
    fn run_decoded(&mut self, tx: &DecodedTx, given: &BlockTx, look: Look) -> Done<Ran> {
        let messages = tx.messages();
        if messages.is_empty() {
            return Err(Fault::sdk(18, "must contain at least one message: invalid request"));
        }
        let messages = messages.iter().map(Checked::new).collect::<Done<Vec<_>>>()?;
        let out_of_gas = given.gas_used.filter(|used| *used > tx.gas_limit());
        let for_size = self.params().auth.tx_size_cost_per_byte.saturating_mul(tx.as_bytes().len() as u64);
        if tx.gas_limit() < for_size {
            return Err(no_gas(tx, for_size));
        }
        self.ante(tx, look)?;
        if look == Look::Check {
            return Ok(Ran::Done);
        }
        let (mark, said) = (self.store.mark(), self.events.len());
        let ran = match out_of_gas {
            Some(used) => Err(no_gas(tx, used)),
            None => self.execute_all(&messages),
        };
        Ok(match ran {
            Ok(()) => Ran::Done,
            Err(fault) => {
                self.store.undo(mark);
                self.events.truncate(said);
                Ran::Failed(fault)
            }
        })
    }

    fn execute_all(&mut self, messages: &[Checked]) -> Done {
        for (index, message) in messages.iter().enumerate() {
            let said = self.events.len();
            self.execute(message).map_err(|fault| fault.at(index))?;
            emit::mark(&mut self.events[said..], "msg_index", &index.to_string());
        }
        Ok(())
    }
}

/// What became of a transaction whose fee is paid.
enum Ran {
    Done,
    Failed(Fault),
}

fn no_gas(tx: &DecodedTx, used: u64) -> Fault {
    let wanted = tx.gas_limit();
    Fault::sdk(
        11,
        format_args!(
            "out of gas in location: WritePerByte; gasWanted: {wanted}, gasUsed: {used}: out of gas"
        ),
    )
}

fn set_fault(result: &mut TxResult, fault: Fault) {
    result.code = fault.code;
    result.codespace = fault.codespace.to_owned();
    result.log = fault.log;
}

const PARAMS: &str = "params";
const EPOCHS: [u64; 4] = [86_400, 3_600, 60, 604_800];
/// Modules whose accounts are numbered before the first block.
const MODULE_ACCOUNTS: u64 = 6;
