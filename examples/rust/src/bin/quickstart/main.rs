//! Reads an SDL document and shows what is wrong with it, or what would go on chain and to the provider: the groups with what they cost at most,
//! who of some providers would serve them,
//! the manifest with its version, and the signed transaction that creates the deployment. Nothing is sent.

mod findings;
mod fix;
mod market;
mod options;
mod show;

use std::error::Error;
use std::process::ExitCode;
use std::{env, fs};

use akashkit::access::{HdPath, Mnemonic, PrivateKey};
use akashkit::id::DeploymentId;
use akashkit::network::COMPUTE_DENOM;
use akashkit::tx::{CreateDeployment, Deposit, Fee, Message, SignedTx, Signer, UnsignedTx};
use akashkit::{Coin, Deployment, check};

use options::Options;

fn main() -> ExitCode {
    run().unwrap_or_else(|error| {
        eprintln!("{error}");
        ExitCode::FAILURE
    })
}

fn run() -> Result<ExitCode, Box<dyn Error>> {
    let Some(options) = Options::parse(env::args_os())? else {
        print!("{}", options::HELP);
        return Ok(ExitCode::SUCCESS);
    };
    let name = options.document.display();
    let mut document = fs::read(&options.document).map_err(|error| format!("{name}: {error}"))?;
    if options.fix {
        document = fix::fix(document, &options).map_err(|error| format!("{name}: {error}"))?;
    }
    let checked = check(&document);
    let report = checked.report.without(&options.allowed);
    if options.json {
        println!("{}", serde_json::to_string_pretty(&report)?);
    } else {
        findings::show(&report, &document, &name.to_string());
    }
    match checked.deployment {
        None => return Ok(ExitCode::FAILURE),
        Some(_) if options.json => {}
        Some(_) if options.fix => println!("{name}: accepted"),
        Some(deployment) => deploy(&deployment, &options)?,
    }
    Ok(ExitCode::SUCCESS)
}

fn deploy(deployment: &Deployment, options: &Options) -> Result<(), Box<dyn Error>> {
    let key = Mnemonic::parse(&options.mnemonic)?.derive("", &HdPath::default())?;
    let create = CreateDeployment {
        id: DeploymentId::new(key.public_key().address(), options.dseq),
        groups: deployment.groups().to_vec(),
        version: deployment.version(),
        deposit: Deposit::new(deposit(deployment, options)?),
        reclamation: deployment.reclamation(),
    };
    let tx = sign(&create, &key, options)?;

    println!("{}: accepted\n", options.document.display());
    show::groups(deployment, options.block_time)?;
    market::show(deployment, options)?;
    show::manifest(deployment);
    show::transaction(&create, &tx, options);
    Ok(())
}

/// The network wants it in the denomination of the prices, of which there is one.
fn deposit(deployment: &Deployment, options: &Options) -> akashkit::Result<Coin> {
    let units = deployment.groups().iter().flat_map(|group| &group.resources);
    let denom = units.map(|unit| unit.price.denom.as_str()).next().unwrap_or(COMPUTE_DENOM);
    options.deposit.clone().map_or_else(|| format!("5000000{denom}").parse(), Ok)
}

/// Two phases, so that a wallet or a Ledger can stand where the key stands here.
fn sign(create: &CreateDeployment, key: &PrivateKey, options: &Options) -> akashkit::Result<SignedTx> {
    create.validate_basic()?;
    let fee = Fee::new(options.fee.clone(), options.gas);
    let signer = Signer::direct(key.public_key(), options.account_number, options.sequence);
    let unsigned =
        UnsignedTx::new(options.chain_id.clone(), vec![Message::from(create)], fee).signed_by(signer);
    let signature = key.sign(&unsigned.sign_bytes(0)?);
    unsigned.assemble(&[signature])
}
