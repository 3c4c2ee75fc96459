//! Values of JavaScript, made and read through N-API.
//!
//! A [`Scope`] and a value that came with it are valid for the call in which they came, and nothing keeps one longer.

use std::ffi::{CStr, CString};
use std::ptr;

use napi::bindgen_prelude::{FromNapiValue, ToNapiValue, TypeName, ValidateNapiValue};
pub(crate) use napi::{Error, Result, ValueType as Kind};
use napi::{Status, ValueType, sys};

pub(crate) type Scope = sys::napi_env;
pub(crate) type Js = sys::napi_value;
/// A property's name.
pub(crate) type Name = CString;

/// An argument as it came, of any type; `undefined` where it was left out.
#[derive(Clone, Copy)]
pub struct Arg(pub(crate) Js);

impl FromNapiValue for Arg {
    unsafe fn from_napi_value(_: Scope, value: Js) -> Result<Self> {
        Ok(Self(value))
    }
}

impl TypeName for Arg {
    fn type_name() -> &'static str {
        "unknown"
    }

    fn value_type() -> ValueType {
        ValueType::Unknown
    }
}

impl ValidateNapiValue for Arg {}

/// A result.
pub struct Ret(pub(crate) Js);

impl ToNapiValue for Ret {
    unsafe fn to_napi_value(_: Scope, value: Self) -> Result<Js> {
        Ok(value.0)
    }
}

impl TypeName for Ret {
    fn type_name() -> &'static str {
        "unknown"
    }

    fn value_type() -> ValueType {
        ValueType::Unknown
    }
}

/// Calls N-API for one value.
// SAFETY of every use: scope and values are those of the call that runs; pointers live for the call.
macro_rules! get {
    ($function:ident($scope:expr $(, $argument:expr)*)) => {{
        let mut out = ptr::null_mut();
        // SAFETY: see above.
        done(unsafe { sys::$function($scope $(, $argument)*, &raw mut out) }).map(|()| out)
    }};
}

fn done(status: sys::napi_status) -> Result<()> {
    match status {
        sys::Status::napi_ok => Ok(()),
        other => Err(Error::from_status(Status::from(other))),
    }
}

pub(crate) fn name(text: &str) -> Name {
    CString::new(text).expect("names of the table hold no zero")
}

pub(crate) fn undefined(scope: Scope) -> Result<Js> {
    get!(napi_get_undefined(scope))
}

pub(crate) fn boolean(scope: Scope, value: bool) -> Result<Js> {
    get!(napi_get_boolean(scope, value))
}

pub(crate) fn number(scope: Scope, value: i64) -> Result<Js> {
    get!(napi_create_int64(scope, value))
}

pub(crate) fn bigint(scope: Scope, value: u64) -> Result<Js> {
    get!(napi_create_bigint_uint64(scope, value))
}

pub(crate) fn text(scope: Scope, text: &str) -> Result<Js> {
    let length = isize::try_from(text.len()).expect("a text fits into memory");
    get!(napi_create_string_utf8(scope, text.as_ptr().cast(), length))
}

pub(crate) fn bytes(scope: Scope, bytes: &[u8]) -> Result<Js> {
    let mut data = ptr::null_mut();
    let buffer = get!(napi_create_arraybuffer(scope, bytes.len(), &raw mut data))?;
    if !bytes.is_empty() {
        // SAFETY: the buffer was made with this length, and nothing else knows of it yet.
        unsafe { ptr::copy_nonoverlapping(bytes.as_ptr(), data.cast(), bytes.len()) };
    }
    get!(napi_create_typedarray(scope, sys::TypedarrayType::uint8_array, bytes.len(), buffer, 0))
}

pub(crate) fn object(scope: Scope) -> Result<Js> {
    get!(napi_create_object(scope))
}

pub(crate) fn set(scope: Scope, object: &Js, name: &CStr, value: &Js) -> Result<()> {
    // SAFETY: as for `get!`.
    done(unsafe { sys::napi_set_named_property(scope, *object, name.as_ptr(), *value) })
}

/// Gives an object a property of its own, in the place of the getter that made it.
pub(crate) fn settle(scope: Scope, object: Js, name: &CStr, value: Js) -> Result<()> {
    let property = sys::napi_property_descriptor {
        utf8name: name.as_ptr(),
        name: ptr::null_mut(),
        method: None,
        getter: None,
        setter: None,
        value,
        attributes: sys::PropertyAttributes::enumerable,
        data: ptr::null_mut(),
    };
    // SAFETY: as for `get!`.
    done(unsafe { sys::napi_define_properties(scope, object, 1, &raw const property) })
}

pub(crate) fn field(scope: Scope, object: &Js, name: &CStr) -> Result<Js> {
    get!(napi_get_named_property(scope, *object, name.as_ptr()))
}

pub(crate) fn array(scope: Scope, items: &[Js]) -> Result<Js> {
    let array = get!(napi_create_array_with_length(scope, items.len()))?;
    for (at, item) in (0..).zip(items) {
        // SAFETY: as for `get!`.
        done(unsafe { sys::napi_set_element(scope, array, at, *item) })?;
    }
    Ok(array)
}

/// The items of an array; nothing for anything else.
pub(crate) fn items(scope: Scope, value: &Js) -> Result<Option<Vec<Js>>> {
    let (mut is_array, mut length) = (false, 0);
    // SAFETY: as for `get!`.
    done(unsafe { sys::napi_is_array(scope, *value, &raw mut is_array) })?;
    if !is_array {
        return Ok(None);
    }
    // SAFETY: as for `get!`.
    done(unsafe { sys::napi_get_array_length(scope, *value, &raw mut length) })?;
    (0..length).map(|at| get!(napi_get_element(scope, *value, at))).collect::<Result<_>>().map(Some)
}

