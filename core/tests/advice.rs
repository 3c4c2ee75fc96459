//! Warnings: each where it is right and not where it is nearly so, with fixes that change nothing but the warning.
#![cfg(feature = "sdl")]

use akashkit::sdl::{Diagnostic, Severity};
use akashkit::{Class, Code, check};

/// A code, what is changed in [`CLEAN`] so that it is advised, and what may be changed without.
type Row = (Code, Change, Change);
type Change = (&'static str, &'static str);

#[test]
fn every_warning_has_a_document_with_and_one_without() {
    for (code, with, without) in ROWS {
        assert!(codes(&changed(with)).contains(code), "{code:?} is missing with {with:?}");
        assert!(!codes(&changed(without)).contains(code), "{code:?} is there with {without:?}");
    }
    let untested = |code: &&Code| code.class() == Class::Advice && !ROWS.iter().any(|row| row.0 == **code);
    let untested: Vec<&Code> = Code::ALL.iter().filter(untested).collect();
    assert!(untested.is_empty(), "{untested:?} have no row");
}

#[test]
fn clean_documents_have_no_warnings() {
    assert_eq!(codes(CLEAN), []);
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../examples/sdl");
    for entry in std::fs::read_dir(folder).expect("there are examples") {
        let path = entry.expect("the folder can be read").path();
        let report = check(std::fs::read(&path).expect("the file can be read")).report;
        assert_eq!(report.to_string(), "", "{}", path.display());
    }
}

#[test]
fn fixes_write_what_is_read_anyway() {
    let mut fixes = 0;
    for (_, with, without) in ROWS {
        for document in [changed(with), changed(without)] {
            let before = check(&document);
            for warning in warnings(before.report.diagnostics()) {
                let Some(fix) = &warning.fix else { continue };
                let after = check(fix.apply(&document).expect("it is about this document"));
                assert_eq!(after.deployment, before.deployment, "{warning}");
                let left = warnings(after.report.diagnostics()).count();
                assert_eq!(left + 1, warnings(before.report.diagnostics()).count(), "{warning}");
                fixes += 1;
            }
        }
    }
    assert!(fixes > 10, "{fixes}");
}

#[test]
fn secrets_are_not_shown() {
    let secrets = changed(&("MODE=fast", "DB_PASSWORD=hunter22")) + "\n";
    let secrets = secrets.replace("      password: replace-me", "      password: 1234567");
    let report = check(&secrets).report;
    assert!(report.diagnostics().iter().any(|finding| finding.code == Code::SdlEnvSecret));
    let shown = format!("{report:?}{report}");
    assert!(!shown.contains("hunter22") && !shown.contains("1234567"), "{shown}");
}

#[test]
fn advice_is_given_on_what_could_be_read_of_a_refused_document() {
    let document = changed(&("size: 1Gi", "size: 1 apple")).replace("web:1.2", "web");
    let report = check(document).report;
    assert!(report.has_errors());
    assert!(report.diagnostics().iter().any(|finding| finding.code == Code::SdlImageTag));
}

#[test]
fn aliases_and_merge_keys_are_followed() {
    let merged = "    image: web:1.2\n    x: &x {image: web}\n    <<: *x\n";
    let aliased = CLEAN.replace("    image: web:1.2\n", merged);
    let found = codes(&aliased);
    assert!(found.contains(&Code::SdlKeyUnknown) && found.contains(&Code::SdlImageTag), "{found:?}");
    let suggestions = check(CLEAN.replace("image: web:1.2", "imagge: &i web\n    image: *i")).report;
    let unknown = suggestions.diagnostics().iter().find(|finding| finding.code == Code::SdlKeyUnknown);
    assert_eq!(unknown.map(|finding| finding.help.as_str()), Some("did you mean `image`?"));
}

#[test]
fn many_warnings_are_kept_within_bounds() {
    let keys: String = (0..200_000).map(|n| format!("    imag{n}: *a\n")).collect();
    let document = CLEAN.replace("    image: web:1.2\n", &format!("    image: &a web:1.2\n{keys}"));
    let started = std::time::Instant::now();
    let report = check(document).report;
    assert_eq!(report.diagnostics().len(), 1_000);
    assert_eq!(report.dropped(), 199_000);
    assert!(started.elapsed().as_secs() < 60, "{:?}", started.elapsed());
}

fn changed((from, to): &Change) -> String {
    assert!(CLEAN.contains(from), "{from:?} is not in the document");
    CLEAN.replacen(from, to, 1)
}

