//! How a field of a message is said.

use super::money;
use super::statement::Part;
use super::teller::Teller;
use crate::address::{AccountAddress, ValidatorAddress};
use crate::decimal::Decimal;
use crate::denom::Denom;
use crate::error::Result;
use crate::network::BlockTime;
use crate::price::{Period, Price};
use crate::time::Timestamp;
use crate::wire::{self, Extent, Fields};

/// Says a field of a message; nothing where it is absent.
pub(super) type Form = fn(&mut Teller, Fields, &str) -> Option<Vec<Part>>;

/// The forms by their names.
pub(super) static FORMS: &[(&str, Form)] = &[
    ("", |_, fields, name| filled(&fields.text(name), Part::quote)),
    ("account", |_, fields, name| filled(&fields.text(name), account)),
    ("allocations", |_, fields, name| list(fields.messages(name).map(allocation))),
    ("attributes", |_, fields, name| some(fields.count(name), "attribute")),
    ("choice", |_, fields, name| {
        let number = || Part::Id(fields.i64(name).to_string());
        Some(vec![fields.choice(name).map_or_else(number, |name| Part::words(choice(name)))])
    }),
    ("choices", |_, fields, name| {
        let names = fields.choices(name).into_iter().map(choice);
        filled(&names.collect::<Vec<_>>().join(" and "), |text| Part::words(text.to_owned()))
    }),
    ("coin", |_, fields, name| {
        fields.has(name).then(|| vec![Part::Amount(money::coin_of(fields.message(name)))])
    }),
    ("coins", |_, fields, name| coins(fields, name)),
    ("dec", |_, fields, name| Some(vec![Part::Id(money::decimal(dec(fields, name)?))])),
    ("denom", |_, fields, name| {
        let unit = fields.text(name).parse::<Denom>().ok().and_then(|denom| denom.unit());
        Some(vec![unit.map_or_else(|| Part::quote(&fields.text(name)), |unit| Part::words(unit.symbol))])
    }),
    ("deposit", |_, fields, name| Some(deposit(fields.message(name)))),
    ("digest", |_, fields, name| {
        let digits: String = fields.bytes(name).iter().take(4).map(|byte| format!("{byte:02x}")).collect();
        filled(&digits, |digits| Part::Id(format!("{digits}…")))
    }),
    ("escrow", |_, fields, name| Some(vec![escrow(fields.message(name))])),
    ("givers", |_, fields, name| list(fields.messages(name).map(|party| self::party(party, " of ")))),
    ("grant", |teller, fields, name| teller.inline(fields.message(name))),
    ("groups", |_, fields, name| Some(vec![Part::words(counted(fields.count(name), "group"))])),
    ("hour", |teller, fields, name| {
        let price =
            money::price_of(fields.message(name)).and_then(|price| per_hour(&price, teller.block_time()));
        Some(vec![price.map_or_else(|_| Part::words("at a price that cannot be read"), Part::Amount)])
    }),
    ("hourly", |teller, fields, name| {
        let rates = rates(fields, name).and_then(|rates| {
            rates.iter().map(|rate| per_hour(rate, teller.block_time())).collect::<Result<Vec<_>>>()
        });
        Some(vec![match rates {
            Ok(rates) if rates.is_empty() => Part::words("what is not shown"),
            Ok(rates) => Part::Amount(rates.join(" and ")),
            Err(_) => Part::words("what cannot be reckoned"),
        }])
    }),
    ("inner", |teller, fields, name| {
        teller.tell_inside(fields.message(name));
        Some(vec![Part::words("as follows")])
    }),
    ("inners", |teller, fields, name| {
        fields.messages(name).for_each(|inner| teller.tell_inside(inner));
        Some(vec![Part::words(counted(fields.count(name), "message"))])
    }),
    ("json", |_, fields, name| filled(&fields.text(name), Part::quote)),
    ("kind", |_, fields, name| filled(&fields.text(name), kind)),
    ("kinds", |_, fields, name| list(fields.texts(name).map(|text| vec![kind(&text)]))),
    ("limit", |_, fields, name| coins(fields, name).or_else(|| Some(vec![Part::words("all that you have")]))),
    ("moment", |_, fields, name| {
        let moment = fields.has(name).then(|| fields.message(name).to_amino(Extent::Whole).ok()).flatten()?;
        Some(vec![Part::Time(moment.as_str()?.to_owned())])
    }),
    ("nanos", |_, fields, name| match fields.u64(name) {
        0 => None,
        nanos => Some(vec![unix(i64::try_from(nanos / 1_000_000_000).ok()?)]),
    }),
    ("number", |_, fields, name| Some(vec![Part::Id(fields.u64(name).to_string())])),
    ("options", |_, fields, name| list(fields.messages(name).map(weighted))),
    ("order", |_, fields, name| Some(vec![order(fields.message(name))])),
    ("parameters", |_, fields, name| some(fields.count(name), "parameter")),
    ("percent", |_, fields, name| {
        let percent = dec(fields, name)?.mul_truncate(Decimal::from(100)).ok()?;
        Some(vec![Part::Id(format!("{}%", money::decimal(percent)))])
    }),
    ("signed", |_, fields, name| Some(vec![Part::Id(fields.i64(name).to_string())])),
    ("span", |_, fields, name| Some(vec![Part::Time(span(fields.nanoseconds(name).ok()??))])),
    ("sources", |_, fields, name| Some(vec![Part::words(sources(fields.message(name)))])),
    ("steps", |_, fields, name| some(fields.count(name), "step")),
    ("sums", |_, fields, name| {
        list(fields.messages(name).map(|step| coins(step, "amount").unwrap_or_default()))
    }),
    ("takers", |_, fields, name| list(fields.messages(name).map(|party| self::party(party, " to ")))),
    ("texts", |_, fields, name| list(fields.texts(name).map(|text| vec![Part::quote(&text)]))),
    ("unix", |_, fields, name| Some(vec![unix(fields.i64(name))])),
];

