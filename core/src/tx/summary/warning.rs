//! What a person should know before signing.

use std::fmt;

use serde::Serialize;

/// Something that may not be what the signer wants.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(tag = "about", rename_all = "snake_case")]
#[cfg_attr(not(feature = "surface"), non_exhaustive)]
pub enum Warning {
    /// The document is for another account on the chain.
    AccountNumber {
        /// In the document.
        found: u64,
        /// The wallet's.
        expected: u64,
    },
    /// The document is not as the node writes it, which will refuse the signature.
    AminoText {
        /// Of which message.
        name: String,
    },
    /// What is deposited with a bid stays where it is when another bid wins.
    BidDeposit {
        /// How much.
        amount: String,
    },
    /// The document is for another chain.
    ChainId {
        /// In the document.
        found: String,
        /// The wallet's.
        expected: String,
    },
    /// To close a deployment ends another one's leases too, because its number begins with the same digits.
    EntangledClose {
        /// What is closed.
        dseq: u64,
        /// Whose leases end.
        other: u64,
    },
    /// The fee is not of the usual kind.
    Fee {
        /// What is unusual.
        oddity: FeeOddity,
        /// How much it is.
        amount: String,
    },
    /// A grant to the account that gives it.
    GrantToSelf {
        /// The account.
        account: String,
    },
    /// A transfer to another chain that may never end.
    IbcTimeout,
    /// The key that signs is not the account's that must.
    Key {
        /// Who must sign.
        signer: String,
        /// Whose key it is.
        key: String,
    },
    /// The memo, which everybody can read, looks like the words of a wallet.
    Mnemonic,
    /// A part of a message that the signature does not cover, so that somebody else could put something else there.
    NotCovered {
        /// Of which message.
        type_url: String,
        /// Which fields.
        fields: Vec<&'static str>,
    },
    /// There are more messages than are shown.
    NotShown,
    /// The network takes such messages no more.
    Outdated {
        /// The URL of its type.
        type_url: String,
    },
    /// Something of somebody else is paid for.
    OtherOwner {
        /// Whose it is.
        owner: String,
    },
    /// The price is above the budget.
    Price {
        /// At most, in an hour.
        rate: String,
        /// What was to be spent in an hour.
        budget: String,
    },
    /// Others must sign this, not the wallet's account.
    Signer {
        /// Who must.
        found: Vec<String>,
        /// The wallet's account.
        expected: String,
    },
    /// What is deposited does not pay for leases, and comes back.
    TopUp {
        /// How much.
        amount: String,
    },
    /// Nobody here knows what the message does.
    UnknownMessage {
        /// The URL of its type, or its name in amino.
        type_url: String,
    },
    /// A grant that has no limit.
    UnlimitedGrant {
        /// To whom.
        grantee: String,
    },
    /// A message that is not of the type that it claims.
    UnreadableMessage {
        /// The URL of that type.
        type_url: String,
    },
}

/// What is unusual about a fee.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FeeOddity {
    /// Something else than uakt, which no node asks for.
    Denom,
    /// More than ten times what the network's own clients offer, or more than 5 AKT.
    High,
    /// Less than any node is known to take.
    Low,
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Warning::AccountNumber { found, expected } => {
                write!(f, "This is for account number {found}, and yours is {expected}")
            }
            Warning::AminoText { name } => write!(
                f,
                "The node writes {} in another way and will refuse the signature: sign in mode direct",
                name.escape_debug()
            ),
            Warning::BidDeposit { amount } => write!(
                f,
                "The deposit of {amount} stays locked when another bid wins, until you close this one"
            ),
            Warning::ChainId { found, expected } => {
                write!(f, "This is for the chain {}, and you are on {expected}", found.escape_debug())
            }
            Warning::EntangledClose { dseq, other } => write!(
                f,
                "To close {dseq} also ends the leases of deployment {other}, which begins with the same digits, and pays them from what {dseq} has left"
            ),
            Warning::Fee { oddity: FeeOddity::Denom, amount } => {
                write!(f, "The fee of {amount} is not in AKT alone: nodes take AKT")
            }
            Warning::Fee { oddity: FeeOddity::High, amount } => {
                write!(f, "The fee of {amount} is much more than usual")
            }
            Warning::Fee { oddity: FeeOddity::Low, amount } => {
                write!(f, "The fee of {amount} is less than nodes take")
            }
            Warning::GrantToSelf { account } => write!(f, "The grant is to {account} itself, which gives it"),
            Warning::IbcTimeout => {
                f.write_str("The transfer has no timeout: if it does not arrive, the coins may stay away")
            }
            Warning::Key { signer, key } => {
                write!(f, "{signer} must sign, and the key in the transaction is that of {key}")
            }
            Warning::Mnemonic => f.write_str(
                "The memo looks like the words of a wallet, and everybody would see it: do not sign",
            ),
            Warning::NotCovered { type_url, fields } => write!(
                f,
                "A signature of this kind does not cover {} of {type_url}: somebody else could change that",
                fields.join(" and ")
            ),
            Warning::NotShown => f.write_str("There are more messages than are shown"),
            Warning::Outdated { type_url } => write!(f, "The network takes no {type_url} any more"),
            Warning::OtherOwner { owner } => {
                write!(f, "This pays for what belongs to {}", owner.escape_debug())
            }
            Warning::Price { rate, budget } => {
                write!(f, "This may cost {rate} an hour, and the budget is {budget} an hour")
            }
            Warning::Signer { found, expected } => {
                write!(f, "{} must sign this, not {expected}", found.join(" and "))
            }
            Warning::TopUp { amount } => write!(
                f,
                "Leases are paid in ACT: {amount} stays unused unless the exchange is halted, and comes back"
            ),
            Warning::UnknownMessage { type_url } => {
                write!(f, "Nobody here knows what {} does", type_url.escape_debug())
            }
            Warning::UnlimitedGrant { grantee } => write!(f, "What is granted to {grantee} has no limit"),
            Warning::UnreadableMessage { type_url } => {
                write!(f, "What is called {} is something else", type_url.escape_debug())
            }
        }
    }
}
