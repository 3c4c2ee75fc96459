//! What a protobuf message is made of, stated once: the tables that the readers and writers of this folder walk.

/// A message of the chain.
#[derive(Debug)]
pub(crate) struct Schema {
    /// The full protobuf name; the type URL is this behind a slash.
    pub(crate) name: &'static str,
    /// What amino calls it, where it has a name of its own there.
    pub(crate) amino: Option<&'static str>,
    pub(crate) form: Form,
    pub(crate) signer: Signer,
    /// In ascending order of their numbers, which is the order on the wire.
    pub(crate) fields: &'static [Field],
}

/// How a message looks in JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// The message that its type URL names.
    Any,
    /// A span of time.
    Duration,
    /// An object that Go's own JSON writes, not protobuf's: numbers are numbers, and what is empty is left out.
    Go,
    /// An object.
    Object,
    /// An object, but in amino the bytes of its first field.
    PublicKey,
    /// An object, but in amino a key whose threshold is a text.
    Threshold,
    /// A moment.
    Timestamp,
}

impl Form {
    /// Whether Go holds it as a moment or a span of its own, so that the last of several counts.
    pub(crate) fn is_time(self) -> bool {
        matches!(self, Form::Duration | Form::Timestamp)
    }
}

/// Where the address of the account that must sign stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Signer {
    /// Such as `["id", "owner"]`; of nothing, nobody can sign.
    pub(crate) path: &'static [&'static str],
    /// Whether it is the address of a validator's operator.
    pub(crate) is_operator: bool,
}

/// One field of a message.
#[derive(Debug)]
pub(crate) struct Field {
    pub(crate) number: u32,
    pub(crate) name: &'static str,
    pub(crate) kind: Kind,
    pub(crate) label: Label,
    pub(crate) amino: Amino,
}

/// How a field looks in amino JSON.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Amino {
    /// Its key, where that is not its name.
    pub(crate) key: Option<&'static str>,
    /// Whether it is written although it is empty.
    pub(crate) kept: bool,
    /// Whether a list that is kept although it is empty is `[]`; otherwise it is `null`.
    pub(crate) coins: bool,
    /// Whether it is `{}` whatever it holds. Chain erratum C1.
    pub(crate) hidden: bool,
}

/// What a field holds.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Kind {
    /// A message of any type that stands for this.
    Any(Interface),
    Bool,
    Bytes,
    /// A decimal with 18 places, on the wire as text of the number × 10^18.
    Dec,
    /// The same in a field of type bytes.
    DecBytes,
    Enum(&'static [(&'static str, i32)]),
    I32,
    I64,
    /// A 256-bit integer as text.
    Int,
    /// The same in a field of type bytes.
    IntBytes,
    /// JSON in a field of type bytes.
    Json,
    Message(&'static Schema),
    /// A message that may hold others of its type. A function, because a constant cannot hold itself.
    Nested(fn() -> &'static Schema),
    /// The compressed point of a key on the curve P-256, which the chain looks at when it decodes.
    P256Key,
    Text,
    U32,
    U64,
}

/// What the message in a field of type `Any` must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Interface {
    Account,
    Allowance,
    /// What a message answers when it is executed.
    Answer,
    Authorization,
    ClientState,
    Content,
    Evidence,
    Extension,
    Message,
    PublicKey,
    Transaction,
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
    /// When it is there, and no other of this group is. In amino JSON the group is a field, and this is a type in it.
    OneOf { group: &'static str, amino: &'static str },
    /// When it is not the default.
    Plain,
}

impl Label {
    /// The group of which only one field is held.
    pub(crate) fn group(self) -> Option<&'static str> {
        match self {
            Label::OneOf { group, .. } => Some(group),
            Label::Always | Label::Many | Label::Maybe | Label::Plain => None,
        }
    }
}

impl Kind {
    /// What the message in it is made of, where it is one.
    pub(crate) fn schema(self) -> Option<&'static Schema> {
        match self {
            Kind::Any(_) => Some(&super::base::Any::SCHEMA),
            Kind::Message(schema) => Some(schema),
            Kind::Nested(schema) => Some(schema()),
            _ => None,
        }
    }

    /// Whether it stands on the wire as a varint.
    pub(crate) fn is_varint(self) -> bool {
        match self {
            Kind::Bool | Kind::Enum(_) | Kind::I32 | Kind::I64 | Kind::U32 | Kind::U64 => true,
            Kind::Any(_) | Kind::Message(_) | Kind::Nested(_) => false,
            Kind::Bytes | Kind::Json | Kind::P256Key | Kind::Text => false,
            Kind::Dec | Kind::DecBytes | Kind::Int | Kind::IntBytes => false,
        }
    }
}

impl Schema {
    pub(crate) const fn new(name: &'static str) -> Self {
        let signer = Signer { path: &[], is_operator: false };
        Self { name, amino: None, form: Form::Object, signer, fields: &[] }
    }

    pub(crate) const fn amino(mut self, name: &'static str) -> Self {
        self.amino = Some(name);
        self
    }

    pub(crate) const fn form(mut self, form: Form) -> Self {
        self.form = form;
        self
    }

