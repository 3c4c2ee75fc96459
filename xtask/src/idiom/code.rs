//! Generated code as lines and declarations.

/// Lines that have been written; docs before a declaration can be taken back.
#[derive(Default)]
pub(super) struct Lines(Vec<String>);

impl Lines {
    pub(super) fn push(&mut self, line: impl Into<String>) {
        self.0.push(line.into());
    }

    pub(super) fn extend(&mut self, lines: impl IntoIterator<Item = String>) {
        self.0.extend(lines);
    }

    /// Takes back the comment that ends here.
    pub(super) fn take_docs(&mut self) -> Vec<String> {
        let ends = self.0.last().is_some_and(|line| line.trim_end().ends_with("*/"));
        let start = self.0.iter().rposition(|line| line.trim_start().starts_with("/**")).filter(|_| ends);
        start.map(|start| self.0.split_off(start)).unwrap_or_default()
    }

    pub(super) fn text(self) -> String {
        self.0.join("\n") + "\n"
    }
}

/// A function's first line, taken apart.
pub(super) struct Declaration<'l> {
    /// Modifiers.
    pub(super) before: &'l str,
    pub(super) name: &'l str,
    pub(super) parameters: Vec<Parameter<'l>>,
    /// Behind the parameters: effects, result, brace.
    pub(super) after: &'l str,
}

pub(super) struct Parameter<'l> {
    pub(super) name: &'l str,
    /// With a default, where there is one.
    pub(super) kind: &'l str,
}

impl<'l> Declaration<'l> {
    /// Reads `… KEYWORD NAME(PARAMETERS)…`; names may stand in backticks.
    pub(super) fn read(line: &'l str, keyword: &str) -> Option<Self> {
        let (before, rest) = line.split_once(keyword)?;
        let (name, rest) = rest.split_once('(')?;
        let (parameters, after) = rest.split_once(')')?;
        let parameters = parameters.split(", ").filter_map(|parameter| {
            let (name, kind) = parameter.split_once(": ")?;
            Some(Parameter { name: bare(name), kind })
        });
        Some(Self { before, name: bare(name), parameters: parameters.collect(), after })
    }
}

fn bare(name: &str) -> &str {
    name.trim_matches('`')
}

/// How many of these lines the block takes that the first one opens.
pub(super) fn block(lines: &[&str]) -> usize {
    let mut depth = 0_usize;
    for (at, line) in lines.iter().enumerate() {
        for letter in line.chars() {
            match letter {
                '{' => depth += 1,
                '}' => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
        if depth == 0 && at > 0 {
            return at + 1;
        }
    }
    lines.len()
}