fn codes(document: &str) -> Vec<Code> {
    warnings(check(document).report.diagnostics()).map(|finding| finding.code).collect()
}

fn warnings(findings: &[Diagnostic]) -> impl Iterator<Item = &Diagnostic> {
    findings.iter().filter(|finding| finding.severity == Severity::Warning)
}

const ROWS: &[Row] = &[
    (
        Code::SdlCountWraps,
        ("tiny, count: 3", "small, count: 4294967294"),
        ("tiny, count: 3", "small, count: 4294967293"),
    ),
    (Code::SdlCountZero, ("count: 2", "count: 0"), ("count: 2", "count: 1")),
    (Code::SdlCountZero, ("      count: 2\n", ""), ("count: 2", "count: 0x2")),
    (Code::SdlEnvSecret, ("MODE=fast", "API_KEY=92bc27c6"), ("MODE=fast", "API_KEY=${API_KEY}")),
    (Code::SdlEnvSecret, ("MODE=fast", "PGPASSWORD=hunter2"), ("MODE=fast", "PASSWORD_FILE=hunter2")),
    (Code::SdlExposeService, ("service: web", "service: wbe"), ("service: web", "service: worker")),
    (Code::SdlGpuScalar, (GPU, "        gpu: 1\n"), (GPU, "        gpu: 0\n")),
    (Code::SdlGpuVendor, ("nvidia:", "amd:"), ("[{model: h100, ram: 80Gi}]", "")),
    (Code::SdlHttpZero, ("read_timeout: 9000", "read_timeout: 0"), ("read_timeout: 9000", "next_timeout: 0")),
    (Code::SdlImageTag, ("web:1.2", "registry:5000/web"), ("web:1.2", "web@sha256:00")),
    (Code::SdlImageTag, ("web:1.2", "web:latest"), ("web:1.2", "web:latest-gpu")),
    (
        Code::SdlKeyIgnored,
        ("- global: true", "- {global: true, as: 80}"),
        ("port: 80", "port: 80\n        as: 81"),
    ),
    (
        Code::SdlKeyIgnored,
        ("storage: {size", "storage: {name: data, size"),
        ("- size: 1Gi", "- name: root\n            size: 1Gi"),
    ),
    (Code::SdlKeyIgnored, ("version: \"2.1\"", "version: \"2.0\""), ("version: \"2.1\"", "version: \"2.2\"")),
    (
        Code::SdlKeyIgnored,
        ("services:", "include: [a.yaml]\nservices:"),
        ("services:", "endpoints: {}\nservices:"),
    ),
    (
        Code::SdlKeyUnknown,
        ("    env:", "    enviroment: {}\n    env:"),
        ("    env:", "    args: []\n    env:"),
    ),
    (Code::SdlKeyUnknown, ("signedBy:", "signedby:"), ("host: akash", "anything: akash")),
    (
        Code::SdlMountUnused,
        ("        data: {mount: /data}\n", "        scratch: {mount: /data}\n"),
        ("mount: /data", "mount: /other"),
    ),
    (Code::SdlNumberOctal, ("port: 80", "port: 0443"), ("port: 80", "port: 0x50")),
    (Code::SdlPriceUact, ("denom: uact", "denom: uakt"), ("denom: uact", "denom: \"uact\"")),
    (
        Code::SdlPriceUnused,
        ("      pricing:", "      pricing:\n        smal: {denom: uact, amount: 1}"),
        ("amount: 10", "amount: 11"),
    ),
    (Code::SdlQuantityCut, ("units: 0.5", "units: 2.01"), ("units: 0.5", "units: 1.1")),
    (Code::SdlQuantityCut, ("size: 1Gi", "size: 0.3Gi"), ("size: 1Gi", "size: 0.25Gi")),
    (Code::SdlQuantityCut, ("ram: 80Gi", "ram: 80000Mi"), ("ram: 80Gi", "ram: 81920Mi")),
    (Code::SdlQuantityCut, ("count: 2", "count: 2.5"), ("count: 2", "count: 2.0")),
    (Code::SdlRootList, (CLEAN, LIST), ("version:", "\"version\":")),
    (Code::SdlSchemaRequired, (", class: beta3", ""), (", class: beta3", ", class: default")),
    (Code::SdlSchemaRequired, (DATA, RAM), (DATA, "{class: ram, persistent: false}")),
    (
        Code::SdlSchemaRequired,
        ("{nvidia: [{model: h100, ram: 80Gi}]}", "{}"),
        ("[{model: h100, ram: 80Gi}]", ""),
    ),
    (Code::SdlSchemaType, ("version: \"2.1\"", "version: 2.1"), ("version: \"2.1\"", "version: '2.1'")),
    (Code::SdlSchemaType, ("- MODE=fast", "- true"), ("- MODE=fast", "- \"true\"")),
    (Code::SdlSchemaType, ("global: true", "global: yes"), ("global: true", "global: True")),
    (Code::SdlSchemaType, ("size: 1Gi", "size: 1073741824"), ("size: 1Gi", "size: \"1073741824\"")),
    (Code::SdlSchemaType, ("[\"502\"]", "[502]"), ("[\"502\"]", "[error]")),
    (
        Code::SdlSchemaType,
        ("- MODE=fast", "- MODE=fast\n      -"),
        ("- MODE=fast", "- MODE=fast\n      - \"\\x41\""),
    ),
    (Code::SdlSchemaValue, ("version: \"2.1\"", "version: \"3\""), ("version: \"2.1\"", "version: '2.1'")),
    (Code::SdlSchemaValue, ("proto: tcp", "proto: Tcp"), ("proto: tcp", "proto: TCP")),
    (Code::SdlSchemaValue, ("min_window: 24h", "min_window: 1h30m"), ("min_window: 24h", "min_window: 90m")),
    (Code::SdlSchemaValue, ("read: [logs]", "read: [shell]"), ("read: [logs]", "read: [events]")),
    (
        Code::SdlSchemaValue,
        ("port: 80", "port: 80\n        as: 70000"),
        ("port: 80", "port: 80\n        as: 65535"),
    ),
    (
        Code::SdlSchemaValue,
        ("password: replace-me", "password: short"),
        ("password: replace-me", "password: longer"),
    ),
    (
        Code::SdlServiceUndeployed,
        ("  worker:\n    anywhere: {", "  web2:\n    anywhere: {"),
        ("count: 3", "count: 4"),
    ),
    (
        Code::SdlStorageWord,
        ("persistent: true", "persistent: yes"),
        ("persistent: true", "persistent: \"true\""),
    ),
];

