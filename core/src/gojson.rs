//! JSON as the network's own code reads it: `null` is the zero value of what is expected, the case of keys does not matter, and
//! an object is never written as a list. (Unknown keys and missing fields are the records' own business.) And as it writes it:
//! without white space, and with escapes for what means something in HTML.

use std::{fmt, io};

use serde::de::value::{MapDeserializer, SeqDeserializer, StrDeserializer};
use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, Error, IntoDeserializer, MapAccess, SeqAccess, Visitor,
};
use serde::{Serialize, forward_to_deserialize_any};
#[cfg(feature = "tx")]
use serde_json::Value as Json;
use serde_json::ser::Formatter;

use crate::error::{self, Code};

/// Reads one JSON value and nothing behind it.
pub(crate) fn from_str<T: DeserializeOwned>(text: &str) -> error::Result<T> {
    let mut json = serde_json::Deserializer::from_str(text);
    T::deserialize(Lenient(&mut json))
        .and_then(|value| json.end().map(|()| value))
        .map_err(|error| error::Error::new(Code::JsonText).with("found", error))
}

/// Reads the first JSON value, whatever stands behind it.
#[cfg(feature = "keys")]
pub(crate) fn first_from_str<T: DeserializeOwned>(text: &str) -> error::Result<T> {
    let mut json = serde_json::Deserializer::from_str(text);
    T::deserialize(Lenient(&mut json)).map_err(|error| error::Error::new(Code::JsonText).with("found", error))
}

/// Writes one JSON value, its fields in the order of the record.
pub(crate) fn to_string<T: Serialize>(value: &T) -> error::Result<String> {
    let mut json = Vec::new();
    let written = value.serialize(&mut serde_json::Serializer::with_formatter(&mut json, Escaping));
    written.map_err(|error| error::Error::new(Code::JsonText).with("found", error))?;
    Ok(String::from_utf8_lossy(&json).into_owned())
}

/// Whether the numbers are the same for everybody. The network's code reads those of any JSON as binary fractions: only whole
/// ones that these hold exactly, and that have one form, are.
#[cfg(feature = "tx")]
pub(crate) fn is_exact(json: &Json) -> bool {
    let mut open = vec![json];
    while let Some(value) = open.pop() {
        match value {
            Json::Array(items) => open.extend(items),
            Json::Object(fields) => open.extend(fields.values()),
            Json::Number(number) => {
                let exact = number.as_i64().filter(|number| number.unsigned_abs() <= EXACT);
                if exact.is_none_or(|exact| exact.to_string() != number.to_string()) {
                    return false;
                }
            }
            Json::Bool(_) | Json::Null | Json::String(_) => {}
        }
    }
    true
}

/// What stands for a character in a text; `None` where it stands for itself.
pub(crate) fn escape(letter: char) -> Option<String> {
    let short = match letter {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\u{8}' => "\\b",
        '\t' => "\\t",
        '\n' => "\\n",
        '\u{c}' => "\\f",
        '\r' => "\\r",
        '\0'..='\u{1f}' | '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => {
            return Some(format!("\\u{:04x}", u32::from(letter)));
        }
        _ => return None,
    };
    Some(short.to_owned())
}

/// Up to here a binary fraction of 64 bits holds every whole number.
#[cfg(feature = "tx")]
const EXACT: u64 = 1 << 53;

struct Lenient<D>(D);

/// What the reader expects: decides what `null` means.
#[derive(Clone, Copy)]
enum Expected {
    Anything,
    Bool,
    List,
    Number,
    Object(&'static [&'static str]),
    Text,
}

macro_rules! expect {
    ($($method:ident => $expected:expr,)*) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
            self.0.deserialize_any(Nullable { visitor, expected: $expected })
        })*
    };
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Lenient<D> {
    type Error = D::Error;

    expect! {
        deserialize_any => Expected::Anything,
        deserialize_bool => Expected::Bool,
        deserialize_i32 => Expected::Number,
        deserialize_i64 => Expected::Number,
        deserialize_map => Expected::Object(&[]),
        deserialize_seq => Expected::List,
        deserialize_str => Expected::Text,
        deserialize_string => Expected::Text,
        deserialize_u16 => Expected::Number,
        deserialize_u32 => Expected::Number,
        deserialize_u64 => Expected::Number,
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.0.deserialize_any(Nullable { visitor, expected: Expected::Object(names) })
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.0.deserialize_option(Optional(visitor))
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.0.deserialize_ignored_any(visitor)
    }

    forward_to_deserialize_any! {
        i8 i16 u8 f32 f64 char bytes byte_buf unit unit_struct tuple tuple_struct enum identifier
    }
}

/// What comes is free of what JSON itself escapes.
struct Escaping;

impl Formatter for Escaping {
    fn write_string_fragment<W: ?Sized + io::Write>(&mut self, out: &mut W, text: &str) -> io::Result<()> {
        for letter in text.chars() {
            match escape(letter) {
                Some(escape) => out.write_all(escape.as_bytes())?,
                None => out.write_all(letter.encode_utf8(&mut [0; 4]).as_bytes())?,
            }
        }
        Ok(())
    }
}

struct Optional<V>(V);

impl<'de, V: Visitor<'de>> Visitor<'de> for Optional<V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.expecting(f)
    }

    fn visit_unit<E: Error>(self) -> Result<V::Value, E> {
        self.0.visit_none()
    }

    fn visit_none<E: Error>(self) -> Result<V::Value, E> {
        self.0.visit_none()
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<V::Value, D::Error> {
        self.0.visit_some(Lenient(deserializer))
    }
}

