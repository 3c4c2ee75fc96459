//! AkashKit for Swift and Kotlin: what the surface table lists, through five emitters.

// The table documents what it makes; uniffi writes the rest.
#![allow(missing_docs, clippy::result_large_err, clippy::too_many_arguments)]

mod batch;
mod failure;
pub mod host;

use std::fmt;
use std::sync::Arc;

use akashkit::surface::{of, plain, types};

pub use failure::AkashError;
use failure::{guarded, raise};
use host::{Host, Shape, tokens::*};

uniffi::setup_scaffolding!("akashkit");

type Out<T> = <T as Shape>::Out;

/// Lifts arguments, calls, lowers what comes back.
macro_rules! body {
    ([$($r:tt)+] ($($call:tt)+) [$($first:tt)*] $($a:ident [$($t:tt)+])* $(? $o:ident [$($ot:tt)+])*) => {
        guarded(|| {
            $(let $a = <$($t)+ as Host<_>>::lift($a)?;)*
            $(let $o = <Option<$($ot)+> as Host<Option<_>>>::lift($o)?;)*
            $($call)+($($first)* $($a,)* $($o,)*).map(<$($r)+ as Host<_>>::lower).map_err(raise)
        })
    };
}

macro_rules! record {
    ($name:ident [$($path:tt)+] $(checked [$($checked:tt)+])? $doc:literal
        { $($f:ident [$($t:tt)+] $fdoc:literal)* $(? $o:ident [$($ot:tt)+] $odoc:literal)* }
        $(from { $($from:ident $fromdoc:literal $fhow:ident ($($fa:ident [$($ft:tt)+])* $(? $fo:ident [$($fot:tt)+])*) [$($fr:tt)+] => $fbody:expr;)* })?
        $(with $this:ident { $($with:ident $withdoc:literal $whow:ident ($($wa:ident [$($wt:tt)+])* $(? $wo:ident [$($wot:tt)+])*) [$($wr:tt)+] => $wbody:expr;)* })?
        $(text $it:ident => $text:expr;)?) => {
        data!($name $doc { $($f [$($t)+] $fdoc)* $(? $o [$($ot)+] $odoc)* } $($it)?);

        impl Shape for $name {
            type Out = Self;
        }

        impl Host<plain::$name> for $name {
            fn lower(core: plain::$name) -> Self {
                // Without `..`: a field that the table lacks is an error here.
                let plain::$name { $($f,)* $($o,)* } = core;
                Self {
                    $($f: <$($t)+ as Host<_>>::lower($f),)*
                    $($o: <Option<$($ot)+> as Host<_>>::lower($o),)*
                }
            }

            fn lift(value: Self) -> Result<plain::$name, AkashError> {
                Ok(plain::$name {
                    $($f: <$($t)+ as Host<_>>::lift(value.$f)?,)*
                    $($o: <Option<$($ot)+> as Host<_>>::lift(value.$o)?,)*
                })
            }
        }
        $(
            impl Host<$($checked)+> for $name {
                fn lower(core: $($checked)+) -> Self {
                    <Self as Host<plain::$name>>::lower(core.into())
                }

                fn lift(value: Self) -> Result<$($checked)+, AkashError> {
                    <Self as Host<plain::$name>>::lift(value)?.try_into().map_err(raise)
                }
            }
        )?
        $(pastey::paste! {$(
            #[doc = $fromdoc]
            #[uniffi::export(default($($fo = None),*))]
            pub fn [<$name:snake _ $from>]($($fa: Out<$($ft)+>,)* $($fo: Option<Out<$($fot)+>>,)*) -> Result<Out<$($fr)+>, AkashError> {
                body!([$($fr)+] (of::$name::$from) [] $($fa [$($ft)+])* $(? $fo [$($fot)+])*)
            }
        )*})?
        $(
            #[uniffi::export]
            impl $name {$(
                #[doc = $withdoc]
                #[uniffi::method(default($($wo = None),*))]
                pub fn $with(&self, $($wa: Out<$($wt)+>,)* $($wo: Option<Out<$($wot)+>>,)*) -> Result<Out<$($wr)+>, AkashError> {
                    let $this: types::$name = guarded(|| <Self as Host<_>>::lift(self.clone()))?;
                    body!([$($wr)+] (of::$name::$with) [&$this,] $($wa [$($wt)+])* $(? $wo [$($wot)+])*)
                }
            )*}
        )?
        $(
            #[uniffi::export]
            impl $name {
                /// The text form.
                pub fn text(&self) -> Result<String, AkashError> {
                    guarded(|| {
                        let $it: types::$name = <Self as Host<_>>::lift(self.clone())?;
                        Ok(of::$name::text(&$it))
                    })
                }
            }

            impl fmt::Display for $name {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    shown(f, || self.text())
                }
            }
        )?
    };
}

