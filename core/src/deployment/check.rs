//! From a document to a deployment, or to what is wrong with it.

use std::time::Duration;

use super::fault::{Fault, Part, ServicePart, UnitPart};
use super::lower::{Lowered, Origin, ServiceOrigin, lower};
use super::{GroupSpec, Manifest, Version, limits, rules};
use crate::error::Code;
use crate::sdl::model::Sdl;
use crate::sdl::{self, Change, Document, Findings, NodeId, Report, Text, duration, excerpt};

/// What a document asks for: groups for the chain and the manifest for the provider, made together.
///
/// ```
/// use akashkit::{Code, Deployment};
///
/// let deployment = Deployment::from_sdl(include_str!("../../../examples/sdl/vllm-h100.yaml"))?;
/// assert_eq!(deployment.groups().len(), 1);
///
/// let report = Deployment::from_sdl("version: \"1.0\"").unwrap_err();
/// assert!(report.diagnostics().iter().any(|finding| finding.code == Code::SdlVersionUnsupported));
/// # Ok::<(), akashkit::sdl::Report>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deployment {
    groups: Vec<GroupSpec>,
    manifest: Manifest,
    profiles: Vec<Vec<String>>,
    reclamation: Option<Duration>,
}

impl Deployment {
    /// Reads, checks and lowers an SDL document.
    ///
    /// # Errors
    /// What the network would refuse, and where.
    pub fn from_sdl(document: impl AsRef<[u8]>) -> Result<Self, Report> {
        let Checked { deployment, report } = check(document);
        deployment.ok_or(report)
    }

    /// What goes on chain, sorted by name: group 1 is the first.
    pub fn groups(&self) -> &[GroupSpec] {
        &self.groups
    }

    /// What goes to the provider.
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// The manifest's hash, which goes on chain and which the provider compares.
    pub fn version(&self) -> Version {
        self.manifest.version()
    }

    /// The compute profiles that the units of a group come from, in their order; none where there is no such group.
    pub fn profiles(&self, group: usize) -> &[String] {
        self.profiles.get(group).map_or(&[], Vec::as_slice)
    }

    /// How long a provider must wait before it takes the resources back, where the document says.
    pub fn reclamation(&self) -> Option<Duration> {
        self.reclamation
    }
}

/// What a document amounts to, and everything there is to say of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// There unless the report has errors.
    pub deployment: Option<Deployment>,
    /// Errors and warnings, in the order of their places.
    pub report: Report,
}

/// Reads, checks and lowers an SDL document, and says everything that is wrong with it at once.
///
/// ```
/// use akashkit::Code;
/// use akashkit::sdl::Diagnostic;
///
/// let checked = akashkit::check(include_str!("../../../examples/sdl/vllm-h100.yaml"));
/// assert!(checked.deployment.is_some());
///
/// let checked = akashkit::check("version: \"2.0\"\nservice: {}");
/// let unknown = |finding: &&Diagnostic| finding.code == Code::SdlSectionUnknown;
/// assert_eq!(checked.report.diagnostics().iter().find(unknown).map(|finding| finding.start.line), Some(2));
/// assert!(checked.deployment.is_none());
/// ```
pub fn check(document: impl AsRef<[u8]>) -> Checked {
    let refused = |report| Checked { deployment: None, report };
    let source = match sdl::source(document.as_ref()) {
        Ok(source) => source,
        Err(report) => return refused(report),
    };
    let document = match Document::read(&source) {
        Ok(document) => document,
        Err(report) => return refused(report),
    };
    let mut findings = Findings::default();
    let deployment = checked(&document, &mut findings);
    Checked { deployment, report: document.report(findings) }
}

fn checked(document: &Document<'_>, findings: &mut Findings) -> Option<Deployment> {
    let root = NodeId::default();
    if document.is_empty() {
        findings.refuse(Code::SdlUninitialized, root, "");
        return None;
    }
    let sdl = document.model(findings)?;
    document.advise(&sdl, findings);
    if weight(&sdl) > MAX_WEIGHT {
        findings.refuse(Code::SdlWork, root, "deploy fewer services to fewer placements");
        return None;
    }
    let Lowered { groups, manifest, origins } = lower(&sdl);
    findings.next_stage();
    let explained = findings.has_gaps();
    let mut place = |fault: Fault| {
        // The unit that they are of has been blamed.
        if matches!(fault.part, Part::Service(_, _, ServicePart::Resources)) {
            return;
        }
        let at = origins_place(&origins, fault.part);
        // What is wrong with a whole may be what could not be read.
        if let Some(at) = at.or((!explained).then_some(root)) {
            let code = fault.error.code();
            let mut draft = findings.refuse(code, at, fault.error.details());
            if let Some(help) = help(code, at, document, &sdl) {
                draft = draft.help(help);
            }
            if matches!(fault.part, Part::Service(_, _, ServicePart::Name)) {
                draft = draft.at_key();
            }
            let first = fault.first.and_then(|part| Some((part, origins_place(&origins, part)?)));
            draft = match first {
                // One port of the document is as many of the manifest as its service has placements.
                Some((part, first)) if first == at => draft.related(
                    part.group().map_or(first, |group| origins[group].placement),
                    "first in this placement",
                ),
                Some((_, first)) => draft.related(first, "first here"),
                None => draft,
            };
            if let Some(text) = fault.remedy {
                draft.change(Change::Text { scalar: at, text });
            }
        }
    };
    limits::faults(&groups, &mut place);
    if !groups.is_empty() {
        rules::faults(&manifest, &mut place);
    }
    let nanoseconds = sdl.reclamation.as_ref().and_then(|window| duration(&window.value).ok());
    let reclamation = nanoseconds.and_then(|n| u64::try_from(n).ok()).map(Duration::from_nanos);
    let names = |origin: &Origin<'_>| origin.units.iter().map(|unit| unit.profile.to_owned()).collect();
    let profiles = origins.iter().map(names).collect();
    (!findings.has_errors()).then_some(Deployment { groups, manifest, profiles, reclamation })
}

