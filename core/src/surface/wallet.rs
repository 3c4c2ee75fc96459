//! What wallets show and sign, and what nodes answer, from the parts that other languages hold.

use std::sync::Arc;

use super::types::{Address, Message};
use super::{Refusal, signatures};
use crate::error::{Class, Code, Error, Result};
use crate::network::{BlockTime, GasPrice, Params};
use crate::price::{Coin, Price};
use crate::public_key;
use crate::refusal::{self, Detail, Retry};
use crate::tx::node::{self, AccountKind, Reply, RestVerb, VestingKind};
use crate::tx::{
    self, DecodedTx, Fee, Handed, MultisigKey, Part, PartialSignatures, SignedTx, UnsignedTx, Warning,
};

/// In which form something is handed over to be signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // the table says what they are
pub enum HandedKind {
    Amino,
    Arbitrary,
    Direct,
    Tx,
}

/// In which form it was handed over.
pub fn handed_kind(handed: &Handed) -> HandedKind {
    match handed {
        Handed::Amino(_) => HandedKind::Amino,
        Handed::Arbitrary(_) => HandedKind::Arbitrary,
        Handed::Direct(_) => HandedKind::Direct,
        Handed::Tx(_) => HandedKind::Tx,
    }
}

/// For which chain something is.
pub fn chain_id(handed: &Handed) -> Option<String> {
    match handed {
        Handed::Amino(document) => Some(document.chain_id.clone()),
        Handed::Direct(document) => Some(document.chain_id.clone()),
        Handed::Arbitrary(_) | Handed::Tx(_) => None,
    }
}

/// What the chain is asked to do.
pub fn messages(handed: &Handed) -> Vec<Message> {
    match handed {
        Handed::Amino(document) => {
            document.messages.iter().filter_map(|message| message.message.clone()).collect()
        }
        Handed::Arbitrary(_) => Vec::new(),
        Handed::Direct(document) => document.tx.messages(),
        Handed::Tx(tx) => tx.messages(),
    }
}

/// What is signed, where that is said.
pub fn sign_bytes(handed: &Handed) -> Option<Vec<u8>> {
    match handed {
        Handed::Amino(document) => Some(document.sign_bytes()),
        Handed::Arbitrary(document) => Some(document.sign_bytes()),
        Handed::Direct(document) => Some(document.sign_bytes()),
        Handed::Tx(_) => None,
    }
}

/// What a wallet knows of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)] // the table says what they are
pub struct Wallet {
    pub chain_id: Option<String>,
    pub address: Option<Address>,
    pub account_number: Option<u64>,
    pub open_deployments: Vec<u64>,
    pub hourly_budget: Option<Price>,
    pub block_millis: Option<u32>,
}

impl TryFrom<Wallet> for tx::Wallet {
    type Error = Error;

    fn try_from(wallet: Wallet) -> Result<Self> {
        Ok(Self {
            chain_id: wallet.chain_id,
            address: wallet.address,
            account_number: wallet.account_number,
            open_deployments: wallet
                .open_deployments
                .into_iter()
                .map(crate::id::Dseq::try_from)
                .collect::<Result<_>>()?,
            hourly_budget: wallet.hourly_budget,
            block_time: wallet.block_millis.map(BlockTime::from_millis).transpose()?,
        })
    }
}

/// What a person should read before signing.
///
/// # Errors
/// What makes a wallet's deployment or block time none.
pub fn summary(handed: &Handed, wallet: Option<Wallet>) -> Result<Summary> {
    let wallet = wallet.unwrap_or_default().try_into()?;
    Ok(tx::Summary::of(handed, &wallet).into())
}

/// What somebody is asked to sign, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the table says what they are
pub struct Summary {
    pub chain_id: Option<String>,
    pub statements: Vec<Statement>,
    pub cost: Option<ExecutionCost>,
    pub memo: Option<String>,
    pub warnings: Vec<SigningWarning>,
    pub text: String,
}

