//! What a protobuf message is made of, stated once: from the same lines come the Rust type and the table that the
//! readers and writers of this folder walk.

/// A message of the chain.
#[derive(Debug)]
pub(crate) struct Schema {
    /// The full protobuf name; the type URL is this behind a slash.
    pub(crate) name: &'static str,
    /// Where the address of the account that must sign stands, such as `["id", "owner"]`.
    pub(crate) signer: &'static [&'static str],
    /// In ascending order of their numbers, which is the order on the wire.
    pub(crate) fields: &'static [Field],
}

/// One field of a message.
#[derive(Debug)]
pub(crate) struct Field {
    pub(crate) number: u32,
    pub(crate) name: &'static str,
    pub(crate) kind: Kind,
    pub(crate) label: Label,
}

/// What a field holds.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Kind {
    Bool,
    Bytes,
    /// A decimal with 18 places, on the wire as text of the number × 10^18.
    Dec,
    Enum(&'static [(&'static str, i32)]),
    I32,
    I64,
    /// A 256-bit integer as text, in a field of type string or bytes: the wire does not show which.
    Int,
    /// A function, so that messages may hold each other.
    Message(fn() -> &'static Schema),
    Text,
    U32,
    U64,
}

/// When a field is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Label {
    /// Always, even when it is absent or empty: what gogoproto calls not nullable.
    Always,
    /// Any number of times; numbers are packed.
    Many,
    /// When it is there.
    Maybe,
    /// When it is not the default.
    Plain,
}

impl Kind {
    /// Whether it stands on the wire as a varint.
    pub(crate) fn is_varint(self) -> bool {
        match self {
            Kind::Bool | Kind::Enum(_) | Kind::I32 | Kind::I64 | Kind::U32 | Kind::U64 => true,
            Kind::Bytes | Kind::Dec | Kind::Int | Kind::Message(_) | Kind::Text => false,
        }
    }
}

