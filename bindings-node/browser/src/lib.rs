//! AkashKit for browsers: what the surface table lists, through five emitters.
//!
//! Every function of the table is one row here and is called by its place; `host.js` makes functions and classes of the rows. Nothing is
//! unwound in a browser, so a panic ends this instance, and `host.js` begins another.

// The table documents what it makes.
#![allow(missing_docs, unreachable_pub)]

#[path = "../../src/host.rs"]
mod host;
mod js;
mod raise;
mod shelf;
#[macro_use]
#[path = "../../src/values.rs"]
mod values;

use std::rc::Rc;
use std::sync::Arc;
use std::vec;

use akashkit::surface::{Refusal, of, plain, types};
use wasm_bindgen::prelude::wasm_bindgen;

use host::{Host, camel, fields, optional, properties, property, record, tokens::*, unknown, wrong};
use js::{Js, Kind, Name, Result, Scope};
use raise::{raise, thrown, with_ours};

/// A function of the table.
struct Row {
    of: &'static str,
    name: &'static str,
    role: &'static str,
    call: fn(&mut Arguments) -> Result<Js>,
}

/// Arguments that have not been looked at.
struct Arguments(vec::IntoIter<Js>);

impl Arguments {
    /// The next one; `undefined` where it was left out.
    fn next(&mut self) -> Js {
        self.0.next().unwrap_or(Js::UNDEFINED)
    }
}

thread_local! {
    static ROWS: Vec<Row> = rows();
}

/// What each row is: of which type, its name, and what the page makes of it.
#[wasm_bindgen]
pub fn surface() -> Js {
    let shown = |row: &Row| {
        let words = [row.of, &camel(row.name), row.role].map(|word| js::text(Scope, word));
        js::array(Scope, &words.into_iter().collect::<Result<Vec<_>>>()?)
    };
    let rows = ROWS.with(|rows| rows.iter().map(shown).collect::<Result<Vec<_>>>());
    thrown(rows.and_then(|rows| js::array(Scope, &rows)))
}

/// Calls the function of a row. It never throws: what comes out of it by an exception is broken.
#[wasm_bindgen]
pub fn call(row: usize, arguments: Vec<Js>) -> Js {
    let call = ROWS.with(|rows| rows.get(row).map(|row| row.call));
    thrown(call.map_or(Ok(Js::UNDEFINED), |call| call(&mut Arguments(arguments.into_iter()))))
}

macro_rules! record {
    ($name:ident [$($path:tt)+] $(checked [$($checked:tt)+])? $doc:literal
        { $($f:ident [$($t:tt)+] $fdoc:literal)* $(? $o:ident [$($ot:tt)+] $odoc:literal)* } $($functions:tt)*) => {
        pub(crate) enum $name {}

        record_value!($name $([$($checked)+])? { $($f [$($t)+])* $(? $o [$($ot)+])* });
    };
}

macro_rules! handle {
    ($name:ident [$($path:tt)+] $($rest:tt)*) => {
        pub(crate) enum $name {}

        impl Host<Arc<plain::$name>> for $name {
            fn lower(core: Arc<plain::$name>, scope: Scope) -> Result<Js> {
                let place = shelf::put(core);
                with_ours(|ours| ours.wrap(stringify!($name), place)).map_or_else(|| js::undefined(scope), Ok)
            }

            fn lift(value: &Js, name: &str, scope: Scope) -> Result<Arc<plain::$name>> {
                let place = with_ours(|ours| ours.unwrap(value)).flatten();
                place.and_then(shelf::get).ok_or_else(|| wrong(value, name, stringify!($name), scope))
            }
        }
    };
}

macro_rules! nothing {
    ($($row:tt)*) => {};
}

akashkit::surface!(record, choice, union, handle, nothing);

/// The error for a refusal, made in one place: there are many rows.
#[inline(never)]
fn refused(refusal: Refusal) -> js::Error {
    raise(Scope, refusal)
}

