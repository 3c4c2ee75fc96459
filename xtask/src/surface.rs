//! The surface table as data, for what is rendered from it.

#![allow(missing_docs)] // the table's own words

use serde::Serialize;

/// One row of the table.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Item {
    Call(Function),
    Choice(Choice),
    Handle(Handle),
    Record(Record),
    Union(Union),
}

impl Item {
    /// The name under which it is exported.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Call(call) => call.name,
            Self::Choice(choice) => choice.name,
            Self::Handle(handle) => handle.name,
            Self::Record(record) => record.name,
            Self::Union(union) => union.name,
        }
    }
}

/// A function, constructor or method.
#[derive(Clone, Debug, Serialize)]
pub struct Function {
    pub name: &'static str,
    #[serde(skip)]
    pub doc: &'static str,
    /// Whether it runs for many items at once.
    #[serde(skip)]
    pub is_batch: bool,
    pub parameters: Vec<Field>,
    pub result: Type,
}

/// A field or a parameter.
#[derive(Clone, Debug, Serialize)]
pub struct Field {
    pub name: &'static str,
    #[serde(rename = "type")]
    pub kind: Type,
    pub optional: bool,
    #[serde(skip)]
    pub doc: &'static str,
}

/// Plain data.
#[derive(Clone, Debug, Serialize)]
pub struct Record {
    pub name: &'static str,
    #[serde(skip)]
    pub doc: &'static str,
    pub fields: Vec<Field>,
    pub from: Vec<Function>,
    pub with: Vec<Function>,
    pub text: bool,
}

/// One of several words.
#[derive(Clone, Debug, Serialize)]
pub struct Choice {
    pub name: &'static str,
    #[serde(skip)]
    pub doc: &'static str,
    pub words: Vec<Word>,
}

/// One word of a choice.
#[derive(Clone, Debug, Serialize)]
pub struct Word {
    #[serde(skip)]
    pub name: &'static str,
    pub word: &'static str,
    #[serde(skip)]
    pub doc: &'static str,
}

impl Word {
    /// Its name in Python's class.
    pub fn member(&self) -> String {
        self.word.replace('-', "_").to_uppercase()
    }
}

/// One of several records.
#[derive(Clone, Debug, Serialize)]
pub struct Union {
    pub name: &'static str,
    #[serde(skip)]
    pub doc: &'static str,
    pub variants: Vec<Variant>,
}

/// One record of a union.
#[derive(Clone, Debug, Serialize)]
pub struct Variant {
    pub name: &'static str,
    pub word: &'static str,
    #[serde(skip)]
    pub doc: &'static str,
    pub fields: Vec<Field>,
}

/// An object that stays in Rust.
#[derive(Clone, Debug, Serialize)]
pub struct Handle {
    pub name: &'static str,
    #[serde(skip)]
    pub doc: &'static str,
    pub new: Option<Function>,
    pub from: Vec<Function>,
    pub get: Vec<Field>,
    pub with: Vec<Function>,
    pub text: bool,
}

/// A type of the table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Type {
    List(Box<Type>),
    Name(String),
    Option(Box<Type>),
    Unit,
}

impl Type {
    fn read(tokens: &str) -> Self {
        let text: String = tokens.split_whitespace().collect();
        let inside = |outer: &str| {
            let inside = text.strip_prefix(outer)?.strip_suffix('>')?;
            Some(Box::new(Self::read(inside)))
        };
        if let Some(inside) = inside("Vec<") {
            Self::List(inside)
        } else if let Some(inside) = inside("Option<") {
            Self::Option(inside)
        } else if text == "()" {
            Self::Unit
        } else {
            Self::Name(text)
        }
    }
}

