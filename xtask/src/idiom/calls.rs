//! What the tests of Swift and Kotlin call by name: the whole table, from JSON and to JSON. Scalars are the tests' own.

use std::fmt::Write;

use super::{Role, Table, camel, kotlin, snake, swift};
use crate::surface::{Field, Function, Item, Type, Variant};

/// A language that the calls are written in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Tongue {
    /// For the JVM.
    Kotlin,
    /// For XCTest.
    Swift,
}

impl Tongue {
    /// The source of `evaluate`, and of `lift…` and `lower…` for every type of the table.
    pub fn calls(self) -> String {
        let (mut cases, mut types) = (String::new(), String::new());
        for item in Table::read().items {
            let name = item.name();
            match &item {
                Item::Call(function) => self.case(&mut cases, "", function, Role::Function),
                Item::Choice(choice) => {
                    let words = choice.words.iter().map(|word| (word.word, self.word(name, word.name)));
                    self.choice(&mut types, name, &words.collect::<Vec<_>>());
                }
                Item::Handle(handle) => {
                    if let Some(function) = &handle.new {
                        self.new_case(&mut cases, name, function);
                    }
                    handle.from.iter().for_each(|function| self.case(&mut cases, name, function, Role::From));
                    let get = handle.get.iter().map(super::reads);
                    get.for_each(|function| self.case(&mut cases, name, &function, Role::Get));
                    handle
                        .with
                        .iter()
                        .for_each(|function| self.case(&mut cases, name, function, Role::Function));
                    if handle.text {
                        self.description_case(&mut cases, name);
                    }
                    self.lift(&mut types, name, &self.returned("made(json)"));
                    self.lower(&mut types, name, &self.lowers(&self.object(&handle.get, "value.")));
                }
                Item::Record(record) => {
                    record.from.iter().for_each(|function| self.case(&mut cases, name, function, Role::From));
                    record
                        .with
                        .iter()
                        .for_each(|function| self.case(&mut cases, name, function, Role::Function));
                    if record.text {
                        self.case(&mut cases, name, &super::text(), Role::Function);
                    }
                    self.lift(&mut types, name, &self.resolved(&self.made(name, &record.fields)));
                    self.lower(&mut types, name, &self.lowers(&self.object(&record.fields, "value.")));
                }
                Item::Union(union) => self.union(&mut types, name, &union.variants),
            }
        }
        match self {
            Self::Kotlin => format!(
                "package org.akashkit\n\nimport kotlinx.serialization.json.JsonElement\nimport kotlinx.serialization.json.JsonPrimitive\n\ninternal fun evaluate(test: Case): Answer = when (test.call) {{\n{cases}    else -> error(\"nothing is called ${{test.call}}\")\n}}\n{types}"
            ),
            Self::Swift => format!(
                "import AkashKit\n\nfunc evaluate(_ test: Case) throws -> Answer {{\n    switch test.call {{\n{cases}    default: fatalError(\"nothing is called \\(test.call)\")\n    }}\n}}\n{types}"
            ),
        }
    }

    /// The example of a README in this language, in a function that is only compiled.
    ///
    /// # Errors
    /// There is none.
    pub fn example(self, readme: &str) -> Result<String, String> {
        let (fence, package, head) = match self {
            Self::Kotlin => {
                ("```kotlin\nimport ", "package org.akashkit.readme\n\n", "internal fun example() {")
            }
            Self::Swift => ("```swift\nimport ", "", "func example() throws {"),
        };
        let (_, rest) = readme.split_once(fence).ok_or("the README shows no example")?;
        let (code, _) = rest.split_once("```").ok_or("the README's example has no end")?;
        let (imports, body) = code.split_once("\n\n").ok_or("the README's example imports nothing")?;
        Ok(format!("{package}import {imports}\n\n{head}\n{body}}}\n"))
    }

    fn case(self, out: &mut String, of: &str, function: &Function, role: Role) {
        let is_method = !of.is_empty() && role != Role::From;
        let arguments = function.parameters.iter().enumerate().map(|(at, field)| {
            let json = format!("test[{at}]");
            let kind =
                if function.is_batch { Type::List(Box::new(field.kind.clone())) } else { field.kind.clone() };
            self.lifted(&if field.optional { Type::Option(Box::new(kind)) } else { kind }, &json)
        });
        let arguments: Vec<String> = arguments.collect();
        let this = if is_method { format!("lift{of}(test.on)") } else { String::new() };
        let call = match self {
            Self::Kotlin => kotlin::call(of, &this, function, role, &arguments),
            Self::Swift => swift::call(of, &this, function, role, &arguments),
        };
        let result = if function.is_batch {
            Type::List(Box::new(function.result.clone()))
        } else {
            function.result.clone()
        };
        let path = if of.is_empty() { function.name.to_owned() } else { format!("{of}.{}", function.name) };
        self.answer(out, &path, &call, &result);
    }

