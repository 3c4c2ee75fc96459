//! Messages with a Rust type: it and the table come from the same lines.

/// Declares messages: `"proto.Name" => RustName [schema]; { number name: kind [field]; … }`, where `[schema]` and
/// `[field]` are calls of [`Schema`](super::schema::Schema) and [`Field`](super::schema::Field) where needed.
///
/// Kinds are `always T`, `maybe T`, `many T`, `either T`, `nested T` (messages), `any I`, `anys I` (of an interface), `text`, `texts`, `bytes`,
/// `blobs`, `int`, `int_bytes`, `dec`, `u32`, `u64`, `i32`, `i64`, `bool`, `choice NAMES`, `choices NAMES`. Texts are
/// held as bytes: the chain does not mind whether they are UTF-8.
macro_rules! messages {
    ($($(#[$doc:meta])* $proto:literal => $name:ident $([$($with:tt)*])? ; { $($fields:tt)* })*) => {
        $(messages! { @fields [$(#[$doc])* $proto $name [$(. $($with)*)?]] [] [] $($fields)* })*
    };

    (@fields [$(#[$doc:meta])* $proto:literal $name:ident [$($with:tt)*]] [$($struct:tt)*] [$($table:tt)*]) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, prost::Message)]
        pub(crate) struct $name { $($struct)* }

        impl $name {
            #[allow(dead_code)] // Of types that are only built and never read.
            pub(crate) const SCHEMA: $crate::wire::schema::Schema =
                $crate::wire::schema::Schema::new($proto) $($with)* .of(&[$($table)*]);
        }
    };

    (@fields $head:tt $s:tt $t:tt $n:tt $f:ident : always $m:ident $([$with:ident])?; $($rest:tt)*) => {
        messages! { @push $head $s $t [message, required] [$m] [always] [, &$m::SCHEMA] [$($with)?] $n $f $($rest)* }
    };
    (@fields $head:tt $s:tt $t:tt $n:tt $f:ident : maybe $m:ident $([$with:ident])?; $($rest:tt)*) => {
        messages! { @push $head $s $t [message, optional] [Option<$m>] [maybe] [, &$m::SCHEMA] [$($with)?] $n $f $($rest)* }
    };
    (@fields $head:tt $s:tt $t:tt $n:tt $f:ident : many $m:ident $([$with:ident])?; $($rest:tt)*) => {
        messages! { @push $head $s $t [message, repeated] [Vec<$m>] [many] [, &$m::SCHEMA] [$($with)?] $n $f $($rest)* }
    };
    (@fields $head:tt $s:tt $t:tt $n:tt $f:ident : either $m:ident; $($rest:tt)*) => {
        messages! { @push $head $s $t [message, optional] [Option<$m>] [either] [, &$m::SCHEMA] [] $n $f $($rest)* }
    };
    (@fields $head:tt $s:tt $t:tt $n:tt $f:ident : nested $m:ident; $($rest:tt)*) => {
        messages! { @push $head $s $t [message, repeated] [Vec<$m>] [nested] [, || &$m::SCHEMA] [] $n $f $($rest)* }
    };
    (@fields $head:tt $s:tt $t:tt $n:tt $f:ident : any $i:ident; $($rest:tt)*) => {
        messages! { @push $head $s $t [message, optional] [Option<Any>] [any] [, $crate::wire::schema::Interface::$i] [] $n $f $($rest)* }
    };
    (@fields $head:tt $s:tt $t:tt $n:tt $f:ident : anys $i:ident $([$with:ident])?; $($rest:tt)*) => {
        messages! { @push $head $s $t [message, repeated] [Vec<Any>] [anys] [, $crate::wire::schema::Interface::$i] [$($with)?] $n $f $($rest)* }
    };
    (@fields $head:tt $s:tt $t:tt $n:tt $f:ident : choice $names:ident; $($rest:tt)*) => {
        messages! { @push $head $s $t [int32] [i32] [choice] [, $names] [] $n $f $($rest)* }
    };
    (@fields $head:tt $s:tt $t:tt $n:tt $f:ident : choices $names:ident; $($rest:tt)*) => {
        messages! { @push $head $s $t [int32, repeated] [Vec<i32>] [choices] [, $names] [] $n $f $($rest)* }
    };
    (@fields $head:tt $s:tt $t:tt $n:tt $f:ident : $kind:ident $([$with:ident])?; $($rest:tt)*) => {
        messages! { @plain $kind $head $s $t [$($with)?] $n $f $($rest)* }
    };

    (@plain text $($rest:tt)*) => { messages! { @one [bytes = "vec"] [Vec<u8>] text $($rest)* } };
    (@plain texts $($rest:tt)*) => { messages! { @one [bytes = "vec", repeated] [Vec<Vec<u8>>] texts $($rest)* } };
    (@plain bytes $($rest:tt)*) => { messages! { @one [bytes = "vec"] [Vec<u8>] bytes $($rest)* } };
    (@plain blobs $($rest:tt)*) => { messages! { @one [bytes = "vec", repeated] [Vec<Vec<u8>>] blobs $($rest)* } };
    (@plain int $($rest:tt)*) => { messages! { @one [bytes = "vec", required] [Vec<u8>] int $($rest)* } };
    (@plain int_bytes $($rest:tt)*) => { messages! { @one [bytes = "vec", required] [Vec<u8>] int_bytes $($rest)* } };
    (@plain dec $($rest:tt)*) => { messages! { @one [bytes = "vec", required] [Vec<u8>] dec $($rest)* } };
    (@plain bool $($rest:tt)*) => { messages! { @one [bool] [bool] bool $($rest)* } };
    (@plain u32 $($rest:tt)*) => { messages! { @one [uint32] [u32] u32 $($rest)* } };
    (@plain u64 $($rest:tt)*) => { messages! { @one [uint64] [u64] u64 $($rest)* } };
    (@plain i32 $($rest:tt)*) => { messages! { @one [int32] [i32] i32 $($rest)* } };
    (@plain i64 $($rest:tt)*) => { messages! { @one [int64] [i64] i64 $($rest)* } };

    (@one $prost:tt $type:tt $constructor:ident $head:tt $s:tt $t:tt $with:tt $n:tt $f:ident $($rest:tt)*) => {
        messages! { @push $head $s $t $prost $type [$constructor] [] $with $n $f $($rest)* }
    };

    (@push $head:tt [$($struct:tt)*] [$($table:tt)*] [$($prost:tt)*] [$type:ty] [$constructor:ident] [$($argument:tt)*]
        [$($with:ident)?] $number:tt $field:ident $($rest:tt)*) => {
        messages! { @fields $head
            [$($struct)* #[prost($($prost)*, tag = $number)] pub(crate) $field: $type,]
            [$($table)*
                $crate::wire::schema::$constructor($number, stringify!($field) $($argument)*) $(. $with())?,]
            $($rest)*
        }
    };
}

pub(crate) use messages;
