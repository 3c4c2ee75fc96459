//! A binding like those of the other languages, whose language is JSON: scalars, five emitters, functions by name.

use std::any::Any;
use std::fmt::Write;
use std::time::Duration;

use akashkit::billing::GpuPrices;
use akashkit::market::CloseReason;
use akashkit::surface::{Refusal, of, plain, types};
use akashkit::{Blocks, Count, Decimal, EndpointKind, Height, ResourceValue};
use serde_json::{Map, Value};

use tokens::*;

macro_rules! nothing {
    ($($row:tt)*) => {};
}

type Outcome<T> = Result<T, Refusal>;

/// Calls what a case names: `call` is a function or `Type.function`, `this` the value whose method it is, `args` the
/// arguments. An argument may itself be such a case.
pub(crate) fn call(case: &Map<String, Value>) -> Outcome<Value> {
    evaluate(case).map(|answer| answer.json)
}

/// Every function of the table.
pub(crate) fn functions() -> Vec<String> {
    let mut names = Vec::new();
    macro_rules! types {
        ($name:ident $($row:tt)*) => {
            names.extend($name::FUNCTIONS.iter().map(|function| format!("{}.{function}", stringify!($name))));
        };
    }
    macro_rules! calls {
        ($name:ident $($row:tt)*) => {
            names.push(stringify!($name).to_owned());
        };
    }
    akashkit::surface!(types, nothing, nothing, types, calls);
    names
}

/// A result as JSON, and as itself for what goes on with it.
struct Answer {
    json: Value,
    value: Box<dyn Any>,
}

impl Answer {
    fn of<T: Host<C>, C: Clone + 'static>(value: C) -> Self {
        Self { json: T::lower(value.clone()), value: Box::new(value) }
    }
}

struct Arguments<'c> {
    this: &'c Value,
    given: std::slice::Iter<'c, Value>,
}

impl Arguments<'_> {
    fn next<T: Host<C>, C>(&mut self) -> Outcome<C> {
        T::lift(self.given.next().unwrap_or(&Value::Null))
    }
}

fn evaluate(case: &Map<String, Value>) -> Outcome<Answer> {
    let path = case["call"].as_str().expect("a case names what it calls");
    let given = case.get("args").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let this = case.get("this").unwrap_or(&Value::Null);
    let mut arguments = Arguments { this, given: given.iter() };
    let (of, function) = path.split_once('.').unwrap_or(("", path));
    macro_rules! types {
        ($name:ident $($row:tt)*) => {
            if of == stringify!($name) {
                return $name::call(function, &mut arguments);
            }
        };
    }
    macro_rules! calls {
        ($name:ident $($row:tt)*) => {
            if of.is_empty() && function == stringify!($name) {
                return $name(&mut arguments);
            }
        };
    }
    akashkit::surface!(types, nothing, nothing, types, calls);
    unreachable!("nothing is called {path}")
}

trait Host<C> {
    fn lower(core: C) -> Value;
    fn lift(value: &Value) -> Outcome<C>;
}

/// The value, or what a case in its place gives.
fn resolved(value: &Value) -> Outcome<Value> {
    match value.as_object().filter(|object| object.contains_key("call")) {
        Some(case) => call(case),
        None => Ok(value.clone()),
    }
}

mod tokens {
    macro_rules! scalars {
        ($($name:ident)*) => {$( pub(crate) enum $name {} )*};
    }
    scalars!(Address Bytes Code Dec Denom Document GpuModel I64 Int Nanos Secret SecretBytes Timestamp U64 Version);
}

macro_rules! scalar {
    ($($token:ty, $core:ty: $lower:expr, $lift:expr;)*) => {$(
        impl Host<$core> for $token {
            fn lower(core: $core) -> Value {
                let lower: fn($core) -> Value = $lower;
                lower(core)
            }

            fn lift(value: &Value) -> Outcome<$core> {
                let lift: fn(Value) -> Outcome<$core> = $lift;
                lift(resolved(value)?)
            }
        }
    )*};
}

