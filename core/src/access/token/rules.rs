//! What must hold for claims: exactly what providers check, in their order. The published schema asks for more.

use std::collections::HashSet;

use super::access::{Access, DeploymentAccess, Level, Permission};
use super::raw::{RawClaims, RawDeployment, RawLeases, RawPermission};
use super::scope::Scope;
use crate::error::{Code, Error, Result};
use crate::time::Timestamp;

/// Whether a token is valid at this moment, to the second.
pub(super) fn in_time(claims: &RawClaims, now: Timestamp) -> Result<()> {
    let at = now.seconds();
    if let Some(expired) = claims.exp.0.filter(|expires| *expires <= at) {
        return Err(Error::new(Code::TokenExpired).with("at", expired).with("and now it is", at));
    }
    match claims.nbf.0.filter(|begins| *begins > at) {
        Some(begins) => Err(Error::new(Code::TokenEarly).with("from", begins).with("and now it is", at)),
        None => Ok(()),
    }
}

/// The three times: issued, not before, expires.
pub(super) fn times(claims: &RawClaims) -> Result<[i64; 3]> {
    let missing = |name| move || broken("missing", name);
    Ok([
        claims.iat.0.ok_or_else(missing("iat"))?,
        claims.nbf.0.ok_or_else(missing("nbf"))?,
        claims.exp.0.ok_or_else(missing("exp"))?,
    ])
}

/// What the claims permit.
pub(super) fn access(claims: &RawClaims) -> Result<Access> {
    if claims.version != VERSION {
        return Err(broken("version", &claims.version));
    }
    let RawLeases { access, scope, permissions } = &claims.leases;
    match level(access)? {
        Level::Full => {
            unset("permissions", count(permissions))?;
            unset("scope", count(scope))?;
            Ok(Access::full())
        }
        // Here an empty list is one too many.
        Level::Scoped => {
            unset("permissions", permissions.iter().len())?;
            Ok(Access { access: Level::Scoped, scope: scopes(scope)?, permissions: Vec::new() })
        }
        Level::Granular => granular(permissions.as_deref().unwrap_or_default()),
    }
}

fn granular(permissions: &[RawPermission]) -> Result<Access> {
    set("permissions", permissions.len())?;
    let mut providers = HashSet::new();
    let permission = |raw: &RawPermission| {
        let permission = permission(raw)?;
        match providers.insert(permission.provider.clone()) {
            true => Ok(permission),
            false => Err(broken("twice the same provider", &permission.provider.to_string())),
        }
    };
    let permissions = permissions.iter().map(permission).collect::<Result<_>>()?;
    Ok(Access { access: Level::Granular, scope: Vec::new(), permissions })
}

fn permission(raw: &RawPermission) -> Result<Permission> {
    let provider = raw.provider.0.clone().ok_or_else(|| broken("missing", "provider"))?;
    let RawPermission { scope, deployments, .. } = raw;
    match level(&raw.access)? {
        Level::Full => {
            unset("deployments", count(deployments))?;
            unset("scope", count(scope))?;
            Ok(Permission::full(provider))
        }
        Level::Scoped => {
            unset("deployments", deployments.iter().len())?;
            let scope = scopes(scope)?;
            Ok(Permission { provider, access: Level::Scoped, scope, deployments: Vec::new() })
        }
        Level::Granular => {
            unset("scope", scope.iter().len())?;
            set("deployments", count(deployments))?;
            let deployments = deployments.iter().flatten().map(deployment).collect::<Result<_>>()?;
            Ok(Permission { provider, access: Level::Granular, scope: Vec::new(), deployments })
        }
    }
}

fn deployment(raw: &RawDeployment) -> Result<DeploymentAccess> {
    let scope = scopes(&raw.scope)?;
    set("dseq", usize::from(raw.dseq != 0))?;
    if raw.oseq != 0 {
        set("gseq", usize::from(raw.gseq != 0))?;
    }
    set("services", count(&raw.services))?;
    let mut seen = HashSet::new();
    match raw.services.iter().flatten().find(|service| !seen.insert(*service)) {
        Some(twice) => Err(broken("twice the same service", twice)),
        None => Ok(DeploymentAccess {
            scope,
            dseq: raw.dseq,
            gseq: raw.gseq,
            oseq: raw.oseq,
            services: raw.services.clone().unwrap_or_default(),
        }),
    }
}

/// Known scopes, at least one, each once: no more than there are.
fn scopes(words: &Option<Vec<String>>) -> Result<Vec<Scope>> {
    set("scope", count(words))?;
    let mut scopes = Vec::new();
    for word in words.iter().flatten() {
        let scope = Scope::named(word).ok_or_else(|| broken("scope", word))?;
        if scopes.contains(&scope) {
            return Err(broken("twice the same scope", word));
        }
        scopes.push(scope);
    }
    Ok(scopes)
}

fn level(word: &str) -> Result<Level> {
    match word {
        "full" => Ok(Level::Full),
        "granular" => Ok(Level::Granular),
        "scoped" => Ok(Level::Scoped),
        "" => Err(broken("missing", "access")),
        _ => Err(broken("access", word)),
    }
}

fn count<T>(list: &Option<Vec<T>>) -> usize {
    list.as_ref().map_or(0, Vec::len)
}

fn set(name: &str, count: usize) -> Result<()> {
    if count == 0 { Err(broken("missing", name)) } else { Ok(()) }
}

fn unset(name: &str, count: usize) -> Result<()> {
    if count == 0 { Ok(()) } else { Err(broken("not with this access", name)) }
}

fn broken(what: &'static str, found: &str) -> Error {
    let begin: String = found.chars().take(SHOWN).collect();
    Error::new(Code::TokenClaims).with(what, begin.escape_debug())
}

/// The version of claims that there is.
pub(super) const VERSION: &str = "v1";
/// Letters of a foreign word that an error shows.
const SHOWN: usize = 48;
