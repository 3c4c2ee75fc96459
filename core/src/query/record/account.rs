//! Accounts and balances.

use serde::Serialize;

use crate::address::AccountAddress;
use crate::error::{Code, Error, Result};
use crate::price::Coin;
use crate::public_key::PublicKey;
use crate::query::Reply;
use crate::wire::query::find;
use crate::wire::{Fields, Unknown, from_wire_with, schema_of, values};

/// What a transaction needs to know of an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AccountInfo {
    /// Whose it is.
    pub address: AccountAddress,
    /// Its key, once it has signed something.
    pub key: Option<AccountKey>,
    /// The chain's number of it.
    pub account_number: u64,
    /// How many transactions it has signed: the sequence of the next one.
    pub sequence: u64,
    /// The URL of its kind where the chain says it, such as `/cosmos.vesting.v1beta1.DelayedVestingAccount`.
    pub kind: Option<String>,
}

/// The key of an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum AccountKey {
    /// Of several holders, or on another curve: the URL of its type, and its bytes.
    Other(String, Vec<u8>),
    /// On secp256k1.
    Secp256k1(PublicKey),
}

impl Reply {
    /// The accounts in an answer, of any kind that the chain has: accounts of modules, and those whose coins become free with
    /// time, too.
    ///
    /// ```
    /// use akashkit::query::Query;
    ///
    /// let query = Query::account(&"akash1qyhmn054".parse()?);
    /// let body = r#"{"account": {"@type": "/cosmos.vesting.v1beta1.PermanentLockedAccount", "base_vesting_account":
    ///     {"base_account": {"address": "akash1qyhmn054", "account_number": "3", "sequence": "5"}}}}"#;
    /// let accounts = query.read_rest(200, body)?.accounts()?;
    /// assert_eq!((accounts[0].account_number, accounts[0].sequence), (3, 5));
    ///
    /// let other = query.read_rest(200, r#"{"account": {"@type": "/a.B"}}"#)?;
    /// assert_eq!(other.accounts().unwrap_err().code().as_str(), "tx.type");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::QueryMethod`] in the answer to another query; [`Code::TxType`] for a kind that is not known; what makes its bytes
    /// unreadable, and the codes of addresses and keys.
    pub fn accounts(&self) -> Result<Vec<AccountInfo>> {
        match self.path() {
            "/cosmos.auth.v1beta1.Query/AccountInfo" => {
                base(self.fields().message("info"), None).map(|one| vec![one])
            }
            "/cosmos.auth.v1beta1.Query/Account" | "/cosmos.auth.v1beta1.Query/ModuleAccountByName" => {
                account(self.fields().message("account")).map(|one| vec![one])
            }
            "/cosmos.auth.v1beta1.Query/Accounts" | "/cosmos.auth.v1beta1.Query/ModuleAccounts" => {
                self.fields().messages("accounts").map(account).collect()
            }
            _ => Err(self.other()),
        }
    }

    /// The amounts in an answer about balances.
    ///
    /// ```
    /// use akashkit::query::Query;
    ///
    /// let query = Query::balances(&"akash1qyhmn054".parse()?);
    /// let reply = query.read_rest(200, r#"{"balances": [{"denom": "uakt", "amount": "5"}]}"#)?;
    /// assert_eq!(reply.balances()?[0].to_string(), "5uakt");
    /// let reply = query.read_rest(200, r#"{"balances": [{"denom": "u", "amount": "5"}]}"#)?;
    /// assert_eq!(reply.balances().unwrap_err().code().as_str(), "denom.text");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::QueryMethod`] in the answer to another query, and the codes of amounts and denominations.
    pub fn balances(&self) -> Result<Vec<Coin>> {
        let list = match self.path() {
            "/cosmos.bank.v1beta1.Query/AllBalances" | "/cosmos.bank.v1beta1.Query/SpendableBalances" => {
                "balances"
            }
            "/cosmos.bank.v1beta1.Query/TotalSupply" => "supply",
            "/cosmos.bank.v1beta1.Query/Balance" | "/cosmos.bank.v1beta1.Query/SpendableBalanceByDenom" => {
                let fields = self.fields();
                let balance = fields.has("balance").then(|| values::coin(fields.message("balance")));
                return balance.into_iter().collect();
            }
            "/cosmos.bank.v1beta1.Query/SupplyOf" => {
                return values::coin(self.fields().message("amount")).map(|coin| vec![coin]);
            }
            _ => return Err(self.other()),
        };
        self.fields().messages(list).map(values::coin).collect()
    }
}

/// Accounts hold others: the innermost one is what signs.
fn account(any: Fields) -> Result<AccountInfo> {
    let kind = any.text("type_url");
    let schema = find(&kind)?;
    let tree = from_wire_with(schema, any.bytes("value"), Unknown::PassedOver)?;
    let mut fields = Fields::new(schema, &tree);
    for inner in ["base_vesting_account", "base_account"] {
        if fields.schema().index(inner).is_some() {
            fields = fields.message(inner);
        }
    }
    if fields.schema().index("account_number").is_none() {
        return Err(Error::new(Code::TxType).with("found", kind));
    }
    base(fields, Some(kind))
}

fn base(fields: Fields, kind: Option<String>) -> Result<AccountInfo> {
    Ok(AccountInfo {
        address: values::account(fields, "address")?,
        key: if fields.has("pub_key") { Some(key(fields.message("pub_key"))?) } else { None },
        account_number: fields.u64("account_number"),
        sequence: fields.u64("sequence"),
        kind,
    })
}

fn key(any: Fields) -> Result<AccountKey> {
    let (type_url, value) = (any.text("type_url"), any.bytes("value"));
    if type_url != "/cosmos.crypto.secp256k1.PubKey" {
        return Ok(AccountKey::Other(type_url, value.to_vec()));
    }
    let schema = schema_of(&type_url)?;
    let tree = from_wire_with(schema, value, Unknown::PassedOver)?;
    PublicKey::new(Fields::new(schema, &tree).bytes("key")).map(AccountKey::Secp256k1)
}