/// Every row, in the order of the table.
fn rows() -> Vec<Row> {
    let mut rows = Vec::new();
    // Lifts arguments, calls, lowers what comes back.
    macro_rules! row {
        ($of:expr, $role:literal, [$($this:ident [$($self:tt)+])?] ($($call:tt)+) $name:ident [$($r:tt)+]
            $($a:ident [$($t:tt)+])* $(? $o:ident [$($ot:tt)+])*) => {
            rows.push(Row { of: $of, name: stringify!($name), role: $role, call: |arguments| {
                $(let $this: types::$($self)+ = <$($self)+ as Host<_>>::lift(&arguments.next(), "value", Scope)?;)?
                $(let $a = <$($t)+ as Host<_>>::lift(&arguments.next(), stringify!($a), Scope)?;)*
                let options = arguments.next();
                let _ = &options;
                $(let $o = optional::<_, $($ot)+>(&options, stringify!($o), Scope)?;)*
                let result = $($call)+($(&$this,)? $($a,)* $($o,)*);
                <$($r)+ as Host<_>>::lower(result.map_err(refused)?, Scope)
            } });
        };
    }
    macro_rules! functions {
        ($of:ident $role:literal $self:tt
            $($name:ident $doc:literal $how:ident ($($a:ident [$($t:tt)+])* $(? $o:ident [$($ot:tt)+])*) [$($r:tt)+] => $body:expr;)*) => {
            $(functions!(@one $of $role $self $name [$($r)+] $($a [$($t)+])* $(? $o [$($ot)+])*);)*
        };
        (@one $of:ident $role:literal $self:tt $name:ident $($rest:tt)*) => {
            row!(stringify!($of), $role, $self (of::$of::$name) $name $($rest)*)
        };
    }
    macro_rules! text {
        ($of:ident $role:literal $name:ident) => {
            rows.push(Row {
                of: stringify!($of),
                name: stringify!($name),
                role: $role,
                call: |arguments| {
                    let value: types::$of = <$of as Host<_>>::lift(&arguments.next(), "value", Scope)?;
                    js::text(Scope, &of::$of::text(&value))
                },
            });
        };
    }
    macro_rules! record {
        ($name:ident [$($path:tt)+] $(checked [$($checked:tt)+])? $doc:literal { $($fields:tt)* }
            $(from { $($from:tt)* })? $(with $this:ident { $($with:tt)* })? $(text $it:ident => $text:expr;)?) => {
            $(functions!($name "static" [] $($from)*);)?
            $(functions!($name "static" [this [$name]] $($with)*);)?
            $(text!($name "static" to_text); let _ = stringify!($it);)?
        };
    }
    macro_rules! handle {
        ($name:ident [$($path:tt)+] $doc:literal
            $(new $new:literal $how:ident ($($args:tt)*) [$($r:tt)+] => $body:expr;)?
            $(from { $($from:tt)* })?
            $(get $self:ident { $($get:ident $gdoc:literal [$($g:tt)+] => $read:expr;)* })?
            $(with $this:ident { $($with:tt)* })? $(text $it:ident => $text:expr;)?) => {
            $(functions!($name "new" [] new $new $how ($($args)*) [$($r)+] => $body;);)?
            $(functions!($name "static" [] $($from)*);)?
            $(functions!($name "get" [this [$name]] $($get $gdoc quick () [$($g)+] => $read;)*);)?
            $(functions!($name "method" [this [$name]] $($with)*);)?
            $(text!($name "method" to_string); let _ = stringify!($it);)?
        };
    }
    macro_rules! call {
        // A batch is read at once, so that nobody changes it; the page calls for one item after the other.
        ($name:ident $doc:literal many ($a:ident [$($t:tt)+]) [$($r:tt)+] => $body:expr;) => {
            rows.push(Row { of: "", name: stringify!($name), role: "many", call: |arguments| {
                let items = <Vec<$($t)+> as Host<Vec<types::$($t)+>>>::lift(&arguments.next(), "items", Scope)?;
                optional::<_, u32>(&arguments.next(), "threads", Scope)?;
                <Vec<$($t)+> as Host<_>>::lower(items, Scope)
            } });
            row!("", "each", [] (of::call::$name) $name [$($r)+] $a [$($t)+]);
        };
        ($name:ident $doc:literal $how:ident ($($a:ident [$($t:tt)+])* $(? $o:ident [$($ot:tt)+])*) [$($r:tt)+] => $body:expr;) => {
            row!("", "function", [] (of::call::$name) $name [$($r)+] $($a [$($t)+])* $(? $o [$($ot)+])*);
        };
    }
    akashkit::surface!(record, nothing, nothing, handle, call);
    #[cfg(feature = "panic")]
    #[allow(clippy::panic)]
    rows.push(Row { of: "", name: "panics", role: "function", call: |_| panic!("planted") });
    rows
}
