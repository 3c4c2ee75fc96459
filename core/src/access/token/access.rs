//! How much a token permits, and to what.

use std::collections::HashSet;
use std::fmt;
use std::hash::Hash;

use serde::Serialize;

use super::scope::{Scope, Task};
use crate::address::AccountAddress;
use crate::error::{Code, Error, Result};
use crate::id::{Dseq, Gseq, LeaseId, OrderId, Oseq};

/// What a token permits with the leases of who issued it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Access {
    pub(super) access: Level,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) scope: Vec<Scope>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) permissions: Vec<Permission>,
}

/// How finely something is permitted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Everything.
    Full,
    /// What is said of each provider, or of each deployment there.
    Granular,
    /// These scopes.
    Scoped,
}

impl Access {
    /// Everything, at every provider.
    pub fn full() -> Self {
        Self { access: Level::Full, scope: Vec::new(), permissions: Vec::new() }
    }

    /// These scopes, at every provider.
    ///
    /// ```
    /// use akashkit::access::token::{Access, Scope};
    ///
    /// assert_eq!(Access::scoped(&[Scope::Logs])?.scopes(), [Scope::Logs]);
    /// assert_eq!(Access::scoped(&[]).unwrap_err().code().as_str(), "token.schema");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::TokenSchema`] for no scope, and for one that stands twice.
    pub fn scoped(scopes: &[Scope]) -> Result<Self> {
        Ok(Self { access: Level::Scoped, scope: distinct("scope", scopes)?, permissions: Vec::new() })
    }

    /// What these permissions say, each for a provider.
    ///
    /// ```
    /// use akashkit::access::token::{Access, Permission, Scope};
    ///
    /// let provider = "akash1f3sknv9wxr7x4llh6c8e629tff5vursxsqad69".parse()?;
    /// let permission = Permission::scoped(provider, &[Scope::Status])?;
    /// assert_eq!(Access::granular(vec![permission.clone()])?.permissions(), [permission.clone()]);
    /// let twice = Access::granular(vec![permission.clone(), permission]).unwrap_err();
    /// assert_eq!(twice.code().as_str(), "token.schema");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::TokenSchema`] for no permission, and for a provider that stands twice.
    pub fn granular(permissions: Vec<Permission>) -> Result<Self> {
        distinct("provider", &permissions.iter().map(Permission::provider).collect::<Vec<_>>())?;
        Ok(Self { access: Level::Granular, scope: Vec::new(), permissions })
    }