impl From<tx::Summary> for Summary {
    fn from(summary: tx::Summary) -> Self {
        let text = summary.to_string();
        let mut statements = Vec::new();
        summary.statements.into_iter().for_each(|statement| flatten(statement, 0, &mut statements));
        Self {
            chain_id: summary.chain_id,
            statements,
            cost: summary.cost.map(Into::into),
            memo: summary.memo,
            warnings: summary.warnings.iter().map(Into::into).collect(),
            text,
        }
    }
}

fn flatten(statement: tx::Statement, depth: u32, into: &mut Vec<Statement>) {
    let text = statement.parts.iter().map(Part::text).collect();
    let parts = statement.parts.into_iter().map(Into::into).collect();
    into.push(Statement { type_url: statement.type_url, depth, parts, text });
    statement.inner.into_iter().for_each(|inner| flatten(inner, depth + 1, into));
}

/// What one message does.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // the table says what they are
pub struct Statement {
    pub type_url: String,
    pub depth: u32,
    pub parts: Vec<StatementPart>,
    pub text: String,
}

/// A part of a sentence.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // the table says what they are
pub struct StatementPart {
    pub kind: StatementPartKind,
    pub text: String,
}

/// What a part of a sentence is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // the table says what they are
pub enum StatementPartKind {
    Account,
    Amount,
    Id,
    Quote,
    Time,
    Words,
}

impl From<Part> for StatementPart {
    fn from(part: Part) -> Self {
        let kind = match &part {
            Part::Account(_) => StatementPartKind::Account,
            Part::Amount(_) => StatementPartKind::Amount,
            Part::Id(_) => StatementPartKind::Id,
            Part::Quote(_) => StatementPartKind::Quote,
            Part::Time(_) => StatementPartKind::Time,
            Part::Words(_) => StatementPartKind::Words,
        };
        Self { kind, text: part.text().to_owned() }
    }
}

/// What execution costs.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the table says what they are
pub struct ExecutionCost {
    pub amount: Vec<Coin>,
    pub gas_limit: u64,
    pub payer: Option<String>,
    pub granter: Option<String>,
    pub shown: String,
}

impl From<tx::Cost> for ExecutionCost {
    fn from(cost: tx::Cost) -> Self {
        let tx::Cost { shown, amount, gas_limit, payer, granter } = cost;
        Self { amount, gas_limit, payer, granter, shown }
    }
}

/// What a person should know before signing.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // the table says what they are
pub struct SigningWarning {
    pub about: String,
    pub text: String,
}

impl From<&Warning> for SigningWarning {
    fn from(warning: &Warning) -> Self {
        let about =
            serde_json::to_value(warning).ok().and_then(|json| json["about"].as_str().map(str::to_owned));
        Self { about: about.unwrap_or_default(), text: warning.to_string() }
    }
}

/// What the chain knows of an account that signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // the table says what they are
pub struct SignerAccount {
    pub account_number: u64,
    pub sequence: u64,
    pub public_key: Option<public_key::PublicKey>,
}

/// Checks order and signatures of a transaction.
///
/// # Errors
/// Those of [`DecodedTx::verify`].
pub fn verify(tx: &DecodedTx, chain_id: &str, accounts: Vec<SignerAccount>) -> Result<()> {
    let account = |account: SignerAccount| tx::SignerAccount {
        account_number: account.account_number,
        sequence: account.sequence,
        key: account.public_key.map(Into::into),
    };
    let accounts: Vec<_> = accounts.into_iter().map(account).collect();
    tx.verify(chain_id, &accounts, &Params::DEFAULT.auth)
}

/// What one holder of a key has signed.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // the table says what they are
pub struct HolderSignature {
    pub holder: public_key::PublicKey,
    pub signature: Vec<u8>,
}

