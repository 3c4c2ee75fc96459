//! Host names that were copied from somewhere else.

/// `https://App.Example.com/` as `app.example.com`.
pub(crate) fn host(text: &str) -> Option<String> {
    let text = text.trim();
    let text = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).unwrap_or(text);
    let mended = text.trim_end_matches(['/', '.']).to_ascii_lowercase();
    (!mended.is_empty()).then_some(mended)
}
