//! `index.d.ts`, `index.js` and `index.mjs`: the Node package's types and exports.

use std::fmt::Write;
use std::fs;

use akashkit::Code;

use super::Text;
use crate::shell;
use crate::surface::{Field, Function, Handle, Item, Record, Type, Union, camel, items};

/// The types.
pub fn types() -> Result<Text, String> {
    let mut text = format!("// {NOTE}\n");
    text.push_str(TYPES);
    let codes: Vec<String> = Code::ALL.iter().map(|code| format!("  | '{}'\n", code.as_str())).collect();
    let _ = write!(
        text,
        "\n/** A stable name for a way in which something can be wrong. */\nexport type Code =\n{}",
        codes.concat()
    );
    for item in items() {
        text.push('\n');
        text.push_str(&match item {
            Item::Call(function) => call(&function),
            Item::Choice(choice) => {
                let words: Vec<String> = choice.words.iter().map(|word| format!("'{}'", word.word)).collect();
                let says: Vec<String> =
                    choice.words.iter().map(|word| format!("`{}`: {}", word.word, word.doc)).collect();
                let doc = doc("", &format!("{} {}", choice.doc, says.join(" ")));
                format!("{doc}export type {} = {}\n", choice.name, words.join(" | "))
            }
            Item::Handle(handle) => class(&handle),
            Item::Record(record) => interface(&record),
            Item::Union(union) => alternatives(&union),
        });
    }
    Ok(Text::Made(text))
}

/// The exports for `require`.
pub fn common() -> Result<Text, String> {
    let mut text = format!("// {NOTE}\n'use strict'\n\nconst native = require('./native.js')\n\n");
    text.push_str("module.exports = {\n  ...require('./errors.js'),\n  ...require('./markers.js'),\n");
    for item in items().iter().filter(|item| is_value(item)) {
        let name = exported(item);
        let is_batch = matches!(item, Item::Call(call) if call.is_batch);
        let line = if is_batch {
            format!("  {name}: async (items, options) => native.{name}(items, options),\n")
        } else {
            format!("  {name}: native.{name},\n")
        };
        text.push_str(&line);
    }
    text.push_str("}\n");
    Ok(Text::Made(text))
}

/// The exports for `import`.
pub fn module() -> Result<Text, String> {
    let names = ERRORS.iter().chain(MARKERS).map(|name| (*name).to_owned()).chain(values());
    let names = lines(names);
    Ok(Text::Made(format!(
        "// {NOTE}\nimport akashkit from './index.js'\n\nexport const {{\n{names}}} = akashkit\n"
    )))
}

/// The exports for browsers.
pub fn browser() -> Result<Text, String> {
    let by_hand = |names: &[&str]| lines(names.iter().map(|name| (*name).to_owned()));
    Ok(Text::Made(format!(
        "// {NOTE}\nimport akashkit from './host.js'\n\n\
         export {{\n{}}} from './errors.js'\nexport {{\n{}}} from './markers.js'\n\n\
         export const {{\n{}}} = akashkit\n",
        by_hand(ERRORS),
        by_hand(MARKERS),
        lines(values())
    )))
}

/// The errors for browsers: the same, as a module.
pub fn browser_errors() -> Result<Text, String> {
    as_module("errors.js")
}

/// The markers for browsers: the same, as a module.
pub fn browser_markers() -> Result<Text, String> {
    as_module("markers.js")
}

fn as_module(name: &str) -> Result<Text, String> {
    let path = shell::root().join("bindings-node").join(name);
    let text = fs::read_to_string(path).map_err(|error| format!("{name}: {error}"))?;
    let text = text.replace("'use strict'\n", "").replace("module.exports = {", "export {");
    let text = text.replace(HIDDEN, "export { make, veil }");
    Ok(Text::Made(format!("// Rendered from {name} by `cargo xtask render`; do not edit.\n{text}")))
}

/// What is there when the program runs, by the names under which it is exported.
fn values() -> impl Iterator<Item = String> {
    items().into_iter().filter(is_value).map(|item| exported(&item))
}

fn lines(names: impl Iterator<Item = String>) -> String {
    names.map(|name| format!("  {name},\n")).collect()
}

/// Whether it is there when the program runs: functions, classes, and functions about plain objects.
fn is_value(item: &Item) -> bool {
    match item {
        Item::Call(_) | Item::Handle(_) => true,
        Item::Choice(_) | Item::Union(_) => false,
        Item::Record(record) => has_functions(record),
    }
}

fn exported(item: &Item) -> String {
    match item {
        Item::Call(call) => camel(call.name),
        Item::Choice(_) | Item::Handle(_) | Item::Record(_) | Item::Union(_) => item.name().to_owned(),
    }
}

fn has_functions(record: &Record) -> bool {
    !record.from.is_empty() || !record.with.is_empty() || record.text
}

fn call(function: &Function) -> String {
    let (name, result) = (camel(function.name), output(&function.result));
    let doc = doc("", function.doc);
    if function.is_batch {
        let item = function.parameters.first().map(|field| input(&field.kind)).unwrap_or_default();
        return format!(
            "{doc}export function {name}(items: readonly ({item})[], options?: {{ threads?: number }}): Promise<{result}[]>\n"
        );
    }
    format!("{doc}export function {name}({}): {result}\n", parameters(function))
}

