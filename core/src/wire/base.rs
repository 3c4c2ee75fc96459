//! Messages that many others hold: coins, attributes, deposits, and protobuf's own.

use super::messages::messages;
use super::schema::Form;

messages! {
    /// A value of a type that its URL names.
    "google.protobuf.Any" => Any [form(Form::Any)]; {
        1 type_url: text;
        2 value: bytes;
    }

    /// A span of time.
    "google.protobuf.Duration" => Duration [form(Form::Duration)]; {
        1 seconds: i64;
        2 nanos: i32;
    }

    /// A moment.
    "google.protobuf.Timestamp" => Timestamp [form(Form::Timestamp)]; {
        1 seconds: i64;
        2 nanos: i32;
    }

    /// A whole amount.
    "cosmos.base.v1beta1.Coin" => Coin; {
        1 denom: text;
        2 amount: int [kept];
    }

    /// An amount with 18 places.
    "cosmos.base.v1beta1.DecCoin" => DecCoin; {
        1 denom: text;
        2 amount: dec;
    }

    /// A key and its value.
    "akash.base.attributes.v1.Attribute" => Attribute; {
        1 key: text;
        2 value: text;
    }

    /// Auditors.
    "akash.base.attributes.v1.SignedBy" => SignedBy; {
        1 all_of: texts;
        2 any_of: texts;
    }

    /// What a provider must be.
    "akash.base.attributes.v1.PlacementRequirements" => PlacementRequirements; {
        1 signed_by: always SignedBy;
        2 attributes: many Attribute;
    }

    /// What is paid in, and from where.
    "akash.base.deposit.v1.Deposit" => Deposit; {
        1 amount: always Coin;
        5 sources: choices SOURCES;
    }
}

pub(crate) const SOURCES: &[(&str, i32)] = &[("invalid", 0), ("balance", 1), ("grant", 2)];