/// The prices per block of all groups of a deployment, by denomination.
pub(super) fn rates(fields: Fields, name: &str) -> Result<Vec<Price>> {
    let mut rates: Vec<Price> = Vec::new();
    for unit in fields.messages(name).flat_map(|group| group.messages("resources").collect::<Vec<_>>()) {
        let price = money::price_of(unit.message("price"))?.times(unit.u32("count").into())?;
        match rates.iter_mut().find(|rate| rate.denom() == price.denom()) {
            Some(rate) => *rate = rate.checked_add(&price)?,
            None => rates.push(price),
        }
    }
    Ok(rates)
}

/// Whether an address names an account or a validator; what does not is quoted.
pub(super) fn account(text: &str) -> Part {
    if AccountAddress::parse(text).is_ok() || ValidatorAddress::parse(text).is_ok() {
        Part::Account(text.to_owned())
    } else {
        Part::quote(text)
    }
}

fn per_hour(price: &Price, block_time: BlockTime) -> Result<String> {
    Ok(format!("{} an hour", money::price_ceil(&price.per_ceil(Period::HOUR, block_time)?)))
}

fn filled(text: &str, part: impl FnOnce(&str) -> Part) -> Option<Vec<Part>> {
    if text.is_empty() { None } else { Some(vec![part(text)]) }
}

/// What is listed, with commas between; at most twenty of it.
fn list(items: impl Iterator<Item = Vec<Part>>) -> Option<Vec<Part>> {
    let mut parts = Vec::new();
    for (at, item) in items.enumerate() {
        if at > 0 {
            parts.push(Part::words(", "));
        }
        if at >= LONGEST_LIST {
            parts.push(Part::words("and others"));
            break;
        }
        parts.extend(item);
    }
    if parts.is_empty() { None } else { Some(parts) }
}

fn coins(fields: Fields, name: &str) -> Option<Vec<Part>> {
    list(fields.messages(name).map(|coin| vec![Part::Amount(money::coin_of(coin))]))
}

fn party(fields: Fields, direction: &'static str) -> Vec<Part> {
    let mut parts = coins(fields, "coins").unwrap_or_default();
    parts.extend([Part::words(direction), account(&fields.text("address"))]);
    parts
}

fn allocation(fields: Fields) -> Vec<Part> {
    let mut parts = coins(fields, "spend_limit").unwrap_or_default();
    parts.extend([Part::words(" over "), Part::quote(&fields.text("source_channel"))]);
    parts
}

