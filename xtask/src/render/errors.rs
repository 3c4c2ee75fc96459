//! `docs/errors.md`: every code with its meaning and remedy.

use std::fmt::Write;

use akashkit::{Class, Code};

use super::Text;

/// The page, a section for each family of codes.
pub fn text() -> Result<Text, String> {
    let mut page = String::from(HEAD);
    let mut codes = Code::ALL.to_vec();
    codes.sort_by_key(|code| family(*code)); // stable: inside a family the registry's order stays
    for codes in codes.chunk_by(|a, b| family(*a) == family(*b)) {
        page.push_str(&section(family(codes[0])));
        page.extend(codes.iter().map(|code| row(*code)));
    }
    Ok(Text::Made(page))
}

fn family(code: Code) -> &'static str {
    code.as_str().split('.').next().unwrap_or_default()
}

fn section(family: &str) -> String {
    format!(
        "\n## {family}\n\n| Code | Class | Meaning | Remedy | On chain |\n| --- | --- | --- | --- | --- |\n"
    )
}

fn row(code: Code) -> String {
    let mut row = format!("| `{}` | {} ", code.as_str(), class(code.class()));
    for text in [code.meaning(), code.remedy()] {
        // Writing to a String cannot fail.
        let _ = write!(row, "| {} ", text.replace('|', "\\|"));
    }
    let chain = code.chain().map(|(space, number)| format!("{space} {number}")).unwrap_or_default();
    row + &format!("| {chain} |\n")
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

const HEAD: &str = "\
# Error codes

Rendered from the registry in `core/src/error/registry.rs` by `cargo xtask render`; do not edit.

A code is stable: it keeps its text and its meaning in every later version. The class says who can fix it: *input* the document,
text or number handed in; *misuse* the order or kind of the calls; *chain* and *provider* may change by themselves, so the same call may
succeed later; *bug* is ours, please report it. The last column is the codespace and number of the network's own refusal, where it has one.
";