/// Declares messages: `"proto.Name" => RustName signed by ["path"] { number name: kind; … }`.
///
/// Kinds are `always T`, `maybe T`, `many T` (messages), `text`, `texts`, `bytes`, `blobs`, `int`, `dec`,
/// `u32`, `u64`, `i32`, `i64`, `bool`, `choice NAMES`, `choices NAMES`. Texts are held as bytes: the chain does not
/// mind whether they are UTF-8.
macro_rules! messages {
    ($($(#[$doc:meta])* $proto:literal => $name:ident $(signed by $signer:expr)? ; { $($fields:tt)* })*) => {
        $(messages! { @fields [$(#[$doc])* $proto $name [$($signer)?]] [] [] $($fields)* })*
    };

    (@fields [$(#[$doc:meta])* $proto:literal $name:ident [$($signer:expr)?]] [$($struct:tt)*] [$($table:tt)*]) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, prost::Message)]
        pub(crate) struct $name { $($struct)* }

        impl $name {
            #[allow(dead_code)] // Of types that are only built and never read.
            pub(crate) const SCHEMA: $crate::wire::schema::Schema = $crate::wire::schema::Schema {
                name: $proto,
                signer: messages!(@signer $($signer)?),
                fields: &[$($table)*],
            };
        }
    };
    (@signer) => { &[] };
    (@signer $signer:expr) => { &$signer };

    (@fields $head:tt $s:tt $t:tt $n:tt $f:ident : always $m:ident; $($rest:tt)*) => {
        messages! { @push $head $s $t [message, required] [$m] [Message(|| &$m::SCHEMA)] [Always] $n $f $($rest)* }
    };
    (@fields $head:tt $s:tt $t:tt $n:tt $f:ident : maybe $m:ident; $($rest:tt)*) => {
        messages! { @push $head $s $t [message, optional] [Option<$m>] [Message(|| &$m::SCHEMA)] [Maybe] $n $f $($rest)* }
    };
    (@fields $head:tt $s:tt $t:tt $n:tt $f:ident : many $m:ident; $($rest:tt)*) => {
        messages! { @push $head $s $t [message, repeated] [Vec<$m>] [Message(|| &$m::SCHEMA)] [Many] $n $f $($rest)* }
    };
    (@fields $head:tt $s:tt $t:tt $n:tt $f:ident : text; $($rest:tt)*) => {
        messages! { @push $head $s $t [bytes = "vec"] [Vec<u8>] [Text] [Plain] $n $f $($rest)* }
    };
    (@fields $head:tt $s:tt $t:tt $n:tt $f:ident : texts; $($rest:tt)*) => {
        messages! { @push $head $s $t [bytes = "vec", repeated] [Vec<Vec<u8>>] [Text] [Many] $n $f $($rest)* }
    };
    (@fields $head:tt $s:tt $t:tt $n:tt $f:ident : bytes; $($rest:tt)*) => {
        messages! { @push $head $s $t [bytes = "vec"] [Vec<u8>] [Bytes] [Plain] $n $f $($rest)* }
    };
    (@fields $head:tt $s:tt $t:tt $n:tt $f:ident : blobs; $($rest:tt)*) => {
        messages! { @push $head $s $t [bytes = "vec", repeated] [Vec<Vec<u8>>] [Bytes] [Many] $n $f $($rest)* }
    };
    (@fields $head:tt $s:tt $t:tt $n:tt $f:ident : int; $($rest:tt)*) => {
        messages! { @push $head $s $t [bytes = "vec", required] [Vec<u8>] [Int] [Always] $n $f $($rest)* }
    };
    (@fields $head:tt $s:tt $t:tt $n:tt $f:ident : dec; $($rest:tt)*) => {
        messages! { @push $head $s $t [bytes = "vec", required] [Vec<u8>] [Dec] [Always] $n $f $($rest)* }
    };
    (@fields $head:tt $s:tt $t:tt $n:tt $f:ident : bool; $($rest:tt)*) => {
        messages! { @push $head $s $t [bool] [bool] [Bool] [Plain] $n $f $($rest)* }
    };
    (@fields $head:tt $s:tt $t:tt $n:tt $f:ident : u32; $($rest:tt)*) => {
        messages! { @push $head $s $t [uint32] [u32] [U32] [Plain] $n $f $($rest)* }
    };
    (@fields $head:tt $s:tt $t:tt $n:tt $f:ident : u64; $($rest:tt)*) => {
        messages! { @push $head $s $t [uint64] [u64] [U64] [Plain] $n $f $($rest)* }
    };
    (@fields $head:tt $s:tt $t:tt $n:tt $f:ident : i32; $($rest:tt)*) => {
        messages! { @push $head $s $t [int32] [i32] [I32] [Plain] $n $f $($rest)* }
    };
    (@fields $head:tt $s:tt $t:tt $n:tt $f:ident : i64; $($rest:tt)*) => {
        messages! { @push $head $s $t [int64] [i64] [I64] [Plain] $n $f $($rest)* }
    };
    (@fields $head:tt $s:tt $t:tt $n:tt $f:ident : choice $names:ident; $($rest:tt)*) => {
        messages! { @push $head $s $t [int32] [i32] [Enum($names)] [Plain] $n $f $($rest)* }
    };
    (@fields $head:tt $s:tt $t:tt $n:tt $f:ident : choices $names:ident; $($rest:tt)*) => {
        messages! { @push $head $s $t [int32, repeated] [Vec<i32>] [Enum($names)] [Many] $n $f $($rest)* }
    };

    (@push $head:tt [$($struct:tt)*] [$($table:tt)*] [$($prost:tt)*] [$type:ty] [$($kind:tt)*] [$label:ident]
        $number:tt $field:ident $($rest:tt)*) => {
        messages! { @fields $head
            [$($struct)* #[prost($($prost)*, tag = $number)] pub(crate) $field: $type,]
            [$($table)* $crate::wire::schema::Field {
                number: $number,
                name: stringify!($field),
                kind: $crate::wire::schema::Kind::$($kind)*,
                label: $crate::wire::schema::Label::$label,
            },]
            $($rest)*
        }
    };
}

pub(crate) use messages;
