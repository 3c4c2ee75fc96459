//! Mounts of a service against the volumes of its profile.

use std::collections::HashMap;

use super::references::Deployed;
use crate::error::Code;
use crate::sdl::decode::excerpt;
use crate::sdl::findings::Findings;
use crate::sdl::model::{Dialect, Volume};

/// SDL spec V-17 to V-21.
pub(crate) fn mounts(dialect: Dialect, deployed: &Deployed<'_, '_>, findings: &mut Findings) {
    let volumes: HashMap<&str, &Volume> =
        deployed.resources.storage.iter().map(|volume| (volume.name.as_str(), volume)).collect();
    let mounts = deployed.service.params.iter().flat_map(|params| &params.storage);
    let mut taken = HashMap::new();
    let mut mounted = false;
    for (name, mount) in mounts {
        mounted = true;
        let Some(volume) = volumes.get(name.as_ref()) else {
            findings.refuse(Code::SdlMountVolume, mount.at, format_args!("found `{}`", excerpt(name)));
            continue;
        };
        if !mount.path.value.starts_with('/') {
            let detail =
                format_args!("found `{}`, expected a path such as /data", excerpt(&mount.path.value));
            findings.refuse(Code::SdlMountPath, mount.path.at, detail);
        } else if let Some(other) = taken.insert(mount.path.value.as_ref(), name.as_ref()) {
            findings.refuse(
                Code::SdlMountTaken,
                mount.path.at,
                format_args!("volume {} has it", excerpt(other)),
            );
        }
        if dialect == Dialect::V2_1 && mount.read_only && volume.attribute("class") == Some("ram") {
            findings.refuse(Code::SdlMountRamReadOnly, mount.at, "remove `readOnly`");
        }
    }
    // Version 2.0 is content with any mount, even of another volume; 2.1 asks for none.
    if dialect == Dialect::V2_0 && !mounted {
        for volume in deployed.resources.storage.iter().filter(|volume| volume.is_persistent()) {
            let detail = format_args!(
                "add params.storage.{}.mount to the service {}",
                volume.name,
                excerpt(deployed.name)
            );
            findings.refuse(Code::SdlMountMissing, volume.at, detail);
        }
    }
}
