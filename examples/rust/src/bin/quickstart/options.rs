//! What the command line says.

use std::error::Error;
use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;

use akashkit::id::Dseq;
use akashkit::network::{BlockTime, Network};
use akashkit::sdl::Severity;
use akashkit::{Code, Coin};
use lexopt::prelude::*;

/// Printed for `--help`.
pub(crate) const HELP: &str = "\
quickstart [OPTIONS] [FILE]

Reads an SDL document (default: examples/sdl/vllm-h100.yaml) and shows what is wrong with it, or else groups, costs,
manifest, version and the signed transaction that creates the deployment. Nothing is sent.

  --fix                  mend in FILE what can be mended by rule, and show what is left
  --json                 show the findings as JSON, and nothing else
  --allow CODE           do not show warnings with this code; may be repeated

  --mnemonic-file FILE   the words of the account that signs (default: a published test mnemonic)
  --account-number N     the account's number on the chain (default: 0)
  --sequence N           how many transactions the account has sent (default: 0)
  --dseq N               the deployment's number, by custom the latest block's height (default: 1)
  --deposit COIN         goes into escrow (default: 5000000 of what the prices are in, such as 5 ACT)
  --fee COIN             is paid for the transaction (default: 7500uakt)
  --gas N                the most that executing it may take (default: 300000)
  --chain-id ID          (default: akashnet-2)
  --block-time NAME      whose reckoning of hours: client, console, design, docs, … (default: console)
";

/// What the command line says, or the defaults.
pub(crate) struct Options {
    pub(crate) document: PathBuf,
    pub(crate) fix: bool,
    pub(crate) json: bool,
    pub(crate) allowed: Vec<Code>,
    pub(crate) mnemonic: String,
    pub(crate) is_test_account: bool,
    pub(crate) account_number: u64,
    pub(crate) sequence: u64,
    pub(crate) dseq: Dseq,
    pub(crate) deposit: Option<Coin>,
    pub(crate) fee: Coin,
    pub(crate) gas: u64,
    pub(crate) chain_id: String,
    pub(crate) block_time: BlockTime,
}

impl Options {
    /// Reads the command line; `None` when it asks for help.
    pub(crate) fn parse(words: impl IntoIterator<Item = OsString>) -> Result<Option<Self>, Box<dyn Error>> {
        let mut options = Self::defaults()?;
        let mut parser = lexopt::Parser::from_iter(words);
        while let Some(argument) = parser.next()? {
            match argument {
                Short('h') | Long("help") => return Ok(None),
                Long("fix") => options.fix = true,
                Long("json") => options.json = true,
                Long("allow") => options.allowed.push(warning(&parser.value()?.string()?)?),
                Long("mnemonic-file") => {
                    options.mnemonic = words_of(&PathBuf::from(parser.value()?))?;
                    options.is_test_account = false;
                }
                Long("account-number") => options.account_number = parser.value()?.parse()?,
                Long("sequence") => options.sequence = parser.value()?.parse()?,
                Long("dseq") => options.dseq = parser.value()?.parse()?,
                Long("deposit") => options.deposit = Some(parser.value()?.parse()?),
                Long("fee") => options.fee = parser.value()?.parse()?,
                Long("gas") => options.gas = parser.value()?.parse()?,
                Long("chain-id") => options.chain_id = parser.value()?.string()?,
                Long("block-time") => options.block_time = block_time(&parser.value()?.string()?)?,
                Value(file) => options.document = PathBuf::from(file),
                other => return Err(other.unexpected().into()),
            }
        }
        Ok(Some(options))
    }

    fn defaults() -> akashkit::Result<Self> {
        Ok(Self {
            document: PathBuf::from("examples/sdl/vllm-h100.yaml"),
            fix: false,
            json: false,
            allowed: Vec::new(),
            mnemonic: TEST_MNEMONIC.to_owned(),
            is_test_account: true,
            account_number: 0,
            sequence: 0,
            dseq: Dseq::new(1)?,
            deposit: None,
            fee: "7500uakt".parse()?,
            gas: 300_000,
            chain_id: Network::MAINNET.chain_id.to_owned(),
            block_time: BlockTime::CONSOLE,
        })
    }
}

fn warning(name: &str) -> Result<Code, Box<dyn Error>> {
    let found = Code::ALL.iter().copied().find(|code| code.as_str() == name);
    let found = found.ok_or_else(|| format!("--allow {name}: no finding has this code"))?;
    match Severity::of(found) {
        Severity::Warning => Ok(found),
        Severity::Error => {
            Err(format!("--allow {name}: the network refuses it; only warnings can be left out").into())
        }
    }
}

fn words_of(path: &PathBuf) -> Result<String, Box<dyn Error>> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn block_time(name: &str) -> Result<BlockTime, Box<dyn Error>> {
    let known: Vec<&str> = BlockTime::PRESETS.iter().map(|preset| preset.name).collect();
    let found = BlockTime::by_name(name);
    found.ok_or_else(|| format!("--block-time {name}: expected one of {}", known.join(", ")).into())
}

/// Everybody knows these words: they come from the network's own test data.
const TEST_MNEMONIC: &str = "addict worth drip violin note olive final pelican perfect feel goat game \
                             horror brass fence deposit dutch improve setup stuff frost spirit smart alien";