/// The record itself; with a text form, where there is one.
macro_rules! data {
    ($name:ident $doc:literal { $($f:ident [$($t:tt)+] $fdoc:literal)* $(? $o:ident [$($ot:tt)+] $odoc:literal)* }) => {
        #[doc = $doc]
        #[derive(Clone, uniffi::Record)]
        pub struct $name {
            $(#[doc = $fdoc] pub $f: $($t)+,)*
            $(#[doc = $odoc] #[uniffi(default = None)] pub $o: Option<$($ot)+>,)*
        }
    };
    ($name:ident $doc:literal { $($f:ident [$($t:tt)+] $fdoc:literal)* $(? $o:ident [$($ot:tt)+] $odoc:literal)* } $it:ident) => {
        #[doc = $doc]
        #[derive(Clone, uniffi::Record)]
        #[uniffi::export(Display)]
        pub struct $name {
            $(#[doc = $fdoc] pub $f: $($t)+,)*
            $(#[doc = $odoc] #[uniffi(default = None)] pub $o: Option<$($ot)+>,)*
        }
    };
}

macro_rules! choice {
    ($name:ident [$($path:tt)+] $doc:literal $($v:ident $word:literal $vdoc:literal)*) => {
        #[doc = $doc]
        #[derive(Clone, Copy, uniffi::Enum)]
        pub enum $name {
            $(#[doc = $vdoc] $v,)*
        }

        impl Shape for $name {
            type Out = Self;
        }

        impl Host<plain::$name> for $name {
            fn lower(core: plain::$name) -> Self {
                match core { $(plain::$name::$v => Self::$v,)* }
            }

            fn lift(value: Self) -> Result<plain::$name, AkashError> {
                Ok(match value { $(Self::$v => plain::$name::$v,)* })
            }
        }
    };
}

macro_rules! union {
    ($name:ident [$($path:tt)+] $doc:literal
        $($v:ident $word:literal $vdoc:literal { $($f:ident [$($t:tt)+] $fdoc:literal)* })*) => {
        #[doc = $doc]
        #[derive(Clone, uniffi::Enum)]
        pub enum $name {
            $(#[doc = $vdoc] $v { $(#[doc = $fdoc] $f: $($t)+,)* },)*
        }

        impl Shape for $name {
            type Out = Self;
        }

        impl Host<plain::$name> for $name {
            fn lower(core: plain::$name) -> Self {
                match core {
                    $(plain::$name::$v { $($f,)* } => Self::$v { $($f: <$($t)+ as Host<_>>::lower($f),)* },)*
                }
            }

            fn lift(value: Self) -> Result<plain::$name, AkashError> {
                Ok(match value {
                    $(Self::$v { $($f,)* } => plain::$name::$v { $($f: <$($t)+ as Host<_>>::lift($f)?,)* },)*
                })
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
        object!($name $doc $($it)?);

        impl Shape for $name {
            type Out = Arc<Self>;
        }

        impl Host<Arc<plain::$name>> for $name {
            fn lower(core: Arc<plain::$name>) -> Arc<Self> {
                Arc::new(Self { core })
            }

            fn lift(value: Arc<Self>) -> Result<Arc<plain::$name>, AkashError> {
                Ok(Arc::clone(&value.core))
            }
        }

        #[uniffi::export]
        impl $name {
            $(
                #[doc = $newdoc]
                #[uniffi::constructor(default($($no = None),*))]
                pub fn new($($na: Out<$($nt)+>,)* $($no: Option<Out<$($not)+>>,)*) -> Result<Arc<Self>, AkashError> {
                    body!([$($nr)+] (of::$name::new) [] $($na [$($nt)+])* $(? $no [$($not)+])*)
                }
            )?
            $($(
                #[doc = $fromdoc]
                #[uniffi::constructor(default($($fo = None),*))]
                pub fn $from($($fa: Out<$($ft)+>,)* $($fo: Option<Out<$($fot)+>>,)*) -> Result<Arc<Self>, AkashError> {
                    body!([$($fr)+] (of::$name::$from) [] $($fa [$($ft)+])* $(? $fo [$($fot)+])*)
                }
            )*)?
            $($(
                #[doc = $getdoc]
                pub fn $get(&self) -> Result<Out<$($gt)+>, AkashError> {
                    body!([$($gt)+] (of::$name::$get) [&self.core])
                }
            )*)?
            $($(
                #[doc = $withdoc]
                #[uniffi::method(default($($wo = None),*))]
                pub fn $with(&self, $($wa: Out<$($wt)+>,)* $($wo: Option<Out<$($wot)+>>,)*) -> Result<Out<$($wr)+>, AkashError> {
                    body!([$($wr)+] (of::$name::$with) [&self.core,] $($wa [$($wt)+])* $(? $wo [$($wot)+])*)
                }
            )*)?
        }
        $(
            impl fmt::Display for $name {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    let $it = &self.core;
                    shown(f, || guarded(|| Ok(of::$name::text($it))))
                }
            }
        )?
    };
}

/// The object itself; with a text form, where there is one.
macro_rules! object {
    ($name:ident $doc:literal) => {
        #[doc = $doc]
        #[derive(uniffi::Object)]
        pub struct $name {
            core: Arc<plain::$name>,
        }
    };
    ($name:ident $doc:literal $it:ident) => {
        #[doc = $doc]
        #[derive(uniffi::Object)]
        #[uniffi::export(Display)]
        pub struct $name {
            core: Arc<plain::$name>,
        }
    };
}

macro_rules! call {
    ($name:ident $doc:literal many ($item:ident [$($t:tt)+]) [$($r:tt)+] => $body:expr;) => {
        pastey::paste! {
            #[doc = $doc]
            #[uniffi::export(default(threads = None))]
            pub fn $name([<$item s>]: Vec<Out<$($t)+>>, threads: Option<u32>) -> Result<Vec<Out<$($r)+>>, AkashError> {
                let items = <Vec<$($t)+> as Host<Vec<_>>>::lift([<$item s>])?;
                let outcomes = batch::run(items, threads, of::call::$name);
                outcomes.into_iter().map(|outcome| outcome.map(<$($r)+ as Host<_>>::lower).map_err(raise)).collect()
            }
        }
    };
    ($name:ident $doc:literal $how:ident
        ($($a:ident [$($t:tt)+])* $(? $o:ident [$($ot:tt)+])*) [$($r:tt)+] => $body:expr;) => {
        #[doc = $doc]
        #[uniffi::export(default($($o = None),*))]
        pub fn $name($($a: Out<$($t)+>,)* $($o: Option<Out<$($ot)+>>,)*) -> Result<Out<$($r)+>, AkashError> {
            body!([$($r)+] (of::call::$name) [] $($a [$($t)+])* $(? $o [$($ot)+])*)
        }
    };
}

akashkit::surface!(record, choice, union, handle, call);

/// Writes the text form; of a value that has none, why, since nobody expects an error from a description.
fn shown(f: &mut fmt::Formatter<'_>, text: impl FnOnce() -> Result<String, AkashError>) -> fmt::Result {
    match text() {
        Ok(text) => f.write_str(&text),
        Err(why) => write!(f, "<{why}>"),
    }
}

/// Stands in for a defect.
#[cfg(feature = "panic")]
#[allow(clippy::panic)]
#[uniffi::export]
pub fn panics() -> Result<(), AkashError> {
    guarded(|| panic!("planted"))
}

// Errors are shown without what secrets they could be about.
impl fmt::Debug for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.code, self.message)
    }
}

impl fmt::Debug for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}
