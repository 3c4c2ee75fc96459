//! Values of JavaScript, made and read through wasm-bindgen, by the functions that Node's `js.rs` has through N-API.
//!
//! Whatever may run JavaScript of others (getters, proxies) catches what that throws: an exception that went through here uncaught would leave
//! us in the middle of something.

use js_sys::{Array, ArrayBuffer, BigInt, JsString, Number, Object, Reflect, Symbol, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

pub(crate) type Error = JsValue;
pub(crate) type Js = JsValue;
/// A property's name.
pub(crate) type Name = JsValue;
pub(crate) type Result<T> = std::result::Result<T, Error>;

/// There is one engine; Node has one for each thread.
#[derive(Clone, Copy)]
pub(crate) struct Scope;

/// What `typeof` says, and `null`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    BigInt,
    Boolean,
    Function,
    Null,
    Number,
    Object,
    String,
    Symbol,
    Undefined,
    Unknown,
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = Array, js_name = isArray)]
    fn is_array(value: &JsValue) -> Result<bool>;
}

pub(crate) fn name(text: &str) -> Name {
    JsValue::from_str(text)
}

pub(crate) fn undefined(_: Scope) -> Result<Js> {
    Ok(JsValue::UNDEFINED)
}

pub(crate) fn boolean(_: Scope, value: bool) -> Result<Js> {
    Ok(value.into())
}

/// A number up to 2^53.
pub(crate) fn number(_: Scope, value: i64) -> Result<Js> {
    Ok(JsValue::from_f64(value as f64))
}

pub(crate) fn bigint(_: Scope, value: u64) -> Result<Js> {
    Ok(value.into())
}

/// A whole number of any size from its digits.
pub(crate) fn large(_: Scope, digits: &str) -> Result<Js> {
    Ok(BigInt::new(&digits.into())?.into())
}

pub(crate) fn text(_: Scope, text: &str) -> Result<Js> {
    Ok(text.into())
}

pub(crate) fn bytes(_: Scope, bytes: &[u8]) -> Result<Js> {
    Ok(Uint8Array::from(bytes).into())
}

pub(crate) fn object(_: Scope) -> Result<Js> {
    Ok(Object::new().into())
}

pub(crate) fn set(_: Scope, object: &Js, name: &Name, value: &Js) -> Result<()> {
    Reflect::set(object, name, value).map(drop)
}

pub(crate) fn field(_: Scope, object: &Js, name: &Name) -> Result<Js> {
    Reflect::get(object, name)
}

pub(crate) fn array(_: Scope, items: &[Js]) -> Result<Js> {
    Ok(items.iter().collect::<Array>().into())
}

/// The items of an array; nothing for anything else.
pub(crate) fn items(_: Scope, value: &Js) -> Result<Option<Vec<Js>>> {
    if !is_array(value)? {
        return Ok(None);
    }
    // The length of an array is at most 2^32 − 1.
    let length = Reflect::get(value, &name("length"))?.as_f64().unwrap_or_default();
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let places = 0..length as u32;
    places.map(|at| Reflect::get_u32(value, at)).collect::<Result<_>>().map(Some)
}

/// The more frequent ones first: every question is a call.
pub(crate) fn type_of(_: Scope, value: &Js) -> Result<Kind> {
    Ok(match value {
        value if value.is_object() => Kind::Object,
        value if value.is_string() => Kind::String,
        value if value.is_undefined() => Kind::Undefined,
        value if value.is_bigint() => Kind::BigInt,
        value if value.as_f64().is_some() => Kind::Number,
        value if value.as_bool().is_some() => Kind::Boolean,
        value if value.is_null() => Kind::Null,
        value if value.is_function() => Kind::Function,
        value if value.is_symbol() => Kind::Symbol,
        _ => Kind::Unknown,
    })
}

pub(crate) fn is_undefined(_: Scope, value: &Js) -> Result<bool> {
    Ok(value.is_undefined())
}

pub(crate) fn read_boolean(_: Scope, value: &Js) -> Result<bool> {
    Ok(value.is_truthy())
}

/// The digits of a `bigint`.
pub(crate) fn printed(_: Scope, value: &Js) -> Result<String> {
    Ok(value.unchecked_ref::<BigInt>().to_string(10)?.into())
}

/// An integer up to 2^53 − 1; nothing for fractions and for what may have been rounded.
pub(crate) fn read_integer(_: Scope, value: &Js) -> Result<Option<i64>> {
    #[allow(clippy::cast_possible_truncation)] // it has no fraction and is below 2^53
    let integer = || value.as_f64().map(|number| number as i64);
    Ok(if Number::is_safe_integer(value) { integer() } else { None })
}

/// Text; nothing when it holds half of a surrogate pair, which is no character.
pub(crate) fn read_text(_: Scope, value: &Js) -> Result<Option<String>> {
    let text = value.as_string().unwrap_or_default();
    // A replacement character is written for what is none; so may have the caller.
    let is_whole = !text.contains('\u{fffd}') || value.unchecked_ref::<JsString>().is_valid_utf16();
    Ok(is_whole.then_some(text))
}

/// A copy of the bytes of a `Uint8Array`, of this window or of another; nothing for anything else.
pub(crate) fn read_bytes(_: Scope, value: &Js) -> Result<Option<Vec<u8>>> {
    let is_bytes = ArrayBuffer::is_view(value)
        && Reflect::get(value, &Symbol::to_string_tag())?.as_string().as_deref() == Some("Uint8Array");
    let bytes = value.unchecked_ref::<Uint8Array>();
    Ok(match is_bytes {
        false => None,
        // Whoever reads from a buffer that was transferred gets an exception.
        true if bytes.length() == 0 => Some(Vec::new()),
        true => Some(bytes.to_vec()),
    })
}