/// What would do, where the document says more than the code does.
fn help(code: Code, at: NodeId, document: &Document<'_>, sdl: &Sdl<'_>) -> Option<String> {
    let first =
        |names: Option<&Text<'_>>| names.map_or_else(|| "name".to_owned(), |name| excerpt(name).into_owned());
    match code {
        Code::GroupMemory | Code::GroupStorage if !document.is_scalar(at) => {
            Some("add `size: 512Mi`".to_owned())
        }
        Code::GroupCpu if !document.is_scalar(at) => Some("add `units: 0.5`".to_owned()),
        Code::GroupNone if sdl.deployment.is_empty() => Some(format!(
            "add `deployment: {{{}: {{{}: {{profile: {}, count: 1}}}}}}`",
            first(sdl.services.keys().next()),
            first(sdl.placement.keys().next()),
            first(sdl.compute.keys().next())
        )),
        Code::ManifestGlobal if sdl.services.values().all(|service| service.expose.is_empty()) => {
            Some(format!(
                "add `expose: [{{port: 80, to: [{{global: true}}]}}]` to `{}`",
                first(sdl.deployment.keys().next())
            ))
        }
        _ => None,
    }
}

/// Where in the document a part of groups or manifest comes from; `None` for the whole.
fn origins_place(origins: &[Origin<'_>], part: Part) -> Option<NodeId> {
    let origin = origins.get(part.group()?)?;
    Some(match part {
        Part::Whole | Part::Group(_) => origin.placement,
        Part::Unit(_, unit, part) => {
            let unit = origin.units.get(unit)?;
            match part {
                UnitPart::Whole | UnitPart::Count | UnitPart::Volumes => unit.resources,
                UnitPart::Amount | UnitPart::Denom => unit.price?,
                UnitPart::Cpu | UnitPart::CpuAttribute(_) => unit.cpu,
                UnitPart::Gpu | UnitPart::GpuAttribute(_) | UnitPart::GpuAttributes => unit.gpu,
                UnitPart::Memory => unit.memory,
                UnitPart::Volume(at) => unit.volumes.get(at).copied().unwrap_or(unit.resources),
            }
        }
        Part::Service(_, service, part) => {
            let ServiceOrigin { service, ports } = origin.services.get(service)?;
            let port = |at: usize| service.expose.get(*ports.get(at)?);
            let place = match part {
                ServicePart::Image => Some(service.image.at),
                ServicePart::Env(at) => service.env.iter().flatten().nth(at).map(|item| item.at),
                ServicePart::Host(at, host) => {
                    port(at).and_then(|port| port.accept.as_ref()?.get(host)).map(|host| host.at)
                }
                ServicePart::Port(at) => port(at).map(|port| port.port.at),
                ServicePart::Proto(at) => port(at).map(|port| port.proto.at),
                ServicePart::Name | ServicePart::Resources | ServicePart::Whole => None,
            };
            place.unwrap_or(service.at)
        }
    })
}

/// How much a document grows when it is lowered: a service stands in the manifest once for each of its placements.
fn weight(sdl: &Sdl<'_>) -> usize {
    let deployed =
        sdl.deployment.iter().filter_map(|(name, placements)| Some((sdl.services.get(name)?, placements)));
    let weights = deployed.map(|(service, placements)| {
        let texts = [&service.command, &service.args].into_iter().flatten().map(Vec::len);
        let env = service.env.iter().map(Vec::len);
        let ports = service.expose.iter().map(|expose| {
            let hosts = expose.accept.as_ref().map_or(0, Vec::len);
            expose.to.len().max(1) * (hosts + 1)
        });
        let mounts = service.params.iter().map(|params| params.storage.len());
        let items = texts.chain(env).chain(ports).chain(mounts).sum::<usize>();
        items.saturating_add(1).saturating_mul(placements.replicas.len())
    });
    weights.fold(0, usize::saturating_add)
}

/// A million lowered items: a few hundred megabytes.
const MAX_WEIGHT: usize = 1_000_000;
