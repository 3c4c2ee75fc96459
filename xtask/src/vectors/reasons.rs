//! Whether our findings include the reference's own reason for a refusal: a table from its sentences to our codes.

use akashkit::sdl::Report;

/// Whether one of the findings says what this sentence says; `None` where the table does not know the sentence.
pub fn agrees(sentence: &str, report: &Report) -> Option<bool> {
    let (_, codes) = REASONS.iter().find(|(fragment, _)| sentence.contains(fragment))?;
    let found = |code: &str| codes.iter().any(|prefix| code.starts_with(prefix));
    Some(report.diagnostics().iter().any(|finding| found(finding.code.as_str())))
}

/// A fragment of the reference's sentence, and beginnings of codes that say the same. The first row that fits decides.
const REASONS: &[(&str, &[&str])] = &[
    // The reference's decoder and number readers.
    ("already defined at line", &["yaml.key.duplicate"]),
    ("already set in type", &["yaml.key.duplicate"]),
    ("cannot unmarshal", &["yaml.type", "sdl.platform"]),
    ("cannot decode", &["yaml.tag"]),
    ("invalid base64", &["yaml.base64"]),
    ("unknown anchor", &["yaml.alias.unknown"]),
    ("value contains itself", &["yaml.alias.loop", "yaml.type"]),
    ("excessive aliasing", &["yaml.alias.excess", "sdl.work"]),
    ("map merge requires", &["yaml.merge"]),
    ("exceeded max depth", &["yaml.depth"]),
    ("incompatible YAML document", &["yaml.directive", "yaml.syntax"]),
    ("yaml: ", &["yaml.", "sdl.too_large"]),
    ("strconv.ParseFloat", &["sdl.size", "sdl.cpu.units", "sdl.gpu.ram", "sdl.platform"]),
    ("strconv.ParseUint", &["sdl.gpu.units", "sdl.cpu.units", "sdl.version.format"]),
    ("negative value not allowed", &["sdl.quantity.negative", "sdl.price.negative"]),
    // Version and sections.
    ("uninitialized", &["sdl.empty"]),
    ("no version found", &["sdl.version.missing"]),
    ("unsupported version", &["sdl.version.unsupported"]),
    ("character(s) found in", &["sdl.version.format"]),
    ("Version number", &["sdl.version.format"]),
    ("Numeric PreRelease", &["sdl.version.format"]),
    ("must not contain leading zeroes", &["sdl.version.format"]),
    ("Prerelease is empty", &["sdl.version.format"]),
    ("Build meta data", &["sdl.version.format"]),
    ("Short version cannot", &["sdl.version.format"]),
    ("No Major.Minor.Patch", &["sdl.version.format"]),
    ("unexpected field", &["sdl.section.unknown"]),
    // Compute profiles.
    ("unsupported cpu attribute", &["sdl.cpu.attribute"]),
    ("for GPU resource", &["sdl.gpu.field", "sdl.gpu.attribute"]),
    ("GPU attributes must be present", &["sdl.gpu.attributes"]),
    ("at least one vendor", &["sdl.gpu.vendor"]),
    ("invalid GPU interface", &["sdl.gpu.interface"]),
    ("invalid GPU attributes", &["attribute."]),
    ("duplicated volume name", &["sdl.storage.duplicate"]),
    ("ephemeral storage should not", &["sdl.storage.ephemeral"]),
    ("ram storage class", &["sdl.storage.ram"]),
    ("unsupported storage attribute", &["sdl.storage.attribute"]),
    ("expected bool", &["sdl.storage.persistent"]),
    ("invalid value for attribute class", &["sdl.storage.class"]),
    // Prices.
    ("amount is zero", &["sdl.price.zero"]),
    ("decimal string", &["sdl.price.amount"]),
    ("decimal", &["sdl.price.amount"]),
    ("failed to set decimal", &["sdl.price.amount"]),
    ("invalid denom", &["sdl.price.denom"]),
    ("denom", &["group.", "price.", "sdl.price."]),
    // Services.
    ("parse \"http://", &["sdl.accept"]),
    ("tee type requires gpu", &["sdl.tee.gpu"]),
    ("unsupported tee type", &["sdl.tee.unknown"]),
    ("conflicting tee types", &["sdl.tee.mixed"]),
    ("unsupported service protocol", &["sdl.expose.proto"]),
    ("http option not allowed", &["sdl.http.limit"]),
    ("next case is unknown", &["sdl.http.next_case"]),
    ("if 'off' is specified", &["sdl.http.next_case_off"]),
    // References and what they lead to.
    ("no compute profile named", &["sdl.profile.unknown"]),
    ("no placement profile named", &["sdl.placement.unknown"]),
    ("no pricing for profile", &["sdl.price.missing"]),
    ("no service profile named", &["sdl.service.unknown"]),
    ("service Credentials missing", &["sdl.credentials"]),
    ("must be declared as global", &["sdl.ip.global"]),
    ("no endpoint named", &["sdl.ip.unknown"]),
    ("already in use by \"", &["sdl.ip.taken", "sdl.mount.taken"]),
    ("duplicated mount point", &["sdl.mount.taken"]),
    ("is not a valid name", &["sdl.endpoint.name"]),
    ("has no kind", &["sdl.endpoint.kind"]),
    ("unknown kind", &["sdl.endpoint.kind"]),
    ("declared but never used", &["sdl.endpoint.unused"]),
    ("no-existing compute volume", &["sdl.mount.volume"]),
    ("expected absolute path", &["sdl.mount.path"]),
    ("to have mount", &["sdl.mount.missing"]),
    ("readOnly=true which is not allowed", &["sdl.mount.ram"]),
    ("invalid reclamation min_window", &["sdl.reclamation.window"]),
    ("min_window must be", &["sdl.reclamation.zero"]),
    // Groups and manifest.
    ("Invalid groups", &["group."]),
    ("CPU attributes", &["attribute.", "group."]),
    ("invalid unit CPU", &["group.cpu", "resources.cpu", "group."]),
    ("invalid unit GPU", &["group.gpu"]),
    ("invalid GPU state", &["group.gpu"]),
    ("invalid unit memory", &["group.memory", "resources.memory", "group."]),
    ("invalid unit storage", &["group.storage", "resources.storage", "group."]),
    ("invalid total", &["group.total", "group."]),
    ("group spec name", &["group.name", "group."]),
    ("price", &["group.price", "group."]),
    ("zero global services", &["manifest.global"]),
    ("empty image name", &["manifest.image"]),
    ("env. var.", &["manifest.env"]),
    ("port value must be", &["manifest.port"]),
    ("is duplicated, this is not allowed", &["manifest.host"]),
    ("invalid hostname", &["manifest.host"]),
    ("service name is empty", &["manifest."]),
    ("invalid manifest", &["manifest."]),
    // Crashes.
    (
        "nil pointer",
        &[
            "sdl.price.null",
            "sdl.resources.missing",
            "sdl.tee",
            "sdl.profile.unknown",
            "resources.",
            "group.",
        ],
    ),
    ("index out of range", &["sdl.pairs", "sdl.section.empty", "sdl.version.missing"]),
];
