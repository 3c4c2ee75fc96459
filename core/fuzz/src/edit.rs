//! Edits of documents as people and their tools make them, so that many of the results are accepted: libFuzzer changes
//! bytes, this changes lines, blocks, names and values.

/// The text after one to four edits that follow from the seed; `None` leaves the change to libFuzzer.
pub fn edit(bytes: &[u8], seed: u32) -> Option<Vec<u8>> {
    let mut dice = Dice(u64::from(seed));
    if dice.below(8) == 0 {
        return None;
    }
    let mut lines: Vec<String> = std::str::from_utf8(bytes).ok()?.lines().map(str::to_owned).collect();
    for _ in 0..=dice.below(4) {
        if lines.is_empty() {
            return None;
        }
        let edit = dice.one(EDITS);
        edit(&mut lines, &mut dice);
    }
    Some((lines.join("\n") + "\n").into_bytes())
}

/// The text after a slip of the kind that fixes are for: a mistyped name, another unit, quotes.
pub fn slip(bytes: &[u8], seed: u32) -> Option<Vec<u8>> {
    let mut dice = Dice(u64::from(seed));
    let mut lines: Vec<String> = std::str::from_utf8(bytes).ok()?.lines().map(str::to_owned).collect();
    for _ in 0..=dice.below(3) {
        let at = dice.below(lines.len().max(1));
        let line = lines.get_mut(at)?;
        let words: Vec<&str> =
            line.split([' ', ':', '-', '"', '{', '}', '[', ']', ',']).filter(|word| word.len() > 1).collect();
        if words.is_empty() {
            continue;
        }
        let word = (*dice.one(&words)).to_owned();
        *line = line.replacen(&word, &mistyped(&word, &mut dice), 1);
    }
    Some((lines.join("\n") + "\n").into_bytes())
}

fn mistyped(word: &str, dice: &mut Dice) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let at = dice.below(letters.len() - 1);
    match dice.below(8) {
        0 => letters.swap(at, at + 1),
        1 => drop(letters.remove(at)),
        2 => letters.insert(at, 'e'),
        3 => return word.to_uppercase(),
        4 => return word.to_lowercase(),
        5 => return format!("\"{word}\""),
        6 => return format!("{word}{}", dice.one(UNITS)),
        _ => return dice.one(UNITS).to_string(),
    }
    letters.into_iter().collect()
}

const UNITS: &[&str] =
    &["B", " B", "i", "b", " cores", "m", "/", "http", "1d", "512MB", "4gb", "1.0", "~", "true", "data"];

type Edit = fn(&mut Vec<String>, &mut Dice);

/// Those that keep a document acceptable stand more often.
const EDITS: &[Edit] =
    &[value, value, value, number, number, feature, feature, again, again, rename, remove, copy, swap];

/// Another value behind a key, of the pool or of this document.
fn value(lines: &mut Vec<String>, dice: &mut Dice) {
    let at = dice.below(lines.len());
    let other = dice.below(lines.len());
    let other = lines[other].split_once(": ").map(|(_, value)| value.to_owned());
    let Some((key, old)) = lines[at].split_once(": ") else { return };
    let value = match other {
        Some(value) if dice.below(3) == 0 => value,
        _ => same_kind(old, dice).to_owned(),
    };
    lines[at] = format!("{key}: {value}");
}

/// A value that can stand where this one stands; sometimes any.
fn same_kind(old: &str, dice: &mut Dice) -> &'static str {
    let alike = POOLS.iter().find(|pool| pool.contains(&old)).filter(|_| dice.below(10) > 0);
    let number = old.starts_with(|first: char| first.is_ascii_digit());
    let pool = alike.unwrap_or_else(|| dice.one(if number { &POOLS[..2] } else { POOLS }));
    dice.one::<&str>(pool)
}

/// Another number in place of the digits somewhere in a line.
fn number(lines: &mut Vec<String>, dice: &mut Dice) {
    let at = dice.below(lines.len());
    let line = &lines[at];
    let Some(start) = line.find(|c: char| c.is_ascii_digit()) else { return };
    let digits = line[start..].find(|c: char| !c.is_ascii_digit()).unwrap_or(line.len() - start);
    lines[at] = format!("{}{}{}", &line[..start], dice.one(NUMBERS), &line[start + digits..]);
}

