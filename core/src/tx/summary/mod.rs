//! What a person should read before signing.

mod cost;
mod forms;
mod look;
mod money;
mod sentences;
mod statement;
mod teller;
mod template;
#[cfg(test)]
mod tests;
mod wallet;
mod warning;

use std::fmt;

use serde::Serialize;

use super::{AminoDocument, ArbitraryDocument, DecodedTx, Handed, Message};
use crate::address::AccountAddress;
use crate::public_key::PublicKey;
use crate::wire::{self, Fields, SIGN_MODE_LEGACY_AMINO_JSON, Secp256k1PubKey};

pub use cost::Cost;
pub use statement::{Part, Statement};
pub use wallet::Wallet;
pub use warning::{FeeOddity, Warning};

use teller::{MAX_MESSAGES, Teller, shortened};

/// What somebody is asked to sign, in words: one sentence a message, what it costs and who pays, and what may not be what
/// the signer wants. As text (`to_string`) one a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// For which chain, where that is said.
    pub chain_id: Option<String>,
    /// One for each message.
    pub statements: Vec<Statement>,
    /// What execution costs; nothing where nothing is executed.
    pub cost: Option<Cost>,
    /// The text that everybody can read, quoted; left out where it looks like the words of a wallet.
    pub memo: Option<String>,
    /// What may not be as it should.
    pub warnings: Vec<Warning>,
}

impl Summary {
    /// Says what a wallet is handed, and judges it by what the wallet knows.
    ///
    /// ```
    /// use akashkit::tx::{Handed, Summary, Wallet, Warning};
    ///
    /// let json = r#"{"account_number":"7","chain_id":"akashnet-2","fee":{"amount":[{"amount":"5000","denom":"uakt"}],"gas":"200000"},
    ///     "memo":"","msgs":[{"type":"cosmos-sdk/MsgSend","value":{"amount":[{"amount":"1500000","denom":"uakt"}],
    ///     "from_address":"akash1qufa3xzrf34qvwyejkhvnc4psf49fftaw0asmh","to_address":"akash1qyhmn054"}}],"sequence":"1"}"#;
    /// let wallet = Wallet { chain_id: Some("akashnet-2".into()), ..Wallet::default() };
    /// let summary = Summary::of(&Handed::read(json.as_bytes())?, &wallet);
    /// assert_eq!(summary.statements[0].to_string(), "Send 1.5 AKT to akash1qyhmn054");
    /// assert!(summary.to_string().contains("Fee: 0.005 AKT, paid by akash1qufa3xzrf34qvwyejkhvnc4psf49fftaw0asmh"));
    /// assert!(summary.warnings.is_empty());
    ///
    /// let sandbox = Wallet { chain_id: Some("sandbox-2".into()), ..Wallet::default() };
    /// let foreign = json.replace("cosmos-sdk/MsgSend", "osmosis/Swap");
    /// let summary = Summary::of(&Handed::read(foreign.as_bytes())?, &sandbox);
    /// assert!(matches!(summary.warnings[0], Warning::ChainId { .. }));
    /// assert!(matches!(summary.warnings[1], Warning::UnknownMessage { .. }));
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    pub fn of(handed: &Handed, wallet: &Wallet) -> Self {
        let mut teller = Teller::new(wallet);
        match handed {
            Handed::Tx(tx) => of_tx(tx, None, teller),
            Handed::Direct(document) => {
                teller.compare_place(&document.chain_id, document.account_number);
                of_tx(&document.tx, Some(document.chain_id.clone()), teller)
            }
            Handed::Amino(document) => {
                teller.compare_place(&document.chain_id, document.account_number);
                of_amino(document, teller)
            }
            Handed::Arbitrary(document) => of_arbitrary(document, teller),
        }
    }
}

impl Statement {
    /// Says what a message does.
    ///
    /// ```
    /// use akashkit::tx::{Message, Statement, Wallet};
    ///
    /// let vote = Message::new("/cosmos.gov.v1.MsgVote", *b"\x08\x07\x18\x03");
    /// assert_eq!(Statement::of(&vote, &Wallet::default()).to_string(), "Vote no on proposal 7");
    /// let unknown = Statement::of(&Message::new("/a.B", *b""), &Wallet::default());
    /// assert_eq!(unknown.to_string(), "A message of a type that is not known here: “/a.B”");
    /// ```
    pub fn of(message: &Message, wallet: &Wallet) -> Self {
        Teller::new(wallet).tell(message.type_url(), message.value())
    }
}

fn of_tx(tx: &DecodedTx, chain_id: Option<String>, mut teller: Teller) -> Summary {
    let messages = tx.messages();
    let fee = tx.auth_info().message("fee");
    let signers = signers(messages.iter(), fee.text("payer"));
    let infos = || tx.auth_info().messages("signer_infos");
    teller.in_amino = infos().any(is_amino);
    for (info, signer) in infos().zip(&signers) {
        teller.compare_key(info.message("public_key"), signer);
    }
    teller.compare_signers(&signers);
    let cost = Cost::of_fields(fee, signers.first());
    let told = messages
        .iter()
        .take(MAX_MESSAGES + 1)
        .map(|message| teller.tell(message.type_url(), message.value()))
        .collect();
    teller.into_summary(chain_id, told, Some(cost), &tx.memo())
}

