//! AkashKit for Node: what the surface table lists, through five emitters.

// The table documents what it makes; `napi` writes the rest.
#![allow(missing_docs, unreachable_pub, clippy::too_many_arguments)]

mod batch;
mod host;
mod js;
mod raise;
#[macro_use]
mod values;

use std::marker::PhantomData;
use std::rc::Rc;
use std::sync::Arc;

use akashkit::surface::{of, plain, types};
use napi::Env;
use napi::bindgen_prelude::{
    AsyncTask, ClassInstance, FromNapiValue, JsValue, This, ToNapiValue, ValidateNapiValue,
};
use napi_derive::napi;

use batch::Batch;
use host::{Host, fields, optional, properties, property, record, tokens::*, unknown, wrong};
use js::{Arg, Js, Kind, Name, Result, Ret, Scope};
use raise::{guarded, raise};

/// Hands over the functions that make errors and hide secrets.
#[napi(catch_unwind)]
pub fn install(env: Env, make: Arg, veil: Arg) -> Result<()> {
    raise::install(env.raw(), make.0, veil.0)
}

/// Lifts arguments, calls, lowers what comes back.
macro_rules! body {
    ($env:ident $options:ident [$($r:tt)+] ($($call:tt)+) [$($first:tt)*] $($a:ident [$($t:tt)+])* $(? $o:ident [$($ot:tt)+])*) => {{
        let scope = $env.raw();
        $(let $a = <$($t)+ as Host<_>>::lift(&$a.0, stringify!($a), scope)?;)*
        $(let $o = optional::<_, $($ot)+>(&$options.0, stringify!($o), scope)?;)*
        let result = guarded(|| $($call)+($($first)* $($a,)* $($o,)*));
        <$($r)+ as Host<_>>::lower(result.map_err(|refusal| raise(scope, refusal))?, scope).map(Ret)
    }};
}

macro_rules! record {
    ($name:ident [$($path:tt)+] $(checked [$($checked:tt)+])? $doc:literal
        { $($f:ident [$($t:tt)+] $fdoc:literal)* $(? $o:ident [$($ot:tt)+] $odoc:literal)* }
        $(from { $($from:ident $fromdoc:literal $fhow:ident ($($fa:ident [$($ft:tt)+])* $(? $fo:ident [$($fot:tt)+])*) [$($fr:tt)+] => $fbody:expr;)* })?
        $(with $this:ident { $($with:ident $withdoc:literal $whow:ident ($($wa:ident [$($wt:tt)+])* $(? $wo:ident [$($wot:tt)+])*) [$($wr:tt)+] => $wbody:expr;)* })?
        $(text $it:ident => $text:expr;)?) => {
        /// Functions about values that are plain objects.
        #[napi]
        pub struct $name {}

        #[napi]
        impl $name {
            $($(
                #[napi(catch_unwind)]
                pub fn $from(env: Env, $($fa: Arg,)* options: Arg) -> Result<Ret> {
                    let _ = options;
                    body!(env options [$($fr)+] (of::$name::$from) [] $($fa [$($ft)+])* $(? $fo [$($fot)+])*)
                }
            )*)?
            $($(
                #[napi(catch_unwind)]
                pub fn $with(env: Env, value: Arg, $($wa: Arg,)* options: Arg) -> Result<Ret> {
                    let _ = options;
                    let $this: types::$name = <Self as Host<_>>::lift(&value.0, "value", env.raw())?;
                    body!(env options [$($wr)+] (of::$name::$with) [&$this,] $($wa [$($wt)+])* $(? $wo [$($wot)+])*)
                }
            )*)?
            $(
                #[napi(catch_unwind)]
                pub fn to_text(env: Env, value: Arg) -> Result<String> {
                    let $it: types::$name = <Self as Host<_>>::lift(&value.0, "value", env.raw())?;
                    Ok(of::$name::text(&$it))
                }
            )?
        }

        record_value!($name $([$($checked)+])? { $($f [$($t)+])* $(? $o [$($ot)+])* });
    };
}

