//! What a deployment names must exist. A name that is nearly right is taken for the one it nearly is, and said.

use crate::error::Code;
use crate::sdl::Change;
use crate::sdl::decode::{Map, Text, excerpt};
use crate::sdl::findings::{Draft, Findings};
use crate::sdl::model::{Replicas, Sdl};
use crate::sdl::remedy;
use crate::sdl::tree::NodeId;

/// SDL spec V-09: services of the deployment.
pub(crate) fn services(sdl: &mut Sdl<'_>, findings: &mut Findings) {
    for name in missing(&sdl.deployment, &sdl.services) {
        let placements = &sdl.deployment[&name];
        if placements.replicas.is_empty() {
            continue;
        }
        let at = placements.at;
        let draft = unknown(findings, Code::SdlServiceUnknown, at, &name, &sdl.services).at_key();
        let free = sdl.services.keys().filter(|service| !sdl.deployment.contains_key(*service));
        if let Some(meant) = nearest(&name, free) {
            draft.change(rename(at, &name, &meant));
            rekey(&mut sdl.deployment, &name, meant);
        }
    }
}

/// SDL spec V-07: placements of a service.
pub(crate) fn placements(sdl: &mut Sdl<'_>, findings: &mut Findings) {
    for placements in sdl.deployment.values_mut() {
        for name in missing(&placements.replicas, &sdl.placement) {
            let at = placements.replicas[&name].at;
            let draft = unknown(findings, Code::SdlPlacementUnknown, at, &name, &sdl.placement).at_key();
            let free = sdl.placement.keys().filter(|name| !placements.replicas.contains_key(*name));
            if let Some(meant) = nearest(&name, free) {
                draft.change(rename(at, &name, &meant));
                rekey(&mut placements.replicas, &name, meant);
            }
        }
    }
}

/// SDL spec V-06: profiles of a service in a placement.
pub(crate) fn profiles(sdl: &mut Sdl<'_>, findings: &mut Findings) {
    let all = sdl.deployment.values_mut().flat_map(|placements| placements.replicas.values_mut());
    for Replicas { profile, .. } in all.filter(|replicas| !sdl.compute.contains_key(&replicas.profile.value))
    {
        let draft = unknown(findings, Code::SdlProfileUnknown, profile.at, &profile.value, &sdl.compute);
        if let Some(meant) = nearest(&profile.value, sdl.compute.keys()) {
            draft.change(Change::Text { scalar: profile.at, text: meant.to_string() });
            profile.value = meant;
        }
    }
}

/// SDL spec V-08: a price for each profile in each of its placements.
pub(crate) fn prices(sdl: &mut Sdl<'_>, findings: &mut Findings) {
    for placements in sdl.deployment.values() {
        for (placement, Replicas { at, profile, .. }) in &placements.replicas {
            let Some(infra) = sdl.placement.get_mut(placement) else { continue };
            let name = &profile.value;
            if !sdl.compute.contains_key(name) || infra.pricing.contains_key(name) {
                continue;
            }
            let detail = format_args!("`{}` has none in `{}`", excerpt(name), excerpt(placement));
            let draft = findings
                .refuse(Code::SdlPriceMissing, *at, detail)
                .related(infra.at, "this placement")
                .help(format_args!("add `{}` under the placement's `pricing`", excerpt(name)));
            let free = infra.pricing.keys().filter(|price| !sdl.compute.contains_key(*price));
            let Some(meant) = nearest(name, free) else { continue };
            if let Some(price) = infra.pricing.get(&meant).and_then(Option::as_ref) {
                draft.change(rename(price.entry, &meant, name));
                rekey(&mut infra.pricing, &meant, name.clone());
            }
        }
    }
}

/// SDL spec V-14: addresses of deployed services.
pub(crate) fn addresses(sdl: &mut Sdl<'_>, findings: &mut Findings) {
    let deployed = sdl.deployment.iter().filter(|(_, placements)| !placements.replicas.is_empty());
    for (name, _) in deployed {
        let Some(service) = sdl.services.get_mut(name) else { continue };
        for to in service.expose.iter_mut().flat_map(|expose| &mut expose.to) {
            if to.ip.value.is_empty() || sdl.endpoints.contains_key(&to.ip.value) {
                continue;
            }
            let draft = unknown(findings, Code::SdlIpUnknown, to.ip.at, &to.ip.value, &sdl.endpoints);
            if let Some(meant) = nearest(&to.ip.value, sdl.endpoints.keys()) {
                draft.change(Change::Text { scalar: to.ip.at, text: meant.to_string() });
                to.ip.value = meant;
            }
        }
    }
}

fn missing<'t, T, U>(names: &Map<'t, T>, known: &Map<'t, U>) -> Vec<Text<'t>> {
    names.keys().filter(|name| !known.contains_key(*name)).cloned().collect()
}

/// Refuses a name, and says which ones there are.
pub(super) fn unknown<'f, T>(
    findings: &'f mut Findings,
    code: Code,
    at: NodeId,
    name: &str,
    known: &Map<'_, T>,
) -> Draft<'f> {
    if known.is_empty() {
        return findings.refuse(code, at, format_args!("found `{}`, and none is declared", excerpt(name)));
    }
    let draft = findings.refuse(code, at, format_args!("found `{}`", excerpt(name)));
    let shown: Vec<String> = known.keys().take(SHOWN).map(|name| format!("`{}`", excerpt(name))).collect();
    let more = if known.len() > SHOWN { ", …" } else { "" };
    draft.help(format_args!("{}, or use {}{more}", code.remedy(), shown.join(", ")))
}

fn nearest<'t: 'n, 'n>(name: &str, known: impl Iterator<Item = &'n Text<'t>>) -> Option<Text<'t>> {
    let known: Vec<&Text<'_>> = known.collect();
    let meant = remedy::nearest(name, known.iter().map(|name| name.as_ref()))?;
    known.iter().find(|name| name.as_ref() == meant).copied().cloned()
}

fn rename(value: NodeId, from: &str, to: &str) -> Change {
    Change::Rename { value, from: from.to_owned(), to: to.to_owned() }
}

fn rekey<'t, T>(map: &mut Map<'t, T>, from: &str, to: Text<'t>) {
    if let Some(value) = map.remove(from) {
        map.insert(to, value);
    }
}

/// Names that a finding lists.
const SHOWN: usize = 5;