/// The transaction of an account whose key several hold.
///
/// # Errors
/// Those of [`PartialSignatures::add`] and [`UnsignedTx::assemble`].
pub fn assemble(
    key: &MultisigKey,
    tx: &UnsignedTx,
    signed: Vec<HolderSignature>,
) -> std::result::Result<Arc<SignedTx>, Refusal> {
    let mut collected = PartialSignatures::new(key.clone());
    for HolderSignature { holder, signature } in signed {
        for signature in signatures(&[signature])? {
            collected.add(holder, signature)?;
        }
    }
    Ok(Arc::new(tx.assemble(&[collected])?))
}

/// A fee in uakt.
///
/// # Errors
/// Those of [`Fee::of_gas`].
pub fn fee_of_gas(gas_limit: u64, micro_uakt: Option<u64>) -> Result<Fee> {
    Fee::of_gas(gas_limit, micro_uakt.map_or(GasPrice::HIGH, |micro_uakt| GasPrice { micro_uakt }))
}

/// A refusal by the chain or by a provider, explained.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // the table says what they are
pub struct ChainRefusal {
    pub codespace: String,
    pub code: u32,
    pub log: String,
    pub name: String,
    pub cause: String,
    pub remedy: String,
    pub retry: Retry,
    pub error_class: Class,
    pub message_index: Option<u32>,
    pub expected_sequence: Option<u64>,
}

impl From<refusal::Refusal> for ChainRefusal {
    fn from(refusal: refusal::Refusal) -> Self {
        let refusal::Refusal { codespace, code, log, reason, message, detail } = refusal;
        let expected_sequence = match detail {
            Some(Detail::Sequence { expected, .. }) => Some(expected),
            _ => None,
        };
        Self {
            codespace,
            code,
            log,
            name: reason.name.to_owned(),
            cause: reason.cause.to_owned(),
            remedy: reason.remedy.to_owned(),
            retry: reason.retry,
            error_class: reason.class(),
            message_index: message,
            expected_sequence,
        }
    }
}

/// Explains a refusal.
///
/// # Errors
/// [`Code::ArgumentChoice`] for the number 0, which is no refusal.
pub fn explain_refusal(codespace: String, code: u32, log: String) -> Result<ChainRefusal> {
    if code == 0 {
        return Err(Error::new(Code::ArgumentChoice).with("found", code));
    }
    Ok(refusal::Refusal::new(codespace, code, log).into())
}

/// A question to a node.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // the table says what they are
pub struct NodeRequest {
    pub grpc_method: String,
    pub grpc_message: Vec<u8>,
    pub rest_verb: String,
    pub rest_path: String,
    pub rest_body: Option<String>,
    pub rpc_method: String,
    pub rpc_params: String,
}

impl From<node::Request> for NodeRequest {
    fn from(request: node::Request) -> Self {
        let node::Request { grpc, rest, rpc } = request;
        let verb = match rest.verb {
            RestVerb::Get => "GET",
            RestVerb::Post => "POST",
        };
        Self {
            grpc_method: grpc.method.to_owned(),
            grpc_message: grpc.message,
            rest_verb: verb.to_owned(),
            rest_path: rest.path,
            rest_body: rest.body.map(|body| body.to_string()),
            rpc_method: rpc.method.to_owned(),
            rpc_params: rpc.params.to_string(),
        }
    }
}

/// What a transaction would use.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // the table says what they are
pub struct SimulationReply {
    pub gas_used: Option<u64>,
    pub refusal: Option<ChainRefusal>,
}

/// Reads a reply.
///
/// # Errors
/// Those of [`node::Simulation::from_json`].
pub fn read_simulation(body: &str) -> Result<SimulationReply> {
    Ok(match node::Simulation::from_json(body)? {
        Reply::Found(found) => SimulationReply { gas_used: Some(found.gas_used), refusal: None },
        Reply::Missing => SimulationReply::default(),
        Reply::Refused(refusal) => SimulationReply { gas_used: None, refusal: Some(refusal.into()) },
    })
}

