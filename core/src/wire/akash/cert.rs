//! Client certificates: package `akash.cert.v1`.

use crate::wire::schema::{Schema, always, bytes, text};

pub(crate) static MESSAGES: &[&Schema] = &[&MSG_CREATE_CERTIFICATE, &MSG_REVOKE_CERTIFICATE];

pub(crate) static MSG_CREATE_CERTIFICATE: Schema = Schema::new("akash.cert.v1.MsgCreateCertificate")
    .signed_by(&["owner"])
    .of(&[text(1, "owner"), bytes(2, "cert"), bytes(3, "pubkey")]);

pub(crate) static MSG_REVOKE_CERTIFICATE: Schema =
    Schema::new("akash.cert.v1.MsgRevokeCertificate").signed_by(&["id", "owner"]).of(&[always(1, "id", &ID)]);

pub(super) static ID: Schema = Schema::new("akash.cert.v1.ID").of(&[text(1, "owner"), text(2, "serial")]);
