//! `docs/surface.md` and `surface.json`: what every language has, for people and for the tests.

use std::fmt::Write;

use super::Text;
use crate::idiom::calls::{Tongue, small};
use crate::idiom::{Role, swift};
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
                    let (upper, doc) = (word.member(), word.doc);
                    let in_tongue = |tongue: Tongue| tongue.word(choice.name, word.name);
                    let (swift, kotlin) = (in_tongue(Tongue::Swift), in_tongue(Tongue::Kotlin));
                    let (of, word) = (choice.name, word.word);
                    let _ =
                        writeln!(page, "| | `{of}.{upper}` | `'{word}'` | `{swift}` | `{kotlin}` | {doc} |");
                }
            }
            Item::Handle(handle) => {
                name(&mut page, handle.name, handle.doc);
                handle.new.iter().for_each(|function| row(&mut page, handle.name, function, Shape::New));
                handle.get.iter().for_each(|field| part(&mut page, handle.name, field));
                handle.from.iter().for_each(|function| row(&mut page, handle.name, function, Shape::From));
                handle.with.iter().for_each(|function| row(&mut page, handle.name, function, Shape::Method));
                if handle.text {
                    let of = handle.name;
                    let _ = writeln!(
                        page,
                        "| | `str({of})` | `toString()` | `String(describing:)` | `toString()` | The text form. |"
                    );
                }
            }
            Item::Record(record) => {
                name(&mut page, record.name, record.doc);
                record.fields.iter().for_each(|field| part(&mut page, record.name, field));
                record.from.iter().for_each(|function| row(&mut page, record.name, function, Shape::From));
                record
                    .with
                    .iter()
                    .for_each(|function| row(&mut page, record.name, function, Shape::Companion));
                if record.text {
                    let of = record.name;
                    let _ = writeln!(
                        page,
                        "| | `str({of})` | `{of}.toText(value)` | `text()` | `text()` | The text form. |"
                    );
                }
            }
            Item::Union(union) => {
                name(&mut page, union.name, union.doc);
                for variant in union.variants {
                    let (of, name, word, doc) = (union.name, variant.name, variant.word, variant.doc);
                    let fields: Vec<String> = variant.fields.iter().map(|field| camel(field.name)).collect();
                    let swift = format!(".{}({}:)", small(name), fields.join(":"));
                    let kotlin = format!("{of}.{name}({})", fields.join(", "));
                    let _ = writeln!(
                        page,
                        "| | `{of}.{name}` | `{{ kind: '{word}', … }}` | `{swift}` | `{kotlin}` | {doc} |"
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
    let _ = writeln!(page, "| **{name}** | `{name}` | `{name}` | `{name}` | `{name}` | {} |", cell(doc));
}

fn part(page: &mut String, of: &str, field: &Field) {
    let (python, node, doc) = (field.name, camel(field.name), cell(field.doc));
    let optional = if field.optional { "?" } else { "" };
    let _ = writeln!(page, "| | `{of}.{python}` | `{node}{optional}` | `{node}` | `{node}` | {doc} |");
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
    let (swift, kotlin) = native(of, function, &shape);
    let _ = writeln!(page, "| {first} | `{python}` | `{node}` | `{swift}` | `{kotlin}` | {doc} |");
}

/// In Swift and in Kotlin.
fn native(of: &str, function: &Function, shape: &Shape) -> (String, String) {
    let role = if matches!(shape, Shape::From) { Role::From } else { Role::Function };
    let swift = match (shape, swift::signature(function, role)) {
        (Shape::New, _) => {
            let labels = function.parameters.iter().map(|field| camel(field.name) + ":");
            format!("{of}({})", labels.collect::<String>())
        }
        (Shape::From, signature) => match signature.strip_prefix("init") {
            Some(labels) => format!("{of}{labels}"),
            None => format!("{of}.{signature}"),
        },
        (_, signature) => signature,
    };
    let mut parameters: Vec<String> = function.parameters.iter().map(|field| camel(field.name)).collect();
    if function.is_batch {
        parameters = vec!["items".to_owned(), "threads".to_owned()];
    }
    let (name, parameters) = (camel(function.name), parameters.join(", "));
    let kotlin = match shape {
        Shape::New => format!("{of}({parameters})"),
        Shape::From => format!("{of}.{name}({parameters})"),
        _ => format!("{name}({parameters})"),
    };
    (swift, kotlin)
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

Rendered from `core/src/surface.rs` by `cargo xtask render`; do not edit. In Rust the same things stand in their modules, with types in the place
of text. Optional arguments are keywords in Python, one object in Node and browsers, and have defaults in Swift and Kotlin.

| Item | Python | Node and browsers | Swift | Kotlin | |
| --- | --- | --- | --- | --- | --- |
";
