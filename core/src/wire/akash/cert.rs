//! Client certificates: package `akash.cert.v1`.

use crate::wire::messages::messages;
use crate::wire::schema::{Schema, always, text};

pub(crate) static MESSAGES: &[&Schema] = &[&MsgCreateCertificate::SCHEMA, &MSG_REVOKE_CERTIFICATE];

messages! {
    /// Publishes a certificate.
    "akash.cert.v1.MsgCreateCertificate" => MsgCreateCertificate [signed_by(&["owner"])]; {
        1 owner: text;
        2 cert: bytes;
        3 pubkey: bytes;
    }
}

pub(crate) static MSG_REVOKE_CERTIFICATE: Schema =
    Schema::new("akash.cert.v1.MsgRevokeCertificate").signed_by(&["id", "owner"]).of(&[always(1, "id", &ID)]);

pub(super) static ID: Schema = Schema::new("akash.cert.v1.ID").of(&[text(1, "owner"), text(2, "serial")]);