scalar! {
    (), (): |()| Value::Null, |_| Ok(());
    bool, bool: Value::from, |value| Ok(value.as_bool().expect("a truth"));
    i32, i32: Value::from, |value| number(&value);
    i32, EndpointKind: |kind| kind.0.into(), |value| number(&value).map(EndpointKind);
    u32, u32: Value::from, |value| number(&value);
    String, String: Value::from, |value| Ok(text(&value));
    Secret, String: Value::from, |value| Ok(text(&value));
    Secret, types::Secret: |secret| secret.as_str().into(), |value| Ok(text(&value).into());
    Address, types::Address: |address| address.to_string().into(), |value| Ok(text(&value).parse()?);
    Code, akashkit::Code: |code| code.as_str().into(), |value| Ok(text(&value).parse()?);
    Dec, Decimal: |decimal| decimal.to_string().into(), |value| Ok(text(&value).parse()?);
    Denom, types::Denom: |denom| denom.to_string().into(), |value| Ok(text(&value).parse()?);
    Int, akashkit::Int: |int| int.to_string().into(), |value| Ok(text(&value).parse()?);
    GpuModel, types::GpuModel: |model| model.to_string().into(), |value| Ok(text(&value).parse()?);
    String, GpuPrices: |prices| prices.to_string().into(), |value| Ok(text(&value).parse()?);
    Timestamp, types::Timestamp: |time| time.to_string().into(), |value| Ok(text(&value).parse()?);
    i32, CloseReason: |reason| reason.number().into(), |value| number(&value).map(CloseReason::new);
    I64, i64: |number| number.to_string().into(), |value| Ok(text(&value).parse().expect("a whole number"));
    U64, Blocks: |blocks| <U64 as Host<u64>>::lower(blocks.get()), |value| <U64 as Host<u64>>::lift(&value).map(Blocks::new);
    U64, Count: |count| <U64 as Host<u64>>::lower(count.get()), |value| <U64 as Host<u64>>::lift(&value).map(Count::new);
    U64, Height: |height| <U64 as Host<u64>>::lower(height.get()), |value| <U64 as Host<u64>>::lift(&value).map(Height::new);
    Version, types::Version: |version| version.to_string().into(), |value| Ok(text(&value).parse()?);
    Nanos, Duration: |span| span.as_nanos().to_string().into(),
        |value| Ok(Duration::from_nanos(text(&value).parse().expect("nanoseconds")));
    U64, u64: |number| number.to_string().into(), |value| Ok(text(&value).parse().expect("a whole number"));
    Bytes, Vec<u8>: |bytes| hex(&bytes).into(), |value| Ok(bytes(&value));
    Document, Vec<u8>: |bytes| hex(&bytes).into(), |value| Ok(match &value {
        Value::String(text) => text.clone().into_bytes(),
        other => bytes(&other["hex"]),
    });
    SecretBytes, types::SecretBytes: |secret| hex(&secret).into(), |value| Ok(bytes(&value).into());
    Option<Int>, ResourceValue: |value| <Option<Int> as Host<Option<akashkit::Int>>>::lower(value.val),
        |value| Ok(ResourceValue { val: <Option<Int> as Host<Option<akashkit::Int>>>::lift(&value)? });
}

impl<C, T: Host<C>> Host<Option<C>> for Option<T> {
    fn lower(core: Option<C>) -> Value {
        core.map_or(Value::Null, T::lower)
    }

    fn lift(value: &Value) -> Outcome<Option<C>> {
        if value.is_null() { Ok(None) } else { T::lift(value).map(Some) }
    }
}

impl<C, T: Host<C>> Host<Vec<C>> for Vec<T> {
    fn lower(core: Vec<C>) -> Value {
        core.into_iter().map(T::lower).collect()
    }

    fn lift(value: &Value) -> Outcome<Vec<C>> {
        resolved(value)?.as_array().expect("a list").iter().map(T::lift).collect()
    }
}

fn number<N: TryFrom<i64>>(value: &Value) -> Outcome<N> {
    Ok(value.as_i64().and_then(|number| N::try_from(number).ok()).expect("a number that fits"))
}

