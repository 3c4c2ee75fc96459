//! What auditors say of providers: package `akash.audit.v1`.

use crate::wire::base::Attribute;
use crate::wire::schema::{Schema, many, text, texts};

pub(crate) static MESSAGES: &[&Schema] = &[&MSG_DELETE_PROVIDER_ATTRIBUTES, &MSG_SIGN_PROVIDER_ATTRIBUTES];

pub(crate) static MSG_SIGN_PROVIDER_ATTRIBUTES: Schema =
    Schema::new("akash.audit.v1.MsgSignProviderAttributes").signed_by(&["auditor"]).of(&[
        text(1, "owner"),
        text(2, "auditor"),
        many(3, "attributes", &Attribute::SCHEMA),
    ]);

pub(crate) static MSG_DELETE_PROVIDER_ATTRIBUTES: Schema =
    Schema::new("akash.audit.v1.MsgDeleteProviderAttributes").signed_by(&["auditor"]).of(&[
        text(1, "owner"),
        text(2, "auditor"),
        texts(3, "keys"),
    ]);