/// The table.
pub fn items() -> Vec<Item> {
    let mut items = Vec::new();
    macro_rules! fields {
        ($($f:ident [$($t:tt)+] $fdoc:expr;)* ? $($o:ident [$($ot:tt)+] $odoc:expr;)*) => {
            vec![
                $(Field { name: stringify!($f), kind: Type::read(stringify!($($t)+)), optional: false, doc: $fdoc },)*
                $(Field { name: stringify!($o), kind: Type::read(stringify!($($ot)+)), optional: true, doc: $odoc },)*
            ]
        };
    }
    macro_rules! functions {
        ($($name:ident $doc:literal $how:ident ($($a:ident [$($t:tt)+])* $(? $o:ident [$($ot:tt)+])*) [$($r:tt)+] => $body:expr;)*) => {
            vec![$(Function {
                name: stringify!($name),
                doc: $doc,
                is_batch: stringify!($how) == "many",
                parameters: fields!($($a [$($t)+] "";)* ? $($o [$($ot)+] "";)*),
                result: Type::read(stringify!($($r)+)),
            }),*]
        };
    }
    macro_rules! record {
        ($name:ident [$($path:tt)+] $(checked [$($checked:tt)+])? $doc:literal
            { $($f:ident [$($t:tt)+] $fdoc:literal)* $(? $o:ident [$($ot:tt)+] $odoc:literal)* }
            $(from { $($from:tt)* })? $(with $this:ident { $($with:tt)* })? $(text $it:ident => $text:expr;)?) => {
            items.push(Item::Record(Record {
                name: stringify!($name),
                doc: $doc,
                fields: fields!($($f [$($t)+] $fdoc;)* ? $($o [$($ot)+] $odoc;)*),
                from: all([$(functions!($($from)*))?]),
                with: all([$(functions!($($with)*))?]),
                text: is_there(&[$(stringify!($it))?]),
            }));
        };
    }
    macro_rules! choice {
        ($name:ident [$($path:tt)+] $doc:literal $($v:ident $word:literal $vdoc:literal)*) => {
            let words = vec![$(Word { name: stringify!($v), word: $word, doc: $vdoc }),*];
            items.push(Item::Choice(Choice { name: stringify!($name), doc: $doc, words }));
        };
    }
    macro_rules! union {
        ($name:ident [$($path:tt)+] $doc:literal
            $($v:ident $word:literal $vdoc:literal { $($f:ident [$($t:tt)+] $fdoc:literal)* })*) => {
            let variants = vec![$(Variant {
                name: stringify!($v),
                word: $word,
                doc: $vdoc,
                fields: fields!($($f [$($t)+] $fdoc;)* ?),
            }),*];
            items.push(Item::Union(Union { name: stringify!($name), doc: $doc, variants }));
        };
    }
    macro_rules! handle {
        ($name:ident [$($path:tt)+] $doc:literal
            $(new $new:literal $how:ident ($($args:tt)*) [$($r:tt)+] => $body:expr;)?
            $(from { $($from:tt)* })?
            $(get $self:ident { $($get:ident $gdoc:literal [$($g:tt)+] => $read:expr;)* })?
            $(with $this:ident { $($with:tt)* })? $(text $it:ident => $text:expr;)?) => {
            items.push(Item::Handle(Handle {
                name: stringify!($name),
                doc: $doc,
                new: all([$(functions!(new $new $how ($($args)*) [$($r)+] => $body;))?]).pop(),
                from: all([$(functions!($($from)*))?]),
                get: all([$(fields!($($get [$($g)+] $gdoc;)* ?))?]),
                with: all([$(functions!($($with)*))?]),
                text: is_there(&[$(stringify!($it))?]),
            }));
        };
    }
    macro_rules! call {
        ($($function:tt)*) => {
            items.extend(functions!($($function)*).into_iter().map(Item::Call));
        };
    }
    akashkit::surface!(record, choice, union, handle, call);
    items
}

/// A part of a row that is there or not, as one list.
fn all<T, const N: usize>(parts: [Vec<T>; N]) -> Vec<T> {
    parts.into_iter().flatten().collect()
}

fn is_there(parts: &[&str]) -> bool {
    !parts.is_empty()
}

/// `snake_case` as `camelCase`.
pub fn camel(name: &str) -> String {
    let mut words = name.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |name, word| {
        let mut letters = word.chars();
        let capital = letters.next().map(|letter| letter.to_ascii_uppercase());
        name + &capital.into_iter().chain(letters).collect::<String>()
    })
}
