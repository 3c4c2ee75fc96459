//! `docs/errors.md`: every code with its meaning, what leads to it, its remedy, and examples.

use akashkit::sdl::Diagnostic;
use akashkit::{Class, Code};
use serde_json::Value;

use super::Text;
use super::excerpt::excerpt;
use crate::vectors::codes::examples::{self, Answer, Example};

/// The page, a section for each family of codes.
pub fn text() -> Result<Text, String> {
    let examples = examples::all();
    let mut codes = Code::ALL.to_vec();
    codes.sort_by_key(|code| (family(*code), code.as_str()));
    let families: Vec<&[Code]> = codes.chunk_by(|a, b| family(*a) == family(*b)).collect();
    let links: Vec<String> =
        families.iter().map(|codes| family(codes[0])).map(|name| format!("[{name}](#{name})")).collect();
    let mut page = format!("{HEAD}\n{}\n", links.join(" · "));
    for codes in families {
        page += &format!("\n## {}\n", family(codes[0]));
        page.extend(codes.iter().map(|code| entry(*code, &examples)));
    }
    Ok(Text::Made(page))
}

fn family(code: Code) -> &'static str {
    code.as_str().split('.').next().unwrap_or_default()
}

fn entry(code: Code, examples: &[Example]) -> String {
    let examples: Vec<&Example> = examples.iter().filter(|example| example.code == code).collect();
    let causes = examples.iter().filter(|example| !example.cause.is_empty());
    let causes: String = causes.map(|example| format!(" *Cause:* {}.", prose(&example.cause))).collect();
    let chain = code.chain().map(|(space, number)| format!(", on chain {space} {number}"));
    let mut entry = format!(
        "\n### `{}`\n\n{}.{causes} *Remedy:* {}. ({}{})\n",
        code.as_str(),
        sentence(&prose(code.meaning())),
        prose(code.remedy()),
        class(code.class()),
        chain.unwrap_or_default()
    );
    entry.extend(examples.into_iter().map(example));
    entry
}

/// What goes in and what comes out.
fn example(example: &Example) -> String {
    match example.answer() {
        Answer::Error(error) => {
            let message = error.map(|error| error.to_string()).unwrap_or_default();
            block("text", &format!("{}\n{}", call(example), shortened(&message)))
        }
        Answer::Findings(findings) => {
            let finding = findings.into_iter().find(|finding| finding.code == example.code);
            finding.map(|finding| document(example, &finding)).unwrap_or_default()
        }
    }
}

fn document(example: &Example, finding: &Diagnostic) -> String {
    let yaml = if example.file.is_empty() {
        example.arguments.first().map(shown).unwrap_or_default()
    } else {
        // A finding about the whole document has no line of its own.
        let own = (!finding.path.is_empty()).then_some(finding.start.line);
        let numbers = finding.related.iter().map(|related| related.start.line).chain(own);
        excerpt(&String::from_utf8_lossy(&example.document()), &example.unchanged(), numbers)
    };
    let path = if finding.path.is_empty() { String::new() } else { format!(" ({})", finding.path) };
    let general = finding.help == finding.code.remedy();
    let help = if general { String::new() } else { format!("\nhelp: {}", finding.help) };
    block("yaml", &yaml) + &block("text", &format!("{}{path}{help}", finding.message))
}

fn call(example: &Example) -> String {
    let mut arguments: Vec<String> = example.arguments.iter().map(argument).collect();
    if !example.file.is_empty() {
        let set: Vec<String> =
            example.set.iter().map(|(pointer, value)| format!("{pointer} = {value}")).collect();
        arguments.push(format!("{} where {}", example.file, set.join(", ")));
    }
    format!("{}({})", example.op, arguments.join(", "))
}

fn argument(value: &Value) -> String {
    match (value, value.get("hex")) {
        (_, Some(hex)) => format!("0x{}", hex.as_str().unwrap_or_default()),
        (Value::Array(parts), _) if !parts.iter().any(Value::is_object) => format!("\"{}\"", shown(value)),
        _ => value.to_string(),
    }
}

/// A text, in which `‹x × 9›` stands for nine of x.
fn shown(value: &Value) -> String {
    match value {
        Value::Array(parts) => parts.iter().map(part).collect(),
        Value::String(text) => text.clone(),
        bytes => String::from_utf8_lossy(&examples::bytes(bytes)).into_owned(),
    }
}

fn part(part: &Value) -> String {
    let (Some(text), Some(times)) = (part[0].as_str(), part[1].as_u64()) else { return shown(part) };
    let body = text.trim_end();
    format!("‹{body} × {times}›{}", &text[body.len()..])
}

fn block(language: &str, text: &str) -> String {
    if text.trim().is_empty() {
        return String::new();
    }
    format!("\n```{language}\n{}\n```\n", text.trim_end())
}

/// Some errors repeat a long input.
fn shortened(text: &str) -> String {
    match text.char_indices().nth(MOST_CHARACTERS) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// With a capital letter.
fn sentence(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map(|first| first.to_uppercase().chain(characters).collect()).unwrap_or_default()
}

fn prose(text: &str) -> String {
    text.replace('*', "\\*")
}

fn class(class: Class) -> &'static str {
    match class {
        Class::Advice => "advice",
        Class::Bug => "bug",
        Class::Chain => "chain",
        Class::Input => "input",
        Class::Misuse => "misuse",
        Class::Provider => "provider",
    }
}

const MOST_CHARACTERS: usize = 200;

const HEAD: &str = "\
# Error codes

Rendered from `core/src/error/registry.rs` and `core/tests/vectors/codes.jsonl` by `cargo xtask render`; do not edit.

A code is stable: it keeps its text and its meaning in every later version. In brackets stands who can fix it: *input* the document,
text or number handed in; *misuse* the order or kind of the calls; *chain* and *provider* may change by themselves, so the same call may
succeed later; *bug* is ours, please report it; *advice* refuses nothing; and the codespace and number of the network's own refusal,
where it has one.

Each example was run to render this page. Of longer documents only the lines that matter are shown; the rest stands in
[examples/sdl](../examples/sdl). A call that names a document takes its manifest or groups, and `where` says by JSON pointer what is otherwise in
them. `‹x × 9›` stands for nine of x, `0x` for bytes.
";
