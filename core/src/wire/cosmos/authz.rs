//! What one account lets another do: package `cosmos.authz.v1beta1`.

use crate::wire::base::Timestamp;
use crate::wire::schema::{Interface, Schema, always, any, anys, maybe, text};

pub(crate) static MESSAGES: &[&Schema] = &[&MSG_EXEC, &MSG_GRANT, &MSG_REVOKE];

static MSG_EXEC: Schema = Schema::new("cosmos.authz.v1beta1.MsgExec")
    .amino("cosmos-sdk/MsgExec")
    .signed_by(&["grantee"])
    .of(&[text(1, "grantee"), anys(2, "msgs", Interface::Message)]);

static MSG_GRANT: Schema = Schema::new("cosmos.authz.v1beta1.MsgGrant")
    .amino("cosmos-sdk/MsgGrant")
    .signed_by(&["granter"])
    .of(&[text(1, "granter"), text(2, "grantee"), always(3, "grant", &GRANT).kept()]);

static MSG_REVOKE: Schema = Schema::new("cosmos.authz.v1beta1.MsgRevoke")
    .amino("cosmos-sdk/MsgRevoke")
    .signed_by(&["granter"])
    .of(&[text(1, "granter"), text(2, "grantee"), text(3, "msg_type_url")]);

pub(crate) static GENERIC_AUTHORIZATION: Schema = Schema::new("cosmos.authz.v1beta1.GenericAuthorization")
    .amino("cosmos-sdk/GenericAuthorization")
    .of(&[text(1, "msg")]);

pub(crate) static GRANT: Schema = Schema::new("cosmos.authz.v1beta1.Grant")
    .of(&[any(1, "authorization", Interface::Authorization), maybe(2, "expiration", &Timestamp::SCHEMA)]);
