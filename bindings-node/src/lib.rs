//! AkashKit for Node: what the surface table lists, through five emitters.

// The table documents what it makes; `napi` writes the rest.
#![allow(missing_docs, unreachable_pub, clippy::too_many_arguments)]

mod batch;
mod host;
mod js;
mod raise;

use std::ffi::CString;
use std::marker::PhantomData;
use std::sync::{Arc, OnceLock};

use akashkit::surface::{of, plain, types};
use napi::bindgen_prelude::{AsyncTask, FromNapiRef, JsValue, This, ToNapiValue, ValidateNapiValue};
use napi::{Env, ValueType};
use napi_derive::napi;

use batch::Batch;
use host::{Host, optional, property, tokens::*, unknown, wrong};
use js::{Arg, Js, Ret, Scope};
use raise::{guarded, raise};

type Result<T> = napi::Result<T>;

/// Hands over the functions that make errors and hide secrets.
#[napi(catch_unwind)]
pub fn install(env: Env, make: Arg, veil: Arg) -> Result<()> {
    raise::install(env.raw(), make.0, veil.0)
}

/// Lifts arguments, calls, lowers what comes back.
macro_rules! body {
    ($env:ident $options:ident [$($r:tt)+] ($($call:tt)+) [$($first:tt)*] $($a:ident [$($t:tt)+])* $(? $o:ident [$($ot:tt)+])*) => {{
        let scope = $env.raw();
        $(let $a = <$($t)+ as Host<_>>::lift($a.0, stringify!($a), scope)?;)*
        $(let $o = optional::<_, $($ot)+>($options, stringify!($o), scope)?;)*
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
                    let $this: types::$name = <Self as Host<_>>::lift(value.0, "value", env.raw())?;
                    body!(env options [$($wr)+] (of::$name::$with) [&$this,] $($wa [$($wt)+])* $(? $wo [$($wot)+])*)
                }
            )*)?
            $(
                #[napi(catch_unwind)]
                pub fn to_text(env: Env, value: Arg) -> Result<String> {
                    let $it: types::$name = <Self as Host<_>>::lift(value.0, "value", env.raw())?;
                    Ok(of::$name::text(&$it))
                }
            )?
        }

        impl $name {
            fn properties() -> impl Iterator<Item = &'static CString> {
                static NAMES: OnceLock<Vec<CString>> = OnceLock::new();
                let names = || vec![$(property(stringify!($f)),)* $(property(stringify!($o)),)*];
                NAMES.get_or_init(names).iter()
            }
        }

        impl Host<plain::$name> for $name {
            fn lower(core: plain::$name, scope: Scope) -> Result<Js> {
                // Without `..`: a field that the table lacks is an error here.
                let plain::$name { $($f,)* $($o,)* } = core;
                let values = [
                    $(<$($t)+ as Host<_>>::lower($f, scope)?,)*
                    $(<Option<$($ot)+> as Host<_>>::lower($o, scope)?,)*
                ];
                let object = js::object(scope)?;
                for (name, value) in Self::properties().zip(values) {
                    if js::type_of(scope, value)? != ValueType::Undefined {
                        js::set(scope, object, name, value)?;
                    }
                }
                let kinds: &[&str] = &[$(stringify!($($t)+),)* $(stringify!($($ot)+),)*];
                if kinds.contains(&"Secret") { raise::veiled(scope, object) } else { Ok(object) }
            }

            fn lift(value: Js, name: &str, scope: Scope) -> Result<plain::$name> {
                if js::type_of(scope, value)? != ValueType::Object {
                    return Err(wrong(value, name, stringify!($name), scope));
                }
                let mut names = Self::properties();
                let mut next = || js::field(scope, value, names.next().expect("a name for each field"));
                Ok(plain::$name {
                    $($f: <$($t)+ as Host<_>>::lift(next()?, stringify!($f), scope)?,)*
                    $($o: <Option<$($ot)+> as Host<_>>::lift(next()?, stringify!($o), scope)?,)*
                })
            }
        }
        $(
            impl Host<$($checked)+> for $name {
                fn lower(core: $($checked)+, scope: Scope) -> Result<Js> {
                    <Self as Host<plain::$name>>::lower(core.into(), scope)
                }

                fn lift(value: Js, name: &str, scope: Scope) -> Result<$($checked)+> {
                    let plain = <Self as Host<plain::$name>>::lift(value, name, scope)?;
                    plain.try_into().map_err(|error| raise(scope, error))
                }
            }
        )?
    };
}

macro_rules! choice {
    ($name:ident [$($path:tt)+] $doc:literal $($v:ident $word:literal $vdoc:literal)*) => {
        pub(crate) enum $name {}

        impl Host<plain::$name> for $name {
            fn lower(core: plain::$name, scope: Scope) -> Result<Js> {
                js::text(scope, match core { $(plain::$name::$v => $word,)* })
            }

            fn lift(value: Js, name: &str, scope: Scope) -> Result<plain::$name> {
                match <String as Host<String>>::lift(value, name, scope)?.as_str() {
                    $($word => Ok(plain::$name::$v),)*
                    other => Err(unknown(other, name, scope)),
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
            fn lower(core: plain::$name, scope: Scope) -> Result<Js> {
                let object = js::object(scope)?;
                match core {
                    $(plain::$name::$v { $($f),* } => {
                        js::set(scope, object, c"kind", js::text(scope, $word)?)?;
                        $(js::set(scope, object, &property(stringify!($f)), <$($t)+ as Host<_>>::lower($f, scope)?)?;)*
                    })*
                }
                Ok(object)
            }

            fn lift(value: Js, name: &str, scope: Scope) -> Result<plain::$name> {
                if js::type_of(scope, value)? != ValueType::Object {
                    return Err(wrong(value, name, stringify!($name), scope));
                }
                let field = |name: &str| js::field(scope, value, &property(name));
                match <String as Host<String>>::lift(field("kind")?, "kind", scope)?.as_str() {
                    $($word => Ok(plain::$name::$v {
                        $($f: <$($t)+ as Host<_>>::lift(field(stringify!($f))?, stringify!($f), scope)?,)*
                    }),)*
                    other => Err(unknown(other, "kind", scope)),
                }
            }
        }
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
                    $(let $na = <$($nt)+ as Host<_>>::lift($na.0, stringify!($na), scope)?;)*
                    $(let $no = optional::<_, $($not)+>(options, stringify!($no), scope)?;)*
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

            fn lift(value: Js, name: &str, scope: Scope) -> Result<Arc<plain::$name>> {
                // SAFETY: as above; only an instance of the class passes.
                let instance = unsafe {
                    <&Self as ValidateNapiValue>::validate(scope, value).and_then(|_| Self::from_napi_ref(scope, value))
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
                items: <Vec<$($t)+> as Host<_>>::lift(items.0, "items", scope)?,
                threads: optional::<_, u32>(options, "threads", scope)?,
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
#[napi(catch_unwind)]
pub fn panics(env: Env) -> Result<()> {
    guarded(|| panic!("planted")).map_err(|refusal| raise(env.raw(), refusal))
}