macro_rules! handle {
    ($name:ident [$($path:tt)+] $doc:literal
        $(new $newdoc:literal $nhow:ident ($($na:ident [$($nt:tt)+])* $(? $no:ident [$($not:tt)+])*) [$($nr:tt)+] => $nbody:expr;)?
        $(from { $($from:ident $fromdoc:literal $fhow:ident ($($fa:ident [$($ft:tt)+])* $(? $fo:ident [$($fot:tt)+])*) [$($fr:tt)+] => $fbody:expr;)* })?
        $(get $self:ident { $($get:ident $getdoc:literal [$($gt:tt)+] => $gbody:expr;)* })?
        $(with $this:ident { $($with:ident $withdoc:literal $whow:ident ($($wa:ident [$($wt:tt)+])* $(? $wo:ident [$($wot:tt)+])*) [$($wr:tt)+] => $wbody:expr;)* })?
        $(text $it:ident => $text:expr;)?) => {
        #[napi]
        pub struct $name {
            core: Arc<plain::$name>,
        }

        #[napi]
        impl $name {
            $(
                #[napi(constructor, catch_unwind)]
                pub fn new(env: Env, $($na: Arg,)* options: Arg) -> Result<Self> {
                    let scope = env.raw();
                    let _ = options;
                    $(let $na = <$($nt)+ as Host<_>>::lift(&$na.0, stringify!($na), scope)?;)*
                    $(let $no = optional::<_, $($not)+>(&options.0, stringify!($no), scope)?;)*
                    let core = guarded(|| of::$name::new($($na,)* $($no,)*));
                    Ok(Self { core: core.map_err(|refusal| raise(scope, refusal))? })
                }
            )?
            $($(
                #[napi(catch_unwind)]
                pub fn $from(env: Env, $($fa: Arg,)* options: Arg) -> Result<Ret> {
                    let _ = options;
                    body!(env options [$($fr)+] (of::$name::$from) [] $($fa [$($ft)+])* $(? $fo [$($fot)+])*)
                }
            )*)?
            $($(
                /// Read once; the object keeps it.
                #[napi(getter, catch_unwind)]
                pub fn $get(&self, env: Env, this: This<'_>) -> Result<Ret> {
                    let value = body!(env this [$($gt)+] (of::$name::$get) [&self.core])?;
                    js::settle(env.raw(), this.object.raw(), &property(stringify!($get)), value.0)?;
                    Ok(value)
                }
            )*)?
            $($(
                #[napi(catch_unwind)]
                pub fn $with(&self, env: Env, $($wa: Arg,)* options: Arg) -> Result<Ret> {
                    let _ = options;
                    body!(env options [$($wr)+] (of::$name::$with) [&self.core,] $($wa [$($wt)+])* $(? $wo [$($wot)+])*)
                }
            )*)?
            $(
                #[napi(catch_unwind)]
                #[allow(clippy::inherent_to_string)]
                pub fn to_string(&self) -> String {
                    let $it = &*self.core;
                    of::$name::text($it)
                }
            )?
        }

        impl Host<Arc<plain::$name>> for $name {
            fn lower(core: Arc<plain::$name>, scope: Scope) -> Result<Js> {
                // SAFETY: the scope is that of the call that runs.
                unsafe { Self::to_napi_value(scope, Self { core }) }
            }

            fn lift(value: &Js, name: &str, scope: Scope) -> Result<Arc<plain::$name>> {
                // SAFETY: as above; only an instance of the class passes.
                let instance = unsafe {
                    <&Self as ValidateNapiValue>::validate(scope, *value)
                        .and_then(|_| ClassInstance::<Self>::from_napi_value(scope, *value))
                };
                Ok(instance.map_err(|_| wrong(value, name, stringify!($name), scope))?.core.clone())
            }
        }
    };
}

macro_rules! call {
    ($name:ident $doc:literal many ($a:ident [$($t:tt)+]) [$($r:tt)+] => $body:expr;) => {
        #[napi(catch_unwind)]
        pub fn $name(env: Env, items: Arg, options: Arg) -> Result<AsyncTask<Batch<types::$($t)+, types::$($r)+, $($r)+>>> {
            let scope = env.raw();
            Ok(AsyncTask::new(Batch {
                items: <Vec<$($t)+> as Host<_>>::lift(&items.0, "items", scope)?,
                threads: optional::<_, u32>(&options.0, "threads", scope)?,
                each: of::call::$name,
                host: PhantomData,
            }))
        }
    };
    ($name:ident $doc:literal $how:ident ($($a:ident [$($t:tt)+])* $(? $o:ident [$($ot:tt)+])*) [$($r:tt)+] => $body:expr;) => {
        #[napi(catch_unwind)]
        pub fn $name(env: Env, $($a: Arg,)* options: Arg) -> Result<Ret> {
            let _ = options;
            body!(env options [$($r)+] (of::call::$name) [] $($a [$($t)+])* $(? $o [$($ot)+])*)
        }
    };
}

akashkit::surface!(record, choice, union, handle, call);

/// Stands in for a defect.
#[cfg(feature = "panic")]
#[allow(clippy::panic)]
#[napi(catch_unwind)]
pub fn panics(env: Env) -> Result<()> {
    guarded(|| panic!("planted")).map_err(|refusal| raise(env.raw(), refusal))
}
