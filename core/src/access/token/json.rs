//! JSON read into what stands there already: a key that stands twice changes what its first value left, a `null` leaves a text
//! or a number as it was, and the case of keys does not matter. So the reference reads claims.

use std::fmt;

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use crate::gojson;

/// Something that can be read into.
pub(super) trait Fill {
    fn fill<'de, D: Deserializer<'de>>(&mut self, json: D) -> Result<(), D::Error>;
}

/// Something with named fields.
pub(super) trait Fields {
    /// The names, as they are written.
    const NAMES: &'static [&'static str];

    /// Reads the value of one of the names.
    fn fill_field<'de, A: MapAccess<'de>>(&mut self, name: &str, map: &mut A) -> Result<(), A::Error>;
}

/// The next value of an object, into this place.
pub(super) fn next<'de, A: MapAccess<'de>>(place: &mut impl Fill, map: &mut A) -> Result<(), A::Error> {
    map.next_value_seed(Place(place))
}

/// One JSON text with nothing behind it.
pub(super) fn read(place: &mut impl Fill, text: &str) -> serde_json::Result<()> {
    let mut json = serde_json::Deserializer::from_str(text);
    place.fill(&mut json)?;
    json.end()
}

/// A JSON text, whichever it is; small ones only, of which nothing but the kind is looked at.
impl Fill for Value {
    fn fill<'de, D: Deserializer<'de>>(&mut self, json: D) -> Result<(), D::Error> {
        *self = Value::deserialize(json)?;
        Ok(())
    }
}

impl Fill for String {
    fn fill<'de, D: Deserializer<'de>>(&mut self, json: D) -> Result<(), D::Error> {
        json.deserialize_any(Text(self))
    }
}

macro_rules! numbers {
    ($($number:ident)*) => {
        $(impl Fill for $number {
            fn fill<'de, D: Deserializer<'de>>(&mut self, json: D) -> Result<(), D::Error> {
                if let Some(number) = Option::<$number>::deserialize(json)? {
                    *self = number;
                }
                Ok(())
            }
        })*
    };
}

numbers!(u32 u64);

/// `None` is what `null` leaves, or what was never there.
impl<T: Fill + Default> Fill for Option<Vec<T>> {
    fn fill<'de, D: Deserializer<'de>>(&mut self, json: D) -> Result<(), D::Error> {
        json.deserialize_any(List(self))
    }
}

/// Fills something with named fields.
pub(super) fn fill_fields<'de, D: Deserializer<'de>>(
    place: &mut impl Fields,
    json: D,
) -> Result<(), D::Error> {
    json.deserialize_any(Object(place))
}

struct Place<'a, T>(&'a mut T);

impl<'de, T: Fill> DeserializeSeed<'de> for Place<'_, T> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<(), D::Error> {
        self.0.fill(json)
    }
}

struct Text<'a>(&'a mut String);

impl<'de> Visitor<'de> for Text<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text")
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        text.clone_into(self.0);
        Ok(())
    }
}

struct List<'a, T>(&'a mut Option<Vec<T>>);

impl<'de, T: Fill + Default> Visitor<'de> for List<'_, T> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        *self.0 = None;
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        let list = self.0.get_or_insert_default();
        let mut count = 0;
        loop {
            if count == list.len() {
                list.push(T::default());
            }
            if items.next_element_seed(Place(&mut list[count]))?.is_none() {
                break;
            }
            count += 1;
        }
        list.truncate(count);
        Ok(())
    }
}

struct Object<'a, T>(&'a mut T);

impl<'de, T: Fields> Visitor<'de> for Object<'_, T> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            match T::NAMES.iter().find(|name| gojson::same_but_case(name, &key)) {
                Some(name) => self.0.fill_field(name, &mut map)?,
                None => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        Ok(())
    }
}