const CLEAN: &str = r#"version: "2.1"
reclamation: {min_window: 24h}
services:
  web:
    image: web:1.2
    env:
      - MODE=fast
    credentials:
      host: ghcr.io
      email: someone@example.com
      username: someone
      password: replace-me
    params:
      permissions: {read: [logs]}
      storage:
        data: {mount: /data}
    expose:
      - port: 80
        proto: tcp
        http_options: {read_timeout: 9000, next_cases: ["502"]}
        to:
          - global: true
  worker:
    image: worker:1
    expose:
      - port: 9000
        to:
          - service: web
profiles:
  compute:
    small:
      resources:
        cpu: {units: 0.5}
        memory: {size: 512Mi}
        storage:
          - size: 1Gi
          - name: data
            size: 1Gi
            attributes: {persistent: true, class: beta3}
          - name: scratch
            size: 1Gi
        gpu:
          units: 1
          attributes: {vendor: {nvidia: [{model: h100, ram: 80Gi}]}}
    tiny:
      resources:
        cpu: {units: 100m}
        memory: {size: 512Mi}
        storage: {size: 1Gi}
  placement:
    anywhere:
      attributes: {host: akash}
      signedBy: {anyOf: [akash1365yvmc4s7awdyj3n2sav7xfx76adc6dnmlx63]}
      pricing:
        small: {denom: uact, amount: 10}
        tiny: {denom: uact, amount: 10}
deployment:
  web:
    anywhere:
      profile: small
      count: 2
  worker:
    anywhere: {profile: tiny, count: 3}
"#;

const GPU: &str = "        gpu:
          units: 1
          attributes: {vendor: {nvidia: [{model: h100, ram: 80Gi}]}}
";

const DATA: &str = "{persistent: true, class: beta3}";

const RAM: &str = "{class: ram}";

const LIST: &str = r#"[version, "2.0", services, {web: {image: "web:1", expose: [{port: 80, to: [{global: true}]}]}}, profiles,
{compute: {web: {resources: {cpu: {units: 1}, memory: {size: 1Gi}, storage: {size: 1Gi}}}},
placement: {a: {pricing: {web: {denom: uact, amount: 1}}}}}, deployment, {web: {a: {profile: web, count: 1}}}]"#;