struct Nullable<V> {
    visitor: V,
    expected: Expected,
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Nullable<V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.visitor.expecting(f)
    }

    fn visit_unit<E: Error>(self) -> Result<V::Value, E> {
        let visitor = self.visitor;
        match self.expected {
            Expected::Anything => visitor.visit_unit(),
            Expected::Bool => visitor.visit_bool(false),
            Expected::List => visitor.visit_seq(SeqDeserializer::new(std::iter::empty::<()>())),
            Expected::Number => visitor.visit_u64(0),
            Expected::Object(_) => visitor.visit_map(MapDeserializer::new(std::iter::empty::<((), ())>())),
            Expected::Text => visitor.visit_str(""),
        }
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<V::Value, E> {
        self.visitor.visit_bool(value)
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<V::Value, E> {
        self.visitor.visit_i64(value)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<V::Value, E> {
        self.visitor.visit_u64(value)
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<V::Value, E> {
        self.visitor.visit_f64(value)
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<V::Value, E> {
        self.visitor.visit_str(value)
    }

    fn visit_string<E: Error>(self, value: String) -> Result<V::Value, E> {
        self.visitor.visit_string(value)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<V::Value, A::Error> {
        match self.expected {
            // A record that is written as a list would be read by position.
            Expected::Object(_) => Err(A::Error::custom("a list stands where an object should")),
            _ => self.visitor.visit_seq(Items(list)),
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<V::Value, A::Error> {
        let names = match self.expected {
            Expected::Object(names) => names,
            _ => &[],
        };
        self.visitor.visit_map(Fields { map, names })
    }
}

struct Items<A>(A);

impl<'de, A: SeqAccess<'de>> SeqAccess<'de> for Items<A> {
    type Error = A::Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, A::Error> {
        self.0.next_element_seed(Seed(seed))
    }
}

struct Seed<T>(T);

impl<'de, T: DeserializeSeed<'de>> DeserializeSeed<'de> for Seed<T> {
    type Value = T::Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T::Value, D::Error> {
        self.0.deserialize(Lenient(deserializer))
    }
}

struct Fields<A> {
    map: A,
    names: &'static [&'static str],
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Fields<A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error> {
        self.map.next_key_seed(Key { seed, names: self.names })
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        self.map.next_value_seed(Seed(seed))
    }
}

struct Key<K> {
    seed: K,
    names: &'static [&'static str],
}

impl<'de, K: DeserializeSeed<'de>> DeserializeSeed<'de> for Key<K> {
    type Value = K::Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<K::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de, K: DeserializeSeed<'de>> Visitor<'de> for Key<K> {
    type Value = K::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<K::Value, E> {
        let name = self.names.iter().find(|name| same_but_case(name, key)).map_or(key, |name| name);
        let name: StrDeserializer<'_, E> = name.into_deserializer();
        self.seed.deserialize(name)
    }
}

/// Whether a key names a field, as the reference compares them.
pub(crate) fn same_but_case(name: &str, key: &str) -> bool {
    let folded = key.chars().map(|letter| match letter {
        // The two letters beyond ASCII whose other case is within it.
        '\u{17f}' => 's',
        '\u{212a}' => 'k',
        _ => letter.to_ascii_lowercase(),
    });
    name.chars().map(|letter| letter.to_ascii_lowercase()).eq(folded)
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, Default, PartialEq, Deserialize)]
    #[serde(default)]
    struct Record {
        kind: String,
        count: u32,
        shared: bool,
        names: Option<Vec<String>>,
        inner: Vec<Inner>,
    }

    #[derive(Debug, Default, PartialEq, Deserialize)]
    #[serde(default)]
    struct Inner {
        name: String,
    }

    fn read(text: &str) -> Option<Record> {
        from_str(text).ok()
    }

    #[test]
    fn null_is_the_zero_value() {
        let text =
            r#"{"kind": null, "count": null, "shared": null, "names": null, "inner": null, "more": [{}]}"#;
        assert_eq!(read(text), Some(Record::default()));
        assert_eq!(read("null"), Some(Record::default()));
        let items = Record {
            names: Some(vec![String::new(), "a".to_owned()]),
            inner: vec![Inner::default()],
            ..Record::default()
        };
        assert_eq!(read(r#"{"names": [null, "a"], "inner": [null]}"#), Some(items));
    }

    #[test]
    fn the_case_of_keys_does_not_matter() {
        let record = Record { kind: "a".to_owned(), ..Record::default() };
        for key in ["kind", "KIND", "\u{212a}ind"] {
            assert_eq!(read(&format!(r#"{{"{key}": "a"}}"#)).as_ref(), Some(&record));
        }
    }

    #[test]
    fn what_means_something_in_html_is_escaped() {
        let written = to_string(&["<b>&\"\u{2028}é\n\u{1}"]).unwrap_or_default();
        assert_eq!(written, r#"["\u003cb\u003e\u0026\"\u2028é\n\u0001"]"#);
    }

    #[test]
    fn other_types_are_refused() {
        for text in
            ["[]", "{} {}", r#"{"kind": 1}"#, r#"{"count": 1.0}"#, r#"{"names": {}}"#, r#"{"inner": [[]]}"#]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