    pub(crate) const fn signed_by(mut self, path: &'static [&'static str]) -> Self {
        self.signer.path = path;
        self
    }

    pub(crate) const fn signed_by_operator(mut self, path: &'static [&'static str]) -> Self {
        self.signer = Signer { path, is_operator: true };
        self
    }

    pub(crate) const fn of(mut self, fields: &'static [Field]) -> Self {
        self.fields = fields;
        self
    }

    /// Whether the chain minds text that is not UTF-8 when it looks for signers and writes amino JSON: it has code for
    /// the SDK's own types, which does not, and reads the others by their tables.
    pub(crate) fn minds_text(&self) -> bool {
        !self.name.starts_with("cosmos.")
    }

    /// Where a field of this name stands.
    pub(crate) fn index(&self, name: &str) -> Option<usize> {
        self.fields.iter().position(|field| field.name == name)
    }
}

impl Field {
    const fn new(number: u32, name: &'static str, kind: Kind, label: Label) -> Self {
        let amino = Amino { key: None, kept: false, coins: false, hidden: false };
        Self { number, name, kind, label, amino }
    }

    /// In amino JSON even when it is empty.
    pub(crate) const fn kept(mut self) -> Self {
        self.amino.kept = true;
        self
    }

    /// In amino JSON `{}`. Chain erratum C1.
    pub(crate) const fn hidden(mut self) -> Self {
        self.amino.hidden = true;
        self
    }

    /// In amino JSON under the key that holders of a key go by there.
    pub(crate) const fn called_pubkeys(self) -> Self {
        self.key("pubkeys")
    }

    /// In amino JSON under this key.
    pub(crate) const fn key(mut self, key: &'static str) -> Self {
        self.amino.key = Some(key);
        self
    }

    /// Not written when it is absent.
    pub(crate) const fn nullable(mut self) -> Self {
        self.label = Label::Maybe;
        self
    }
}

/// The constructors of fields that hold one value.
macro_rules! fields {
    ($($name:ident: $kind:ident $label:ident;)*) => {
        $(pub(crate) const fn $name(number: u32, name: &'static str) -> Field {
            Field::new(number, name, Kind::$kind, Label::$label)
        })*
    };
}

fields! {
    blobs: Bytes Many;
    bool: Bool Plain;
    bytes: Bytes Plain;
    dec: Dec Always;
    dec_bytes: DecBytes Always;
    i32: I32 Plain;
    i64: I64 Plain;
    int: Int Always;
    int_bytes: IntBytes Always;
    json: Json Plain;
    p256_key: P256Key Plain;
    text: Text Plain;
    texts: Text Many;
    u32: U32 Plain;
    u64: U64 Plain;
    u64s: U64 Many;
}

pub(crate) const fn always(number: u32, name: &'static str, schema: &'static Schema) -> Field {
    Field::new(number, name, Kind::Message(schema), Label::Always)
}

pub(crate) const fn maybe(number: u32, name: &'static str, schema: &'static Schema) -> Field {
    Field::new(number, name, Kind::Message(schema), Label::Maybe)
}

pub(crate) const fn many(number: u32, name: &'static str, schema: &'static Schema) -> Field {
    Field::new(number, name, Kind::Message(schema), Label::Many)
}

/// Coins that amino JSON always shows, as a list.
pub(crate) const fn coins(number: u32, name: &'static str) -> Field {
    let mut field = many(number, name, &super::base::Coin::SCHEMA).kept();
    field.amino.coins = true;
    field
}

pub(crate) const fn one_of(
    number: u32,
    name: &'static str,
    schema: &'static Schema,
    group: &'static str,
    amino: &'static str,
) -> Field {
    Field::new(number, name, Kind::Message(schema), Label::OneOf { group, amino })
}

/// Bytes as one of two or more, in a message that amino JSON never shows.
pub(crate) const fn bytes_of(number: u32, name: &'static str, group: &'static str) -> Field {
    Field::new(number, name, Kind::Bytes, Label::OneOf { group, amino: "" })
}

/// One of two or more, in a message that amino JSON never shows.
pub(crate) const fn either(number: u32, name: &'static str, schema: &'static Schema) -> Field {
    one_of(number, name, schema, "sum", "")
}

pub(crate) const fn nested(number: u32, name: &'static str, schema: fn() -> &'static Schema) -> Field {
    Field::new(number, name, Kind::Nested(schema), Label::Many)
}

pub(crate) const fn any(number: u32, name: &'static str, interface: Interface) -> Field {
    Field::new(number, name, Kind::Any(interface), Label::Maybe)
}

pub(crate) const fn anys(number: u32, name: &'static str, interface: Interface) -> Field {
    Field::new(number, name, Kind::Any(interface), Label::Many)
}

pub(crate) const fn choice(number: u32, name: &'static str, names: &'static [(&'static str, i32)]) -> Field {
    Field::new(number, name, Kind::Enum(names), Label::Plain)
}

pub(crate) const fn choices(number: u32, name: &'static str, names: &'static [(&'static str, i32)]) -> Field {
    Field::new(number, name, Kind::Enum(names), Label::Many)
}