fn text(value: &Value) -> String {
    value.as_str().expect("text").to_owned()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn bytes(value: &Value) -> Vec<u8> {
    let digits = text(value);
    let pairs = digits.as_bytes().chunks(2).map(|pair| std::str::from_utf8(pair).expect("digits"));
    pairs.map(|pair| u8::from_str_radix(pair, 16).expect("hexadecimal digits")).collect()
}

/// An object without the fields that are left out.
fn object<const N: usize>(fields: [(&str, Value); N]) -> Value {
    let there = fields.into_iter().filter(|(_, value)| !value.is_null());
    Value::Object(there.map(|(name, value)| (name.to_owned(), value)).collect())
}

/// One function: lifts arguments, calls, lowers.
macro_rules! body {
    ($arguments:ident $result:tt ($($call:tt)+) [$($first:tt)*] $($a:ident [$($t:tt)+])* $(? $o:ident [$($ot:tt)+])*) => {{
        $(let $a = $arguments.next::<$($t)+, _>()?;)*
        $(let $o = $arguments.next::<Option<$($ot)+>, _>()?;)*
        Ok(answer!($result $($call)+($($first)* $($a,)* $($o,)*)?))
    }};
}
macro_rules! answer {
    ([$($r:tt)+] $value:expr) => {
        Answer::of::<$($r)+, _>($value)
    };
}

macro_rules! new_of {
    ($how:ident) => {
        "new"
    };
}

/// The name of the function that gives the text form, where there is one.
macro_rules! text_of {
    ($it:ident) => {
        "text"
    };
}

macro_rules! record {
    ($name:ident [$($path:tt)+] $(checked [$($checked:tt)+])? $doc:literal
        { $($f:ident [$($t:tt)+] $fdoc:literal)* $(? $o:ident [$($ot:tt)+] $odoc:literal)* }
        $(from { $($from:ident $fromdoc:literal $fhow:ident ($($fa:tt)*) [$($fr:tt)+] => $fbody:expr;)* })?
        $(with $this:ident { $($with:ident $withdoc:literal $whow:ident ($($wa:tt)*) [$($wr:tt)+] => $wbody:expr;)* })?
        $(text $it:ident => $text:expr;)?) => {
        pub(crate) enum $name {}

        impl $name {
            const FUNCTIONS: &[&str] = &[
                $($(stringify!($from),)*)? $($(stringify!($with),)*)? $(text_of!($it))?
            ];

            #[allow(unused_variables)]
            fn call(function: &str, arguments: &mut Arguments<'_>) -> Outcome<Answer> {
                $($(if function == stringify!($from) {
                    return body!(arguments [$($fr)+] (of::$name::$from) [] $($fa)*);
                })*)?
                $($(if function == stringify!($with) {
                    let $this: types::$name = <Self as Host<_>>::lift(arguments.this)?;
                    return body!(arguments [$($wr)+] (of::$name::$with) [&$this,] $($wa)*);
                })*)?
                $(if function == "text" {
                    let $it: types::$name = <Self as Host<_>>::lift(arguments.this)?;
                    return Ok(Answer::of::<String, _>(of::$name::text(&$it)));
                })?
                unreachable!("{} has no {function}", stringify!($name))
            }
        }

        impl Host<plain::$name> for $name {
            fn lower(core: plain::$name) -> Value {
                let plain::$name { $($f,)* $($o,)* } = core;
                object([
                    $((stringify!($f), <$($t)+ as Host<_>>::lower($f)),)*
                    $((stringify!($o), <Option<$($ot)+> as Host<_>>::lower($o)),)*
                ])
            }

            fn lift(value: &Value) -> Outcome<plain::$name> {
                let value = resolved(value)?;
                Ok(plain::$name {
                    $($f: <$($t)+ as Host<_>>::lift(&value[stringify!($f)])?,)*
                    $($o: <Option<$($ot)+> as Host<_>>::lift(&value[stringify!($o)])?,)*
                })
            }
        }
        $(
            impl Host<$($checked)+> for $name {
                fn lower(core: $($checked)+) -> Value {
                    <Self as Host<plain::$name>>::lower(core.into())
                }

                fn lift(value: &Value) -> Outcome<$($checked)+> {
                    Ok(<Self as Host<plain::$name>>::lift(value)?.try_into()?)
                }
            }
        )?
    };
}

macro_rules! choice {
    ($name:ident [$($path:tt)+] $doc:literal $($v:ident $word:literal $vdoc:literal)*) => {
        pub(crate) enum $name {}

        impl Host<plain::$name> for $name {
            fn lower(core: plain::$name) -> Value {
                match core { $(plain::$name::$v => $word,)* }.into()
            }

            fn lift(value: &Value) -> Outcome<plain::$name> {
                match value.as_str() {
                    $(Some($word) => Ok(plain::$name::$v),)*
                    _ => Err(akashkit::Code::ArgumentChoice.into()),
                }
            }
        }
    };
}

macro_rules! union {
    ($name:ident [$($path:tt)+] $doc:literal
        $($v:ident $word:literal $vdoc:literal { $($f:ident [$($t:tt)+] $fdoc:literal)* })*) => {
        pub(crate) enum $name {}

        impl Host<plain::$name> for $name {
            fn lower(core: plain::$name) -> Value {
                match core {
                    $(plain::$name::$v { $($f),* } => object([
                        ("kind", $word.into()),
                        $((stringify!($f), <$($t)+ as Host<_>>::lower($f)),)*
                    ]),)*
                }
            }

            fn lift(value: &Value) -> Outcome<plain::$name> {
                let value = resolved(value)?;
                $(if value["kind"] == $word {
                    return Ok(plain::$name::$v { $($f: <$($t)+ as Host<_>>::lift(&value[stringify!($f)])?),* });
                })*
                Err(akashkit::Code::ArgumentChoice.into())
            }
        }
    };
}

macro_rules! handle {
    ($name:ident [$($path:tt)+] $doc:literal
        $(new $new:literal $nhow:ident ($($na:tt)*) [$($nr:tt)+] => $nbody:expr;)?
        $(from { $($from:ident $fromdoc:literal $fhow:ident ($($fa:tt)*) [$($fr:tt)+] => $fbody:expr;)* })?
        $(get $self:ident { $($get:ident $getdoc:literal [$($gt:tt)+] => $gbody:expr;)* })?
        $(with $this:ident { $($with:ident $withdoc:literal $whow:ident ($($wa:tt)*) [$($wr:tt)+] => $wbody:expr;)* })?
        $(text $it:ident => $text:expr;)?) => {
        pub(crate) enum $name {}

        impl $name {
            const FUNCTIONS: &[&str] = &[
                $($(stringify!($from),)*)? $($(stringify!($get),)*)? $($(stringify!($with),)*)?
                $(text_of!($it),)? $(new_of!($nhow))?
            ];

            #[allow(unused_variables)]
            fn call(function: &str, arguments: &mut Arguments<'_>) -> Outcome<Answer> {
                $(if function == new_of!($nhow) {
                    return body!(arguments [$($nr)+] (of::$name::new) [] $($na)*);
                })?
                $($(if function == stringify!($from) {
                    return body!(arguments [$($fr)+] (of::$name::$from) [] $($fa)*);
                })*)?
                let this: types::$name = <Self as Host<_>>::lift(arguments.this)?;
                $($(if function == stringify!($get) {
                    return Ok(answer!([$($gt)+] of::$name::$get(&this)?));
                })*)?
                $($(if function == stringify!($with) {
                    return body!(arguments [$($wr)+] (of::$name::$with) [&this,] $($wa)*);
                })*)?
                $(if function == "text" {
                    let $it = &this;
                    return Ok(Answer::of::<String, _>(of::$name::text($it)));
                })?
                unreachable!("{} has no {function}", stringify!($name))
            }
        }

        impl Host<types::$name> for $name {
            fn lower(core: types::$name) -> Value {
                let read = |value: Outcome<Answer>| value.map_or_else(|refusal| refusal.failure().message.clone().into(), |answer| answer.json);
                let _ = (&core, &read);
                object([$($((stringify!($get), read(of::$name::$get(&core).map(|value| answer!([$($gt)+] value)))),)*)?])
            }

            fn lift(value: &Value) -> Outcome<types::$name> {
                let answer = evaluate(value.as_object().expect("a case makes a handle"))?.value;
                match answer.downcast::<types::$name>() {
                    Ok(handle) => Ok(*handle),
                    Err(other) => {
                        let handle = other.downcast::<Option<types::$name>>().expect("a handle of this type");
                        Ok(handle.expect("a handle that is there"))
                    }
                }
            }
        }
    };
}

macro_rules! call {
    ($name:ident $doc:literal $how:ident ($($a:tt)*) [$($r:tt)+] => $body:expr;) => {
        fn $name(arguments: &mut Arguments<'_>) -> Outcome<Answer> {
            let _ = &arguments.given;
            many!($how arguments [$($r)+] (of::call::$name) $($a)*)
        }
    };
}
/// A batch takes a list, and gives one.
macro_rules! many {
    (many $arguments:ident [$($r:tt)+] ($($call:tt)+) $a:ident [$($t:tt)+]) => {{
        let items = $arguments.next::<Vec<$($t)+>, _>()?;
        let answers = items.into_iter().map($($call)+).collect::<Outcome<Vec<_>>>()?;
        Ok(Answer::of::<Vec<$($r)+>, _>(answers))
    }};
    ($how:ident $arguments:ident $result:tt ($($call:tt)+) $($a:tt)*) => {
        body!($arguments $result ($($call)+) [] $($a)*)
    };
}

akashkit::surface!(record, choice, union, handle, call);
