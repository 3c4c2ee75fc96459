//! Batches: one function for many items, on threads of their own.

use std::sync::{Mutex, PoisonError};
use std::thread;

use akashkit::surface::Refusal;

use crate::failure::guarded;

/// Outcomes in the order of the items. Without a number of threads, as many as there are processors.
pub(crate) fn run<I: Send, T: Send>(
    items: Vec<I>,
    threads: Option<u32>,
    each: fn(I) -> Result<T, Refusal>,
) -> Vec<Result<T, Refusal>> {
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

const MOST_THREADS: usize = 64;
