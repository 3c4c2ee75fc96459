//! Who pays whose fees. Chain facts 6.6.

use super::fault::{Done, Fault};
use super::grants::any;
use super::{Chain, message};
use crate::price::{Coin, Coins};
use crate::tx::Message;
use crate::wire::cosmos::feegrant::{ALLOWED_MSG_ALLOWANCE, BASIC_ALLOWANCE, PERIODIC_ALLOWANCE};
use crate::wire::query::feegrant::GRANT;
use crate::wire::{self, Fields, Record, values};

pub(super) fn grant(chain: &mut Chain, message: Fields) -> Done {
    let (granter, grantee) = (message::address(message, "granter")?, message::address(message, "grantee")?);
    if granter == grantee {
        return Err(Fault::sdk(7, "cannot self-grant fee authorization: invalid address"));
    }
    let key = allowance_key(&granter, &grantee);
    if chain.store.has(&key) {
        return Err(Fault::sdk(18, "fee allowance already exists: invalid request"));
    }
    let record = Record::new(&GRANT)
        .with("granter", granter.as_str())
        .with("grantee", grantee.as_str())
        .with("allowance", message.message("allowance"));
    chain.store.set(key, record);
    chain.open_account(&grantee);
    chain.emit("set_feegrant", [("granter", granter.as_str()), ("grantee", &grantee)]);
    Ok(())
}

pub(super) fn revoke(chain: &mut Chain, message: Fields) -> Done {
    let (granter, grantee) = (message::address(message, "granter")?, message::address(message, "grantee")?);
    let key = allowance_key(&granter, &grantee);
    if !chain.store.has(&key) {
        return Err(Fault::sdk(38, "fee-grant not found: not found"));
    }
    chain.store.remove(&key);
    chain.emit("revoke_feegrant", [("granter", granter.as_str()), ("grantee", &grantee)]);
    Ok(())
}

impl Chain {
    /// Takes a fee out of what another allows.
    pub(super) fn use_allowance(
        &mut self,
        granter: &str,
        grantee: &str,
        fee: &Coins,
        messages: &[Message],
    ) -> Done {
        let key = allowance_key(granter, grantee);
        let grant = self.record(&key).cloned();
        let grant = grant.ok_or_else(|| {
            Fault::sdk(
                38,
                format_args!(
                    "{granter} does not allow to pay fees for {grantee}: fee-grant not found: not found"
                ),
            )
        })?;
        let (url, value) = grant.fields().message("allowance").any();
        let left = spend(&url, value, fee, messages, self)?;
        let attributes = [("granter", granter), ("grantee", grantee)];
        self.emit("use_feegrant", attributes);
        match left {
            Some(left) => {
                self.store.set(key, grant.with("allowance", any(&url, &left)));
                self.emit("update_feegrant", attributes);
            }
            None => {
                self.store.remove(&key);
                self.emit("revoke_feegrant", attributes);
            }
        }
        Ok(())
    }
}

/// What is left of an allowance; `None` when it is used up.
fn spend(url: &str, value: &[u8], fee: &Coins, messages: &[Message], chain: &Chain) -> Done<Option<Record>> {
    let record = Record::from_wire(wire::schema_of(url)?, value)?;
    let name = record.schema().name;
    if name == ALLOWED_MSG_ALLOWANCE.name {
        let allowed: Vec<String> = record.fields().texts("allowed_messages").collect();
        if messages.iter().any(|message| !allowed.iter().any(|url| url == message.type_url())) {
            return Err(Fault::new("feegrant", 7, "message not allowed"));
        }
        let (url, value) = record.fields().message("allowance").any();
        let left = spend(&url, value, fee, messages, chain)?;
        return Ok(left.map(|left| record.clone().with("allowance", any(&url, &left))));
    }
    if name == BASIC_ALLOWANCE.name {
        return spend_basic(record, fee, chain);
    }
    if name == PERIODIC_ALLOWANCE.name {
        return spend_periodic(record, fee, chain);
    }
    Err(Fault::sdk(29, format_args!("no allowance: {name}")))
}

fn spend_basic(record: Record, fee: &Coins, chain: &Chain) -> Done<Option<Record>> {
    refuse_expired(record.fields(), chain)?;
    if !record.fields().has("spend_limit") {
        return Ok(Some(record));
    }
    let left = less(record.fields(), "spend_limit", fee)?;
    Ok((!left.is_empty()).then(|| set(record, "spend_limit", &left)))
}

fn spend_periodic(record: Record, fee: &Coins, chain: &Chain) -> Done<Option<Record>> {
    let basic = Record::of(&BASIC_ALLOWANCE, record.fields().message("basic"));
    refuse_expired(basic.fields(), chain)?;
    let record = renewed(record, &basic, chain)?;
    let can_spend = less(record.fields(), "period_can_spend", fee)?;
    let mut record = set(record, "period_can_spend", &can_spend);
    if basic.fields().has("spend_limit") {
        let left = less(basic.fields(), "spend_limit", fee)?;
        if left.is_empty() {
            return Ok(None);
        }
        record.set("basic", set(basic, "spend_limit", &left));
    }
    Ok(Some(record))
}

/// A period that has ended begins anew.
fn renewed(record: Record, basic: &Record, chain: &Chain) -> Done<Record> {
    let reset = values::moment(record.fields(), "period_reset")?;
    if chain.time < reset {
        return Ok(record);
    }
    let mut can_spend = amounts(record.fields(), "period_spend_limit")?;
    if basic.fields().has("spend_limit") {
        let limit = amounts(basic.fields(), "spend_limit")?;
        if !limit.covers(&can_spend) {
            can_spend = limit;
        }
    }
    let period = record.fields().nanoseconds("period")?.unwrap_or_default();
    let next = message::after(reset, period)?;
    let next = if chain.time > next { message::after(chain.time, period)? } else { next };
    Ok(set(record, "period_can_spend", &can_spend).with("period_reset", next))
}

fn refuse_expired(basic: Fields, chain: &Chain) -> Done {
    if basic.has("expiration") && values::moment(basic, "expiration")? < chain.time {
        return Err(Fault::new("feegrant", 3, "fee allowance expired"));
    }
    Ok(())
}

fn less(fields: Fields, name: &str, fee: &Coins) -> Done<Coins> {
    let limit = amounts(fields, name)?;
    if !limit.covers(fee) {
        return Err(Fault::new(
            "feegrant",
            2,
            format_args!("fee limit exceeded: {limit} is less than {fee}"),
        ));
    }
    Ok(limit.checked_sub(fee)?)
}

fn amounts(fields: Fields, name: &str) -> Done<Coins> {
    let coins = fields.messages(name).map(values::coin).collect::<crate::error::Result<Vec<_>>>()?;
    Ok(Coins::new(coins)?)
}

fn set(record: Record, name: &str, coins: &Coins) -> Record {
    record.with(name, coins.as_slice().iter().collect::<Vec<&Coin>>())
}

fn allowance_key(granter: &str, grantee: &str) -> String {
    format!("feegrant/{granter}/{grantee}")
}
