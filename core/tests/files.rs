//! What every source file keeps to: small enough to read at once, and no floating point but in one place.

mod sources;

#[test]
fn files_are_small() {
    let mut lines: Vec<(usize, String)> = sizes();
    lines.sort_unstable();
    let (largest, name) = lines.last().expect("there are sources");
    assert!(*largest <= 700, "{name} has {largest} lines; split it");
    let median = lines[lines.len() / 2].0;
    assert!(median <= 200, "half of the files have more than {median} lines");
}

/// Binary fractions are how the reference reads a document's quantities, and nothing else may be read so.
#[test]
fn floats_stay_in_the_dialect() {
    let fault = |(name, source): (String, String)| {
        let code = sources::without_comments(&source);
        let float =
            code.split(|c: char| !c.is_alphanumeric() && c != '_').find(|word| ["f32", "f64"].contains(word));
        float.filter(|_| !FLOATS.contains(&name.as_str())).map(|word| format!("{name} mentions {word}"))
    };
    let faults: Vec<String> = sources::all().into_iter().filter_map(fault).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The dialect computes with them; `gojson` names serde's types in a macro, to refuse them all alike.
const FLOATS: &[&str] = &["gojson.rs", "sdl/dialect.rs"];

fn sizes() -> Vec<(usize, String)> {
    sources::all().into_iter().map(|(name, source)| (source.lines().count(), name)).collect()
}
