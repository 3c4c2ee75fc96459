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

/// Arguments that have not been looked at. Rows are many, so what they share is a function for each type and no part of them.
struct Arguments(vec::IntoIter<Js>);

impl Arguments {
    /// The next one; `undefined` where it was left out.
    #[inline(never)]
    fn take<C, T: Host<C>>(&mut self, name: &str) -> Result<C> {
        T::lift(&self.0.next().unwrap_or(Js::UNDEFINED), name, Scope)
    }

    /// A property of the one behind those that were taken.
    #[inline(never)]
    fn option<C, T: Host<C>>(&self, name: &str) -> Result<Option<C>> {
        optional::<C, T>(self.0.as_slice().first().unwrap_or(&Js::UNDEFINED), name, Scope)
    }
}

/// What comes back, or the error for a refusal.
#[inline(never)]
fn give<C, T: Host<C>>(result: std::result::Result<C, Refusal>) -> Result<Js> {
    match result {
        Ok(core) => T::lower(core, Scope),
        Err(refusal) => Err(raise(Scope, refusal)),
    }
}

thread_local! {
    static ROWS: Vec<&'static Row> = rows();
}

/// What each row is: of which type, its name, and what the page makes of it.
#[wasm_bindgen]
pub fn surface() -> Js {
    let shown = |row: &&Row| {
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

/// Every row, in the order of the table.
fn rows() -> Vec<&'static Row> {
    let mut rows = Vec::new();
    macro_rules! push {
        ($of:expr, $name:expr, $role:literal, $call:expr) => {{
            const ROW: Row = Row { of: $of, name: $name, role: $role, call: $call };
            rows.push(&ROW);
        }};
    }
    // Lifts arguments, calls, lowers what comes back.
    macro_rules! row {
        ($of:expr, $role:literal, [$($this:ident [$($self:tt)+])?] ($($call:tt)+) $name:ident [$($r:tt)+]
            $($a:ident [$($t:tt)+])* $(? $o:ident [$($ot:tt)+])*) => {
            push!($of, stringify!($name), $role, |arguments| {
                $(let $this: types::$($self)+ = arguments.take::<_, $($self)+>("value")?;)?
                $(let $a = arguments.take::<_, $($t)+>(stringify!($a))?;)*
                $(let $o = arguments.option::<_, $($ot)+>(stringify!($o))?;)*
                let _ = arguments;
                give::<_, $($r)+>($($call)+($(&$this,)? $($a,)* $($o,)*))
            });
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
            push!(stringify!($of), stringify!($name), $role, |arguments| {
                let value: types::$of = arguments.take::<_, $of>("value")?;
                give::<_, String>(Ok(of::$of::text(&value)))
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
            push!("", stringify!($name), "many", |arguments| {
                let items: Vec<types::$($t)+> = arguments.take::<_, Vec<$($t)+>>("items")?;
                arguments.option::<_, u32>("threads")?;
                give::<_, Vec<$($t)+>>(Ok(items))
            });
            row!("", "each", [] (of::call::$name) $name [$($r)+] $a [$($t)+]);
        };
        ($name:ident $doc:literal $how:ident ($($a:ident [$($t:tt)+])* $(? $o:ident [$($ot:tt)+])*) [$($r:tt)+] => $body:expr;) => {
            row!("", "function", [] (of::call::$name) $name [$($r)+] $($a [$($t)+])* $(? $o [$($ot)+])*);
        };
    }
    akashkit::surface!(record, nothing, nothing, handle, call);
    #[cfg(feature = "panic")]
    push!("", "panics", "function", panics);
    rows
}

/// Stands in for a defect.
#[cfg(feature = "panic")]
#[allow(clippy::panic)]
fn panics(_: &mut Arguments) -> Result<Js> {
    panic!("planted")
}