fn weighted(fields: Fields) -> Vec<Part> {
    let words = choice(fields.choice("option").unwrap_or_default());
    // The newer form has its weight as text, the older one as a decimal.
    let weight = dec(fields, "weight").map(money::decimal).unwrap_or_default();
    vec![Part::words(words), Part::words(" with "), Part::Id(weight)]
}

/// A decimal; one that is held as text is read as people write it.
fn dec(fields: Fields, name: &str) -> Option<Decimal> {
    match fields.is_text(name) {
        true => fields.text(name).parse().ok(),
        false => wire::decimal(fields.bytes(name)).ok()?,
    }
}

fn deposit(fields: Fields) -> Vec<Part> {
    vec![Part::Amount(money::coin_of(fields.message("amount"))), Part::words(sources(fields))]
}

/// Where a deposit comes from, unless it is the own account alone.
fn sources(fields: Fields) -> &'static str {
    match fields.choices("sources").as_slice() {
        ["grant"] => ", from grants of others",
        ["grant", ..] => ", from grants of others as far as they go",
        [_, "grant"] => ", and from grants of others what the account lacks",
        _ => "",
    }
}

fn escrow(fields: Fields) -> Part {
    let xid = fields.text("xid");
    match (fields.choice("scope"), xid.split_once('/')) {
        (Some("deployment"), Some((_, dseq))) if dseq.parse::<u64>().is_ok() => {
            Part::Id(format!("deployment {dseq}"))
        }
        (Some("bid"), _)
            if xid.len() <= LONGEST_ID
                && xid.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'/') =>
        {
            Part::Id(format!("bid {xid}"))
        }
        _ => Part::quote(&xid),
    }
}

fn order(fields: Fields) -> Part {
    let (dseq, gseq, oseq) = (fields.u64("dseq"), fields.u32("gseq"), fields.u32("oseq"));
    Part::Id(format!("order {dseq}/{gseq}/{oseq}"))
}

/// The type of a message, as its URL.
fn kind(text: &str) -> Part {
    if wire::schema_of(text).is_ok() { Part::Id(text.to_owned()) } else { Part::quote(text) }
}

/// The words of a choice, without what its list repeats in each.
fn choice(name: &str) -> String {
    let name = PREFIXES.iter().find_map(|prefix| name.strip_prefix(prefix)).unwrap_or(name);
    name.to_ascii_lowercase().replace('_', " ")
}

fn unix(seconds: i64) -> Part {
    let moment = Timestamp::new(seconds, 0);
    Part::Time(moment.map_or_else(|_| format!("{seconds} seconds after 1970"), |moment| moment.to_string()))
}

fn span(nanoseconds: i64) -> String {
    let seconds = nanoseconds / 1_000_000_000;
    let (amount, unit) = match seconds {
        _ if nanoseconds % 1_000_000_000 != 0 => {
            let nanos = format!("{:09}", (nanoseconds % 1_000_000_000).unsigned_abs());
            return format!("{seconds}.{} seconds", nanos.trim_end_matches('0'));
        }
        0 => (0, "second"),
        seconds if seconds % 86_400 == 0 => (seconds / 86_400, "day"),
        seconds if seconds % 3_600 == 0 => (seconds / 3_600, "hour"),
        seconds if seconds % 60 == 0 => (seconds / 60, "minute"),
        seconds => (seconds, "second"),
    };
    format!("{amount} {unit}{}", if amount == 1 { "" } else { "s" })
}

fn some(count: usize, what: &str) -> Option<Vec<Part>> {
    if count == 0 { None } else { Some(vec![Part::words(counted(count, what))]) }
}

fn counted(count: usize, what: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    match NUMBERS.get(count) {
        Some(number) => format!("{number} {what}{plural}"),
        None => format!("{count} {what}{plural}"),
    }
}

const NUMBERS: &[&str] = &[
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
];

const PREFIXES: &[&str] = &["VOTE_OPTION_", "AUTHORIZATION_TYPE_", "lease_closed_reason_", "lease_closed_"];

const LONGEST_LIST: usize = 20;

/// Two addresses and three numbers are shorter.
const LONGEST_ID: usize = 250;
