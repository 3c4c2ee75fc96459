//! Kotlin.

use super::code::{Declaration, Lines, block};
use super::{Role, Table, camel, is_document};
use crate::surface::{Function, Item, Record};

/// The code that uniffi wrote, at home.
pub fn at_home(code: &str) -> String {
    let table = Table::read();
    let lines: Vec<&str> = code.lines().collect();
    let companions = companions(&lines, &table);
    let mut out = Lines::default();
    let mut of: Option<String> = None;
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        if let Some(name) = type_of(line) {
            of = Some(name.to_owned());
        }
        if line.starts_with("public interface ") && line.ends_with("Interface {") {
            out.take_docs();
            at += block(&lines[at..]);
            continue;
        }
        let declaration =
            Declaration::read(line, "fun ").filter(|declaration| declaration.before.contains("@Throws"));
        let row = declaration.as_ref().and_then(|declaration| {
            table.find(of.as_deref(), declaration.name).or_else(|| table.find(None, declaration.name))
        });
        match (declaration, row) {
            // Stands in its type's companion.
            (Some(_), Some((Role::From, name, _))) if of.as_deref() != Some(name) => {
                out.take_docs();
                at += block(&lines[at..]);
            }
            (Some(declaration), Some((role, _, function))) => {
                let docs = out.take_docs();
                let taken = block(&lines[at..]);
                out.extend(written(&docs, &declaration, &lines[at + 1..at + taken], role, &function));
                at += taken;
            }
            (Some(_), None) => {
                out.push(line.replacen(" fun ", " internal fun ", 1));
                at += 1;
            }
            (None, _) => {
                let own = of.as_deref().and_then(|of| companions.iter().find(|(name, _)| name == of));
                match own {
                    Some((_, made)) if line.trim() == "companion object" => {
                        out.push("    companion object {");
                        out.extend(made.clone());
                        out.push("    }");
                    }
                    _ => out.extend(visibility(line, of.as_deref(), &table)),
                }
                at += 1;
            }
        }
    }
    // Text that is none is refused as everything is.
    let code = out.text().replace("encode(CharBuffer.wrap(value))", "encoded(value)");
    equality(&errors(&code), &table)
}

/// How a function of the table is called: on `this`, or else as what belongs to the type or to none.
pub fn call(of: &str, this: &str, function: &Function, role: Role, arguments: &[String]) -> String {
    let (name, arguments) = (camel(function.name), arguments.join(", "));
    match role {
        Role::Get => format!("{this}.{name}"),
        Role::From => format!("{of}.{name}({arguments})"),
        Role::Function if of.is_empty() => format!("{name}({arguments})"),
        Role::Function => format!("{this}.{name}({arguments})"),
    }
}

/// For each record what makes its values, as members of its companion.
fn companions(lines: &[&str], table: &Table) -> Vec<(String, Vec<String>)> {
    let mut companions: Vec<(String, Vec<String>)> = Vec::new();
    let mut before = Lines::default();
    for (at, line) in lines.iter().enumerate() {
        let made =
            Declaration::read(line, "fun ").filter(|declaration| declaration.before.contains("@Throws"));
        let made = made.and_then(|declaration| Some((table.find(None, declaration.name)?, declaration)));
        if let Some(((Role::From, of, function), declaration)) = made {
            let body = &lines[at + 1..at + block(&lines[at..])];
            let named = Declaration { name: &camel(function.name), ..declaration };
            let code = written(&before.take_docs(), &named, body, Role::From, &function);
            match companions.iter_mut().find(|(name, _)| name == of) {
                Some((_, members)) => members.extend(code),
                None => companions.push((of.to_owned(), code)),
            }
        }
        before.push(*line);
    }
    companions
}

/// The one function, its body, and a form for text where it takes a document.
fn written(
    docs: &[String],
    declaration: &Declaration<'_>,
    body: &[&str],
    role: Role,
    function: &Function,
) -> Vec<String> {
    let name = declaration.name;
    let mut lines = docs.to_vec();
    if role == Role::Get {
        lines.push(format!(
            "    @get:Throws(AkashException::class) val `{name}`{} get() {{",
            declaration.after.trim_start_matches(')').trim_end_matches('{')
        ));
        lines.extend(body.iter().map(|line| (*line).to_owned()));
        return lines;
    }
    let parameters = |text: bool| {
        let parameters = declaration.parameters.iter().enumerate().map(|(at, parameter)| {
            let is_document = function.parameters.get(at).is_some_and(is_document);
            let kind = if text && is_document {
                parameter.kind.replacen("kotlin.ByteArray", "kotlin.String", 1)
            } else {
                parameter.kind.to_owned()
            };
            let default = if kind.ends_with('?') { " = null" } else { "" };
            format!("`{}`: {kind}{default}", parameter.name)
        });
        parameters.collect::<Vec<_>>().join(", ")
    };
    lines.push(format!(
        "    @Throws(AkashException::class) fun `{name}`({}){}",
        parameters(false),
        declaration.after
    ));
    lines.extend(body.iter().map(|line| (*line).to_owned()));
    if function.parameters.iter().any(is_document) {
        let arguments = declaration.parameters.iter().enumerate().map(|(at, parameter)| {
            match (function.parameters.get(at).is_some_and(is_document), parameter.kind.starts_with("List<"))
            {
                (true, true) => format!("`{}`.map(::utf8)", parameter.name),
                (true, false) => format!("utf8(`{}`)", parameter.name),
                (false, _) => format!("`{}`", parameter.name),
            }
        });
        let arguments = arguments.collect::<Vec<_>>().join(", ");
        lines.extend(docs.iter().cloned());
        // On the JVM, lists of either kind would be the same.
        let other = if function.is_batch { format!("@JvmName(\"{name}Texts\") ") } else { String::new() };
        let result = declaration.after.trim_end_matches('{');
        lines.push(format!(
            "    {other}@Throws(AkashException::class) fun `{name}`({}){result} = `{name}`({arguments})",
            parameters(true)
        ));
    }
    lines
}

