//! Pages of long lists: package `cosmos.base.query.v1beta1`.

use crate::wire::schema::{Schema, bool, bytes, u64};

pub(crate) static PAGE_REQUEST: Schema = Schema::new("cosmos.base.query.v1beta1.PageRequest").of(&[
    bytes(1, "key"),
    u64(2, "offset"),
    u64(3, "limit"),
    bool(4, "count_total"),
    bool(5, "reverse"),
]);

pub(crate) static PAGE_RESPONSE: Schema =
    Schema::new("cosmos.base.query.v1beta1.PageResponse").of(&[bytes(1, "next_key"), u64(2, "total")]);