/// Something that not every document has, at the depth of a line.
fn feature(lines: &mut Vec<String>, dice: &mut Dice) {
    let (after, text) = dice.one(FEATURES);
    let places: Vec<usize> = lines
        .iter()
        .enumerate()
        .filter(|(_, line)| line.trim_start().starts_with(after))
        .map(|(at, _)| at)
        .collect();
    if places.is_empty() {
        return;
    }
    let at = dice.one(&places);
    let indent = indent(&lines[*at]);
    lines.insert(at + 1, format!("{}{text}", " ".repeat(indent)));
}

/// A second service, profile or placement: everything of this name once more under another one.
fn again(lines: &mut Vec<String>, dice: &mut Dice) {
    let names: Vec<&str> = lines.iter().filter_map(|line| name(line)).collect();
    if names.is_empty() {
        return;
    }
    let old = (*dice.one(&names)).to_owned();
    let new = format!("{old}{}", dice.below(3));
    let mut at = 0;
    while at < lines.len() {
        let end = block_end(lines, at);
        if name(&lines[at]) == Some(old.as_str()) {
            let mut block = lines[at..end].to_vec();
            block[0] = block[0].replacen(&old, &new, 1);
            lines.splice(end..end, block);
            at = end;
        }
        at += 1;
    }
}

/// The key of a line that opens a block.
fn name(line: &str) -> Option<&str> {
    line.trim().strip_suffix(':').filter(|name| !name.is_empty() && !name.contains([' ', '#']))
}

/// A word becomes another everywhere.
fn rename(lines: &mut Vec<String>, dice: &mut Dice) {
    let at = dice.below(lines.len());
    let words: Vec<&str> = lines[at].split([' ', ':', '-', '"']).filter(|word| !word.is_empty()).collect();
    if words.is_empty() {
        return;
    }
    let word = (*dice.one(&words)).to_owned();
    let new = dice.one(TEXTS);
    for line in lines {
        *line = line.replace(&word, new);
    }
}

fn remove(lines: &mut Vec<String>, dice: &mut Dice) {
    let at = dice.below(lines.len());
    lines.drain(at..block_end(lines, at));
}

/// A block to another place, with the indentation of that place.
fn copy(lines: &mut Vec<String>, dice: &mut Dice) {
    let from = dice.below(lines.len());
    let block = &lines[from..block_end(lines, from)];
    let to = dice.below(lines.len());
    let (was, now) = (indent(&lines[from]), indent(&lines[to]));
    let moved: Vec<String> =
        block.iter().map(|line| " ".repeat(now) + line.get(was..).unwrap_or_default()).collect();
    lines.splice(to..to, moved);
}

/// A block and the one behind it.
fn swap(lines: &mut Vec<String>, dice: &mut Dice) {
    let first = dice.below(lines.len());
    let second = block_end(lines, first);
    if second < lines.len() {
        let end = block_end(lines, second);
        lines[first..end].rotate_left(second - first);
    }
}

/// Behind the last line that stands deeper than this one.
fn block_end(lines: &[String], at: usize) -> usize {
    let depth = indent(&lines[at]);
    let inside = lines[at + 1..].iter().take_while(|line| indent(line) > depth);
    at + 1 + inside.count()
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// SplitMix64: the same edits for the same seed.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % bound.max(1) as u64).unwrap_or_default()
    }

    fn one<'l, T>(&mut self, list: &'l [T]) -> &'l T {
        &list[self.below(list.len())]
    }
}

const POOLS: &[&[&str]] = &[QUANTITIES, NUMBERS, TEXTS, BOOLEANS];

const QUANTITIES: &[&str] = &[
    "512Mi",
    "1Gi",
    "5Mi",
    "64G",
    "1.5Gi",
    "2.01",
    "0.01",
    "100m",
    "1e9",
    "1E3",
    "0x10000000",
    "0o17777777",
    "1_000_000Ki",
    "16Ei",
    "128Ti",
    "1048576",
    "5242880",
    "0.1",
    "384",
    "1k",
    "\"1\"",
    "!!str 2",
    "1e3Mi",
    "+1",
    "3.0000000000000001",
];