/// Whether a node takes a transaction.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // the table says what they are
pub struct BroadcastReply {
    pub hash: Option<String>,
    pub refusal: Option<ChainRefusal>,
}

/// Reads a reply.
///
/// # Errors
/// Those of [`node::Broadcast::from_json`].
pub fn read_broadcast(body: &str) -> Result<BroadcastReply> {
    Ok(match node::Broadcast::from_json(body)? {
        Reply::Found(node::Broadcast { hash, refusal }) => {
            BroadcastReply { hash: Some(hash), refusal: refusal.map(Into::into) }
        }
        Reply::Missing => BroadcastReply::default(),
        Reply::Refused(refusal) => BroadcastReply { hash: None, refusal: Some(refusal.into()) },
    })
}

/// What became of a transaction.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // the table says what they are
pub struct TransactionReply {
    pub height: Option<i64>,
    pub hash: Option<String>,
    pub gas_wanted: Option<i64>,
    pub gas_used: Option<i64>,
    pub tx: Option<Vec<u8>>,
    pub refusal: Option<ChainRefusal>,
}

/// Reads a reply.
///
/// # Errors
/// Those of [`node::Execution::from_json`].
pub fn read_transaction(body: &str) -> Result<TransactionReply> {
    Ok(match node::Execution::from_json(body)? {
        Reply::Found(found) => TransactionReply {
            height: Some(found.height),
            hash: Some(found.hash),
            gas_wanted: Some(found.gas_wanted),
            gas_used: Some(found.gas_used),
            tx: found.tx,
            refusal: found.refusal.map(Into::into),
        },
        Reply::Missing => TransactionReply::default(),
        Reply::Refused(refusal) => {
            TransactionReply { refusal: Some(refusal.into()), ..TransactionReply::default() }
        }
    })
}

/// An account as the chain knows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)] // the table says what they are
pub struct AccountReply {
    pub address: Option<Address>,
    pub account_number: u64,
    pub sequence: u64,
    pub public_key: Option<public_key::PublicKey>,
    pub vesting: Option<Vesting>,
    pub refusal: Option<ChainRefusal>,
}

/// What of an account is locked.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the table says what they are
pub struct Vesting {
    pub kind: VestingKind,
    pub original: Vec<Coin>,
    pub delegated_free: Vec<Coin>,
    pub delegated_vesting: Vec<Coin>,
    pub start_time: Option<i64>,
    pub end_time: i64,
    pub periods: Vec<VestingPeriod>,
}

/// A step.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the table says what they are
pub struct VestingPeriod {
    pub seconds: i64,
    pub amount: Vec<Coin>,
}

impl From<node::Vesting> for Vesting {
    fn from(vesting: node::Vesting) -> Self {
        let period = |period: node::VestingPeriod| VestingPeriod {
            seconds: period.seconds,
            amount: period.amount.into(),
        };
        Self {
            kind: vesting.kind,
            original: vesting.original.into(),
            delegated_free: vesting.delegated_free.into(),
            delegated_vesting: vesting.delegated_vesting.into(),
            start_time: vesting.start_time,
            end_time: vesting.end_time,
            periods: vesting.periods.into_iter().map(period).collect(),
        }
    }
}

/// Reads a reply.
///
/// # Errors
/// Those of [`node::Account::from_json`].
pub fn read_account(body: &str) -> Result<AccountReply> {
    Ok(match node::Account::from_json(body)? {
        Reply::Found(account) => AccountReply {
            address: Some(account.address),
            account_number: account.account_number,
            sequence: account.sequence,
            public_key: match account.public_key {
                Some(node::AccountKey::Secp256k1(key)) => Some(key),
                _ => None,
            },
            vesting: match account.kind {
                AccountKind::Vesting(vesting) => Some(vesting.into()),
                _ => None,
            },
            refusal: None,
        },
        Reply::Missing => AccountReply::default(),
        Reply::Refused(refusal) => AccountReply { refusal: Some(refusal.into()), ..AccountReply::default() },
    })
}