fn of_amino(document: &AminoDocument, mut teller: Teller) -> Summary {
    let typed = document.messages.iter().filter_map(|message| message.message.as_ref());
    let payer = document.fee.payer.as_ref().map(ToString::to_string).unwrap_or_default();
    let signers = signers(typed, payer);
    teller.compare_signers(&signers);
    let mut told = Vec::new();
    for message in document.messages.iter().take(MAX_MESSAGES + 1) {
        teller.in_amino = message.is_as_signed;
        told.push(match &message.message {
            Some(typed) => teller.tell(typed.type_url(), typed.value()),
            None => teller.unknown(&message.name),
        });
        if message.message.is_some() && !message.is_as_signed {
            teller.warn(Warning::AminoText { name: message.name.clone() });
        }
    }
    let cost = Cost::of_fee(&document.fee, signers.first());
    teller.into_summary(Some(document.chain_id.clone()), told, Some(cost), &document.memo)
}

fn of_arbitrary(document: &ArbitraryDocument, mut teller: Teller) -> Summary {
    teller.compare_signers(std::slice::from_ref(&document.signer));
    let mut parts =
        vec![Part::words("Sign, as "), Part::Account(document.signer.to_string()), Part::words(", ")];
    match std::str::from_utf8(&document.data) {
        Ok(text) => parts.extend([Part::words("the text "), Part::quote(text)]),
        Err(_) => parts.push(Part::words(format!("{} bytes of data", document.data.len()))),
    }
    parts.push(Part::words(", which is no transaction"));
    let statement = Statement { type_url: "sign/MsgSignData".to_owned(), parts, inner: Vec::new() };
    teller.into_summary(None, vec![statement], None, "")
}

/// Who must sign, as far as the messages are known, and who pays.
fn signers<'m>(messages: impl Iterator<Item = &'m Message>, payer: String) -> Vec<AccountAddress> {
    let mut signers = Vec::new();
    let named = messages.take(MAX_MESSAGES).filter_map(|message| message.signers().ok()).flatten();
    for signer in named.chain(AccountAddress::parse(&payer).ok()) {
        if !signers.contains(&signer) {
            signers.push(signer);
        }
    }
    signers
}

fn is_amino(info: Fields) -> bool {
    let mode = info.message("mode_info");
    let single = mode.message("single").i64("mode") == i64::from(SIGN_MODE_LEGACY_AMINO_JSON);
    // Holders of one key mostly sign in amino; looked at is the first level of keys.
    single
        || mode
            .message("multi")
            .messages("mode_infos")
            .any(|inner| inner.message("single").i64("mode") == i64::from(SIGN_MODE_LEGACY_AMINO_JSON))
}

impl Teller<'_> {
    fn compare_place(&mut self, chain_id: &str, account_number: u64) {
        if let Some(expected) = self.wallet.chain_id.clone().filter(|expected| expected != chain_id) {
            self.warn(Warning::ChainId { found: shortened(chain_id), expected });
        }
        if let Some(expected) = self.wallet.account_number.filter(|expected| *expected != account_number) {
            self.warn(Warning::AccountNumber { found: account_number, expected });
        }
    }

    fn compare_signers(&mut self, signers: &[AccountAddress]) {
        let Some(own) = &self.wallet.address else { return };
        if !signers.is_empty() && !signers.contains(own) {
            let found = signers.iter().map(ToString::to_string).collect();
            self.warn(Warning::Signer { found, expected: own.to_string() });
        }
    }

    fn compare_key(&mut self, any: Fields, signer: &AccountAddress) {
        static SCHEMA: wire::Schema = Secp256k1PubKey::SCHEMA;
        let (type_url, value) = any.any();
        if type_url.strip_prefix('/') != Some(SCHEMA.name) {
            return;
        }
        let key = wire::from_wire(&SCHEMA, value).and_then(|tree| PublicKey::new(tree.bytes(0)));
        let key = key.ok().map(|key| key.address());
        if let Some(key) = key.filter(|key| key != signer) {
            self.warn(Warning::Key { signer: signer.to_string(), key: key.to_string() });
        }
    }

    fn into_summary(
        mut self,
        chain_id: Option<String>,
        statements: Vec<Statement>,
        cost: Option<Cost>,
        memo: &str,
    ) -> Summary {
        if let Some(warning) = cost.as_ref().and_then(Cost::oddity) {
            self.warn(warning);
        }
        if look::is_mnemonic(memo) {
            self.warn(Warning::Mnemonic);
        }
        let is_shown = !memo.is_empty() && !self.warnings.contains(&Warning::Mnemonic);
        let memo = is_shown.then(|| Part::quote(memo).text().to_owned());
        Summary { chain_id, statements, cost, memo, warnings: self.warnings }
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, statement) in self.statements.iter().enumerate() {
            let line = if at == 0 { "" } else { "\n" };
            write!(f, "{line}{statement}")?;
        }
        if let Some(cost) = &self.cost {
            write!(f, "\n{cost}")?;
        }
        if let Some(memo) = &self.memo {
            write!(f, "\nMemo: {memo}")?;
        }
        self.warnings.iter().try_for_each(|warning| write!(f, "\nWarning: {warning}"))
    }
}
