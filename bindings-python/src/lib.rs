//! AkashKit for Python: what the surface table lists, through five emitters.

// The table documents what it makes; pyo3 writes the rest.
#![allow(missing_docs, clippy::too_many_arguments)]

mod batch;
mod host;
mod object;
mod raise;

use std::sync::Arc;

use akashkit::surface::{of, plain, types};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDict, PyTuple};

use host::{Host, optional, tokens::*, wrong};
use object::Field;
use raise::{guarded, raise};

type Object = Py<PyAny>;
type Any<'py> = Bound<'py, PyAny>;

macro_rules! quick {
    ($py:ident, $call:expr) => {
        guarded(|| $call)
    };
}

/// Other threads of Python run meanwhile.
macro_rules! work {
    ($py:ident, $call:expr) => {
        $py.detach(|| guarded(|| $call))
    };
}

/// Lifts arguments, calls, lowers what comes back.
macro_rules! body {
    ($py:ident $how:ident [$($r:tt)+] ($($call:tt)+) [$($first:tt)*] $($a:ident [$($t:tt)+])* $(? $o:ident [$($ot:tt)+])*) => {{
        $(let $a = <$($t)+ as Host<_>>::lift(&$a, stringify!($a))?;)*
        $(let $o = optional::<_, $($ot)+>($o.as_ref(), stringify!($o))?;)*
        let result = $how!($py, $($call)+($($first)* $($a,)* $($o,)*));
        <$($r)+ as Host<_>>::lower(result.map_err(|refusal| raise($py, refusal))?, $py)
    }};
}

