//! Swift.

use super::code::{Declaration, Lines, Parameter, block};
use super::{Role, Table, camel, is_document};
use crate::surface::{Field, Function, Type};

/// The code that uniffi wrote, at home.
pub fn at_home(code: &str) -> String {
    let table = Table::read();
    let code = cases(code);
    let lines: Vec<&str> = code.lines().collect();
    let mut out = Lines::default();
    let mut of = None;
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        if let Some(name) = type_of(line) {
            of = table.has(name).then(|| name.to_owned());
        }
        if line.starts_with("public protocol ") {
            out.take_docs();
            at += block(&lines[at..]);
            continue;
        }
        let declaration = Declaration::read(line, "func ").filter(|declaration| {
            !declaration.name.starts_with(' ')
                && ["public ", "open ", "public static "].contains(&declaration.before)
        });
        let row = declaration.and_then(|declaration| {
            let row = table.find(of.as_deref(), declaration.name)?;
            Some((declaration, row))
        });
        if let Some((declaration, (role, of, function))) = row {
            let taken = block(&lines[at..]);
            let body: Vec<&str> = lines[at + 1..at + taken].to_vec();
            let docs = out.take_docs();
            out.extend(written(&docs, &declaration, &body, role, of, &function));
            at += taken;
        } else {
            out.push(visibility(line, &table));
            at += 1;
        }
    }
    out.text()
}

/// How a function of the table is called: on `this`, or else as what belongs to the type or to none.
pub fn call(of: &str, this: &str, function: &Function, role: Role, arguments: &[String]) -> String {
    let name = camel(function.name);
    if role == Role::Get {
        return format!("{this}.{name}");
    }
    let labels = labels(function, role);
    let arguments = labels.iter().zip(arguments).map(|(label, argument)| match label.as_str() {
        "_" => argument.clone(),
        label => format!("{label}: {argument}"),
    });
    let arguments = arguments.collect::<Vec<_>>().join(", ");
    match role {
        Role::From if is_initializer(function) => format!("{of}({arguments})"),
        Role::From => format!("{of}.{name}({arguments})"),
        Role::Function if of.is_empty() => format!("{name}({arguments})"),
        Role::Get | Role::Function => format!("{this}.{name}({arguments})"),
    }
}

/// `parse` and `from_…` are initializers; other ways to make a value keep their names.
fn is_initializer(function: &Function) -> bool {
    function.name == "parse" || function.name.starts_with("from_")
}

/// The name with its labels, as Swift itself writes it.
pub fn signature(function: &Function, role: Role) -> String {
    let name = camel(function.name);
    let mut labels = labels(function, role);
    if function.is_batch {
        labels.push(threads().name.to_owned());
    }
    let labels: String = labels.iter().map(|label| format!("{label}:")).collect();
    match role {
        Role::Get => name,
        Role::From if is_initializer(function) => format!("init({labels})"),
        Role::From | Role::Function => format!("{name}({labels})"),
    }
}

/// What stands before each argument; `_` for nothing. A first argument speaks for itself unless it is a mere number or may be left out.
fn labels(function: &Function, role: Role) -> Vec<String> {
    let label = |(at, field): (usize, &Field)| {
        let is_silent = if role == Role::From && function.name.starts_with("from_") {
            false
        } else {
            at == 0 && !field.optional && !is_number(&field.kind) || field.name == "right"
        };
        if is_silent { "_".to_owned() } else { camel(field.name) }
    };
    let mut labels: Vec<String> = function.parameters.iter().enumerate().map(label).collect();
    if let (Role::From, Some(form), [only]) =
        (role, function.name.strip_prefix("from_"), labels.as_mut_slice())
    {
        *only = camel(form);
    }
    labels
}

fn is_number(kind: &Type) -> bool {
    matches!(kind, Type::Name(name) if ["I64", "Nanos", "U64", "i32", "u32"].contains(&name.as_str()))
}

/// Cases of the error begin with a small letter, as all cases do.
fn cases(code: &str) -> String {
    let body = code.split_once("enum AkashError").and_then(|(_, rest)| rest.split_once("\n}\n"));
    let body = body.map(|(body, _)| body).unwrap_or_default();
    let names: Vec<&str> =
        body.lines().filter_map(|line| line.trim_start().strip_prefix("case ")?.strip_suffix('(')).collect();
    names.iter().fold(code.to_owned(), |code, name| {
        let small = name.to_lowercase();
        code.replace(&format!("case {name}("), &format!("case {small}("))
            .replace(&format!(".{name}("), &format!(".{small}("))
    })
}

fn type_of(line: &str) -> Option<&str> {
    let rest = ["open class ", "public struct ", "public enum ", "public func FfiConverter"]
        .iter()
        .find_map(|start| line.strip_prefix(start))?;
    rest.split([':', '(']).next()
}

