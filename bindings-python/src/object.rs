//! What every record can do: be shown, compared, hashed, copied.

use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDict, PyTuple};

/// A field, its value, and whether it may be shown.
pub(crate) type Field<'r> = (&'static str, &'r Py<PyAny>, bool);

pub(crate) fn repr(py: Python<'_>, name: &str, fields: &[Field<'_>]) -> PyResult<String> {
    let show = |(name, value, open): &Field<'_>| match open {
        true => Ok(format!("{name}={}", value.bind(py).repr()?)),
        false => Ok(format!("{name}=…")),
    };
    let fields = fields.iter().map(show).collect::<PyResult<Vec<_>>>()?;
    Ok(format!("{name}({})", fields.join(", ")))
}

pub(crate) fn values<'py>(py: Python<'py>, fields: &[Field<'_>]) -> PyResult<Bound<'py, PyTuple>> {
    PyTuple::new(py, fields.iter().map(|(_, value, _)| value.clone_ref(py)))
}

/// The class called again with other values for these fields.
pub(crate) fn replaced(
    class: &Bound<'_, PyAny>,
    fields: &[Field<'_>],
    changes: Option<&Bound<'_, PyDict>>,
) -> PyResult<Py<PyAny>> {
    let arguments = PyDict::new(class.py());
    for (name, value, _) in fields {
        arguments.set_item(name, value)?;
    }
    if let Some(changes) = changes {
        arguments.update(changes.as_mapping())?;
    }
    Ok(class.call((), Some(&arguments))?.unbind())
}

pub(crate) fn html(value: &Bound<'_, PyAny>) -> PyResult<Py<PyAny>> {
    Ok(value.py().import("akashkit._notebook")?.getattr("html")?.call1((value,))?.unbind())
}

/// The name of a word in its class.
fn member(word: &str) -> String {
    word.replace('-', "_").to_uppercase()
}

/// A choice's class, an `enum.StrEnum`: made once, from words and what they say.
pub(crate) fn choice<'py>(
    py: Python<'py>,
    class: &'py PyOnceLock<Py<PyAny>>,
    name: &str,
    doc: &str,
    words: &[(&str, &str)],
) -> PyResult<&'py Bound<'py, PyAny>> {
    let class = class.get_or_try_init(py, || {
        let members: Vec<_> = words.iter().map(|(word, _)| (member(word), *word)).collect();
        let module = PyDict::new(py);
        module.set_item("module", "akashkit")?;
        let class = py.import("enum")?.getattr("StrEnum")?.call((name, members), Some(&module))?;
        class.setattr("__doc__", doc)?;
        for (word, says) in words {
            class.getattr(member(word))?.setattr("__doc__", *says)?;
        }
        Ok::<_, PyErr>(class.unbind())
    })?;
    Ok(class.bind(py))
}
