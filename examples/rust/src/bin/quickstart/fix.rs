//! Mends a document where that can be done by rule.

use std::error::Error;
use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use akashkit::check;
use tempfile::NamedTempFile;

use crate::options::Options;

/// Makes every fix, again until there is none left, says what was changed, and writes the document if anything was.
pub(crate) fn fix(document: Vec<u8>, options: &Options) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut text = String::from_utf8(document).map_err(|_| "only documents in UTF-8 can be fixed")?;
    let mut is_changed = false;
    for _ in 0..MOST_ROUNDS {
        let report = check(&text).report.without(&options.allowed);
        for finding in report.fixable() {
            let title = finding.fix.as_ref().map(|fix| fix.title.as_str()).unwrap_or_default();
            let (name, start) = (options.document.display(), finding.start);
            eprintln!("{name}:{}:{}: fixed: {title} [{}]", start.line, start.column, finding.code.as_str());
            is_changed = true;
        }
        let fixed = report.fixed(&text)?;
        if fixed == text {
            break;
        }
        text = fixed;
    }
    if is_changed {
        write(&options.document, &text)?;
    }
    Ok(text.into_bytes())
}

/// All of it or nothing, so that nobody ever finds half a document.
fn write(path: &Path, text: &str) -> io::Result<()> {
    // What a link leads to, not the link.
    let path = fs::canonicalize(path)?;
    let permissions = fs::metadata(&path)?.permissions();
    if permissions.readonly() {
        return Err(io::Error::new(ErrorKind::PermissionDenied, "it may only be read"));
    }
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut file = NamedTempFile::new_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.as_file().set_permissions(permissions)?;
    file.as_file().sync_all()?;
    file.persist(&path)?;
    Ok(())
}

/// Each mends at least one finding, so that this is more than any document needs.
const MOST_ROUNDS: usize = 100;
