//! Family `attributes`: keys, lists of attributes, what covers what, and whether a provider is what a group asks for.

use akashkit::deployment::{GroupSpec, PlacementRequirements, ResourceUnit};
use akashkit::market::{Audit, Provider, Registration, fits, misfits};
use akashkit::{
    Attribute, Gpu, Resources, Storage, is_attribute_key, is_provider_attribute_key, unanswered,
    validate_attributes, validate_provider_attributes,
};
use serde_json::Value;

use super::operations::{self, compare, judged, value};
use super::{Check, Outcome};

/// Runs one row.
pub fn row(row: &Value) -> Outcome {
    operations::row(row, run)
}

fn run(row: &Value, check: &mut Check) -> Option<()> {
    let list = |name: &str| serde_json::from_value::<Option<Vec<Attribute>>>(row[name].clone()).ok();
    match row["op"].as_str()? {
        "create_provider" => {
            let (owner, host_uri) = (row["owner"].as_str()?, row["host_uri"].as_str()?);
            let inputs = ["op", "email", "host_uri", "owner", "website"];
            judged(row, &inputs, Registration::new(owner, host_uri, Vec::new()).map(|_| vec![]), check);
        }
        "key" => {
            let key = row["key"].as_str()?;
            let (order, provider) = (is_attribute_key(key), is_provider_attribute_key(key));
            let answers =
                [value("order_valid", order), value("provider_valid", provider), value("valid", order)];
            compare(row, &["op", "key"], &answers, check);
        }
        "match_requirements" => requirements(row, check)?,
        "match_resources" => resources(row, check)?,
        "one" => {
            let attribute = |name: &str| serde_json::from_value::<Attribute>(row[name].clone()).ok();
            let is_answered = attribute("want")?.is_answered_by(&attribute("have")?);
            compare(row, &["op", "want", "have"], &[value("match", is_answered)], check);
        }
        "sets" => {
            let (a, b) = (list("a")?.unwrap_or_default(), list("b")?.unwrap_or_default());
            let all = unanswered(&a, &b).next().is_none();
            let any = unanswered(&a, &b).count() < a.len();
            let answers = [value("any", any), value("match", all), value("subset", all)];
            compare(row, &["op", "a", "b"], &answers, check);
        }
        "validate" => {
            let judgement = validate_attributes(&list("attributes")?.unwrap_or_default());
            judged(row, &["op", "attributes"], judgement.map(|()| vec![]), check);
        }
        "validate_provider" => {
            let judgement = validate_provider_attributes(&list("attributes")?.unwrap_or_default());
            judged(row, &["op", "attributes"], judgement.map(|()| vec![]), check);
        }
        _ => return None,
    }
    Some(())
}

fn requirements(row: &Value, check: &mut Check) -> Option<()> {
    let requirements: PlacementRequirements = serde_json::from_value(row["requirements"].clone()).ok()?;
    let records: Vec<Audit> = serde_json::from_value(row["provider"].clone()).ok()?;
    let Some((own, audits)) = records.split_first() else {
        // A provider of ours always has a list of its own attributes; Go crashes without one where nobody signs.
        let wants_auditor = [&requirements.signed_by.all_of, &requirements.signed_by.any_of];
        let wants_auditor = wants_auditor.into_iter().flatten().any(|auditors| !auditors.is_empty());
        check.equal("crash", row["panic"] == true, !wants_auditor);
        return Some(());
    };
    let group = GroupSpec { requirements, ..GroupSpec::default() };
    let provider = Provider { attributes: own.attributes.clone(), audits: audits.to_vec(), ..provider() };
    matched(row, &["op", "requirements", "provider"], &group, &provider, check);
    Some(())
}

fn resources(row: &Value, check: &mut Check) -> Option<()> {
    let units = row["units"].as_array()?.iter().map(unit).collect::<Option<Vec<_>>>()?;
    let group = GroupSpec { resources: units, ..GroupSpec::default() };
    let attributes = serde_json::from_value(row["provider_attributes"].clone()).ok()?;
    let provider = Provider { attributes, ..provider() };
    // What the attributes fold into has no form of its own here; the verdict says whether it was right.
    let inputs = ["op", "units", "provider_attributes", "gpu_list", "storage_groups"];
    matched(row, &inputs, &group, &provider, check);
    Some(())
}

fn unit(row: &Value) -> Option<ResourceUnit> {
    let gpu: Option<Gpu> = serde_json::from_value(row["gpu"].clone()).ok()?;
    let storage: Option<Vec<Storage>> = serde_json::from_value(row["storage"].clone()).ok()?;
    Some(ResourceUnit {
        resource: Resources { gpu, storage, ..Resources::default() },
        ..ResourceUnit::default()
    })
}

/// The verdict, and that the reasons say the same.
fn matched(row: &Value, inputs: &[&str], group: &GroupSpec, provider: &Provider, check: &mut Check) {
    let verdict = fits(group, provider);
    let reasons = misfits(group, provider).map(|misfits| misfits.is_empty());
    check.equal("reasons", reasons.as_ref().ok(), verdict.as_ref().ok());
    judged(row, inputs, verdict.map(|fits| vec![value("match", fits)]), check);
}

fn provider() -> Provider {
    Provider::new("akash1qyhmn054".parse().unwrap_or_else(|_| unreachable!("an address")))
}
