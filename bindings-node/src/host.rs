//! How values cross: the table's scalars, and what is made of them. The browser has this file, too.

use std::rc::Rc;
use std::time::Duration;
use std::vec;

use akashkit::billing::GpuPrices;
use akashkit::market::CloseReason;
use akashkit::surface::types;
use akashkit::{Blocks, Code, Count, Decimal, EndpointKind, Error, Height, Int, ResourceValue};

use crate::js::{self, Js, Kind, Name, Result, Scope};
use crate::raise::raise;

/// A type of the table, as it stands for one of the core in JavaScript.
pub(crate) trait Host<C> {
    fn lower(core: C, scope: Scope) -> Result<Js>;
    fn lift(value: &Js, name: &str, scope: Scope) -> Result<C>;
}

/// The scalars of the table.
pub(crate) mod tokens {
    macro_rules! scalars {
        ($($name:ident)*) => {$(
            pub(crate) enum $name {}
        )*};
    }
    scalars!(Address Bytes Code Dec Denom Document GpuModel I64 Int Nanos Secret SecretBytes Timestamp U64 Version);
}

/// Says which argument is of the wrong type, and of which.
pub(crate) fn wrong(value: &Js, name: &str, expected: &str, scope: Scope) -> js::Error {
    let found = js::type_of(scope, value).unwrap_or(Kind::Unknown);
    let is_float = found == Kind::Number && ["bigint", "string or bigint", "number"].contains(&expected);
    let code = if is_float { Code::ArgumentFloat } else { Code::ArgumentType };
    let found = format!("{found:?}").to_ascii_lowercase();
    refuse(Error::new(code).with("expected", expected).with("found", found), name, scope)
}

/// Says that a word is none of the choices.
pub(crate) fn unknown(word: &str, name: &str, scope: Scope) -> js::Error {
    refuse(Error::new(Code::ArgumentChoice).with("found", word.escape_debug()), name, scope)
}

#[inline(never)]
fn refuse(error: Error, name: &str, scope: Scope) -> js::Error {
    raise(scope, error.with("in", camel(name)))
}

fn is(value: &Js, kind: Kind, scope: Scope) -> Result<bool> {
    Ok(js::type_of(scope, value)? == kind)
}

fn text(value: &Js, name: &str, scope: Scope) -> Result<String> {
    if !is(value, Kind::String, scope)? {
        return Err(wrong(value, name, "string", scope));
    }
    js::read_text(scope, value)?.ok_or_else(|| refuse(Error::new(Code::ArgumentText), name, scope))
}

fn bytes(value: &Js, name: &str, expected: &str, scope: Scope) -> Result<Vec<u8>> {
    js::read_bytes(scope, value)?.ok_or_else(|| wrong(value, name, expected, scope))
}

/// The digits of a whole number; a number of JavaScript only where it cannot have been rounded.
fn digits(value: &Js, name: &str, expected: &str, scope: Scope) -> Result<String> {
    let digits = match js::type_of(scope, value)? {
        Kind::BigInt => js::printed(scope, value)?,
        Kind::Number => match js::read_integer(scope, value)? {
            Some(integer) => integer.to_string(),
            None => return Err(wrong(value, name, expected, scope)),
        },
        _ => return Err(wrong(value, name, expected, scope)),
    };
    if digits.len() > MOST_DIGITS { Err(out_of_range(&digits, name, scope)) } else { Ok(digits) }
}

fn ranged<N: std::str::FromStr>(digits: &str, name: &str, scope: Scope) -> Result<N> {
    digits.parse().map_err(|_| out_of_range(digits, name, scope))
}

fn out_of_range(digits: &str, name: &str, scope: Scope) -> js::Error {
    refuse(Error::new(Code::ArgumentRange).with("found", format_args!("{digits:.40}")), name, scope)
}

impl Host<String> for String {
    fn lower(core: String, scope: Scope) -> Result<Js> {
        js::text(scope, &core)
    }

    fn lift(value: &Js, name: &str, scope: Scope) -> Result<String> {
        text(value, name, scope)
    }
}

/// What crosses as something simpler.
macro_rules! scalars {
    ($($token:ty, $core:ty: $lower:expr, $lift:expr;)*) => {$(
        impl Host<$core> for $token {
            fn lower(core: $core, scope: Scope) -> Result<Js> {
                let lower: fn($core, Scope) -> Result<Js> = $lower;
                lower(core, scope)
            }

            fn lift(value: &Js, name: &str, scope: Scope) -> Result<$core> {
                let lift: fn(&Js, &str, Scope) -> Result<$core> = $lift;
                lift(value, name, scope)
            }
        }
    )*};
}