    /// The least that a task needs, with these services of one lease.
    ///
    /// ```
    /// use akashkit::access::token::{Access, Scope, Task};
    ///
    /// let lease = "akash1f3sknv9wxr7x4llh6c8e629tff5vursxsqad69/564/1/1/akash16h65den98ulezjcaw353wt5y98zzlr6v9udkv9".parse()?;
    /// let logs = Access::lease(Task::Logs, &lease, &["web"])?;
    /// assert!(logs.permits_lease(Scope::Logs, &lease) && !logs.permits_lease(Scope::Shell, &lease));
    /// assert!(Access::lease(Task::Logs, &lease, &[]).is_err());
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::TokenSchema`] for no service, for one without name, and for one that stands twice.
    pub fn lease(task: Task, lease: &LeaseId, services: &[&str]) -> Result<Self> {
        let deployment = DeploymentAccess::new(lease.dseq(), task.scopes(), services)?;
        let deployment = deployment.of_order(lease.gseq(), lease.oseq());
        Self::granular(vec![Permission::granular(lease.provider().clone(), vec![deployment])?])
    }

    /// How finely it permits.
    pub fn level(&self) -> Level {
        self.access
    }

    /// The scopes at every provider; none where everything or something of each provider is permitted.
    pub fn scopes(&self) -> &[Scope] {
        &self.scope
    }

    /// What is permitted at single providers.
    pub fn permissions(&self) -> &[Permission] {
        &self.permissions
    }

    /// Whether anything is permitted at this provider.
    pub fn reaches(&self, provider: &AccountAddress) -> bool {
        self.access != Level::Granular || self.permission(provider).is_some()
    }

    /// Whether anything is permitted with this deployment at this provider.
    pub fn reaches_deployment(&self, dseq: Dseq, provider: &AccountAddress) -> bool {
        self.access != Level::Granular || self.permission(provider).is_some_and(|there| there.reaches(dseq))
    }

    /// Whether this is permitted with this deployment at this provider.
    pub fn permits_deployment(&self, scope: Scope, dseq: Dseq, provider: &AccountAddress) -> bool {
        self.permits(scope, provider, |deployment| deployment.dseq == dseq.get())
    }

    /// Whether this is permitted with this lease.
    pub fn permits_lease(&self, scope: Scope, lease: &LeaseId) -> bool {
        self.permits_order(scope, lease.order(), lease.provider())
    }

    /// Whether this is permitted with this order at this provider.
    pub fn permits_order(&self, scope: Scope, order: &OrderId, provider: &AccountAddress) -> bool {
        self.permits(scope, provider, |deployment| deployment.covers(order))
    }

    fn permits(
        &self,
        scope: Scope,
        provider: &AccountAddress,
        is_meant: impl Fn(&DeploymentAccess) -> bool,
    ) -> bool {
        match self.access {
            Level::Full => true,
            Level::Granular => {
                self.permission(provider).is_some_and(|permission| permission.permits(scope, is_meant))
            }
            Level::Scoped => self.scope.contains(&scope),
        }
    }

    fn permission(&self, provider: &AccountAddress) -> Option<&Permission> {
        self.permissions.iter().find(|permission| permission.provider == *provider)
    }
}

/// What a token permits at one provider.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Permission {
    pub(super) provider: AccountAddress,
    pub(super) access: Level,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) scope: Vec<Scope>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) deployments: Vec<DeploymentAccess>,
}

impl Permission {
    /// Everything there.
    pub fn full(provider: AccountAddress) -> Self {
        Self { provider, access: Level::Full, scope: Vec::new(), deployments: Vec::new() }
    }

    /// These scopes with every lease there.
    ///
    /// ```
    /// use akashkit::AccountAddress;
    /// use akashkit::access::token::{Permission, Scope};
    ///
    /// let provider: AccountAddress = "akash1f3sknv9wxr7x4llh6c8e629tff5vursxsqad69".parse()?;
    /// assert!(Permission::scoped(provider.clone(), &[Scope::Logs, Scope::Shell]).is_ok());
    /// let twice = Permission::scoped(provider, &[Scope::Logs, Scope::Logs]).unwrap_err();
    /// assert_eq!(twice.code().as_str(), "token.schema");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::TokenSchema`] for no scope, and for one that stands twice.
    pub fn scoped(provider: AccountAddress, scopes: &[Scope]) -> Result<Self> {
        let scope = distinct("scope", scopes)?;
        Ok(Self { provider, access: Level::Scoped, scope, deployments: Vec::new() })
    }

    /// What is said of single deployments there.
    ///
    /// ```
    /// use akashkit::AccountAddress;
    /// use akashkit::access::token::{DeploymentAccess, Permission, Scope};
    /// use akashkit::id::Dseq;
    ///
    /// let provider: AccountAddress = "akash1f3sknv9wxr7x4llh6c8e629tff5vursxsqad69".parse()?;
    /// let deployment = DeploymentAccess::new(Dseq::new(564)?, &[Scope::Logs], &["web"])?;
    /// assert!(Permission::granular(provider.clone(), vec![deployment]).is_ok());
    /// assert_eq!(Permission::granular(provider, vec![]).unwrap_err().code().as_str(), "token.schema");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::TokenSchema`] for no deployment.
    pub fn granular(provider: AccountAddress, deployments: Vec<DeploymentAccess>) -> Result<Self> {
        if deployments.is_empty() {
            return Err(Error::new(Code::TokenSchema).with("missing", "deployment"));
        }
        Ok(Self { provider, access: Level::Granular, scope: Vec::new(), deployments })
    }

