//! `_native.pyi`: the Python package's types.

use std::fmt::Write;

use akashkit::Code;

use super::Text;
use crate::surface::{Choice, Field, Function, Handle, Item, Record, Type, Union, items};

/// The stub.
pub fn text() -> Result<Text, String> {
    let items = items();
    let stub = Stub { choices: items.iter().filter_map(choice).collect() };
    let mut text = String::from(HEAD);
    let names: Vec<String> = items.iter().map(|item| format!("    {:?},\n", item.name())).collect();
    let _ = write!(text, "\n__all__ = [\n{}]\n", names.concat());
    let codes: Vec<String> = Code::ALL.iter().map(|code| format!("    {:?},\n", code.as_str())).collect();
    let _ = write!(text, "\n_Code: TypeAlias = Literal[\n{}]\n", codes.concat());
    for item in &items {
        text.push_str(&match item {
            Item::Call(function) => stub.call(function),
            Item::Choice(choice) => words(choice),
            Item::Handle(handle) => stub.handle(handle),
            Item::Record(record) => stub.record(record),
            Item::Union(union) => stub.union(union),
        });
    }
    Ok(Text::Made(text))
}

fn choice(item: &Item) -> Option<Choice> {
    match item {
        Item::Choice(choice) => Some(choice.clone()),
        Item::Call(_) | Item::Handle(_) | Item::Record(_) | Item::Union(_) => None,
    }
}

fn words(choice: &Choice) -> String {
    let mut text = format!("\nclass {}(StrEnum):\n    \"\"\"{}\"\"\"\n\n", choice.name, choice.doc);
    for word in &choice.words {
        let _ = write!(text, "    {} = {:?}\n    \"\"\"{}\"\"\"\n", word.member(), word.word, word.doc);
    }
    text
}

struct Stub {
    choices: Vec<Choice>,
}

impl Stub {
    fn record(&self, record: &Record) -> String {
        let name = record.name;
        let mut text = format!("\n@final\nclass {name}:\n    \"\"\"{}\"\"\"\n\n", record.doc);
        text.push_str(&self.fields("    ", name, &record.fields));
        let types: Vec<String> = record.fields.iter().map(|field| self.given(field)).collect();
        let changes: Vec<String> = record
            .fields
            .iter()
            .map(|field| format!("{}: {} = ...", field.name, self.taken(field)))
            .collect();
        let _ = writeln!(text, "    def __getnewargs__(self) -> tuple[{}]: ...", listed(&types));
        let _ = writeln!(text, "    def __replace__(self, *, {}) -> {name}: ...", changes.join(", "));
        text.push_str("    def _repr_html_(self) -> str: ...\n");
        record.from.iter().for_each(|function| text.push_str(&self.made(function)));
        record.with.iter().for_each(|function| text.push_str(&self.method(function)));
        text
    }

    fn union(&self, union: &Union) -> String {
        let name = union.name;
        let mut text = format!(
            "\n@disjoint_base\nclass {name}:\n    \"\"\"{}\"\"\"\n\n    def _repr_html_(self) -> str: ...\n",
            union.doc
        );
        for variant in &union.variants {
            let full = format!("{name}.{}", variant.name);
            let _ = write!(
                text,
                "    @final\n    class {}({name}):\n        \"\"\"{}\"\"\"\n\n",
                variant.name, variant.doc
            );
            text.push_str(&self.fields("        ", &full, &variant.fields));
            let types: Vec<String> = variant.fields.iter().map(|field| self.given(field)).collect();
            let _ = writeln!(text, "        def __getnewargs__(self) -> tuple[{}]: ...", listed(&types));
        }
        text
    }

    fn handle(&self, handle: &Handle) -> String {
        let mut text = format!("\n@final\nclass {}:\n    \"\"\"{}\"\"\"\n\n", handle.name, handle.doc);
        if let Some(new) = &handle.new {
            let parameters = self.parameters(&new.parameters);
            let _ = writeln!(text, "    def __new__(cls, {parameters}) -> {}: ...", handle.name);
        }
        handle.get.iter().for_each(|field| text.push_str(&self.property("    ", field)));
        text.push_str("    def _repr_html_(self) -> str: ...\n");
        handle.from.iter().for_each(|function| text.push_str(&self.made(function)));
        handle.with.iter().for_each(|function| text.push_str(&self.method(function)));
        text
    }