/// The one function, its body, and a form for text where it takes a document.
fn written(
    docs: &[String],
    declaration: &Declaration<'_>,
    body: &[&str],
    role: Role,
    of: &str,
    function: &Function,
) -> Vec<String> {
    let is_free = declaration.before == "public ";
    let result =
        declaration.after.split_once("->").map(|(_, result)| result.trim().trim_end_matches('{').trim());
    let arrow = result.map(|result| format!(" -> {result}")).unwrap_or_default();
    let initializer = role == Role::From && is_initializer(function);
    let names: Vec<&str> = declaration.parameters.iter().map(|parameter| parameter.name).collect();
    let head = |kinds: &[String]| {
        let parameters = declared(&labels(function, role), &names, kinds);
        match role {
            Role::Get => format!("public var {}{} {{", declaration.name, arrow.replacen(" ->", ":", 1)),
            Role::From if initializer && is_free => format!("public init({parameters}) throws {{"),
            Role::From if initializer => format!("public convenience init({parameters}) throws {{"),
            Role::From => {
                format!("public static func {}({parameters}) throws{arrow} {{", camel(function.name))
            }
            Role::Function => format!("public func {}({parameters}) throws{arrow} {{", declaration.name),
        }
    };
    let kinds: Vec<String> =
        declaration.parameters.iter().map(|parameter| parameter.kind.to_owned()).collect();
    let mut lines = docs.to_vec();
    lines.push(head(&kinds));
    let inline =
        declaration.after.split_once('{').map(|(_, rest)| rest.trim()).filter(|rest| !rest.is_empty());
    let mut body: Vec<String> = inline.into_iter().chain(body.iter().copied()).map(str::to_owned).collect();
    if initializer && let Some(first) = body.first_mut() {
        *first = match (is_free, first.split_once("_lift(")) {
            (false, Some((_, call))) => format!("    self.init(unsafeFromHandle: {call}"),
            _ => first.replacen("return", "self =", 1),
        };
    }
    if role == Role::Get {
        lines.push("get throws {".to_owned());
        body.push("}".to_owned());
    }
    lines.append(&mut body);
    if function.parameters.iter().any(is_document) {
        lines.extend(for_text(docs, &head, declaration, role, of, function));
    }
    // A free function makes a value of a record, whose other parts stand elsewhere.
    if role == Role::From && is_free {
        lines.insert(0, format!("extension {of} {{"));
        lines.push("}".to_owned());
    }
    lines
}

/// The same function for text in the place of bytes.
fn for_text(
    docs: &[String],
    head: &dyn Fn(&[String]) -> String,
    declaration: &Declaration<'_>,
    role: Role,
    of: &str,
    function: &Function,
) -> Vec<String> {
    let is_text = |at: usize| function.parameters.get(at).is_some_and(is_document);
    let kinds = declaration.parameters.iter().enumerate();
    let kinds: Vec<String> = kinds
        .map(
            |(at, Parameter { kind, .. })| {
                if is_text(at) { kind.replacen("Data", "String", 1) } else { (*kind).to_owned() }
            },
        )
        .collect();
    let arguments = declaration.parameters.iter().enumerate().map(|(at, Parameter { name, kind })| {
        match (is_text(at), kind.starts_with('[')) {
            (true, true) => format!("{name}.map {{ Data($0.utf8) }}"),
            (true, false) => format!("Data({name}.utf8)"),
            (false, _) => (*name).to_owned(),
        }
    });
    let mut call =
        call(of, "self", &all_parameters(function, declaration), role, &arguments.collect::<Vec<_>>());
    if role == Role::From && !call[of.len()..].starts_with('.') {
        call = format!("self.init{}", &call[of.len()..]);
    }
    // Bytes win where both would do, such as for an empty list.
    [docs, &["@_disfavoredOverload".to_owned(), head(&kinds), format!("    try {call}"), "}".to_owned()]]
        .concat()
}

/// A batch has one more parameter than its row.
fn all_parameters(function: &Function, declaration: &Declaration<'_>) -> Function {
    let mut function = function.clone();
    if function.is_batch && declaration.parameters.len() > function.parameters.len() {
        function.parameters.push(threads());
    }
    function
}

/// What a batch takes besides its items.
fn threads() -> Field {
    Field { name: "threads", kind: Type::Name("u32".to_owned()), optional: true, doc: "" }
}

fn declared(labels: &[String], names: &[&str], kinds: &[String]) -> String {
    let label = |at: usize| labels.get(at).map(String::as_str).unwrap_or(names[at]);
    let parameters = names.iter().zip(kinds).enumerate().map(|(at, (name, kind))| {
        if label(at) == *name { format!("{name}: {kind}") } else { format!("{} {name}: {kind}", label(at)) }
    });
    parameters.collect::<Vec<_>>().join(", ")
}

/// What is no part of the table is no part of the module's face.
fn visibility(line: &str, table: &Table) -> String {
    if let Some(class) = line.strip_prefix("open class ") {
        let name = class.split(':').next().unwrap_or_default();
        return format!("public final class {}", class.replacen(&format!("{name}Protocol, "), "", 1));
    }
    let hidden = [
        "public init(noHandle",
        "public struct NoHandle",
        "public func uniffiCloneHandle",
        "public init() {}",
    ];
    let indent = line.len() - line.trim_start().len();
    let trimmed = line.trim_start();
    if let Some(rest) = trimmed.strip_prefix("required public init(unsafeFromHandle") {
        return format!("{}init(unsafeFromHandle{rest}", &line[..indent]);
    }
    if hidden.iter().any(|start| trimmed.starts_with(start)) {
        return line.replacen("public ", "", 1);
    }
    let ours = |rest: &str| table.has(rest.split([':', '(', ' ', '<']).next().unwrap_or_default());
    match line.strip_prefix("public struct ").or_else(|| line.strip_prefix("public func ")) {
        Some(rest) if !ours(rest) => line.replacen("public ", "", 1),
        _ => line.to_owned(),
    }
}
