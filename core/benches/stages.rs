//! `cargo bench`: what each stage costs, as far as the public API shows stages. `cargo xtask bench` compares whole documents
//! with other readers.

use akashkit::Deployment;
use akashkit::deployment::{Manifest, cross_check, validate_groups};
use divan::Bencher;
use divan::counter::BytesCount;
use libyaml_safer::Parser;

fn main() {
    divan::main();
}

/// The YAML reader alone, as far as its first error.
#[divan::bench(args = Document::ALL)]
fn events(bencher: Bencher<'_, '_>, document: Document) {
    let text = document.text();
    bencher.counter(BytesCount::of_str(&text)).bench(|| {
        let mut parser = Parser::new();
        parser.set_input(text.as_bytes());
        parser.map_while(Result::ok).map(divan::black_box_drop).count()
    });
}

/// The whole way: findings, groups and manifest.
#[divan::bench(args = Document::ALL)]
fn check(bencher: Bencher<'_, '_>, document: Document) {
    let text = document.text();
    bencher.counter(BytesCount::of_str(&text)).bench(|| akashkit::check(&text));
}

#[divan::bench(args = Document::ACCEPTED)]
fn manifest_json(bencher: Bencher<'_, '_>, document: Document) {
    let deployment = document.deployment();
    bencher.bench(|| deployment.manifest().to_json());
}

#[divan::bench(args = Document::ACCEPTED)]
fn version(bencher: Bencher<'_, '_>, document: Document) {
    let deployment = document.deployment();
    bencher.bench(|| deployment.version());
}

/// How a provider reads a manifest.
#[divan::bench(args = Document::ACCEPTED)]
fn manifest_from_json(bencher: Bencher<'_, '_>, document: Document) {
    let json = document.deployment().manifest().to_json();
    bencher.counter(BytesCount::of_str(&json)).bench(|| Manifest::from_json(&json));
}

#[divan::bench(args = Document::ACCEPTED)]
fn group_limits(bencher: Bencher<'_, '_>, document: Document) {
    let deployment = document.deployment();
    bencher.bench(|| validate_groups(deployment.groups()));
}

#[divan::bench(args = Document::ACCEPTED)]
fn manifest_against_groups(bencher: Bencher<'_, '_>, document: Document) {
    let deployment = document.deployment();
    bencher.bench(|| cross_check(deployment.manifest(), deployment.groups()));
}

#[derive(Clone, Copy, Debug)]
enum Document {
    Large,
    Refused,
    Small,
    Typical,
}

impl Document {
    const ACCEPTED: [Self; 3] = [Self::Small, Self::Typical, Self::Large];
    const ALL: [Self; 4] = [Self::Small, Self::Typical, Self::Large, Self::Refused];

    fn text(self) -> String {
        match self {
            Self::Large => many_services(),
            Self::Refused => TYPICAL.replace("96Gi", "96GB").replace("profile: vllm", "profile: vlm"),
            Self::Small => include_str!("../../examples/sdl/hello-web.yaml").to_owned(),
            Self::Typical => TYPICAL.to_owned(),
        }
    }

    fn deployment(self) -> Deployment {
        Deployment::from_sdl(self.text()).expect("the network accepts it")
    }
}

/// Two hundred services of one profile.
fn many_services() -> String {
    let each = |line: &str| (0..200).map(|n| line.replace('#', &n.to_string())).collect::<String>();
    let services =
        each("  web-#: {image: \"nginx:#\", env: [N=#], expose: [{port: 80, to: [{global: true}]}]}\n");
    let deployment = each("  web-#: {anywhere: {profile: web, count: 1}}\n");
    format!("version: \"2.0\"\nservices:\n{services}{PROFILES}deployment:\n{deployment}")
}

const TYPICAL: &str = include_str!("../../examples/sdl/vllm-h100.yaml");

const PROFILES: &str = "\
profiles:
  compute:
    web: {resources: {cpu: {units: 0.1}, memory: {size: 128Mi}, storage: {size: 256Mi}}}
  placement:
    anywhere: {pricing: {web: {denom: uact, amount: 200}}}
";