macro_rules! record {
    ($name:ident [$($path:tt)+] $(checked [$($checked:tt)+])? $doc:literal
        { $($f:ident [$($t:tt)+] $fdoc:literal)* $(? $o:ident [$($ot:tt)+] $odoc:literal)* }
        $(from { $($from:ident $fromdoc:literal $fhow:ident ($($fa:ident [$($ft:tt)+])* $(? $fo:ident [$($fot:tt)+])*) [$($fr:tt)+] => $fbody:expr;)* })?
        $(with $this:ident { $($with:ident $withdoc:literal $whow:ident ($($wa:ident [$($wt:tt)+])* $(? $wo:ident [$($wot:tt)+])*) [$($wr:tt)+] => $wbody:expr;)* })?
        $(text $it:ident => $text:expr;)?) => {
        #[doc = $doc]
        #[pyclass(frozen, get_all, module = "akashkit")]
        pub struct $name {
            $(#[doc = $fdoc] $f: Object,)*
            $(#[doc = $odoc] $o: Object,)*
        }

        impl $name {
            fn hold(core: plain::$name, py: Python<'_>) -> PyResult<Self> {
                // Without `..`: a field that the table lacks is an error here.
                let plain::$name { $($f,)* $($o,)* } = core;
                Ok(Self {
                    $($f: <$($t)+ as Host<_>>::lower($f, py)?,)*
                    $($o: <Option<$($ot)+> as Host<_>>::lower($o, py)?,)*
                })
            }

            fn fields(&self) -> Vec<Field<'_>> {
                vec![
                    $((stringify!($f), &self.$f, stringify!($($t)+) != "Secret"),)*
                    $((stringify!($o), &self.$o, stringify!($($ot)+) != "Secret"),)*
                ]
            }
        }

        #[pymethods]
        impl $name {
            #[new]
            #[pyo3(signature = ($($f,)* $($o = None,)*))]
            fn new(py: Python<'_>, $($f: Any<'_>,)* $($o: Option<Any<'_>>,)*) -> PyResult<Self> {
                $(let $f = <$($t)+ as Host<_>>::lift(&$f, stringify!($f))?;)*
                $(let $o = $o.unwrap_or_else(|| py.None().into_bound(py));
                let $o = <Option<$($ot)+> as Host<_>>::lift(&$o, stringify!($o))?;)*
                let core = plain::$name { $($f,)* $($o,)* };
                $(<$($checked)+>::try_from(core.clone()).map_err(|error| raise(py, error))?;)?
                Self::hold(core, py)
            }

            #[classattr]
            fn __match_args__(py: Python<'_>) -> PyResult<Py<PyTuple>> {
                let names: Vec<&str> = vec![$(stringify!($f),)* $(stringify!($o),)*];
                Ok(PyTuple::new(py, names)?.unbind())
            }

            fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
                object::repr(py, stringify!($name), &self.fields())
            }

            fn __eq__(&self, py: Python<'_>, other: &Any<'_>) -> PyResult<bool> {
                let Ok(other) = other.cast::<Self>() else { return Ok(false) };
                object::values(py, &self.fields())?.eq(object::values(py, &other.get().fields())?)
            }

            fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
                object::values(py, &self.fields())?.hash()
            }

            fn __getnewargs__(&self, py: Python<'_>) -> PyResult<Py<PyTuple>> {
                Ok(object::values(py, &self.fields())?.unbind())
            }

            #[pyo3(signature = (**changes))]
            fn __replace__(slf: &Bound<'_, Self>, changes: Option<&Bound<'_, PyDict>>) -> PyResult<Object> {
                object::replaced(slf.get_type().as_any(), &slf.get().fields(), changes)
            }

            fn _repr_html_(slf: &Bound<'_, Self>) -> PyResult<Object> {
                object::html(slf.as_any())
            }

            $($(
                #[doc = $fromdoc]
                #[staticmethod]
                #[pyo3(signature = ($($fa,)* $($fo = None,)*))]
                fn $from(py: Python<'_>, $($fa: Any<'_>,)* $($fo: Option<Any<'_>>,)*) -> PyResult<Object> {
                    body!(py $fhow [$($fr)+] (of::$name::$from) [] $($fa [$($ft)+])* $(? $fo [$($fot)+])*)
                }
            )*)?
            $($(
                #[doc = $withdoc]
                #[pyo3(signature = ($($wa,)* $($wo = None,)*))]
                fn $with(slf: &Bound<'_, Self>, $($wa: Any<'_>,)* $($wo: Option<Any<'_>>,)*) -> PyResult<Object> {
                    let py = slf.py();
                    let $this: types::$name = <Self as Host<_>>::lift(slf.as_any(), "self")?;
                    body!(py $whow [$($wr)+] (of::$name::$with) [&$this,] $($wa [$($wt)+])* $(? $wo [$($wot)+])*)
                }
            )*)?
            $(
                fn __str__(slf: &Bound<'_, Self>) -> PyResult<String> {
                    let $it: types::$name = <Self as Host<_>>::lift(slf.as_any(), "self")?;
                    Ok(of::$name::text(&$it))
                }
            )?
        }

        impl Host<plain::$name> for $name {
            fn lower(core: plain::$name, py: Python<'_>) -> PyResult<Object> {
                Ok(Py::new(py, Self::hold(core, py)?)?.into_any())
            }

            fn lift(value: &Any<'_>, name: &str) -> PyResult<plain::$name> {
                let this = value.cast::<Self>().map_err(|_| wrong(value, name, stringify!($name)))?.get();
                let py = value.py();
                Ok(plain::$name {
                    $($f: <$($t)+ as Host<_>>::lift(this.$f.bind(py), stringify!($f))?,)*
                    $($o: <Option<$($ot)+> as Host<_>>::lift(this.$o.bind(py), stringify!($o))?,)*
                })
            }
        }
        $(
            impl Host<$($checked)+> for $name {
                fn lower(core: $($checked)+, py: Python<'_>) -> PyResult<Object> {
                    <Self as Host<plain::$name>>::lower(core.into(), py)
                }

                fn lift(value: &Any<'_>, name: &str) -> PyResult<$($checked)+> {
                    let plain = <Self as Host<plain::$name>>::lift(value, name)?;
                    plain.try_into().map_err(|error| raise(value.py(), error))
                }
            }
        )?
    };
}

