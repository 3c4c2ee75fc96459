//! `cargo bench --bench hostile`: documents of 4 MiB that nobody wrote by accident, each in a process of its own: the time to the report, and
//! memory at its highest as a multiple of the document (where the system says so).

use std::hint::black_box;
use std::process::Command;
use std::time::Instant;

use akashkit::sdl::MAX_DOCUMENT_BYTES;

fn main() {
    // Cargo adds words of its own.
    let name = std::env::args().find_map(|word| word.strip_prefix("--case=").map(str::to_owned));
    match name {
        Some(name) => alone(&name),
        None => all(),
    }
}

fn all() {
    let program = std::env::current_exe().expect("this program has a path");
    for (name, _) in CASES {
        let output = Command::new(&program).arg(format!("--case={name}")).output().expect("it starts again");
        print!("{}", String::from_utf8_lossy(&output.stdout));
        assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
    }
}

fn alone(name: &str) {
    let (_, make) = CASES.iter().find(|(known, _)| *known == name).expect("a known case");
    let document = make();
    let before = highest_kib();
    let begin = Instant::now();
    let checked = black_box(akashkit::check(&document));
    let took = begin.elapsed();
    let code = checked.report.diagnostics().first().map_or("accepted", |finding| finding.code.as_str());
    print!("{name:<24} {:>5} ms", took.as_millis());
    if let (Some(before), Some(after)) = (before, highest_kib()) {
        let tenths = (after - before) * 10_240 / document.len() as u64;
        print!(" {:>3}.{} times its size", tenths / 10, tenths % 10);
    }
    println!("  {code}");
}

type Case = (&'static str, fn() -> String);

const CASES: &[Case] = &[
    ("brackets", || again("[")),
    ("braces", || again("{")),
    ("dashes", || again("- ")),
    ("question marks", || again("? ")),
    ("double quotes", || again("\"")),
    ("single quotes", || again("'")),
    ("anchors", || again("&a ")),
    ("aliases", || again("*a ")),
    ("anchors and aliases", || again("- &a b\n- *a\n")),
    ("tabs", || again("\t")),
    ("one key", || format!("{}: a", again("k").get(3..).unwrap_or_default())),
    ("one quoted key", || format!("\"{}\": a", again("k").get(5..).unwrap_or_default())),
    ("one block scalar", || format!("a: |\n  {}", again("b").get(7..).unwrap_or_default())),
    ("a block scalar of lines", || format!("a: |\n{}", again("  b\n").get(5..).unwrap_or_default())),
    ("alternating indentation", || again("a:\n b:\n")),
    ("deeper and deeper", || (0..).map(|depth| format!("{}a:\n", " ".repeat(depth))).take(2_890).collect()),
    ("keys", || again("b: c\n")),
    ("flow items", || format!("[{}]", again("b,").get(2..).unwrap_or_default())),
    ("flow pairs", || format!("{{{}}}", again("b: c,").get(5..).unwrap_or_default())),
    ("items", || again("- b\n")),
    ("comments", || again("#\n")),
    ("documents", || again("---\n")),
    ("invalid text", || again("\u{1}")),
];

/// As often as it fits into the largest document.
fn again(pattern: &str) -> String {
    pattern.repeat(MAX_DOCUMENT_BYTES / pattern.len())
}

fn highest_kib() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches(" kB").parse().ok()
}
