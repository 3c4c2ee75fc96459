//! Batches: one function for many items, on threads of their own, behind a promise.

use std::marker::PhantomData;
use std::sync::{Mutex, PoisonError};
use std::thread;

use akashkit::surface::Refusal;
use napi::{Env, Result, Task};

use crate::host::Host;
use crate::js::{self, Ret};
use crate::raise::{exception, guarded};

type Outcome<C> = std::result::Result<C, Refusal>;

/// A batch that waits for its turn.
pub struct Batch<I, C, T> {
    pub(crate) items: Vec<I>,
    pub(crate) threads: Option<u32>,
    pub(crate) each: fn(I) -> Outcome<C>,
    pub(crate) host: PhantomData<fn() -> T>,
}

impl<I: Send + 'static, C: Send + 'static, T: Host<C> + 'static> Task for Batch<I, C, T> {
    type Output = Vec<Outcome<C>>;
    type JsValue = Ret;

    fn compute(&mut self) -> Result<Self::Output> {
        Ok(run(std::mem::take(&mut self.items), self.threads, self.each))
    }

    /// An array, in which an error stands in the place of a result that there is not.
    fn resolve(&mut self, env: Env, outcomes: Self::Output) -> Result<Ret> {
        let lower = |outcome| match outcome {
            Ok(core) => T::lower(core, env.raw()),
            Err(refusal) => exception(env.raw(), &refusal),
        };
        let items = outcomes.into_iter().map(lower).collect::<Result<Vec<_>>>()?;
        js::array(env.raw(), &items).map(Ret)
    }
}

/// Outcomes in the order of the items. Without a number of threads, as many as there are processors.
fn run<I: Send, C: Send>(items: Vec<I>, threads: Option<u32>, each: fn(I) -> Outcome<C>) -> Vec<Outcome<C>> {
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