macro_rules! choice {
    ($name:ident [$($path:tt)+] $doc:literal $($v:ident $word:literal $vdoc:literal)*) => {
        pub(crate) enum $name {}

        impl $name {
            fn class(py: Python<'_>) -> PyResult<&Any<'_>> {
                static CLASS: PyOnceLock<Object> = PyOnceLock::new();
                object::choice(py, &CLASS, stringify!($name), $doc, &[$(($word, $vdoc)),*])
            }
        }

        impl Host<plain::$name> for $name {
            fn lower(core: plain::$name, py: Python<'_>) -> PyResult<Object> {
                let word = match core { $(plain::$name::$v => $word,)* };
                Ok(Self::class(py)?.call1((word,))?.unbind())
            }

            fn lift(value: &Any<'_>, name: &str) -> PyResult<plain::$name> {
                let word = <String as Host<String>>::lift(value, name)?;
                match word.as_str() {
                    $($word => Ok(plain::$name::$v),)*
                    _ => {
                        let error = akashkit::Error::new(akashkit::Code::ArgumentChoice);
                        Err(raise(value.py(), error.with("found", word.escape_debug()).with("in", name)))
                    }
                }
            }
        }
    };
}

macro_rules! union {
    ($name:ident [$($path:tt)+] $doc:literal
        $($v:ident $word:literal $vdoc:literal { $($f:ident [$($t:tt)+] $fdoc:literal)* })*) => {
        #[doc = $doc]
        #[pyclass(frozen, module = "akashkit")]
        pub enum $name { $(#[doc = $vdoc] $v { $(#[doc = $fdoc] $f: Object,)* },)* }

        impl $name {
            fn fields(&self) -> (&'static str, Vec<Field<'_>>) {
                match self {
                    $(Self::$v { $($f,)* } => (stringify!($v), vec![$((stringify!($f), $f, true),)*]),)*
                }
            }
        }

        #[pymethods]
        impl $name {
            fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
                let (variant, fields) = self.fields();
                object::repr(py, &format!("{}.{variant}", stringify!($name)), &fields)
            }

            fn __eq__(&self, py: Python<'_>, other: &Any<'_>) -> PyResult<bool> {
                let Ok(other) = other.cast::<Self>() else { return Ok(false) };
                let ((own, left), (others, right)) = (self.fields(), other.get().fields());
                Ok(own == others && object::values(py, &left)?.eq(object::values(py, &right)?)?)
            }

            fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
                let (variant, fields) = self.fields();
                (variant, object::values(py, &fields)?).into_pyobject(py)?.hash()
            }

            fn __getnewargs__(&self, py: Python<'_>) -> PyResult<Py<PyTuple>> {
                Ok(object::values(py, &self.fields().1)?.unbind())
            }

            fn _repr_html_(slf: &Bound<'_, Self>) -> PyResult<Object> {
                object::html(slf.as_any())
            }
        }

        impl Host<plain::$name> for $name {
            fn lower(core: plain::$name, py: Python<'_>) -> PyResult<Object> {
                let union = match core {
                    $(plain::$name::$v { $($f,)* } => Self::$v { $($f: <$($t)+ as Host<_>>::lower($f, py)?,)* },)*
                };
                Ok(union.into_pyobject(py)?.into_any().unbind())
            }

            fn lift(value: &Any<'_>, name: &str) -> PyResult<plain::$name> {
                let py = value.py();
                Ok(match value.cast::<Self>().map_err(|_| wrong(value, name, stringify!($name)))?.get() {
                    $(Self::$v { $($f,)* } => plain::$name::$v {
                        $($f: <$($t)+ as Host<_>>::lift($f.bind(py), stringify!($f))?,)*
                    },)*
                })
            }
        }
    };
}

macro_rules! handle {
    ($name:ident [$($path:tt)+] $doc:literal
        $(new $newdoc:literal $nhow:ident ($($na:ident [$($nt:tt)+])* $(? $no:ident [$($not:tt)+])*) [$($nr:tt)+] => $nbody:expr;)?
        $(from { $($from:ident $fromdoc:literal $fhow:ident ($($fa:ident [$($ft:tt)+])* $(? $fo:ident [$($fot:tt)+])*) [$($fr:tt)+] => $fbody:expr;)* })?
        $(get $self:ident { $($get:ident $getdoc:literal [$($gt:tt)+] => $gbody:expr;)* })?
        $(with $this:ident { $($with:ident $withdoc:literal $whow:ident ($($wa:ident [$($wt:tt)+])* $(? $wo:ident [$($wot:tt)+])*) [$($wr:tt)+] => $wbody:expr;)* })?
        $(text $it:ident => $text:expr;)?) => {
        #[doc = $doc]
        #[pyclass(frozen, module = "akashkit")]
        pub struct $name {
            core: Arc<plain::$name>,
            $($($get: PyOnceLock<Object>,)*)?
        }

        #[pymethods]
        impl $name {
            $(
                #[new]
                #[pyo3(signature = ($($na,)* $($no = None,)*))]
                fn new(py: Python<'_>, $($na: Any<'_>,)* $($no: Option<Any<'_>>,)*) -> PyResult<Self> {
                    $(let $na = <$($nt)+ as Host<_>>::lift(&$na, stringify!($na))?;)*
                    $(let $no = optional::<_, $($not)+>($no.as_ref(), stringify!($no))?;)*
                    let result = $nhow!(py, of::$name::new($($na,)* $($no,)*));
                    result.map(Self::from).map_err(|refusal| raise(py, refusal))
                }
            )?
            $($(
                #[doc = $fromdoc]
                #[staticmethod]
                #[pyo3(signature = ($($fa,)* $($fo = None,)*))]
                fn $from(py: Python<'_>, $($fa: Any<'_>,)* $($fo: Option<Any<'_>>,)*) -> PyResult<Object> {
                    body!(py $fhow [$($fr)+] (of::$name::$from) [] $($fa [$($ft)+])* $(? $fo [$($fot)+])*)
                }
            )*)?
            $($(
                #[doc = $getdoc]
                #[getter]
                fn $get(&self, py: Python<'_>) -> PyResult<Object> {
                    let value = self.$get.get_or_try_init(py, || {
                        let $self = &*self.core;
                        body!(py quick [$($gt)+] (of::$name::$get) [$self])
                    });
                    value.map(|value| value.clone_ref(py))
                }
            )*)?
            $($(
                #[doc = $withdoc]
                #[pyo3(signature = ($($wa,)* $($wo = None,)*))]
                fn $with(&self, py: Python<'_>, $($wa: Any<'_>,)* $($wo: Option<Any<'_>>,)*) -> PyResult<Object> {
                    let $this = &*self.core;
                    body!(py $whow [$($wr)+] (of::$name::$with) [$this,] $($wa [$($wt)+])* $(? $wo [$($wot)+])*)
                }
            )*)?
            $(
                fn __str__(&self) -> String {
                    let $it = &*self.core;
                    of::$name::text($it)
                }
            )?

            fn _repr_html_(slf: &Bound<'_, Self>) -> PyResult<Object> {
                object::html(slf.as_any())
            }
        }

        impl From<Arc<plain::$name>> for $name {
            fn from(core: Arc<plain::$name>) -> Self {
                Self { core, $($($get: PyOnceLock::new(),)*)? }
            }
        }

        impl Host<Arc<plain::$name>> for $name {
            fn lower(core: Arc<plain::$name>, py: Python<'_>) -> PyResult<Object> {
                Ok(Py::new(py, Self::from(core))?.into_any())
            }

            fn lift(value: &Any<'_>, name: &str) -> PyResult<Arc<plain::$name>> {
                let this = value.cast::<Self>().map_err(|_| wrong(value, name, stringify!($name)))?;
                Ok(this.get().core.clone())
            }
        }
    };
}

macro_rules! call {
    ($name:ident $doc:literal many ($a:ident [$($t:tt)+]) [$($r:tt)+] => $body:expr;) => {
        #[doc = $doc]
        #[pyfunction]
        #[pyo3(signature = (items, threads = None))]
        fn $name(py: Python<'_>, items: Any<'_>, threads: Option<Any<'_>>) -> PyResult<Object> {
            let items = <Vec<$($t)+> as Host<_>>::lift(&items, "items")?;
            let threads = optional::<_, u32>(threads.as_ref(), "threads")?;
            let results = py.detach(|| batch::run(items, threads, of::call::$name));
            batch::lower::<_, $($r)+>(py, results)
        }
    };
    ($name:ident $doc:literal $how:ident ($($a:ident [$($t:tt)+])* $(? $o:ident [$($ot:tt)+])*) [$($r:tt)+] => $body:expr;) => {
        #[doc = $doc]
        #[pyfunction]
        #[pyo3(signature = ($($a,)* $($o = None,)*))]
        fn $name(py: Python<'_>, $($a: Any<'_>,)* $($o: Option<Any<'_>>,)*) -> PyResult<Object> {
            body!(py $how [$($r)+] (of::call::$name) [] $($a [$($t)+])* $(? $o [$($ot)+])*)
        }
    };
}

akashkit::surface!(record, choice, union, handle, call);

/// Stands in for a defect.
#[cfg(feature = "panic")]
#[allow(clippy::panic)]
#[pyfunction]
fn _panic(py: Python<'_>) -> PyResult<()> {
    work!(py, panic!("planted")).map_err(|refusal| raise(py, refusal))
}

#[pymodule]
fn _native(module: &Bound<'_, PyModule>) -> PyResult<()> {
    let py = module.py();
    let mut names = Vec::new();
    macro_rules! class {
        ($name:ident $($rest:tt)*) => {
            module.add_class::<$name>()?;
            names.push(stringify!($name));
        };
    }
    macro_rules! words {
        ($name:ident $($rest:tt)*) => {
            module.add(stringify!($name), $name::class(py)?)?;
            names.push(stringify!($name));
        };
    }
    macro_rules! function {
        ($name:ident $($rest:tt)*) => {
            module.add_function(wrap_pyfunction!($name, module)?)?;
            names.push(stringify!($name));
        };
    }
    akashkit::surface!(class, words, class, class, function);
    #[cfg(feature = "panic")]
    module.add_function(wrap_pyfunction!(_panic, module)?)?;
    module.add("__version__", env!("CARGO_PKG_VERSION"))?;
    module.add("__all__", names)
}
