//! Step `interop`: transactions and tokens against software that nobody here wrote.

use super::session::{Session, Verdict};
use crate::interop;
use crate::shell;

/// Runs the step.
pub fn run(session: &mut Session) {
    for peer in interop::PEERS {
        let mut needs = peer.needs.iter();
        let missing = needs.find(|(program, word)| shell::output(shell::program(program).arg(word)).is_err());
        session.check(peer.name, || match missing {
            Some((program, _)) => Verdict::Skipped(format!("there is no {program}")),
            None => interop::compare(peer).into(),
        });
    }
    session.check("tokens", || match shell::output(shell::program("npm").arg("--version")) {
        Ok(_) => interop::tokens::compare().into(),
        Err(_) => Verdict::Skipped("there is no npm".to_owned()),
    });
}
