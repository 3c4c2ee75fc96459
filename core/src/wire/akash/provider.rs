//! Registered providers: package `akash.provider.v1beta4`.

use crate::wire::base::Attribute;
use crate::wire::schema::{Field, Schema, always, many, text};

pub(crate) static MESSAGES: &[&Schema] = &[&MSG_CREATE_PROVIDER, &MSG_DELETE_PROVIDER, &MSG_UPDATE_PROVIDER];

pub(crate) static MSG_CREATE_PROVIDER: Schema = record("akash.provider.v1beta4.MsgCreateProvider");

pub(crate) static MSG_UPDATE_PROVIDER: Schema = record("akash.provider.v1beta4.MsgUpdateProvider");

pub(crate) static MSG_DELETE_PROVIDER: Schema =
    Schema::new("akash.provider.v1beta4.MsgDeleteProvider").signed_by(&["owner"]).of(&[text(1, "owner")]);

pub(crate) static INFO: Schema =
    Schema::new("akash.provider.v1beta4.Info").of(&[text(1, "email"), text(2, "website")]);

const fn record(name: &'static str) -> Schema {
    Schema::new(name).signed_by(&["owner"]).of(RECORD)
}

pub(super) const RECORD: &[Field] = &[
    text(1, "owner"),
    text(2, "host_uri"),
    many(3, "attributes", &Attribute::SCHEMA),
    always(4, "info", &INFO).hidden(),
];
