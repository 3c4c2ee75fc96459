//! The architecture as a test: a module imports only from floors below its own.
//!
//! Modules on one floor do not see each other; inside a folder anything goes. The crate root re-exports and is
//! exempt. To change the architecture, change the table: the test lists what must move.

mod sources;

use std::collections::BTreeMap;

/// Lowest floor first. Every top-level module of `src/` stands here once.
const FLOORS: &[&[&str]] = &[
    &["error"],
    &[
        "address", "decimal", "denom", "gojson", "hex", "network", "quantity", "repeats", "sorting", "time",
        "uri",
    ],
    &["arbitrary", "attributes", "id", "price", "public_key"],
    &["ecdsa", "gpu", "refusal", "resources"],
    &["sdl"],
    &["deployment"],
    &["market"],
    &["billing"],
    &["wire"],
    &["access", "event", "tx"],
    &["gateway", "query"],
    &["devnet", "flow"],
    &["surface"],
];

#[test]
fn imports_point_down() {
    let faults = faults(&modules(), FLOORS);
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn an_upward_import_is_caught() {
    let tree = tree(&[
        ("error", "use crate::sdl::Sdl;"),
        ("sdl", "use crate::{error::Error, decimal::{Decimal, Int}};"),
    ]);
    assert_eq!(faults(&tree, FLOORS), ["error (floor 0) imports sdl (floor 4)"]);
}

#[test]
fn an_import_from_the_same_floor_is_caught() {
    let tree = tree(&[("denom", "fn f() -> crate::decimal::Int { /* crate::sdl */ }")]);
    assert_eq!(faults(&tree, FLOORS), ["denom (floor 1) imports decimal (floor 1)"]);
}

#[test]
fn an_unlisted_module_is_caught() {
    assert_eq!(faults(&tree(&[("helpers", "")]), FLOORS), ["helpers is on no floor"]);
}

type Modules = BTreeMap<String, String>;

fn tree(modules: &[(&str, &str)]) -> Modules {
    modules.iter().map(|(name, source)| ((*name).to_owned(), (*source).to_owned())).collect()
}

/// The source of every top-level module, submodules folded in, the root left out.
fn modules() -> Modules {
    let mut modules = Modules::new();
    for (path, source) in sources::all() {
        let name = path.split('/').next().unwrap_or_default().trim_end_matches(".rs");
        if name != "lib" {
            modules.entry(name.to_owned()).or_default().push_str(&source);
        }
    }
    modules
}

fn faults(modules: &Modules, floors: &[&[&str]]) -> Vec<String> {
    let floor = |module: &str| floors.iter().position(|floor| floor.contains(&module));
    let mut faults = Vec::new();
    for (module, source) in modules {
        let Some(own) = floor(module) else {
            faults.push(format!("{module} is on no floor"));
            continue;
        };
        for import in imports(source).into_iter().filter(|import| import != module) {
            if let Some(other) = floor(&import).filter(|other| *other >= own) {
                faults.push(format!("{module} (floor {own}) imports {import} (floor {other})"));
            }
        }
    }
    faults.dedup();
    faults
}

/// The first segment of every path that starts at `crate::`, groups included.
fn imports(source: &str) -> Vec<String> {
    let code = sources::without_comments(source);
    code.split("crate::").skip(1).flat_map(first_segments).filter(|segment| !segment.is_empty()).collect()
}

fn first_segments(path: &str) -> Vec<String> {
    let Some(group) = path.strip_prefix('{') else { return vec![identifier(path)] };
    let mut depth = 0;
    let mut segments = vec![identifier(group)];
    for (place, character) in group.char_indices() {
        match character {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => segments.push(identifier(&group[place + 1..])),
            _ => {}
        }
    }
    segments
}

fn identifier(text: &str) -> String {
    text.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}
