//! How values cross: the table's scalars, and what is made of them.

use std::time::Duration;

use akashkit::billing::GpuPrices;
use akashkit::market::CloseReason;
use akashkit::surface::types;
use akashkit::{Blocks, Code, Count, Decimal, EndpointKind, Error, Height, Int, ResourceValue};
use pyo3::buffer::PyBuffer;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyByteArray, PyBytes, PyDict, PyFloat, PyInt, PyString, PyTuple};

use crate::raise::raise;

/// A type of the table, as it stands for one of the core in Python.
pub(crate) trait Host<C> {
    fn lower(core: C, py: Python<'_>) -> PyResult<Py<PyAny>>;
    fn lift(value: &Bound<'_, PyAny>, name: &str) -> PyResult<C>;
}

/// Says which argument is of the wrong type, and of which.
pub(crate) fn wrong(value: &Bound<'_, PyAny>, name: &str, expected: &str) -> PyErr {
    let is_float = value.is_instance_of::<PyFloat>();
    let code = if is_float && expected != "str" { Code::ArgumentFloat } else { Code::ArgumentType };
    let found = value.get_type().name().map_or_else(|_| "?".to_owned(), |name| name.to_string());
    refuse(value.py(), Error::new(code).with("expected", expected).with("found", found), name)
}

fn refuse(py: Python<'_>, error: Error, name: &str) -> PyErr {
    raise(py, error.with("in", name))
}

/// The scalars of the table.
pub(crate) mod tokens {
    macro_rules! scalars {
        ($($name:ident)*) => {$(
            pub(crate) enum $name {}
        )*};
    }
    scalars!(Address Bytes Code Dec Denom Document GpuModel I64 Int Nanos Secret SecretBytes Timestamp U64 Version);
}

fn text(value: &Bound<'_, PyAny>, name: &str) -> PyResult<String> {
    let text = value.cast::<PyString>().map_err(|_| wrong(value, name, "str"))?;
    // Python's text may hold halves of surrogate pairs, which are no characters.
    let text = text.to_str().map_err(|_| refuse(value.py(), Error::new(Code::ArgumentText), name))?;
    Ok(text.to_owned())
}

fn bytes(value: &Bound<'_, PyAny>, name: &str, expected: &str) -> PyResult<Vec<u8>> {
    if let Ok(bytes) = value.cast::<PyBytes>() {
        Ok(bytes.as_bytes().to_vec())
    } else if let Ok(bytes) = value.cast::<PyByteArray>() {
        Ok(bytes.to_vec())
    } else {
        let buffer = PyBuffer::<u8>::get(value).map_err(|_| wrong(value, name, expected))?;
        buffer.to_vec(value.py())
    }
}

/// Digits of a whole number, also of one that Python itself would not print.
fn digits(value: &Bound<'_, PyAny>, name: &str) -> PyResult<String> {
    let number = value.cast::<PyInt>().map_err(|_| wrong(value, name, "int"))?;
    let bits: u64 = number.call_method0("bit_length")?.extract()?;
    if bits > MOST_BITS {
        return Err(refuse(value.py(), Error::new(Code::ArgumentRange).with("found bits", bits), name));
    }
    number.call_method1("__format__", ("d",))?.extract()
}

impl Host<String> for String {
    fn lower(core: String, py: Python<'_>) -> PyResult<Py<PyAny>> {
        Ok(PyString::new(py, &core).into_any().unbind())
    }

    fn lift(value: &Bound<'_, PyAny>, name: &str) -> PyResult<String> {
        text(value, name)
    }
}

/// Text that is one of something: an address, a denomination, a version, a code.
macro_rules! words {
    ($($token:ty, $core:ty = $show:expr;)*) => {$(
        impl Host<$core> for $token {
            fn lower(core: $core, py: Python<'_>) -> PyResult<Py<PyAny>> {
                let show: fn(&$core) -> String = $show;
                <String as Host<String>>::lower(show(&core), py)
            }

            fn lift(value: &Bound<'_, PyAny>, name: &str) -> PyResult<$core> {
                text(value, name)?.parse().map_err(|error: Error| refuse(value.py(), error, name))
            }
        }
    )*};
}

words! {
    tokens::Address, types::Address = ToString::to_string;
    tokens::Code, Code = |code| code.as_str().to_owned();
    tokens::Denom, types::Denom = ToString::to_string;
    tokens::GpuModel, types::GpuModel = ToString::to_string;
    tokens::Timestamp, types::Timestamp = ToString::to_string;
    tokens::Version, types::Version = ToString::to_string;
    String, GpuPrices = ToString::to_string;
}

macro_rules! numbers {
    ($($token:ty, $core:ty;)*) => {$(
        impl Host<$core> for $token {
            fn lower(core: $core, py: Python<'_>) -> PyResult<Py<PyAny>> {
                Ok(core.into_pyobject(py)?.into_any().unbind())
            }

            fn lift(value: &Bound<'_, PyAny>, name: &str) -> PyResult<$core> {
                if let Ok(number) = value.extract() {
                    return Ok(number);
                }
                let number = digits(value, name)?;
                Err(refuse(value.py(), Error::new(Code::ArgumentRange).with("found", number), name))
            }
        }
    )*};
}

numbers! { u32, u32; i32, i32; tokens::I64, i64; tokens::U64, u64; }

/// Whole numbers with a name of their own in the core.
macro_rules! named {
    ($($token:ty, $number:ty, $core:ident = $get:ident;)*) => {$(
        impl Host<$core> for $token {
            fn lower(core: $core, py: Python<'_>) -> PyResult<Py<PyAny>> {
                <$token as Host<$number>>::lower(core.$get(), py)
            }

            fn lift(value: &Bound<'_, PyAny>, name: &str) -> PyResult<$core> {
                <$token as Host<$number>>::lift(value, name).map($core::new)
            }
        }
    )*};
}

named! {
    i32, i32, CloseReason = number;
    tokens::U64, u64, Blocks = get;
    tokens::U64, u64, Count = get;
    tokens::U64, u64, Height = get;
}

impl Host<bool> for bool {
    fn lower(core: bool, py: Python<'_>) -> PyResult<Py<PyAny>> {
        Ok(core.into_pyobject(py)?.to_owned().into_any().unbind())
    }

    fn lift(value: &Bound<'_, PyAny>, name: &str) -> PyResult<bool> {
        value.extract().map_err(|_| wrong(value, name, "bool"))
    }
}

impl Host<()> for () {
    fn lower((): (), py: Python<'_>) -> PyResult<Py<PyAny>> {
        Ok(py.None())
    }

    fn lift(_: &Bound<'_, PyAny>, _: &str) -> PyResult<()> {
        Ok(())
    }
}

impl Host<Int> for tokens::Int {
    fn lower(core: Int, py: Python<'_>) -> PyResult<Py<PyAny>> {
        match core.to_u64() {
            Ok(small) => Ok(small.into_pyobject(py)?.into_any().unbind()),
            Err(_) => Ok(py.get_type::<PyInt>().call1((core.to_string(),))?.unbind()),
        }
    }

    fn lift(value: &Bound<'_, PyAny>, name: &str) -> PyResult<Int> {
        if let Ok(small) = value.extract::<u64>() {
            return Ok(small.into());
        }
        digits(value, name)?.parse().map_err(|error| refuse(value.py(), error, name))
    }
}

impl Host<ResourceValue> for Option<tokens::Int> {
    fn lower(core: ResourceValue, py: Python<'_>) -> PyResult<Py<PyAny>> {
        let ResourceValue { val } = core;
        <Self as Host<Option<Int>>>::lower(val, py)
    }

    fn lift(value: &Bound<'_, PyAny>, name: &str) -> PyResult<ResourceValue> {
        Ok(ResourceValue { val: <Self as Host<Option<Int>>>::lift(value, name)? })
    }
}

impl Host<EndpointKind> for i32 {
    fn lower(core: EndpointKind, py: Python<'_>) -> PyResult<Py<PyAny>> {
        <i32 as Host<i32>>::lower(core.0, py)
    }

    fn lift(value: &Bound<'_, PyAny>, name: &str) -> PyResult<EndpointKind> {
        <i32 as Host<i32>>::lift(value, name).map(EndpointKind)
    }
}

impl Host<Decimal> for tokens::Dec {
    fn lower(core: Decimal, py: Python<'_>) -> PyResult<Py<PyAny>> {
        static DECIMAL: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
        let class = DECIMAL
            .get_or_try_init(py, || Ok::<_, PyErr>(py.import("decimal")?.getattr("Decimal")?.unbind()))?;
        let text = core.to_string();
        class.call1(py, (text.trim_end_matches('0').trim_end_matches('.'),))
    }

    fn lift(value: &Bound<'_, PyAny>, name: &str) -> PyResult<Decimal> {
        let digits = if value.is_instance_of::<PyInt>() {
            digits(value, name)?
        } else if value.is_instance_of::<PyString>() {
            text(value, name)?
        } else if value.is_instance_of::<PyFloat>() || value.get_type().name()? != "Decimal" {
            return Err(wrong(value, name, "Decimal"));
        } else {
            // Without an exponent, which may be larger than any memory.
            let exponent = value.call_method0("adjusted")?.extract::<i64>()?;
            if exponent.unsigned_abs() > MOST_DIGITS {
                return Err(refuse(
                    value.py(),
                    Error::new(Code::ArgumentRange).with("found exponent", exponent),
                    name,
                ));
            }
            value.call_method1("__format__", ("f",))?.extract()?
        };
        digits.parse().map_err(|error| refuse(value.py(), error, name))
    }
}

impl Host<Duration> for tokens::Nanos {
    fn lower(core: Duration, py: Python<'_>) -> PyResult<Py<PyAny>> {
        Ok(core.as_nanos().into_pyobject(py)?.into_any().unbind())
    }

    fn lift(value: &Bound<'_, PyAny>, name: &str) -> PyResult<Duration> {
        <tokens::U64 as Host<u64>>::lift(value, name).map(Duration::from_nanos)
    }
}

impl Host<Vec<u8>> for tokens::Bytes {
    fn lower(core: Vec<u8>, py: Python<'_>) -> PyResult<Py<PyAny>> {
        Ok(PyBytes::new(py, &core).into_any().unbind())
    }

    fn lift(value: &Bound<'_, PyAny>, name: &str) -> PyResult<Vec<u8>> {
        bytes(value, name, "bytes")
    }
}

impl Host<Vec<u8>> for tokens::Document {
    fn lower(core: Vec<u8>, py: Python<'_>) -> PyResult<Py<PyAny>> {
        <tokens::Bytes as Host<_>>::lower(core, py)
    }

    fn lift(value: &Bound<'_, PyAny>, name: &str) -> PyResult<Vec<u8>> {
        match value.cast::<PyString>() {
            Ok(_) => text(value, name).map(String::into_bytes),
            Err(_) => bytes(value, name, "str or bytes"),
        }
    }
}

impl Host<String> for tokens::Secret {
    fn lower(core: String, py: Python<'_>) -> PyResult<Py<PyAny>> {
        <String as Host<String>>::lower(core, py)
    }

    fn lift(value: &Bound<'_, PyAny>, name: &str) -> PyResult<String> {
        text(value, name)
    }
}

impl Host<types::Secret> for tokens::Secret {
    fn lower(core: types::Secret, py: Python<'_>) -> PyResult<Py<PyAny>> {
        Ok(PyString::new(py, &core).into_any().unbind())
    }

    fn lift(value: &Bound<'_, PyAny>, name: &str) -> PyResult<types::Secret> {
        text(value, name).map(Into::into)
    }
}

impl Host<types::SecretBytes> for tokens::SecretBytes {
    fn lower(core: types::SecretBytes, py: Python<'_>) -> PyResult<Py<PyAny>> {
        Ok(PyBytes::new(py, &core).into_any().unbind())
    }

    fn lift(value: &Bound<'_, PyAny>, name: &str) -> PyResult<types::SecretBytes> {
        bytes(value, name, "bytes").map(Into::into)
    }
}

impl<C, T: Host<C>> Host<Option<C>> for Option<T> {
    fn lower(core: Option<C>, py: Python<'_>) -> PyResult<Py<PyAny>> {
        core.map_or_else(|| Ok(py.None()), |core| T::lower(core, py))
    }

    fn lift(value: &Bound<'_, PyAny>, name: &str) -> PyResult<Option<C>> {
        if value.is_none() { Ok(None) } else { T::lift(value, name).map(Some) }
    }
}

impl<C, T: Host<C>> Host<Vec<C>> for Vec<T> {
    fn lower(core: Vec<C>, py: Python<'_>) -> PyResult<Py<PyAny>> {
        let items = core.into_iter().map(|item| T::lower(item, py)).collect::<PyResult<Vec<_>>>()?;
        Ok(PyTuple::new(py, items)?.into_any().unbind())
    }

    fn lift(value: &Bound<'_, PyAny>, name: &str) -> PyResult<Vec<C>> {
        let is_text = value.is_instance_of::<PyString>() || value.is_instance_of::<PyBytes>();
        if is_text || value.is_instance_of::<PyDict>() || value.len().is_err() {
            return Err(wrong(value, name, "a sequence"));
        }
        value.try_iter()?.map(|item| T::lift(&item?, name)).collect()
    }
}

/// What an optional argument stands for when it is left out.
pub(crate) fn optional<C, T: Host<C>>(value: Option<&Bound<'_, PyAny>>, name: &str) -> PyResult<Option<C>> {
    value.map_or(Ok(None), |value| <Option<T> as Host<Option<C>>>::lift(value, name))
}

const MOST_BITS: u64 = 320;
const MOST_DIGITS: u64 = 100;
