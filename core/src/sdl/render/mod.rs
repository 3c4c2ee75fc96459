//! Findings as a terminal shows them: each with the lines that it is about.

mod visible;
mod window;

use std::borrow::Cow;

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Patch, Renderer, Snippet, Title};

use super::fix::Fix;
use super::report::{Diagnostic, Report, Severity};
use super::source::{MAX_DOCUMENT_BYTES, Source, Span};
use visible::visible;
use window::{Place, Window, clusters};

/// How findings are shown.
#[derive(Clone, Debug)]
pub struct View {
    name: String,
    colored: bool,
    brief_warnings: bool,
}

impl View {
    /// Without colours and with the lines of every finding; `name` is what readers know the document by, such as its path.
    pub fn of(name: impl Into<String>) -> Self {
        Self { name: name.into(), colored: false, brief_warnings: false }
    }

    /// Whether with colours, by ANSI escape sequences.
    #[must_use]
    pub fn colored(self, colored: bool) -> Self {
        Self { colored, ..self }
    }

    /// Whether warnings are shown without their lines.
    #[must_use]
    pub fn brief_warnings(self, brief_warnings: bool) -> Self {
        Self { brief_warnings, ..self }
    }

    fn is_brief(&self, finding: &Diagnostic) -> bool {
        self.brief_warnings && finding.severity == Severity::Warning
    }
}

impl Report {
    /// All findings for a terminal, with the lines of the document that they are about; `document` is what was checked.
    ///
    /// However long the document's lines are and whatever they hold, what is shown of them is short, and no control
    /// character of theirs comes through. Lines are shown as they are, so secrets in them are seen. A finding about another
    /// document than this one is shown without lines.
    ///
    /// ```
    /// use akashkit::sdl::View;
    ///
    /// let document = "version: \"1.0\"\nservices: {}";
    /// let report = akashkit::check(document).report;
    /// let shown = report.render(document, &View::of("deploy.yaml"));
    /// assert!(shown.contains("deploy.yaml:1:10: error[sdl.version.unsupported]: the version is not supported"));
    /// assert!(shown.contains("1 - version: \"1.0\"\n1 + version: \"2.0\"\n"));
    ///
    /// let shown = report.render("another", &View::of("another.yaml"));
    /// assert!(!shown.contains("version: \"1.0\""));
    /// ```
    pub fn render(&self, document: impl AsRef<[u8]>, view: &View) -> String {
        // What is larger was not read either.
        let read = Some(document.as_ref()).filter(|bytes| bytes.len() <= MAX_DOCUMENT_BYTES);
        let source = Source::new(read.unwrap_or_default());
        let renderer = if view.colored { Renderer::styled() } else { Renderer::plain() };
        let mut shown = String::new();
        let mut was_brief = false;
        for finding in self.diagnostics() {
            let is_brief = view.is_brief(finding);
            let groups =
                if is_brief { vec![brief(finding, view)] } else { full(finding, source.whole(), view) };
            shown.push_str(if shown.is_empty() || was_brief && is_brief { "" } else { "\n" });
            shown.push_str(&renderer.render(&groups));
            shown.push('\n');
            was_brief = is_brief;
        }
        if self.dropped() > 0 {
            let words = format!("there are {} more findings than these", self.dropped());
            shown.push_str(&format!(
                "\n{}\n",
                renderer.render(&[Group::with_title(Level::NOTE.primary_title(words))])
            ));
        }
        shown
    }
}

/// The finding in one line.
fn brief<'t>(finding: &'t Diagnostic, view: &View) -> Group<'t> {
    Group::with_title(title(finding, view, format!("{}; {}", finding.message, finding.help)))
}

/// The finding with its lines, and its fix below.
fn full<'t>(finding: &'t Diagnostic, text: &'t str, view: &View) -> Vec<Group<'t>> {
    let help = Level::HELP.message(visible(&finding.help));
    let group = Group::with_title(title(finding, view, finding.message.clone()));
    let group = group.elements(causes(finding, text)).element(help);
    let fix = finding.fix.as_ref().map(|fix| fixed(fix, text));
    [group].into_iter().chain(fix).collect()
}

fn title<'t>(finding: &'t Diagnostic, view: &View, words: String) -> Title<'t> {
    let (level, word) = match finding.severity {
        Severity::Error => (Level::ERROR, "error"),
        Severity::Warning => (Level::WARNING, "warning"),
    };
    let name = format!("{}:{}:{}: {word}", visible(&view.name), finding.start.line, finding.start.column);
    level.with_name(name).primary_title(visible(&words).into_owned()).id(finding.code.as_str())
}

/// The lines of a finding with its related places; what is far away stands by itself.
fn causes<'t>(finding: &'t Diagnostic, text: &'t str) -> Vec<Snippet<'t, Annotation<'t>>> {
    let related =
        finding.related.iter().map(|related| Place::new(related.span, related.start, &related.message));
    // A whole document has no line of its own.
    let own = Some(Place::new(finding.span, finding.start, &finding.path));
    let own = own.filter(|_| finding.span != Span::default() || !finding.path.is_empty());
    let places = own.into_iter().chain(related);
    let snippet = |places: Vec<Place<'t>>| {
        let window = Window::around(&places, text)?;
        let mark = |place: &Place<'t>| {
            let is_primary = place.span == finding.span;
            let kind = if is_primary { AnnotationKind::Primary } else { AnnotationKind::Context };
            Some(kind.span(window.mark(place.span)?).label(label(place.words)))
        };
        let marks: Vec<_> = places.iter().filter_map(mark).collect();
        Some(Snippet::source(window.text).line_start(window.line).annotations(marks))
    };
    clusters(places).into_iter().filter_map(snippet).collect()
}

/// What a fix makes of its lines.
fn fixed<'t>(fix: &'t Fix, text: &'t str) -> Group<'t> {
    let title = Level::HELP.with_name("fix").secondary_title(visible(&fix.title));
    let places = fix.edits.iter().map(|edit| Place::new(edit.span, edit.start, &edit.text));
    let snippet = |places: Vec<Place<'t>>| {
        let window = Window::around(&places, text)?;
        let patch = |place: &Place<'t>| {
            Some(Patch::new(window.exact_range(place.span)?, visible::lines(place.words)))
        };
        let patches = places.iter().map(patch).collect::<Option<Vec<_>>>()?;
        Some(Snippet::source(window.text).line_start(window.line).patches(patches))
    };
    title.elements(clusters(places).into_iter().filter_map(snippet))
}

/// The end of a text, which is what tells long paths apart.
fn label(text: &str) -> Option<Cow<'_, str>> {
    let shown = visible(text);
    let hidden = shown.chars().count().saturating_sub(LONGEST_LABEL);
    match hidden {
        0 => Some(shown).filter(|shown| !shown.is_empty()),
        _ => Some(Cow::Owned(format!("…{}", shown.chars().skip(hidden).collect::<String>()))),
    }
}

const LONGEST_LABEL: usize = 60;