    fn new_case(self, out: &mut String, of: &str, function: &Function) {
        let arguments = function.parameters.iter().enumerate().map(|(at, field)| {
            let json = format!("test[{at}]");
            let lifted = self.lifted(&self.whole(field), &json);
            match self {
                Self::Kotlin => lifted,
                Self::Swift => format!("{}: {lifted}", camel(field.name)),
            }
        });
        let call = format!("{of}({})", arguments.collect::<Vec<_>>().join(", "));
        self.answer(out, &format!("{of}.new"), &call, &Type::Name(of.to_owned()));
    }

    fn description_case(self, out: &mut String, of: &str) {
        let call = match self {
            Self::Kotlin => format!("lift{of}(test.on).toString()"),
            Self::Swift => format!("String(describing: lift{of}(test.on))"),
        };
        self.answer(out, &format!("{of}.text"), &call, &Type::Name("String".to_owned()));
    }

    fn answer(self, out: &mut String, path: &str, call: &str, result: &Type) {
        let _ = match (self, result == &Type::Unit) {
            (Self::Kotlin, true) => writeln!(out, "    \"{path}\" -> {{ {call}; Answer(Unit, NOTHING) }}"),
            (Self::Kotlin, false) => {
                writeln!(
                    out,
                    "    \"{path}\" -> {{ val it = {call}; Answer(it, {}) }}",
                    self.lowered(result, "it")
                )
            }
            (Self::Swift, true) => {
                writeln!(
                    out,
                    "    case \"{path}\":\n        try {call}\n        return Answer(value: (), json: .null)"
                )
            }
            (Self::Swift, false) => writeln!(
                out,
                "    case \"{path}\":\n        let value = try {call}\n        return Answer(value: value as Any, json: try {})",
                self.lowered(result, "value")
            ),
        };
    }

    fn lift(self, out: &mut String, name: &str, made: &str) {
        let _ = match self {
            Self::Kotlin => {
                writeln!(out, "\ninternal fun lift{name}(json: JsonElement): {name} {{\n    {made}\n}}")
            }
            Self::Swift => {
                writeln!(out, "\nfunc lift{name}(_ json: JSON) throws -> {name} {{\n    {made}\n}}")
            }
        };
    }

    fn lower(self, out: &mut String, name: &str, made: &str) {
        let _ = match self {
            Self::Kotlin => writeln!(out, "\ninternal fun lower{name}(value: {name}): JsonElement = {made}"),
            Self::Swift => {
                writeln!(out, "\nfunc lower{name}(_ value: {name}) throws -> JSON {{\n    {made}\n}}")
            }
        };
    }

    fn returned(self, value: &str) -> String {
        match self {
            Self::Kotlin => format!("return {value}"),
            Self::Swift => format!("return try {value}"),
        }
    }

    /// After what stands in the place of the value has been called.
    fn resolved(self, value: &str) -> String {
        let head = match self {
            Self::Kotlin => "val json = resolved(json)",
            Self::Swift => "let json = try resolved(json)",
        };
        format!("{head}\n    {}", self.returned(value))
    }

    fn lowers(self, value: &str) -> String {
        match self {
            Self::Kotlin => value.to_owned(),
            Self::Swift => self.returned(value),
        }
    }

    fn made(self, name: &str, fields: &[Field]) -> String {
        let fields = fields.iter().map(|field| {
            let lifted = self.lifted(&self.whole(field), &format!("json[\"{}\"]", field.name));
            match self {
                Self::Kotlin => lifted,
                Self::Swift => format!("{}: {lifted}", camel(field.name)),
            }
        });
        let fields = fields.collect::<Vec<_>>().join(", ");
        if fields.is_empty() { name.to_owned() } else { format!("{name}({fields})") }
    }

    fn object(self, fields: &[Field], value: &str) -> String {
        let parts = fields.iter().map(|field| {
            let name = match (self, field.name) {
                (Self::Kotlin, "interface") => "`interface`".to_owned(),
                (_, name) => camel(name),
            };
            let lowered = self.lowered(&self.whole(field), &format!("{value}{name}"));
            match self {
                Self::Kotlin => format!("\"{}\" to {lowered}", field.name),
                Self::Swift => format!("(\"{}\", {lowered})", field.name),
            }
        });
        let parts = parts.collect::<Vec<_>>().join(", ");
        match self {
            Self::Kotlin => format!("parts({parts})"),
            Self::Swift => format!("parts([{parts}])"),
        }
    }

