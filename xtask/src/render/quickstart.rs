//! What the quickstart prints, so that every language's quickstart can be held against one text.

use super::Text;
use crate::shell;

/// Its output for the default document and account.
pub fn text() -> Result<Text, String> {
    let mut cargo = shell::cargo();
    cargo.args(["run", "--quiet", "--locked", "--package", "akashkit-examples", "--bin", "quickstart"]);
    shell::output(&mut cargo).map(Text::Made)
}