fn class(handle: &Handle) -> String {
    let mut text = format!("{}export class {} {{\n", doc("", handle.doc), handle.name);
    match &handle.new {
        Some(new) => {
            let _ = writeln!(text, "{}  constructor({})", doc("  ", new.doc), parameters(new));
        }
        None => text.push_str("  private constructor()\n"),
    }
    for function in &handle.from {
        let _ = write!(text, "{}  static {}", doc("  ", function.doc), signature(function, &[]));
    }
    for field in &handle.get {
        let _ =
            writeln!(text, "{}  get {}(): {}", doc("  ", field.doc), camel(field.name), output(&field.kind));
    }
    for function in &handle.with {
        let _ = write!(text, "{}  {}", doc("  ", function.doc), signature(function, &[]));
    }
    if handle.text {
        text.push_str("  /** The text form. */\n  toString(): string\n");
    }
    text + "}\n"
}

fn interface(record: &Record) -> String {
    let name = record.name;
    let mut text = format!(
        "{}export interface {name} {{\n{}}}\n",
        doc("", record.doc),
        properties("  ", &record.fields)
    );
    if has_functions(record) {
        let _ = writeln!(text, "export const {name}: {{");
        let value = format!("value: {name}");
        for function in &record.from {
            let _ = write!(text, "{}  {}", doc("  ", function.doc), signature(function, &[]));
        }
        for function in &record.with {
            let _ = write!(text, "{}  {}", doc("  ", function.doc), signature(function, &[&value]));
        }
        if record.text {
            let _ = write!(text, "  /** The text form. */\n  toText({value}): string\n");
        }
        text.push_str("}\n");
    }
    text
}

fn alternatives(union: &Union) -> String {
    let mut text = format!("{}export type {} =\n", doc("", union.doc), union.name);
    for variant in &union.variants {
        let fields: Vec<String> = variant
            .fields
            .iter()
            .map(|field| format!("; readonly {}: {}", camel(field.name), output(&field.kind)))
            .collect();
        let _ = writeln!(
            text,
            "  /** {} */\n  | {{ readonly kind: '{}'{} }}",
            variant.doc,
            variant.word,
            fields.concat()
        );
    }
    text
}

fn properties(indent: &str, fields: &[Field]) -> String {
    let property = |field: &Field| {
        let optional = if field.optional { "?" } else { "" };
        let or = if field.optional { " | undefined" } else { "" };
        let doc = doc(indent, field.doc);
        format!("{doc}{indent}readonly {}{optional}: {}{or}\n", camel(field.name), output(&field.kind))
    };
    fields.iter().map(property).collect()
}

fn signature(function: &Function, first: &[&str]) -> String {
    let rest = parameters(function);
    let parameters: Vec<&str> =
        first.iter().copied().chain((!rest.is_empty()).then_some(rest.as_str())).collect();
    format!("{}({}): {}\n", camel(function.name), parameters.join(", "), output(&function.result))
}

/// Required ones by place, the others as properties of one object.
fn parameters(function: &Function) -> String {
    let (optional, required): (Vec<&Field>, Vec<&Field>) =
        function.parameters.iter().partition(|field| field.optional);
    let named = |field: &&Field| format!("{}: {}", camel(field.name), input(&field.kind));
    let mut parameters: Vec<String> = required.iter().map(named).collect();
    if !optional.is_empty() {
        let options: Vec<String> = optional
            .iter()
            .map(|field| format!("{}?: {} | undefined", camel(field.name), input(&field.kind)))
            .collect();
        parameters.push(format!("options?: {{ {} }}", options.join("; ")));
    }
    parameters.join(", ")
}

fn output(kind: &Type) -> String {
    match kind {
        Type::List(item) => format!("readonly {}[]", grouped(output(item))),
        Type::Option(inner) => format!("{} | undefined", output(inner)),
        Type::Unit => "void".to_owned(),
        Type::Name(name) => match name.as_str() {
            "Address" | "Dec" | "Denom" | "GpuModel" | "Secret" | "String" | "Timestamp" | "Version" => {
                "string"
            }
            "Bytes" | "SecretBytes" => "Uint8Array",
            "I64" | "Int" | "Nanos" | "U64" => "bigint",
            "bool" => "boolean",
            "i32" | "u32" => "number",
            other => other,
        }
        .to_owned(),
    }
}

fn input(kind: &Type) -> String {
    match kind {
        Type::List(item) => format!("readonly {}[]", grouped(input(item))),
        Type::Name(name) if name == "Dec" => "string | bigint".to_owned(),
        Type::Name(name) if name == "Document" => "string | Uint8Array".to_owned(),
        Type::Name(name) if ["I64", "Int", "Nanos", "U64"].contains(&name.as_str()) => {
            "bigint | number".to_owned()
        }
        Type::Name(_) | Type::Option(_) | Type::Unit => output(kind),
    }
}

fn grouped(kind: String) -> String {
    if kind.contains(' ') { format!("({kind})") } else { kind }
}

fn doc(indent: &str, text: &str) -> String {
    format!("{indent}/** {text} */\n")
}

const NOTE: &str = "Rendered from core/src/surface.rs by `cargo xtask render`; do not edit.";

/// What `errors.js` exports for us and not for users.
const HIDDEN: &str =
    "Object.defineProperties(module.exports, { make: { value: make }, veil: { value: veil } })";

const ERRORS: &[&str] = &[
    "AkashError",
    "ArgumentError",
    "BugError",
    "ChainError",
    "InputError",
    "MisuseError",
    "ProviderError",
    "SdlError",
];

const MARKERS: &[&str] = &["codeMirrorDiagnostics", "monacoMarkers"];

/// What is written by hand: errors and editor markers.
const TYPES: &str = "
export * from './errors.js'
export * from './markers.js'
";
