//! Every code, once. Names are append-only: a code that shipped keeps its text and its meaning.

use serde::{Deserialize, Serialize};

/// Who can fix an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// A defect of this library; please report it.
    Bug,
    /// The chain refused or is behind; it may change by itself.
    Chain,
    /// The document, text or number handed in.
    Input,
    /// The order or the kind of the calls made.
    Misuse,
    /// The provider refused or is away.
    Provider,
}

/// `Variant = "dotted.code", Class, [codespace number]?, "meaning", "remedy";`
macro_rules! codes {
    ($($variant:ident = $text:literal, $class:ident, $([$space:ident $number:literal],)? $meaning:literal, $remedy:literal;)*) => {
        /// A stable, dotted name for each way in which something can be wrong.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum Code {
            $(#[doc = concat!("`", $text, "`: ", $meaning, "; ", $remedy, ".")] $variant,)*
        }

        impl Code {
            /// Every code, in the order of the registry.
            pub const ALL: &[Code] = &[$(Code::$variant),*];

            /// The dotted text.
            pub fn as_str(self) -> &'static str {
                match self { $(Code::$variant => $text,)* }
            }

            /// What it means, as the beginning of a sentence.
            pub fn meaning(self) -> &'static str {
                match self { $(Code::$variant => $meaning,)* }
            }

            /// What to do about it.
            pub fn remedy(self) -> &'static str {
                match self { $(Code::$variant => $remedy,)* }
            }

            /// Who can fix it.
            pub fn class(self) -> Class {
                match self { $(Code::$variant => Class::$class,)* }
            }

            /// The chain's codespace and number for the same refusal, where it has one.
            pub fn chain(self) -> Option<(&'static str, u32)> {
                match self { $(Code::$variant => codes!(@chain $($space $number)?),)* }
            }
        }
    };
    (@chain) => { None };
    (@chain $space:ident $number:literal) => { Some((stringify!($space), $number)) };
}

codes! {
    AddressLength = "address.length", Input, [sdk 9], "an address of no bytes or of more than 255", "use the address as the wallet shows it";
    AddressPrefix = "address.prefix", Input, "the address names something else", "use an address with the expected prefix";
    AddressText = "address.text", Input, "the text is not an address", "use the bech32 text as the wallet shows it";
    IdBseq = "id.bseq", Input, [sdk 36], "the bid sequence is not zero", "leave it out or use 0";
    IdDeploymentPath = "id.deployment_path", Input, [deployment 21], "the text is not a deployment id", "write owner/dseq";
    IdDseq = "id.dseq", Input, [sdk 3], "the deployment sequence is zero", "use the number that the deployment was created with";
    IdEscrow = "id.escrow", Input, [escrow 12], "the escrow id is malformed", "use the scope deployment or bid and the text of such an id";
    IdEscrowKey = "id.escrow_key", Input, [escrow 18], "the text is not an escrow key", "write scope/id as deployment/owner/dseq or bid/owner/dseq/gseq/oseq/provider";
    IdEscrowScope = "id.escrow_scope", Input, "the escrow id belongs to something else", "use the id of an account in the expected scope";
    IdGseq = "id.gseq", Input, [sdk 3], "the group sequence is zero", "count the groups of a deployment from 1";
    IdNumber = "id.number", Input, "a part of the id is not a number", "write digits only, within 64 bits for dseq and 32 bits for gseq and oseq";
    IdOseq = "id.oseq", Input, [sdk 3], "the order sequence is zero", "count the orders of a group from 1";
    IdOwner = "id.owner", Input, [sdk 7], "the owner of the id is not an account", "use the akash1 address of the tenant";
    IdPath = "id.path", Input, "the id has the wrong number of parts", "write owner/dseq/gseq, then /oseq for an order, then /provider for a bid or lease";
    IdProvider = "id.provider", Input, [sdk 7], "the provider of the id is not an account", "use the akash1 address of the provider";
    IdSelfBid = "id.self_bid", Input, [sdk 36], "owner and provider of the id are the same account", "use the provider's own account";
    NetworkBlockTime = "network.block_time", Input, "the block time is zero", "use a measured time in milliseconds or a preset";
    NetworkUnknown = "network.unknown", Input, "no network has this chain id", "use one of the networks in Network::ALL";
}

impl Serialize for Code {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Code {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Code::ALL
            .iter()
            .copied()
            .find(|code| code.as_str() == text)
            .ok_or_else(|| serde::de::Error::custom(format!("unknown code {text}")))
    }
}