const NUMBERS: &[&str] = &[
    "0",
    "1",
    "2",
    "3",
    "20",
    "50",
    "51",
    "80",
    "443",
    "1000",
    "8080",
    "65535",
    "65536",
    "60000",
    "10485760",
    "4294967295",
    "4294967296",
    "18446744073709551615",
    "0x10",
    "0b11",
    "0o17",
    "010",
    "1_000",
    "1e2",
    "0.5",
    "0.000000000000000001",
    "1000000000",
    ".5",
    "\"100\"",
    "-1",
];

const BOOLEANS: &[&str] = &["true", "false", "yes", "off", "null", "~", "\"\"", "[]", "{}", "True", "y"];

const TEXTS: &[&str] = &[
    "web",
    "db",
    "api",
    "westcoast",
    "dc",
    "a",
    "z9",
    "nginx:1.27",
    "uakt",
    "uact",
    "ibc/ABC123",
    "tcp",
    "udp",
    "TCP",
    "http",
    "amd64",
    "arm64",
    "beta1",
    "beta2",
    "beta3",
    "default",
    "ram",
    "nvidia",
    "amd",
    "h100",
    "80Gi",
    "pcie",
    "sxm",
    "cpu",
    "cpu-gpu",
    "example.com",
    "*.example.com",
    "/data",
    "/dev/shm",
    "off",
    "error",
    "timeout",
    "500",
    "24h",
    "1h30m",
    "1m",
    "host: akash",
    "A=b",
    "\"<&>\\u2028\"",
    "é",
    "'it''s'",
    "&anchor x",
    "*anchor",
    "!!str 7",
    "2001-01-01",
    "sha256",
    "true",
];

/// What may follow on a line that begins so, at the same depth.
const FEATURES: &[(&str, &str)] = &[
    ("image:", "command: [sh, -c, \"sleep 1 && echo <hi>\"]"),
    ("image:", "args: [a, \"\", 7, true, ~]"),
    ("image:", "env: [A=b, \"C=<&>\", D=]"),
    ("image:", "env: null"),
    ("image:", "command: []"),
    (
        "image:",
        "credentials: {host: https://r.example.com, username: u, password: pass-word, email: e@example.com}",
    ),
    ("image:", "params: {permissions: {read: [deployment, logs]}}"),
    ("image:", "params: {tee: cpu}"),
    ("image:", "params: {tee: {type: cpu-gpu, attestation: true}}"),
    ("image:", "expose: [{port: 53, proto: udp, to: [{global: true}]}]"),
    ("image:", "expose: [{port: 80, accept: [example.com], to: [{global: true}]}]"),
    ("image:", "expose: [{port: 81, as: 80, to: [{service: web}, {service: db, global: true}]}]"),
    ("image:", "expose: [{port: 82, to: [{global: true, ip: front}]}]"),
    ("image:", "<<: {args: [merged]}"),
    ("version:", "endpoints: {front: {kind: ip}}"),
    ("version:", "reclamation: {min_window: 24h}"),
    ("version:", "include: []"),
    ("- port:", "  proto: udp"),
    ("- port:", "  as: 80"),
    ("- port:", "  accept: [a.example.com, b.example.com]"),
    ("- port:", "  http_options: {max_body_size: 1048576, read_timeout: 1000, next_cases: [error, \"500\"]}"),
    ("- port:", "  http_options: {next_cases: [\"off\"], next_tries: 0}"),
    ("- global:", "  ip: front"),
    ("- global:", "  service: web"),
    ("units:", "attributes: {arch: amd64}"),
    ("units:", "attributes: {vendor: {nvidia: [{model: a100, ram: 40Gi, interface: sxm}, {model: h100}]}}"),
    ("units:", "attributes: {vendor: {nvidia: }}"),
    ("size:", "attributes: {persistent: true, class: beta3}"),
    ("size:", "attributes: {persistent: false, class: ram}"),
    ("size:", "name: data"),
    ("- size:", "- {size: 1Gi, name: data, attributes: {persistent: true, class: beta2}}"),
    ("- size:", "- {size: 64Mi, name: shm, attributes: {class: ram}}"),
    ("pricing:", "attributes: {host: akash, region: us-west, tier: 1, on: true}"),
    ("pricing:", "signedBy: {anyOf: [akash1a], allOf: [akash1b, akash1c]}"),
    ("pricing:", "signedBy: {anyOf: []}"),
    ("profile:", "count: 2"),
];
