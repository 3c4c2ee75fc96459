//! Changes of parameters as they were once: package `cosmos.params.v1beta1`.

use crate::wire::schema::{Schema, many, text};

pub(crate) static PARAMETER_CHANGE_PROPOSAL: Schema =
    Schema::new("cosmos.params.v1beta1.ParameterChangeProposal")
        .amino("cosmos-sdk/ParameterChangeProposal")
        .of(&[text(1, "title"), text(2, "description"), many(3, "changes", &PARAM_CHANGE).kept()]);

static PARAM_CHANGE: Schema = Schema::new("cosmos.params.v1beta1.ParamChange").of(&[
    text(1, "subspace"),
    text(2, "key"),
    text(3, "value"),
]);