    /// The provider.
    pub fn provider(&self) -> &AccountAddress {
        &self.provider
    }

    /// How finely it permits.
    pub fn level(&self) -> Level {
        self.access
    }

    /// The scopes with every lease there.
    pub fn scopes(&self) -> &[Scope] {
        &self.scope
    }

    /// What is permitted with single deployments.
    pub fn deployments(&self) -> &[DeploymentAccess] {
        &self.deployments
    }

    fn reaches(&self, dseq: Dseq) -> bool {
        self.access != Level::Granular
            || self.deployments.iter().any(|deployment| deployment.dseq == dseq.get())
    }

    fn permits(&self, scope: Scope, is_meant: impl Fn(&DeploymentAccess) -> bool) -> bool {
        match self.access {
            Level::Full => true,
            Level::Granular => {
                self.deployments.iter().any(|entry| is_meant(entry) && entry.scope.contains(&scope))
            }
            Level::Scoped => self.scope.contains(&scope),
        }
    }
}

/// What a token permits with one deployment, or with one group or order of it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct DeploymentAccess {
    pub(super) scope: Vec<Scope>,
    pub(super) dseq: u64,
    #[serde(skip_serializing_if = "is_zero")]
    pub(super) gseq: u32,
    #[serde(skip_serializing_if = "is_zero")]
    pub(super) oseq: u32,
    pub(super) services: Vec<String>,
}

impl DeploymentAccess {
    /// These scopes with these services. Providers see that services are named, and do not look which.
    ///
    /// ```
    /// use akashkit::access::token::{DeploymentAccess, Scope};
    /// use akashkit::id::Dseq;
    ///
    /// assert!(DeploymentAccess::new(Dseq::new(564)?, &[Scope::Logs], &["web"]).is_ok());
    /// let unnamed = DeploymentAccess::new(Dseq::new(564)?, &[Scope::Logs], &[""]).unwrap_err();
    /// assert_eq!(unnamed.code().as_str(), "token.schema");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::TokenSchema`] for no scope or service, for one that stands twice, and for a service without name.
    pub fn new(dseq: Dseq, scopes: &[Scope], services: &[&str]) -> Result<Self> {
        if services.contains(&"") {
            return Err(Error::new(Code::TokenSchema).with("found", "a service without name"));
        }
        let services = distinct("service", services)?.into_iter().map(str::to_owned).collect();
        Ok(Self { scope: distinct("scope", scopes)?, dseq: dseq.get(), gseq: 0, oseq: 0, services })
    }

    /// Only in this group.
    #[must_use]
    pub fn of_group(self, gseq: Gseq) -> Self {
        Self { gseq: gseq.get(), oseq: 0, ..self }
    }

    /// Only in this order.
    #[must_use]
    pub fn of_order(self, gseq: Gseq, oseq: Oseq) -> Self {
        Self { gseq: gseq.get(), oseq: oseq.get(), ..self }
    }

    /// The scopes.
    pub fn scopes(&self) -> &[Scope] {
        &self.scope
    }

    /// The services.
    pub fn services(&self) -> &[String] {
        &self.services
    }

    fn covers(&self, order: &OrderId) -> bool {
        self.dseq == order.dseq().get()
            && [0, order.gseq().get()].contains(&self.gseq)
            && [0, order.oseq().get()].contains(&self.oseq)
    }
}

fn distinct<T: Clone + Eq + Hash + fmt::Display>(what: &'static str, items: &[T]) -> Result<Vec<T>> {
    if items.is_empty() {
        return Err(Error::new(Code::TokenSchema).with("missing", what));
    }
    let mut seen = HashSet::new();
    match items.iter().find(|item| !seen.insert(*item)) {
        Some(twice) => Err(Error::new(Code::TokenSchema).with("twice the same", what).with("found", twice)),
        None => Ok(items.to_vec()),
    }
}

fn is_zero(number: &u32) -> bool {
    *number == 0
}
