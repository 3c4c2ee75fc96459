//! Batches: one function for many items, on threads of their own.

use std::sync::{Mutex, PoisonError};
use std::thread;

use akashkit::surface::Refusal;
use pyo3::prelude::*;
use pyo3::types::PyTuple;

use crate::host::Host;
use crate::raise::{exception, guarded};

type Outcome<T> = Result<T, Refusal>;

/// Outcomes in the order of the items. Without a number of threads, as many as there are processors.
pub(crate) fn run<I: Send, T: Send>(
    items: Vec<I>,
    threads: Option<u32>,
    each: fn(I) -> Outcome<T>,
) -> Vec<Outcome<T>> {
    let wanted = threads.and_then(|threads| usize::try_from(threads).ok());
    let wanted = wanted.unwrap_or_else(|| thread::available_parallelism().map_or(1, usize::from));
    let helpers = wanted.min(items.len()).min(MOST_THREADS).saturating_sub(1);
    let queue = Mutex::new(items.into_iter().enumerate());
    let worker = || {
        let next = || queue.lock().unwrap_or_else(PoisonError::into_inner).next();
        std::iter::from_fn(next).map(|(at, item)| (at, guarded(|| each(item)))).collect::<Vec<_>>()
    };
    let mut done = thread::scope(|scope| {
        let helpers: Vec<_> = (0..helpers).map(|_| scope.spawn(worker)).collect();
        let mut done = worker();
        for helper in helpers {
            done.extend(helper.join().expect("a panic of the function is an outcome"));
        }
        done
    });
    done.sort_unstable_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, outcome)| outcome).collect()
}

/// A tuple, in which an exception stands in the place of a result that there is not.
pub(crate) fn lower<C, T: Host<C>>(py: Python<'_>, outcomes: Vec<Outcome<C>>) -> PyResult<Py<PyAny>> {
    let lower = |outcome| match outcome {
        Ok(core) => T::lower(core, py),
        Err(refusal) => exception(py, &refusal),
    };
    let items = outcomes.into_iter().map(lower).collect::<PyResult<Vec<_>>>()?;
    Ok(PyTuple::new(py, items)?.into_any().unbind())
}

const MOST_THREADS: usize = 64;
