//! What uniffi writes for Swift and Kotlin, as people write there: constructors at their type, parts as properties, and nothing public that
//! the table does not list. The rules are about the kinds of rows; no item of the table is named here.

pub mod calls;
mod code;
pub mod face;
pub mod kotlin;
pub mod swift;

use crate::surface::{Field, Function, Item, Type, items};

/// The table by name, as far as it decides how something is written.
struct Table {
    items: Vec<Item>,
}

/// What a function is to its type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Makes a value of the type.
    From,
    /// Reads a part.
    Get,
    /// Works on a value, or belongs to no type.
    Function,
}

impl Table {
    fn read() -> Self {
        Self { items: items() }
    }

    fn has(&self, name: &str) -> bool {
        self.items.iter().any(|item| !matches!(item, Item::Call(_)) && item.name() == name)
    }

    /// The function that is called so in that type, or in none.
    fn find(&self, of: Option<&str>, name: &str) -> Option<(Role, &'static str, Function)> {
        self.items.iter().find_map(|item| match (of, item) {
            (None, Item::Call(call)) => {
                (camel(call.name) == name).then(|| (Role::Function, "", call.clone()))
            }
            (None, Item::Record(record)) => record.from.iter().find_map(|function| {
                let free = format!("{}_{}", snake(record.name), function.name);
                (camel(&free) == name).then(|| (Role::From, record.name, function.clone()))
            }),
            (Some(of), Item::Record(record)) if of == record.name => {
                let text = record.text.then(text).filter(|text| text.name == name);
                let with = named(&record.with, name).or(text);
                with.map(|function| (Role::Function, record.name, function))
            }
            (Some(of), Item::Handle(handle)) if of == handle.name => {
                let get = handle.get.iter().find(|field| camel(field.name) == name);
                let get = get.map(|field| (Role::Get, handle.name, reads(field)));
                let with =
                    || named(&handle.with, name).map(|function| (Role::Function, handle.name, function));
                let from = || named(&handle.from, name).map(|function| (Role::From, handle.name, function));
                get.or_else(with).or_else(from)
            }
            _ => None,
        })
    }
}

fn named(functions: &[Function], name: &str) -> Option<Function> {
    functions.iter().find(|function| camel(function.name) == name).cloned()
}

fn reads(field: &Field) -> Function {
    Function {
        name: field.name,
        doc: field.doc,
        is_batch: false,
        parameters: Vec::new(),
        result: field.kind.clone(),
    }
}

/// The text form of a record, which is refused where the record is: a description cannot fail.
fn text() -> Function {
    let kind = Type::Name("String".to_owned());
    reads(&Field { name: "text", kind, optional: false, doc: "The text form." })
}

/// Whether a parameter is a document, which may be text or bytes.
fn is_document(field: &Field) -> bool {
    field.kind == Type::Name("Document".to_owned())
}

pub use crate::surface::camel;

/// `CamelCase` as `snake_case`, as uniffi's names of free functions have it.
fn snake(name: &str) -> String {
    let mut snake = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !snake.is_empty() {
            snake.push('_');
        }
        snake.extend(letter.to_lowercase());
    }
    snake
}
