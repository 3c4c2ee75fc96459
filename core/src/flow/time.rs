//! Moments and spans.

use std::time::Duration;

use crate::time::Timestamp;

/// A moment so much later; the same where that is beyond the calendar.
pub(super) fn after(now: Timestamp, span: Duration) -> Timestamp {
    let nanos = u64::from(now.nanos()) + u64::from(span.subsec_nanos());
    let whole = i64::try_from(span.as_secs()).ok();
    let seconds =
        whole.and_then(|whole| now.seconds().checked_add(whole)?.checked_add(i64::from(nanos >= SECOND)));
    let nanos = u32::try_from(nanos % SECOND).unwrap_or_default();
    seconds.and_then(|seconds| Timestamp::new(seconds, nanos).ok()).unwrap_or(now)
}

/// How long ago a moment was, in whole seconds; nothing when it is still to come.
pub(super) fn since(now: Timestamp, then: Timestamp) -> Duration {
    Duration::from_secs(u64::try_from(now.seconds().saturating_sub(then.seconds())).unwrap_or_default())
}

const SECOND: u64 = 1_000_000_000;
