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

#[test]
fn no_number_is_written_as_a_float() {
    for (code, expected) in [
        ("let x = 1.5;", true),
        ("f(1e9, 2)", true),
        ("[2E-3]", true),
        ("x = 1.;", true),
        ("let (a, b) = (1..5, pair.0.1);", false),
        (r##"x("1.5", r#"2.5 " 3.5"#, '"', b'\'', "\"4.5") + 0x1e9 + 1_000"##, false),
        ("x(\"https://\") // 1.5 isn't code\n /* \" 2.5 */ + y(\"\")", false),
        ("x(\"https://\", 1.5)", true),
        ("fn f<'a>(x: &'a str) -> u64 { 10_u64.pow(18) }", false),
    ] {
        assert_eq!(float_literal(code).is_some(), expected, "{code}");
    }
    let found = |(name, source): (String, String)| float_literal(&source).map(|literal| (name, literal));
    let found: Vec<(String, String)> = sources::all().into_iter().filter_map(found).collect();
    assert!(found.iter().all(|(name, _)| name == DIALECT), "{found:?}");
    assert!(!found.is_empty(), "the dialect has some, which must be seen");
}

/// The first number with a point or a decimal exponent. What stands behind a point is a place in a tuple.
fn float_literal(code: &str) -> Option<String> {
    let code = sources::bare(code);
    let is_of_word = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    let mut rest = code.as_str();
    let mut before = ' ';
    while let Some(at) = rest.find(is_of_word) {
        before = rest[..at].chars().next_back().unwrap_or(before);
        let word = &rest[at..];
        let end = word.find(|letter| !is_of_word(letter)).unwrap_or(word.len());
        let (word, behind) = word.split_at(end);
        let is_number = word.starts_with(|letter: char| letter.is_ascii_digit()) && before != '.';
        let is_hex = word.starts_with("0x");
        let has_exponent = word.contains(['e', 'E']) && !word.contains(['u', 'i']);
        let after_point = behind.strip_prefix('.').map(|behind| behind.chars().next().unwrap_or(' '));
        let has_point =
            after_point.is_some_and(|next| next != '.' && !next.is_ascii_alphabetic() && next != '_');
        if is_number && !is_hex && (has_exponent || has_point) {
            return Some(word.to_owned());
        }
        (before, rest) = (word.chars().next_back().unwrap_or(' '), behind);
    }
    None
}

/// The dialect computes with them; `gojson` names serde's types in a macro, to refuse them all alike.
const FLOATS: &[&str] = &["gojson.rs", DIALECT];
const DIALECT: &str = "sdl/dialect.rs";

fn sizes() -> Vec<(usize, String)> {
    sources::all().into_iter().map(|(name, source)| (source.lines().count(), name)).collect()
}
