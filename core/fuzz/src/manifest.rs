//! JSON of manifests and groups.

use akashkit::Resources;
use akashkit::deployment::{GroupSpec, Manifest, cross_check, misfits, validate_groups};

use crate::by_code;

/// The first line is the JSON of a manifest, each further one that of a group: whatever can be read can be judged, and
/// comes back from its own JSON.
pub fn manifest(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let mut lines = text.lines();
    let manifest = Manifest::from_json(lines.next().unwrap_or_default());
    let groups: Vec<GroupSpec> = lines.filter_map(|line| GroupSpec::from_json(line).ok()).collect();
    groups.iter().for_each(group);
    let _ = validate_groups(&groups);
    let Ok(manifest) = manifest else { return };
    let _ = manifest.validate();
    let json = manifest.to_json();
    let again = Manifest::from_json(&json).expect("our own JSON is readable");
    assert_eq!(again.to_json(), json);
    assert_eq!(again.version(), manifest.version());
    let first = misfits(&manifest, &groups).into_iter().next().map_or(Ok(()), Err);
    assert_eq!(by_code(cross_check(&manifest, &groups)), by_code(first));
}

fn group(group: &GroupSpec) {
    let _ = group.validate();
    let _ = group.ceiling();
    let json = serde_json::to_string(group).expect("a group has a JSON form");
    let again = GroupSpec::from_json(&json).expect("our own JSON is readable");
    assert_eq!(serde_json::to_string(&again).ok(), Some(json));
    for unit in &group.resources {
        let _ = unit.resource.validate();
        let json = serde_json::to_string(&unit.resource).expect("resources have a JSON form");
        let again = Resources::from_json(&json).expect("our own JSON is readable");
        assert_eq!(serde_json::to_string(&again).ok(), Some(json));
    }
    let proto = group.to_proto();
    if let Ok(again) = GroupSpec::from_proto(&proto) {
        assert_eq!(again.to_proto(), proto);
    }
}
