//! The rows of one file, run one after the other on a thread with as little stack as a phone gives.

use std::cell::RefCell;
use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::panic::{self, AssertUnwindSafe};
use std::sync::Once;
use std::sync::mpsc::{Receiver, sync_channel};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;

use super::families::{self, Family};
use super::files::{Layout, VectorFile};
use super::{Difference, Outcome};

/// Runs a file and gives each row's outcome to `each`, in order.
pub fn run(file: &VectorFile, family: Family, mut each: impl FnMut(Row)) -> io::Result<()> {
    let source = BufReader::new(File::open(&file.path)?);
    thread::scope(|scope| {
        let (send, receive) = sync_channel(AHEAD);
        let (answer, answers) = sync_channel(AHEAD);
        let work = move || {
            for (line, read) in receive {
                if answer.send(run_row(&file.family, family, line, read)).is_err() {
                    break;
                }
            }
        };
        thread::Builder::new().name(WORKER.to_owned()).stack_size(STACK).spawn_scoped(scope, work)?;
        let reader =
            scope.spawn(move || read(source, &file.layout, |line, row| send.send((line, row)).is_ok()));
        drain(answers, &mut each);
        reader.join().unwrap_or_else(|_| Err(io::Error::other("the reader of rows failed")))
    })
}

/// What became of one row.
pub struct Row {
    /// Its line in the file, from 1.
    pub line: usize,
    /// What it says it aims at.
    pub name: String,
    /// What it gave.
    pub outcome: Outcome,
}

fn drain(answers: Receiver<Row>, each: &mut impl FnMut(Row)) {
    for row in answers {
        each(row);
    }
}

type Parsed = Result<Value, String>;

/// Reads row by row until `take` has enough; only a whole-file row is held as a whole.
fn read(
    mut source: impl BufRead,
    layout: &Layout,
    mut take: impl FnMut(usize, Parsed) -> bool,
) -> io::Result<()> {
    let mut bytes = Vec::new();
    match layout {
        Layout::Whole => {
            source.read_to_end(&mut bytes)?;
            take(1, parse(&bytes));
        }
        Layout::Lines => {
            for line in 1.. {
                bytes.clear();
                if source.read_until(b'\n', &mut bytes)? == 0 {
                    break;
                }
                if !bytes.trim_ascii().is_empty() && !take(line, parse(&bytes)) {
                    break;
                }
            }
        }
    }
    Ok(())
}

fn parse(bytes: &[u8]) -> Parsed {
    serde_json::from_slice(bytes).map_err(|error| error.to_string())
}

fn run_row(name: &str, family: Family, line: usize, parsed: Parsed) -> Row {
    match parsed {
        Ok(row) => Row { line, name: title(&row), outcome: watched(|| families::run(name, family, &row)) },
        Err(error) => Row { line, name: String::new(), outcome: failure("row", "a line of JSON", error) },
    }
}

/// The fields by which the vectors name what a row is about.
fn title(row: &Value) -> String {
    let fields =
        ["id", "code", "rule", "source", "mode", "op", "kind", "damage", "what", "type_url", "variant"];
    let texts = fields.iter().filter_map(|field| row.get(field)?.as_str());
    texts.collect::<Vec<_>>().join(" ")
}

/// Runs a row such that a panic is its failure and not the end, and so is waiting for too long.
fn watched(row: impl FnOnce() -> Outcome) -> Outcome {
    static QUIET: Once = Once::new();
    QUIET.call_once(keep_panics);
    let begin = Instant::now();
    let outcome = panic::catch_unwind(AssertUnwindSafe(row)).unwrap_or_else(|_| {
        let message = PANIC.take().unwrap_or_else(|| "a panic without message".to_owned());
        failure("panic", "an answer", message)
    });
    let took = begin.elapsed();
    if took > PATIENCE && !matches!(outcome, Outcome::Fail(_)) {
        return failure("time", format!("at most {PATIENCE:?}"), format!("{took:?}"));
    }
    outcome
}

/// On the threads of rows a panic's message is kept for the report; elsewhere it is printed as ever.
fn keep_panics() {
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        if thread::current().name() == Some(WORKER) {
            PANIC.set(Some(info.to_string()));
        } else {
            usual(info);
        }
    }));
}

fn failure(field: &str, want: impl Into<String>, got: impl Into<String>) -> Outcome {
    Outcome::Fail(vec![Difference { field: field.to_owned(), want: want.into(), got: got.into() }])
}

thread_local! {
    static PANIC: RefCell<Option<String>> = const { RefCell::new(None) };
}

const WORKER: &str = "rows";
/// What a thread gets on a phone; the library promises to live with it.
const STACK: usize = 512 * 1024;
/// No input may take longer.
const PATIENCE: Duration = Duration::from_secs(10);
/// Rows read ahead of the one that runs.
const AHEAD: usize = 64;

#[cfg(test)]
mod tests {
    use std::fs;
    use std::process;

    use super::*;

    fn outcomes(name: &str, text: &str, run_one: fn(&Value) -> Outcome) -> Vec<Row> {
        let path = std::env::temp_dir().join(format!("xtask-{name}-{}.jsonl", process::id()));
        fs::write(&path, text).expect("the temporary folder can be written");
        let file = VectorFile { family: name.to_owned(), path: path.clone(), layout: Layout::Lines };
        let mut rows = Vec::new();
        run(&file, run_one, |row| rows.push(row)).expect("the file is there");
        fs::remove_file(path).expect("it was written above");
        rows
    }

    fn message(row: &Row) -> &str {
        match &row.outcome {
            Outcome::Fail(differences) => &differences[0].got,
            _ => "no failure",
        }
    }

    #[test]
    fn a_panic_is_the_failure_of_its_row_only() {
        let rows = outcomes("panic", "{\"id\": \"a\"}\n\n{\"id\": \"b\"}\n", |row| {
            assert!(row["id"] == "b", "planted");
            Outcome::Pass
        });
        assert!(message(&rows[0]).contains("planted"));
        assert_eq!(rows[0].name, "a");
        assert!(matches!(rows[1], Row { line: 3, outcome: Outcome::Pass, .. }));
    }

    #[test]
    fn a_bad_line_is_a_failure() {
        let rows = outcomes("bad", "{}\n{\"a\": \n\u{1}", |_| Outcome::Pass);
        assert!(matches!(rows[0].outcome, Outcome::Pass));
        assert!(message(&rows[1]).contains("EOF"));
        assert_eq!(rows.len(), 3);
    }
}