/// Text that is one of something.
macro_rules! words {
    ($($token:ty, $core:ty: $show:expr;)*) => {
        scalars! {$(
            $token, $core: |core, scope| {
                let show: fn(&$core) -> String = $show;
                js::text(scope, &show(&core))
            },
            |value, name, scope| text(value, name, scope)?.parse().map_err(|error: Error| refuse(error, name, scope));
        )*}
    };
}

words! {
    tokens::Address, types::Address: ToString::to_string;
    tokens::Code, Code: |code| code.as_str().to_owned();
    tokens::Denom, types::Denom: ToString::to_string;
    tokens::GpuModel, types::GpuModel: ToString::to_string;
    tokens::Timestamp, types::Timestamp: ToString::to_string;
    tokens::Version, types::Version: ToString::to_string;
    String, GpuPrices: ToString::to_string;
}

/// Whole numbers with a name of their own in the core.
macro_rules! numbers {
    ($($token:ty, $number:ty, $core:ident: $get:ident;)*) => {
        scalars! {$(
            $token, $core: |core, scope| <$token as Host<$number>>::lower(core.$get(), scope),
                |value, name, scope| <$token as Host<$number>>::lift(value, name, scope).map($core::new);
        )*}
    };
}

numbers! {
    i32, i32, CloseReason: number;
    tokens::U64, u64, Blocks: get;
    tokens::U64, u64, Count: get;
    tokens::U64, u64, Height: get;
}

scalars! {
    (), (): |(), scope| js::undefined(scope), |_, _, _| Ok(());
    bool, bool: |truth, scope| js::boolean(scope, truth), |value, name, scope| {
        if is(value, Kind::Boolean, scope)? {
            js::read_boolean(scope, value)
        } else {
            Err(wrong(value, name, "boolean", scope))
        }
    };
    i32, i32: |number, scope| js::number(scope, number.into()),
        |value, name, scope| ranged(&digits(value, name, "number", scope)?, name, scope);
    u32, u32: |number, scope| js::number(scope, number.into()),
        |value, name, scope| ranged(&digits(value, name, "number", scope)?, name, scope);
    tokens::U64, u64: |number, scope| js::bigint(scope, number),
        |value, name, scope| ranged(&digits(value, name, "bigint", scope)?, name, scope);
    tokens::I64, i64: |number, scope| js::large(scope, &number.to_string()),
        |value, name, scope| ranged(&digits(value, name, "bigint", scope)?, name, scope);
    tokens::Nanos, Duration: |span, scope| js::large(scope, &span.as_nanos().to_string()),
        |value, name, scope| <tokens::U64 as Host<u64>>::lift(value, name, scope).map(Duration::from_nanos);
    i32, EndpointKind: |kind, scope| js::number(scope, kind.0.into()),
        |value, name, scope| <i32 as Host<i32>>::lift(value, name, scope).map(EndpointKind);
    tokens::Int, Int: |integer, scope| match integer.to_u64() {
        Ok(small) => js::bigint(scope, small),
        Err(_) => js::large(scope, &integer.to_string()),
    },
    |value, name, scope| {
        digits(value, name, "bigint", scope)?.parse().map_err(|error| refuse(error, name, scope))
    };
    Option<tokens::Int>, ResourceValue: |value, scope| <Option<tokens::Int> as Host<Option<Int>>>::lower(value.val, scope),
        |value, name, scope| {
            Ok(ResourceValue { val: <Option<tokens::Int> as Host<Option<Int>>>::lift(value, name, scope)? })
        };
    tokens::Dec, Decimal: |decimal, scope| js::text(scope, &decimal.to_string()), |value, name, scope| {
        let text = match js::type_of(scope, value)? {
            Kind::String => text(value, name, scope)?,
            Kind::BigInt => digits(value, name, "bigint", scope)?,
            _ => return Err(wrong(value, name, "string or bigint", scope)),
        };
        text.parse().map_err(|error| refuse(error, name, scope))
    };
    tokens::Bytes, Vec<u8>: |data, scope| js::bytes(scope, &data),
        |value, name, scope| bytes(value, name, "Uint8Array", scope);
    tokens::Document, Vec<u8>: |data, scope| js::bytes(scope, &data), |value, name, scope| {
        if is(value, Kind::String, scope)? {
            text(value, name, scope).map(String::into_bytes)
        } else {
            bytes(value, name, "string or Uint8Array", scope)
        }
    };
    tokens::Secret, String: |secret, scope| js::text(scope, &secret), text;
    tokens::Secret, types::Secret: |secret, scope| js::text(scope, &secret),
        |value, name, scope| text(value, name, scope).map(Into::into);
    tokens::SecretBytes, types::SecretBytes: |secret, scope| js::bytes(scope, &secret),
        |value, name, scope| bytes(value, name, "Uint8Array", scope).map(Into::into);
}