pub(crate) fn type_of(scope: Scope, value: &Js) -> Result<Kind> {
    let mut kind = 0;
    // SAFETY: as for `get!`.
    done(unsafe { sys::napi_typeof(scope, *value, &raw mut kind) })?;
    Ok(Kind::from(kind))
}

pub(crate) fn is_undefined(scope: Scope, value: &Js) -> Result<bool> {
    Ok(type_of(scope, value)? == Kind::Undefined)
}

pub(crate) fn read_boolean(scope: Scope, value: &Js) -> Result<bool> {
    let mut truth = false;
    // SAFETY: as for `get!`.
    done(unsafe { sys::napi_get_value_bool(scope, *value, &raw mut truth) })?;
    Ok(truth)
}

/// A number as text, as JavaScript prints it.
pub(crate) fn printed(scope: Scope, value: &Js) -> Result<String> {
    let printed = get!(napi_coerce_to_string(scope, *value))?;
    Ok(read_text(scope, &printed)?.unwrap_or_default())
}

/// An integer up to 2^53 − 1; nothing for fractions and for what may have been rounded.
pub(crate) fn read_integer(scope: Scope, value: &Js) -> Result<Option<i64>> {
    let (mut integer, mut again) = (0, ptr::null_mut());
    let mut is_same = false;
    // SAFETY: as for `get!`. Reading cuts fractions off, so what was read is compared with what was there.
    done(unsafe { sys::napi_get_value_int64(scope, *value, &raw mut integer) })?;
    // SAFETY: as above.
    done(unsafe { sys::napi_create_int64(scope, integer, &raw mut again) })?;
    // SAFETY: as above.
    done(unsafe { sys::napi_strict_equals(scope, *value, again, &raw mut is_same) })?;
    Ok(Some(integer).filter(|integer| is_same && integer.unsigned_abs() < 1 << 53))
}

/// Text; nothing when it holds half of a surrogate pair, which is no character.
pub(crate) fn read_text(scope: Scope, value: &Js) -> Result<Option<String>> {
    let mut length = 0;
    // SAFETY: as for `get!`; without a buffer only the length is told.
    done(unsafe { sys::napi_get_value_string_utf8(scope, *value, ptr::null_mut(), 0, &raw mut length) })?;
    let mut buffer = vec![0; length + 1];
    // SAFETY: as for `get!`; the buffer has room for a closing zero.
    done(unsafe {
        sys::napi_get_value_string_utf8(
            scope,
            *value,
            buffer.as_mut_ptr().cast(),
            length + 1,
            &raw mut length,
        )
    })?;
    buffer.truncate(length);
    let text = String::from_utf8(buffer).map_err(|error| Error::from_reason(error.to_string()))?;
    // N-API writes a replacement character for what is none; so may have the caller.
    if !text.contains('\u{fffd}') {
        return Ok(Some(text));
    }
    let mut units = vec![0; length + 1];
    // SAFETY: as above; a text has no more units of UTF-16 than bytes of UTF-8.
    done(unsafe {
        sys::napi_get_value_string_utf16(scope, *value, units.as_mut_ptr(), length + 1, &raw mut length)
    })?;
    Ok(String::from_utf16(&units[..length]).ok())
}

/// A copy of the bytes of a `Uint8Array`; nothing for anything else.
pub(crate) fn read_bytes(scope: Scope, value: &Js) -> Result<Option<Vec<u8>>> {
    let mut is_array = false;
    // SAFETY: as for `get!`.
    done(unsafe { sys::napi_is_typedarray(scope, *value, &raw mut is_array) })?;
    if !is_array {
        return Ok(None);
    }
    let (mut kind, mut length, mut data) = (0, 0, ptr::null_mut());
    // SAFETY: as for `get!`; what is not asked for may be null.
    done(unsafe {
        sys::napi_get_typedarray_info(
            scope,
            *value,
            &raw mut kind,
            &raw mut length,
            &raw mut data,
            ptr::null_mut(),
            ptr::null_mut(),
        )
    })?;
    if kind != sys::TypedarrayType::uint8_array {
        return Ok(None);
    }
    if length == 0 || data.is_null() {
        return Ok(Some(Vec::new()));
    }
    // SAFETY: N-API says that so many bytes are there, and no JavaScript runs while they are copied.
    Ok(Some(unsafe { std::slice::from_raw_parts(data.cast::<u8>(), length) }.to_vec()))
}

/// Calls a function of JavaScript.
pub(crate) fn call(scope: Scope, function: Js, arguments: &[Js]) -> Result<Js> {
    let this = undefined(scope)?;
    get!(napi_call_function(scope, this, function, arguments.len(), arguments.as_ptr()))
}

/// A whole number of any size from its digits.
pub(crate) fn large(scope: Scope, digits: &str) -> Result<Js> {
    let function = field(scope, &get!(napi_get_global(scope))?, c"BigInt")?;
    call(scope, function, &[text(scope, digits)?])
}

/// Keeps a function beyond the call.
pub(crate) fn keep(scope: Scope, function: Js) -> Result<sys::napi_ref> {
    get!(napi_create_reference(scope, function, 1))
}

/// What was kept.
pub(crate) fn kept(scope: Scope, reference: sys::napi_ref) -> Result<Js> {
    get!(napi_get_reference_value(scope, reference))
}

/// Throws, and says so to the one who called.
pub(crate) fn throw(scope: Scope, error: Js) -> Error {
    // SAFETY: as for `get!`.
    match done(unsafe { sys::napi_throw(scope, error) }) {
        Ok(()) => Error::from_status(Status::PendingException),
        Err(error) => error,
    }
}