    fn choice(self, out: &mut String, name: &str, words: &[(&str, String)]) {
        let each = |line: &dyn Fn(&str, &str) -> String| {
            words.iter().map(|(word, value)| line(word, value)).collect::<String>()
        };
        match self {
            Self::Kotlin => {
                let lift = each(&|word, value| format!("        \"{word}\" -> {value}\n"));
                self.lift(
                    out,
                    name,
                    &format!(
                        "return when (val word = text(json)) {{\n{lift}        else -> error(word)\n    }}"
                    ),
                );
                let lower = each(&|word, value| format!("    {value} -> JsonPrimitive(\"{word}\")\n"));
                self.lower(out, name, &format!("when (value) {{\n{lower}}}"));
            }
            Self::Swift => {
                let lift = each(&|word, value| format!("    case \"{word}\": return {value}\n"));
                self.lift(
                    out,
                    name,
                    &format!("switch json {{\n{lift}    default: fatalError(\"\\(json)\")\n    }}"),
                );
                let lower = each(&|word, value| format!("    case {value}: return \"{word}\"\n"));
                self.lower(out, name, &format!("switch value {{\n{lower}    }}"));
            }
        }
    }

    fn union(self, out: &mut String, name: &str, variants: &[Variant]) {
        let (mut lift, mut lower) = (String::new(), String::new());
        for Variant { name: variant, word, fields, .. } in variants {
            let small = small(variant);
            let _ = match self {
                Self::Kotlin => {
                    let made = self.made(&format!("{name}.{variant}"), fields);
                    let _ = writeln!(lift, "        \"{word}\" -> {made}");
                    let parts = self.object(fields, "value.");
                    writeln!(lower, "    is {name}.{variant} -> kind(\"{word}\", {parts})")
                }
                Self::Swift => {
                    let made = self.made(&format!(".{small}"), fields);
                    let attempt = if fields.is_empty() { "" } else { "try " };
                    let _ = writeln!(lift, "    case \"{word}\": return {attempt}{made}");
                    let names: Vec<String> = fields.iter().map(|field| camel(field.name)).collect();
                    let parts = self.object(fields, "");
                    let bound = if names.is_empty() {
                        String::new()
                    } else {
                        format!("(let {})", names.join(", let "))
                    };
                    writeln!(lower, "    case .{small}{bound}: return try kind(\"{word}\", {parts})")
                }
            };
        }
        match self {
            Self::Kotlin => {
                let head = "val json = resolved(json)";
                self.lift(out, name, &format!("{head}\n    return when (val word = text(json[\"kind\"])) {{\n{lift}        else -> error(word)\n    }}"));
                self.lower(out, name, &format!("when (value) {{\n{lower}}}"));
            }
            Self::Swift => {
                self.lift(out, name, &format!("let json = try resolved(json)\n    switch json[\"kind\"] {{\n{lift}    default: fatalError(\"\\(json)\")\n    }}"));
                self.lower(out, name, &format!("switch value {{\n{lower}    }}"));
            }
        }
    }

    /// How a choice's word is written.
    pub fn word(self, of: &str, name: &str) -> String {
        match self {
            Self::Kotlin => format!("{of}.{}", snake(name).to_uppercase()),
            Self::Swift => format!(".{}", small(name)),
        }
    }

    fn whole(self, field: &Field) -> Type {
        if field.optional { Type::Option(Box::new(field.kind.clone())) } else { field.kind.clone() }
    }

    fn lifted(self, kind: &Type, json: &str) -> String {
        self.converted("lift", kind, json)
    }

    fn lowered(self, kind: &Type, value: &str) -> String {
        self.converted("lower", kind, value)
    }

    fn converted(self, way: &str, kind: &Type, value: &str) -> String {
        let (outer, inner) = match kind {
            Type::List(inner) => ("List", inner),
            Type::Option(inner) => ("Optional", inner),
            Type::Name(name) => return format!("{way}{name}({value})"),
            Type::Unit => unreachable!("a value of no type"),
        };
        match self {
            Self::Kotlin => format!("{way}{outer}({value}) {{ {} }}", self.converted(way, inner, "it")),
            Self::Swift => format!("{way}{outer}({value}) {{ try {} }}", self.converted(way, inner, "$0")),
        }
    }
}

/// A name that begins with a small letter.
pub fn small(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map(|first| first.to_ascii_lowercase()).into_iter().chain(letters).collect()
}
