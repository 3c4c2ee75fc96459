//! Family `crosscheck`: manifests against groups, one side damaged.

use akashkit::deployment::{GroupSpec, Manifest, Version, cross_check, misfits};
use akashkit::refusal::Refusal;
use akashkit::{Code, Result};
use serde_json::Value;

use super::{Check, Outcome, groupspec};

/// Runs one row.
pub fn row(row: &Value) -> Outcome {
    let mut check = Check::new();
    let manifest = match Manifest::from_json(&row["manifest"].to_string()) {
        Ok(manifest) => manifest,
        Err(error) => {
            check.differ("manifest", "readable", error.to_string());
            return check.finish();
        }
    };
    let groups = row["groups"].as_array().into_iter().flatten();
    let groups = groups.map(|group| GroupSpec::from_json(&group.to_string())).collect::<Result<Vec<_>>>();
    check.equal(
        "version",
        row["version"].as_str().and_then(|text| text.parse().ok()),
        Some(manifest.version()),
    );
    check.equal("manifest_ok", row["manifest_ok"].as_bool(), Some(manifest.validate().is_ok()));
    again(&mut check, &manifest);
    let verdict = groups.and_then(|groups| {
        // Naming everything and naming the first are one judgement.
        check.equal(
            "misfits",
            misfits(&manifest, &groups).is_empty(),
            cross_check(&manifest, &groups).is_ok(),
        );
        cross_check(&manifest, &groups)
    });
    groupspec::verdict(row, &verdict, &mut check);
    said(row, &verdict, &mut check);
    check.finish()
}

/// The provider's sentence is explained by the code with which we refuse the same. Of a crash it says nothing of use, and of
/// too many volumes no more than of different ones.
fn said(row: &Value, verdict: &Result<()>, check: &mut Check) {
    let sentence = row["error"].as_str().filter(|sentence| !sentence.starts_with("runtime error"));
    if let (Some(sentence), Err(error)) = (sentence, verdict) {
        let explained = Refusal::of_gateway(422, sentence).reason.name;
        let code = match error.code() {
            Code::CrosscheckVolumes => Code::CrosscheckStorage,
            code => code,
        };
        check.equal("code of the sentence", Some(explained), Some(code.as_str()));
    }
}

/// What we write, we read as the same manifest.
fn again(check: &mut Check, manifest: &Manifest) {
    let version = Manifest::from_json(&manifest.to_json()).map(|manifest| manifest.version());
    check.equal::<Option<Version>>("version of what is written", Some(manifest.version()), version.ok());
}
