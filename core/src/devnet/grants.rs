//! What accounts let others do: authz and fee grants. Chain facts 6.5 and 6.6.

use super::fault::{Done, Fault};
use super::{Chain, message};
use crate::billing::Grant;
use crate::id::EscrowScope;
use crate::price::{Coin, Coins};
use crate::time::Timestamp;
use crate::tx::{Message, accept_deposit};
use crate::wire::akash::escrow::DEPOSIT_AUTHORIZATION;
use crate::wire::cosmos::authz::{GENERIC_AUTHORIZATION, GRANT};
use crate::wire::cosmos::bank::SEND_AUTHORIZATION;
use crate::wire::{self, Fields, Record, values};

pub(super) fn grant(chain: &mut Chain, message: Fields) -> Done {
    let (granter, grantee) = (message::address(message, "granter")?, message::address(message, "grantee")?);
    if granter == grantee {
        return Err(Fault::new("authz", 7, "grantee and granter should be different"));
    }
    let grant = message.message("grant");
    if grant.has("expiration") && values::moment(grant, "expiration")? <= chain.time {
        return Err(Fault::new(
            "authz",
            3,
            "expiration time of authorization should be more than current time",
        ));
    }
    let (url, value) = grant.message("authorization").any();
    let authorization = Record::from_wire(wire::schema_of(&url)?, value)?;
    Message::new(url.as_str(), value).validate_basic()?;
    let what = granted(&url, authorization.fields());
    chain.store.set(grant_key(&granter, &grantee, &what), Record::of(&GRANT, grant));
    chain.tell_of_grant(EVENT_GRANT, &granter, &grantee, &what);
    Ok(())
}

/// The message that an authorization lets another send.
fn granted(url: &str, authorization: Fields) -> String {
    let name = authorization.schema().name;
    if name == DEPOSIT_AUTHORIZATION.name {
        DEPOSIT.to_owned()
    } else if name == GENERIC_AUTHORIZATION.name {
        authorization.text("msg")
    } else if name == SEND_AUTHORIZATION.name {
        "/cosmos.bank.v1beta1.MsgSend".to_owned()
    } else {
        url.to_owned()
    }
}

pub(super) fn revoke(chain: &mut Chain, message: Fields) -> Done {
    let (granter, grantee) = (message::address(message, "granter")?, message::address(message, "grantee")?);
    let what = message.text("msg_type_url");
    let key = grant_key(&granter, &grantee, &what);
    if !chain.store.has(&key) {
        return Err(no_grant(&granter, &grantee, &what));
    }
    chain.store.remove(&key);
    chain.tell_of_grant("cosmos.authz.v1beta1.EventRevoke", &granter, &grantee, &what);
    Ok(())
}

/// Does what others let the grantee do; what comes of it says which of the inner messages it was.
pub(super) fn exec(chain: &mut Chain, message: Fields) -> Done {
    let grantee = message::address(message, "grantee")?;
    for (index, inner) in message.messages("msgs").enumerate() {
        let (url, value) = inner.any();
        let inner = Message::new(url.as_str(), value);
        let signers = inner.signers()?;
        let [granter] = signers.as_slice() else {
            return Err(Fault::new("authz", 9, "authorization can be given to msg with only one signer"));
        };
        let granter = granter.to_string();
        if granter != grantee {
            chain.accept(&granter, &grantee, &inner)?;
        }
        inner.validate_basic()?;
        let said = chain.events.len();
        chain.carry_out_message(&inner)?;
        super::emit::mark(&mut chain.events[said..], "authz_msg_index", &index.to_string());
    }
    Ok(())
}

impl Chain {
    /// Uses a grant for a message.
    fn accept(&mut self, granter: &str, grantee: &str, inner: &Message) -> Done {
        let key = grant_key(granter, grantee, inner.type_url());
        let unknown = || no_grant(granter, grantee, inner.type_url());
        let grant = self.record(&key).cloned().ok_or_else(unknown)?;
        let fields = grant.fields();
        if fields.has("expiration") && values::moment(fields, "expiration")? < self.time {
            return Err(Fault::new("authz", 6, "authorization expired"));
        }
        let (url, value) = fields.message("authorization").any();
        let authorization = Message::new(url.as_str(), value);
        if url.ends_with(DEPOSIT_AUTHORIZATION.name) {
            return match accept_deposit(&authorization, inner, false)? {
                Some(left) if left.is_empty() => {
                    self.store.remove(&key);
                    Ok(())
                }
                Some(left) => self.keep_deposit_limits(granter, grantee, &left),
                None => Err(Fault::lost("the grant has no limit of this denomination")),
            };
        }
        Ok(())
    }