impl<C, T: Host<C>> Host<Option<C>> for Option<T> {
    fn lower(core: Option<C>, scope: Scope) -> Result<Js> {
        core.map_or_else(|| js::undefined(scope), |core| T::lower(core, scope))
    }

    fn lift(value: &Js, name: &str, scope: Scope) -> Result<Option<C>> {
        match js::type_of(scope, value)? {
            Kind::Null | Kind::Undefined => Ok(None),
            _ => T::lift(value, name, scope).map(Some),
        }
    }
}

impl<C, T: Host<C>> Host<Vec<C>> for Vec<T> {
    fn lower(core: Vec<C>, scope: Scope) -> Result<Js> {
        let mut items = Vec::with_capacity(core.len());
        for item in core {
            items.push(T::lower(item, scope)?);
        }
        js::array(scope, &items)
    }

    fn lift(value: &Js, name: &str, scope: Scope) -> Result<Vec<C>> {
        let items = js::items(scope, value)?.ok_or_else(|| wrong(value, name, "array", scope))?;
        let mut core = Vec::with_capacity(items.len());
        for item in &items {
            core.push(T::lift(item, name, scope)?);
        }
        Ok(core)
    }
}

/// What an optional argument stands for: a property of the last argument, which may itself be left out.
pub(crate) fn optional<C, T: Host<C>>(options: &Js, name: &str, scope: Scope) -> Result<Option<C>> {
    match js::type_of(scope, options)? {
        Kind::Null | Kind::Undefined => Ok(None),
        Kind::Object => {
            let value = js::field(scope, options, &property(name))?;
            <Option<T> as Host<Option<C>>>::lift(&value, name, scope)
        }
        _ => Err(wrong(options, "options", "object", scope)),
    }
}

/// An object with these properties; what is undefined is left out.
pub(crate) fn record(names: &[Name], values: Vec<Result<Js>>, scope: Scope) -> Result<Js> {
    let object = js::object(scope)?;
    for (name, value) in names.iter().zip(values) {
        let value = value?;
        if !js::is_undefined(scope, &value)? {
            js::set(scope, &object, name, &value)?;
        }
    }
    Ok(object)
}

/// The values of these properties of an object; `what` it is called, and its type.
pub(crate) fn fields(names: &[Name], object: &Js, what: [&str; 2], scope: Scope) -> Result<Fields> {
    let [name, expected] = what;
    if js::type_of(scope, object)? != Kind::Object {
        return Err(wrong(object, name, expected, scope));
    }
    let values = names.iter().map(|name| js::field(scope, object, name)).collect::<Result<Vec<_>>>()?;
    Ok(Fields(values.into_iter()))
}

/// Values of properties, in the order of the names.
pub(crate) struct Fields(vec::IntoIter<Js>);

impl Fields {
    pub(crate) fn next(&mut self) -> Js {
        self.0.next().expect("there is a value for each name")
    }
}

pub(crate) fn properties(names: &[&str]) -> Rc<[Name]> {
    names.iter().map(|name| property(name)).collect()
}

/// A field as a property: `snake_case` as `camelCase`.
pub(crate) fn property(name: &str) -> Name {
    js::name(&camel(name))
}

pub(crate) fn camel(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut is_start = false;
    for letter in name.chars() {
        match letter {
            '_' => is_start = true,
            letter if is_start => {
                out.push(letter.to_ascii_uppercase());
                is_start = false;
            }
            letter => out.push(letter),
        }
    }
    out
}

/// More than any number of 256 bits or any decimal has.
const MOST_DIGITS: usize = 100;
