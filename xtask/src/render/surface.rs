//! `docs/surface.md` and `surface.json`: what every language has, for people and for the tests.

use std::fmt::Write;

use super::Text;
use crate::surface::{Field, Function, Item, camel, items};

/// The page: an item a row, a language a column.
pub fn text() -> Result<Text, String> {
    let mut page = String::from(HEAD);
    for item in items() {
        match item {
            Item::Call(function) => row(&mut page, "", &function, Shape::Function),
            Item::Choice(choice) => {
                name(&mut page, choice.name, choice.doc);
                for word in choice.words {
                    let (upper, doc) = (word.word.to_uppercase(), word.doc);
                    let _ = writeln!(page, "| | `{}.{upper}` | `'{}'` | {doc} |", choice.name, word.word);
                }
            }
            Item::Handle(handle) => {
                name(&mut page, handle.name, handle.doc);
                handle.new.iter().for_each(|function| row(&mut page, handle.name, function, Shape::New));
                handle.get.iter().for_each(|field| part(&mut page, handle.name, field));
                handle.from.iter().for_each(|function| row(&mut page, handle.name, function, Shape::From));
                handle.with.iter().for_each(|function| row(&mut page, handle.name, function, Shape::Method));
                text_row(&mut page, handle.name, handle.text, "toString()");
            }
            Item::Record(record) => {
                name(&mut page, record.name, record.doc);
                record.fields.iter().for_each(|field| part(&mut page, record.name, field));
                record.from.iter().for_each(|function| row(&mut page, record.name, function, Shape::From));
                record
                    .with
                    .iter()
                    .for_each(|function| row(&mut page, record.name, function, Shape::Companion));
                text_row(&mut page, record.name, record.text, "toText(value)");
            }
            Item::Union(union) => {
                name(&mut page, union.name, union.doc);
                for variant in union.variants {
                    let (variant, word, doc) = (variant.name, variant.word, variant.doc);
                    let _ = writeln!(
                        page,
                        "| | `{0}.{variant}` | `{{ kind: '{word}', … }}` | {doc} |",
                        union.name
                    );
                }
            }
        }
    }
    Ok(Text::Made(page))
}

/// The table as data, a row a line.
pub fn json() -> Result<Text, String> {
    let items = items();
    let lines = items.iter().map(serde_json::to_string).collect::<Result<Vec<_>, _>>();
    Ok(Text::Made(format!("[\n{}\n]\n", lines.map_err(|error| error.to_string())?.join(",\n"))))
}

enum Shape {
    Companion,
    From,
    Function,
    Method,
    New,
}

fn name(page: &mut String, name: &str, doc: &str) {
    let _ = writeln!(page, "| **{name}** | `{name}` | `{name}` | {} |", cell(doc));
}

fn part(page: &mut String, of: &str, field: &Field) {
    let (python, node, doc) = (field.name, camel(field.name), cell(field.doc));
    let optional = if field.optional { "?" } else { "" };
    let _ = writeln!(page, "| | `{of}.{python}` | `{node}{optional}` | {doc} |");
}

fn row(page: &mut String, of: &str, function: &Function, shape: Shape) {
    let doc = cell(function.doc);
    let name = function.name;
    let python: Vec<String> = function
        .parameters
        .iter()
        .map(|field| if field.optional { format!("{}=None", field.name) } else { field.name.to_owned() })
        .collect();
    let python = if function.is_batch { "items, threads=None".to_owned() } else { python.join(", ") };
    let node = node_parameters(function);
    let camel = camel(name);
    let (first, python, node) = match shape {
        Shape::Function => (format!("**{name}**"), format!("{name}({python})"), format!("{camel}({node})")),
        Shape::New => (String::new(), format!("{of}({python})"), format!("new {of}({node})")),
        Shape::From => (String::new(), format!("{of}.{name}({python})"), format!("{of}.{camel}({node})")),
        Shape::Method => (String::new(), format!("{of}.{name}({python})"), format!("{camel}({node})")),
        Shape::Companion => {
            let node = if node.is_empty() { "value".to_owned() } else { format!("value, {node}") };
            (String::new(), format!("{of}.{name}({python})"), format!("{of}.{camel}({node})"))
        }
    };
    let _ = writeln!(page, "| {first} | `{python}` | `{node}` | {doc} |");
}

fn text_row(page: &mut String, of: &str, has_text: bool, node: &str) {
    if has_text {
        let node = if node.starts_with("toText") { format!("{of}.{node}") } else { node.to_owned() };
        let _ = writeln!(page, "| | `str({of})` | `{node}` | The text form. |");
    }
}

/// What Node takes: optional arguments are one object at the end.
fn node_parameters(function: &Function) -> String {
    if function.is_batch {
        return "items, { threads }".to_owned();
    }
    let (optional, required): (Vec<&Field>, Vec<&Field>) =
        function.parameters.iter().partition(|field| field.optional);
    let names =
        |fields: &[&Field]| fields.iter().map(|field| camel(field.name)).collect::<Vec<_>>().join(", ");
    match (required.is_empty(), optional.is_empty()) {
        (_, true) => names(&required),
        (true, false) => format!("{{ {} }}", names(&optional)),
        (false, false) => format!("{}, {{ {} }}", names(&required), names(&optional)),
    }
}

fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}

const HEAD: &str = "\
# Everything other languages see

Rendered from `core/src/surface.rs` by `cargo xtask render`; do not edit. The browser has what Node has. Swift and Kotlin use Node's names,
with methods on every type. In Rust the same things stand in their modules, with types in the place of text.

| Item | Python | Node | |
| --- | --- | --- | --- |
";
