//! Every code can be produced through the public API, and has an example of it.
#![cfg(all(feature = "devnet", feature = "flow"))]

// Rendering uses the rest.
#[allow(dead_code)]
mod examples;

use akashkit::Code;

#[test]
fn examples_produce_their_codes() {
    let fault = |example: &examples::Example| {
        // Where a row is malformed, it is the last one named.
        println!("{:?}", example.code);
        let produced = example.codes();
        (!produced.contains(&example.code)).then(|| format!("{:?} gives {produced:?}", example.code))
    };
    let faults: Vec<String> = examples::all().iter().filter_map(fault).collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn every_code_has_an_example() {
    let examples = examples::all();
    let codes = Code::ALL.iter().filter(|code| !OF_OTHER_LANGUAGES.contains(code));
    let without = codes.filter(|code| !examples.iter().any(|example| example.code == **code));
    let without: Vec<Code> = without.copied().collect();
    assert_eq!(without, [], "a new code needs a row in vectors/codes.jsonl");
}

/// What only another language can do wrong; the tests of the packages produce them.
const OF_OTHER_LANGUAGES: &[Code] =
    &[Code::ArgumentFloat, Code::ArgumentRange, Code::ArgumentText, Code::ArgumentType, Code::BugPanic];