fn type_of(line: &str) -> Option<&str> {
    let starts = ["open class ", "data class ", "enum class ", "sealed class ", "public object "];
    let rest = starts.iter().find_map(|start| line.strip_prefix(start))?;
    rest.split([':', '(', ' ', '{']).next()
}

/// An error says what its failure says, and has its code.
fn errors(code: &str) -> String {
    let head = "sealed class AkashException: kotlin.Exception() {";
    let Some((before, rest)) = code.split_once(head) else { return code.to_owned() };
    let Some((body, after)) = rest.split_once("\n}\n") else { return code.to_owned() };
    let said = |field: &str| format!("{field}=${{ `{field}` }}");
    let body = body
        .replace("val `failure`", "override val `failure`")
        .replace("val `diagnostics`", "override val `diagnostics`")
        .replace(&format!("\"{}, {}\"", said("failure"), said("diagnostics")), "`failure`.`message`")
        .replace(&format!("\"{}\"", said("failure")), "`failure`.`message`");
    format!("{before}{head}\n{ERROR}{body}\n}}\n{after}")
}

const ERROR: &str = "
    /** What is wrong. */
    abstract val failure: Failure

    /** What is wrong and what was found. */
    abstract override val message: String

    /** The stable code. */
    val code: String get() = failure.code

    /** Every finding about the document; empty for other errors. */
    open val diagnostics: List<Diagnostic> get() = emptyList()
";

/// Records with bytes are equal when their bytes are.
fn equality(code: &str, table: &Table) -> String {
    let records = table.items.iter().filter_map(|item| match item {
        Item::Record(record) => Some(record),
        _ => None,
    });
    records.fold(code.to_owned(), |code, record| {
        let head = format!("data class {} (", record.name);
        let Some((before, rest)) = code.split_once(&head) else { return code };
        let Some((fields, rest)) = rest.split_once("\n){\n") else { return code };
        if !fields.contains(": kotlin.ByteArray") {
            return code;
        }
        format!("{before}{head}{fields}\n){{\n{}{rest}", equal(record, fields))
    })
}

fn equal(record: &Record, fields: &str) -> String {
    let is_bytes = |name: &str| fields.contains(&format!("val `{name}`: kotlin.ByteArray"));
    let names: Vec<String> = record.fields.iter().map(|field| camel(field.name)).collect();
    let same = names.iter().map(|name| match is_bytes(name) {
        true => format!("`{name}`.contentEquals(other.`{name}`)"),
        false => format!("`{name}` == other.`{name}`"),
    });
    let hashes = names.iter().map(|name| match is_bytes(name) {
        true => format!("`{name}`.contentHashCode()"),
        false => format!("`{name}`"),
    });
    let (same, hashes) = (same.collect::<Vec<_>>().join(" && "), hashes.collect::<Vec<_>>().join(", "));
    let name = record.name;
    format!(
        "    override fun equals(other: Any?): Boolean = other is {name} && {same}\n\n    override fun hashCode(): Int = listOf({hashes}).hashCode()\n"
    )
}

/// What is no part of the table is no part of the package's face.
fn visibility(line: &str, of: Option<&str>, table: &Table) -> Option<String> {
    let ours = |name: &str| name == "AkashException" || table.has(name);
    if !line.starts_with(' ') {
        let starts = [
            "public object ",
            "public interface ",
            "public fun ",
            "object ",
            "interface ",
            "open class ",
            "class ",
            "inline fun ",
            "fun ",
        ];
        let Some(rest) = starts.iter().find_map(|start| line.strip_prefix(start)) else {
            return Some(line.to_owned());
        };
        let name = rest.split([':', '(', ' ', '{', '<']).next().unwrap_or_default();
        if ours(name) {
            let face = format!(": Disposable, AutoCloseable, {name}Interface");
            return Some(line.replacen("open class", "class", 1).replacen(&face, ": AutoCloseable", 1));
        }
        return Some(format!("internal {}", line.trim_start_matches("public ")));
    }
    if !of.is_some_and(ours) {
        return Some(line.to_owned());
    }
    Some(HIDDEN.iter().fold(line.to_owned(), |line, (was, is)| line.replacen(was, is, 1)))
}

/// Members of every object that are uniffi's own.
const HIDDEN: &[(&str, &str)] = &[
    ("    constructor(withHandle:", "    internal constructor(withHandle:"),
    ("    constructor(noHandle:", "    internal constructor(noHandle:"),
    ("    protected val", "    private val"),
    ("    val uniffiIsDestroyed", "    internal val uniffiIsDestroyed"),
    ("    override fun destroy()", "    internal fun destroy()"),
    ("    fun uniffiCloneHandle", "    internal fun uniffiCloneHandle"),
    ("    companion object ErrorHandler", "    internal companion object ErrorHandler"),
];
