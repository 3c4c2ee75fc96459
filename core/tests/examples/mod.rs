//! The examples of codes: rows of `vectors/codes.jsonl`, and what the public API says of them.
//!
//! `{"code": "id.dseq", "op": "DeploymentId.parse", "in": ["akash1…/0"]}`: the error of a call. Where the op is `sdl`, a finding
//! in a document: `in` holds its text, or `file` names one of `examples/sdl` and `change` says what is otherwise in it. Calls that
//! take a manifest or groups take those of such a `file`; `set` says by JSON pointer what is otherwise in them. Parts of a long
//! text are repeated: `["begin", ["again", 1000]]`; bytes are `{"hex": "ff"}`. `cause` is for `docs/errors.md`.

mod billing;
mod calls;
mod certificate;
mod escrow;
mod market;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use akashkit::sdl::Diagnostic;
use akashkit::{Code, Error, check};
use serde::Deserialize;
use serde_json::Value;

/// An input that produces a code.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Example {
    pub(crate) code: Code,
    /// What leads to it, where that is more than its meaning says.
    #[serde(default)]
    pub(crate) cause: String,
    pub(crate) op: String,
    #[serde(default, rename = "in")]
    pub(crate) arguments: Vec<Value>,
    #[serde(default)]
    pub(crate) file: String,
    #[serde(default)]
    pub(crate) change: BTreeMap<String, String>,
    #[serde(default)]
    pub(crate) set: BTreeMap<String, Value>,
}

/// What the library says of an example.
pub(crate) enum Answer {
    Error(Option<Error>),
    Findings(Vec<Diagnostic>),
}

/// Every example, in the order of the file.
pub(crate) fn all() -> Vec<Example> {
    let rows = read("core/tests/vectors/codes.jsonl");
    rows.lines().map(|line| serde_json::from_str(line).expect(line)).collect()
}

impl Example {
    /// Runs the example.
    pub(crate) fn answer(&self) -> Answer {
        if self.is_document() {
            return Answer::Findings(check(self.document()).report.diagnostics().to_vec());
        }
        let call = calls::CALLS.iter().find(|(op, _)| *op == self.op);
        let (_, call) = call.expect("the op is in the table");
        Answer::Error(call(self).err())
    }

    /// The codes that it produces.
    pub(crate) fn codes(&self) -> Vec<Code> {
        match self.answer() {
            Answer::Error(error) => error.iter().map(Error::code).collect(),
            Answer::Findings(findings) => findings.iter().map(|finding| finding.code).collect(),
        }
    }

    /// Whether it is about a document.
    pub(crate) fn is_document(&self) -> bool {
        self.op == "sdl"
    }

    /// The document it is about.
    pub(crate) fn document(&self) -> Vec<u8> {
        if self.file.is_empty() {
            return self.bytes(0);
        }
        let replaced = |text: String, (from, to): (&String, &String)| {
            assert!(text.contains(from), "{}: {} has no {from:?}", self.code.as_str(), self.file);
            text.replacen(from, to, 1)
        };
        self.change.iter().fold(self.unchanged(), replaced).into_bytes()
    }

    /// The file as it is before anything is changed in it.
    pub(crate) fn unchanged(&self) -> String {
        read(&format!("examples/sdl/{}", self.file))
    }

    fn argument(&self, at: usize) -> &Value {
        self.arguments.get(at).expect("`in` holds what the call takes")
    }

    fn bytes(&self, at: usize) -> Vec<u8> {
        bytes(self.argument(at))
    }

    fn text(&self, at: usize) -> Cow<'_, str> {
        text(self.argument(at))
    }
}

/// Bytes, or those of a text.
pub(crate) fn bytes(value: &Value) -> Vec<u8> {
    match value.get("hex").and_then(Value::as_str) {
        Some(hex) => {
            let pair = |at| u8::from_str_radix(&hex[at..at + 2], 16).expect("pairs of hexadecimal digits");
            (0..hex.len()).step_by(2).map(pair).collect()
        }
        None => text(value).into_owned().into_bytes(),
    }
}

/// A text, or parts of one of which some are repeated.
fn text(value: &Value) -> Cow<'_, str> {
    match value {
        Value::String(text) => text.into(),
        parts => parts.as_array().expect("a text or parts of one").iter().map(repeated).collect(),
    }
}

fn repeated(part: &Value) -> String {
    match part.as_array().map(Vec::as_slice) {
        Some([Value::String(text), Value::Number(times)]) => {
            text.repeat(times.as_u64().and_then(|times| times.try_into().ok()).expect("a number of times"))
        }
        _ => part.as_str().expect("a text, or a text and how often").to_owned(),
    }
}

/// A file of the project.
fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path);
    fs::read_to_string(path).expect("the project has its files")
}