    fn call(&self, function: &Function) -> String {
        let parameters = self.parameters(&function.parameters);
        let result = self.output(&function.result);
        let (parameters, result) = if function.is_batch {
            let item = function.parameters.first().map(|item| self.input(&item.kind)).unwrap_or_default();
            (format!("items: Sequence[{item}], threads: int | None = None"), format!("tuple[{result}, ...]"))
        } else {
            (parameters, result)
        };
        format!("\ndef {}({parameters}) -> {result}:\n    \"\"\"{}\"\"\"\n", function.name, function.doc)
    }

    fn made(&self, function: &Function) -> String {
        let parameters = self.parameters(&function.parameters);
        let result = self.output(&function.result);
        let (name, doc) = (function.name, function.doc);
        format!("    @staticmethod\n    def {name}({parameters}) -> {result}:\n        \"\"\"{doc}\"\"\"\n")
    }

    fn method(&self, function: &Function) -> String {
        let parameters = self.parameters(&function.parameters);
        let comma = if parameters.is_empty() { "" } else { ", " };
        let result = self.output(&function.result);
        let (name, doc) = (function.name, function.doc);
        format!("    def {name}(self{comma}{parameters}) -> {result}:\n        \"\"\"{doc}\"\"\"\n")
    }

    fn fields(&self, indent: &str, name: &str, fields: &[Field]) -> String {
        let names: Vec<String> = fields.iter().map(|field| format!("Literal[{:?}]", field.name)).collect();
        let parameters = self.parameters(fields);
        let mut text = format!("{indent}__match_args__: ClassVar[tuple[{}]]\n", listed(&names));
        let _ = writeln!(text, "{indent}def __new__(cls, {parameters}) -> {name}: ...");
        fields.iter().for_each(|field| text.push_str(&self.property(indent, field)));
        text
    }

    fn property(&self, indent: &str, field: &Field) -> String {
        let (name, given, doc) = (field.name, self.given(field), field.doc);
        format!("{indent}@property\n{indent}def {name}(self) -> {given}:\n{indent}    \"\"\"{doc}\"\"\"\n")
    }

    fn parameters(&self, fields: &[Field]) -> String {
        let default = |field: &Field| if field.optional { " = None" } else { "" };
        let parameter = |field: &Field| format!("{}: {}{}", field.name, self.taken(field), default(field));
        fields.iter().map(parameter).collect::<Vec<_>>().join(", ")
    }

    fn given(&self, field: &Field) -> String {
        let output = self.output(&field.kind);
        if field.optional { format!("{output} | None") } else { output }
    }

    fn taken(&self, field: &Field) -> String {
        let input = self.input(&field.kind);
        if field.optional { format!("{input} | None") } else { input }
    }

    fn output(&self, kind: &Type) -> String {
        match kind {
            Type::List(item) => format!("tuple[{}, ...]", self.output(item)),
            Type::Option(inner) => format!("{} | None", self.output(inner)),
            Type::Unit => "None".to_owned(),
            Type::Name(name) => match name.as_str() {
                "Address" | "Denom" | "GpuModel" | "Secret" | "String" | "Timestamp" | "Version" => "str",
                "Bytes" | "SecretBytes" => "builtins.bytes",
                "Code" => "_Code",
                "Dec" => "Decimal",
                "I64" | "Int" | "Nanos" | "U64" | "i32" | "u32" => "int",
                other => other,
            }
            .to_owned(),
        }
    }

    fn input(&self, kind: &Type) -> String {
        match kind {
            Type::List(item) => format!("Sequence[{}]", self.input(item)),
            Type::Option(inner) => format!("{} | None", self.input(inner)),
            Type::Unit => "None".to_owned(),
            Type::Name(name) => match name.as_str() {
                "Bytes" | "SecretBytes" => "builtins.bytes | bytearray | memoryview".to_owned(),
                "Dec" => "Decimal | int | str".to_owned(),
                "Document" => "str | builtins.bytes | bytearray | memoryview".to_owned(),
                other => match self.choices.iter().find(|choice| choice.name == other) {
                    Some(choice) => {
                        let words: Vec<String> =
                            choice.words.iter().map(|word| format!("{:?}", word.word)).collect();
                        format!("{other} | Literal[{}]", words.join(", "))
                    }
                    None => self.output(kind),
                },
            },
        }
    }
}

/// What stands between the brackets of `tuple[]`.
fn listed(types: &[String]) -> String {
    if types.is_empty() { "()".to_owned() } else { types.join(", ") }
}

const HEAD: &str = "\
# Rendered from core/src/surface.rs by `cargo xtask render`; do not edit.

import builtins
from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar, Literal, TypeAlias, final

from typing_extensions import disjoint_base

__version__: str
";
