//! The functions of the table, compiled: a module for each type, and `call` for the rest.
#![allow(non_snake_case, clippy::too_many_arguments)]

macro_rules! functions {
    ([$($this:tt)*] $($name:ident $doc:literal $how:ident
        ($($a:ident [$($t:tt)+])* $(? $o:ident [$($ot:tt)+])*) [$($r:tt)+] => $body:expr;)*) => {
        functions!(@each $({ $name $doc [$($a [$($t)+])* $($o [Option<$($ot)+>])*] [$($r)+] $body })*; [$($this)*]);
    };
    (@each $({ $($function:tt)* })*; $this:tt) => {
        $(functions!(@one $this $($function)*);)*
    };
    (@one [$($this:tt)*] $name:ident $doc:literal [$($a:ident [$($t:tt)+])*] [$($r:tt)+] $body:expr) => {
        #[doc = $doc]
        pub fn $name($($this)* $($a: $($t)+),*) -> Result<$($r)+, Refusal> {
            $body
        }
    };
}
macro_rules! record {
    ($name:ident [$($path:tt)+] $(checked [$($checked:tt)+])? $doc:literal { $($field:tt)* }
        $(from { $($from:tt)* })? $(with $this:ident { $($with:tt)* })? $(text $it:ident => $text:expr;)?) => {
        #[doc = $doc]
        #[allow(unused_imports)]
        pub mod $name {
            use crate::surface::{Refusal, plain, types::*};
            $(functions!([] $($from)*);)?
            $(functions!([$this: &$name,] $($with)*);)?
            $(
                /// The text form.
                pub fn text($it: &$name) -> String {
                    $text
                }
            )?
        }
    };
}
macro_rules! data {
    ($($row:tt)*) => {};
}
macro_rules! handle {
    ($name:ident [$($path:tt)+] $doc:literal
        $(new $new:literal $how:ident ($($args:tt)*) [$($r:tt)+] => $body:expr;)?
        $(from { $($from:tt)* })?
        $(get $self:ident { $($get:ident $gdoc:literal [$($g:tt)+] => $read:expr;)* })?
        $(with $this:ident { $($with:tt)* })? $(text $it:ident => $text:expr;)?) => {
        #[doc = $doc]
        #[allow(unused_imports)]
        pub mod $name {
            use crate::surface::{Refusal, plain, types::*};
            $(functions!([] new $new $how ($($args)*) [$($r)+] => $body;);)?
            $(functions!([] $($from)*);)?
            $(functions!([$self: &plain::$name] $($get $gdoc quick () [$($g)+] => $read;)*);)?
            $(functions!([$this: &plain::$name,] $($with)*);)?
            $(
                /// The text form.
                pub fn text($it: &plain::$name) -> String {
                    $text
                }
            )?
        }
    };
}
macro_rules! call {
    ($($function:tt)*) => {
        functions!([] $($function)*);
    };
}

macro_rules! nothing {
    ($($row:tt)*) => {};
}
crate::surface!(record, data, data, handle, nothing);

/// Functions that belong to no type.
#[allow(unused_imports)]
pub mod call {
    use crate::surface::{Refusal, plain, types::*};

    crate::surface!(nothing, nothing, nothing, nothing, call);
}
