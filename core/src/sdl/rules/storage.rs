//! Mounts of a service against the volumes of its profile.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use super::references::Deployed;
use crate::error::Code;
use crate::sdl::Change;
use crate::sdl::decode::{Map, excerpt};
use crate::sdl::findings::Findings;
use crate::sdl::model::{Dialect, Mount, Sdl, Volume};
use crate::sdl::remedy;

/// SDL spec V-17 to V-21.
pub(crate) fn mounts(sdl: &Sdl<'_>, deployed: &Deployed<'_, '_>, findings: &mut Findings) {
    let dialect = sdl.dialect;
    let volumes: HashMap<&str, &Volume> =
        deployed.resources.storage.iter().map(|volume| (volume.name.as_str(), volume)).collect();
    let none = Map::new();
    let mounts = deployed.service.params.as_ref().map_or(&none, |params| &params.storage);
    let (mut taken, mut mended) = (HashMap::new(), HashSet::new());
    for (name, mount) in mounts {
        let volume = match volumes.get(name.as_ref()) {
            Some(volume) => volume,
            None => match mend_volume(sdl, deployed, (name, mount), &mut mended, findings) {
                Some(meant) => volumes[meant],
                None => continue,
            },
        };
        let path = mounted_at(name, mount, findings);
        if path.is_empty() {
            continue;
        }
        if let Some((other, first)) = taken.insert(path, (name, mount.path.at)) {
            let detail = format_args!("volume `{}` has it", excerpt(other));
            findings.refuse(Code::SdlMountTaken, mount.path.at, detail).related(first, "taken here");
        }
        if dialect == Dialect::V2_1 && mount.read_only && volume.attribute("class") == Some("ram") {
            findings.refuse(Code::SdlMountRamReadOnly, mount.at, "remove `readOnly`");
        }
    }
    // Version 2.0 is content with any mount, even of another volume; 2.1 asks for none.
    if dialect == Dialect::V2_0 && mounts.is_empty() {
        for volume in deployed.resources.storage.iter().filter(|volume| volume.is_persistent()) {
            let (service, name) = (excerpt(deployed.name), excerpt(&volume.name));
            findings
                .refuse(Code::SdlMountMissing, volume.at, format_args!("found `{name}`"))
                .help(format_args!("add `{name}: {{mount: /path}}` under `params.storage` of `{service}`"))
                .related(deployed.service.at, "this service mounts nothing");
        }
    }
}

/// A mount of no volume; gives the one that is meant, where nobody else could be.
fn mend_volume<'s>(
    sdl: &Sdl<'_>,
    deployed: &Deployed<'s, '_>,
    (name, mount): (&str, &Mount<'_>),
    mended: &mut HashSet<&'s str>,
    findings: &mut Findings,
) -> Option<&'s str> {
    let volumes = || deployed.resources.storage.iter().map(|volume| volume.name.as_str());
    let shown: Vec<String> = volumes().take(5).map(|name| format!("`{}`", excerpt(name))).collect();
    let draft =
        findings.refuse(Code::SdlMountVolume, mount.at, format_args!("found `{}`", excerpt(name))).at_key();
    let draft = match shown.len() {
        0 => draft,
        _ => draft.help(format_args!("mount a volume of the compute profile: {}", shown.join(", "))),
    };
    let mounted = deployed.service.params.as_ref().map(|params| &params.storage)?;
    let free = volumes().filter(|volume| !mounted.contains_key(*volume) && !mended.contains(*volume));
    let meant = remedy::nearest(name, free)?;
    // Deployed twice, the service may mount volumes of two profiles.
    if sdl.deployment.get(deployed.name).is_some_and(|placements| placements.replicas.len() > 1) {
        return None;
    }
    mended.insert(meant);
    draft.change(Change::Rename { value: mount.at, from: name.to_owned(), to: meant.to_owned() });
    Some(meant)
}

/// Where a volume is mounted, or is when the path is mended; empty where that cannot be told.
fn mounted_at<'s>(name: &str, mount: &'s Mount<'_>, findings: &mut Findings) -> Cow<'s, str> {
    let path = mount.path.value.as_ref();
    if path.starts_with('/') {
        return path.into();
    }
    if path.is_empty() {
        let help = format_args!("write `{}: {{mount: /path}}`", excerpt(name));
        findings.refuse(Code::SdlMountPath, mount.path.at, "found none").help(help);
        return "".into();
    }
    let detail = format_args!("found `{}`, expected a path such as /data", excerpt(path));
    let draft = findings.refuse(Code::SdlMountPath, mount.path.at, detail);
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '/');
    if !path.starts_with(|c: char| c.is_ascii_alphanumeric()) || !path.chars().all(is_name) {
        return "".into();
    }
    draft.change(Change::Text { scalar: mount.path.at, text: format!("/{path}") });
    format!("/{path}").into()
}