    /// The grants to deposit that an account has from others.
    pub(super) fn deposit_grants(&self, grantee: &str) -> Vec<Grant> {
        let end = format!("/{grantee}/{DEPOSIT}");
        let grants = self.store.under::<Record>("authz/").filter(|(key, _)| key.ends_with(&end));
        grants.filter_map(|(key, grant)| read(key, grant.fields())).collect()
    }

    /// What is left of one of them.
    pub(super) fn deposit_limits(&self, granter: &str, grantee: &str) -> Option<Coins> {
        let key = grant_key(granter, grantee, DEPOSIT);
        read(&key, self.record(&key)?.fields()).map(|grant| grant.limits)
    }

    /// Changes what is left of one of them, and says so.
    pub(super) fn set_deposit_limits(&mut self, granter: &str, grantee: &str, limits: &Coins) -> Done {
        self.keep_deposit_limits(granter, grantee, limits)?;
        self.tell_of_grant(EVENT_GRANT, granter, grantee, DEPOSIT);
        Ok(())
    }

    fn keep_deposit_limits(&mut self, granter: &str, grantee: &str, limits: &Coins) -> Done {
        let key = grant_key(granter, grantee, DEPOSIT);
        let Some(grant) = self.record(&key).cloned() else { return Ok(()) };
        let (url, value) = grant.fields().message("authorization").any();
        let limits: Vec<&Coin> = limits.as_slice().iter().collect();
        let authorization = Record::from_wire(&DEPOSIT_AUTHORIZATION, value)?.with("spend_limits", limits);
        self.store.set(key, grant.clone().with("authorization", any(&url, &authorization)));
        Ok(())
    }

    /// Grants end by themselves, at the beginning of a block.
    pub(super) fn drop_old_grants(&mut self) {
        let is_old = |grant: &Record| {
            let fields = grant.fields();
            fields.has("expiration") && values::moment(fields, "expiration").is_ok_and(|end| end < self.time)
        };
        let old = self.store.under::<Record>("authz/").filter(|(_, grant)| is_old(grant));
        let old: Vec<String> = old.map(|(key, _)| key.to_owned()).collect();
        old.iter().for_each(|key| self.store.remove(key));
    }

    fn tell_of_grant(&mut self, event: &str, granter: &str, grantee: &str, what: &str) {
        self.tell(event, &[("grantee", &grantee), ("granter", &granter), ("msg_type_url", &what)]);
    }
}

fn read(key: &str, grant: Fields) -> Option<Grant> {
    let granter = key.strip_prefix("authz/")?.split('/').next()?.parse().ok()?;
    let (_, value) = grant.message("authorization").any();
    let authorization = Record::from_wire(&DEPOSIT_AUTHORIZATION, value).ok()?;
    let fields = authorization.fields();
    let limits = fields.messages("spend_limits").map(values::coin).collect::<crate::error::Result<Vec<_>>>();
    let scopes = fields.numbers("scopes").filter_map(|scope| i32::try_from(scope).ok());
    let expiration: Option<Timestamp> =
        if grant.has("expiration") { values::moment(grant, "expiration").ok() } else { None };
    Some(Grant {
        granter,
        scopes: scopes.map(EscrowScope).collect(),
        limits: Coins::new(limits.ok()?).ok()?,
        expiration,
    })
}

/// A message that names its type.
pub(super) fn any(url: &str, record: &Record) -> Record {
    static SCHEMA: wire::Schema = wire::Any::SCHEMA;
    Record::new(&SCHEMA).with("type_url", url).with("value", record.to_wire())
}

fn no_grant(granter: &str, grantee: &str, what: &str) -> Fault {
    let log = format!(
        "failed to get grant with given granter: {granter}, grantee: {grantee} & msgType: {what} : authorization not found"
    );
    Fault::new("authz", 2, log)
}

fn grant_key(granter: &str, grantee: &str, what: &str) -> String {
    format!("authz/{granter}/{grantee}/{what}")
}

const EVENT_GRANT: &str = "cosmos.authz.v1beta1.EventGrant";
const DEPOSIT: &str = "/akash.escrow.v1.MsgAccountDeposit";
