//! The names that Swift and Kotlin export, by the table: what is compared with what the packages really have.

use std::collections::BTreeSet;

use serde_json::Value;

use super::calls::Tongue;
use super::{Role, Table, camel, reads, swift, text};
use crate::surface::{Field, Function, Item};

impl Tongue {
    /// Every public name that the table asks for; in Swift with argument labels.
    pub fn face(self) -> BTreeSet<String> {
        let mut names = BTreeSet::new();
        for item in Table::read().items {
            let of = item.name();
            let mut member = |name: String| names.insert(format!("{of}.{name}"));
            let mut functions = |functions: &[Function], role| {
                functions.iter().for_each(|function| {
                    member(self.named(function, role));
                });
            };
            match &item {
                Item::Call(function) => {
                    names.insert(self.named(function, Role::Function));
                    continue;
                }
                Item::Choice(choice) => choice.words.iter().for_each(|word| {
                    member(
                        self.word(of, word.name).trim_start_matches(of).trim_start_matches('.').to_owned(),
                    );
                }),
                Item::Handle(handle) => {
                    let get: Vec<Function> = handle.get.iter().map(reads).collect();
                    functions(&handle.from, Role::From);
                    functions(&get, Role::Get);
                    functions(&handle.with, Role::Function);
                    if let (Self::Swift, Some(new)) = (self, &handle.new) {
                        member(format!("init({})", labels(&new.parameters)));
                    }
                    if self == Self::Swift && handle.text {
                        member("description".to_owned());
                    }
                }
                Item::Record(record) => {
                    functions(&record.from, Role::From);
                    functions(&record.with, Role::Function);
                    if record.text {
                        functions(&[text()], Role::Function);
                    }
                    if self == Self::Swift && record.text {
                        member("description".to_owned());
                    }
                    if self == Self::Swift {
                        member(format!("init({})", labels(&record.fields)));
                    }
                    record.fields.iter().for_each(|field| {
                        member(camel(field.name));
                    });
                }
                Item::Union(union) => union.variants.iter().for_each(|variant| match self {
                    Self::Kotlin => {
                        member(variant.name.to_owned());
                        variant.fields.iter().for_each(|field| {
                            member(format!("{}.{}", variant.name, camel(field.name)));
                        });
                    }
                    Self::Swift => {
                        let name = super::calls::small(variant.name);
                        let labels = labels(&variant.fields);
                        member(if labels.is_empty() { name } else { format!("{name}({labels})") });
                    }
                }),
            }
            names.insert(of.to_owned());
        }
        names
    }

    fn named(self, function: &Function, role: Role) -> String {
        match self {
            Self::Kotlin => camel(function.name),
            Self::Swift => swift::signature(function, role),
        }
    }
}

fn labels(fields: &[Field]) -> String {
    fields.iter().map(|field| format!("{}:", camel(field.name))).collect()
}

/// The names in a symbol graph of Swift's compiler, without those of the types that are written by hand.
///
/// # Errors
/// It is no symbol graph.
pub fn exported(graph: &str) -> Result<BTreeSet<String>, String> {
    let graph: Value = serde_json::from_str(graph).map_err(|error| error.to_string())?;
    let symbols = graph["symbols"].as_array().ok_or("it has no symbols")?;
    let path = |symbol: &Value| -> Vec<String> {
        let parts = symbol["pathComponents"].as_array().into_iter().flatten();
        parts.filter_map(Value::as_str).map(str::to_owned).collect()
    };
    let paths = symbols
        .iter()
        .map(path)
        .filter(|path| !path.first().is_some_and(|root| BY_HAND.contains(&root.as_str())));
    Ok(paths.map(|path| path.join(".")).collect())
}

const BY_HAND: &[&str] = &["AkashError", "ExactDecimal", "SecretText", "WholeNumber"];
