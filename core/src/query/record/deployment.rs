//! Deployments, groups and providers.

use std::time::Duration;

use serde::Serialize;

use super::maybe_of_json;
use crate::address::AccountAddress;
use crate::attributes::Attribute;
use crate::billing::Account;
use crate::deployment::{GroupSpec, Version};
use crate::error::Result;
use crate::id::{DeploymentId, GroupId};
use crate::market::{DeploymentState, GroupState};
use crate::quantity::Height;
use crate::query::Reply;
use crate::wire::{Fields, values};

/// A deployment as the chain keeps it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DeploymentRecord {
    /// Whose, and which.
    pub id: DeploymentId,
    /// Whether it runs.
    pub state: DeploymentState,
    /// The version of its manifest; absent where it has not 32 bytes.
    pub version: Option<Version>,
    /// When it began.
    pub created_at: Height,
    /// The shortest notice before a provider takes its resources back, where the tenant wants one.
    pub reclamation: Option<Duration>,
    /// Its groups.
    pub groups: Vec<GroupRecord>,
    /// Its money.
    pub account: Option<Account>,
}

/// A group as the chain keeps it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GroupRecord {
    /// Of which deployment, and which.
    pub id: GroupId,
    /// Whether it is on the market.
    pub state: GroupState,
    /// What it asks for.
    pub spec: GroupSpec,
    /// When it began.
    pub created_at: Height,
}

/// A provider as the chain keeps it: of older ones, not all would be taken today.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ProviderRecord {
    /// Its account.
    pub owner: AccountAddress,
    /// Where it is reached.
    pub host_uri: String,
    /// What it says of itself.
    pub attributes: Vec<Attribute>,
    /// How to write to it.
    pub email: String,
    /// Where it speaks of itself.
    pub website: String,
}

impl Reply {
    /// The deployments in an answer.
    ///
    /// ```
    /// use akashkit::query::Query;
    ///
    /// let id = "akash1qyhmn054/7".parse()?;
    /// let body = r#"{"deployment": {"id": {"owner": "akash1qyhmn054", "dseq": 7}, "state": "active", "hash": null,
    ///     "created_at": "9", "reclamation": null}, "groups": [], "escrow_account": null}"#;
    /// let deployments = Query::deployment(&id).read_rest(200, body)?.deployments()?;
    /// assert_eq!((&deployments[0].id, deployments[0].created_at.get()), (&id, 9));
    ///
    /// let unknown = Query::deployment(&id).read_rest(200, &body.replace("active", "asleep"))?;
    /// assert_eq!(unknown.deployments().unwrap_err().code().as_str(), "wire.json");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Code::QueryMethod`](crate::Code::QueryMethod) in the answer to another query;
    /// [`Code::WireJson`](crate::Code::WireJson) or [`Code::QueryReply`](crate::Code::QueryReply) when the record says what is not
    /// known, and the codes of ids, amounts and texts when it says what cannot be.
    pub fn deployments(&self) -> Result<Vec<DeploymentRecord>> {
        const ONE: &str = "/akash.deployment.v1beta4.Query/Deployment";
        const MANY: (&str, &str) = ("/akash.deployment.v1beta4.Query/Deployments", "deployments");
        self.records((ONE, MANY), deployment)
    }

    /// The group in an answer.
    ///
    /// ```
    /// use akashkit::query::Query;
    ///
    /// let query = Query::group(&"akash1qyhmn054/7/1".parse()?);
    /// let body = r#"{"group": {"id": {"owner": "akash1qyhmn054", "dseq": "7", "gseq": 1}, "state": "paused",
    ///     "group_spec": {"name": "westcoast"}, "created_at": "9"}}"#;
    /// assert_eq!(query.read_rest(200, body)?.group()?.spec.name, "westcoast");
    /// assert_eq!(query.read_rest(200, "{}")?.group().unwrap_err().code().as_str(), "id.owner");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// Those of [`Reply::deployments`].
    pub fn group(&self) -> Result<GroupRecord> {
        if self.path() == "/akash.deployment.v1beta4.Query/Group" {
            group(self.fields().message("group"))
        } else {
            Err(self.other())
        }
    }

    /// The providers in an answer.
    ///
    /// ```
    /// use akashkit::query::Query;
    ///
    /// let body = r#"{"providers": [{"owner": "akash1qyhmn054", "host_uri": "https://a.b:8443"}]}"#;
    /// assert_eq!(Query::providers().read_rest(200, body)?.providers()?[0].host_uri, "https://a.b:8443");
    /// let nobody = Query::providers().read_rest(200, r#"{"providers": [{}]}"#)?;
    /// assert_eq!(nobody.providers().unwrap_err().code().as_str(), "address.text");
    /// # Ok::<(), akashkit::Error>(())
    /// ```
    ///
    /// # Errors
    /// Those of [`Reply::deployments`].
    pub fn providers(&self) -> Result<Vec<ProviderRecord>> {
        const ONE: &str = "/akash.provider.v1beta4.Query/Provider";
        const MANY: (&str, &str) = ("/akash.provider.v1beta4.Query/Providers", "providers");
        let is_one = self.path() == ONE;
        self.records((ONE, MANY), |fields| provider(if is_one { fields.message("provider") } else { fields }))
    }
}

fn deployment(fields: Fields) -> Result<DeploymentRecord> {
    let record = fields.message("deployment");
    let reclamation = record.message("reclamation");
    Ok(DeploymentRecord {
        id: values::deployment_id(record)?,
        state: values::state(record, DeploymentState::ALL)?,
        version: values::version(record, "hash"),
        created_at: values::height(record, "created_at")?,
        reclamation: values::span(reclamation, "min_window")?,
        groups: fields.messages("groups").map(group).collect::<Result<_>>()?,
        account: maybe_of_json(fields, "escrow_account")?,
    })
}

fn group(fields: Fields) -> Result<GroupRecord> {
    Ok(GroupRecord {
        id: values::group_id(fields)?,
        state: values::state(fields, GroupState::ALL)?,
        spec: GroupSpec::from_proto(&fields.message("group_spec").to_wire())?,
        created_at: values::height(fields, "created_at")?,
    })
}

fn provider(fields: Fields) -> Result<ProviderRecord> {
    let attribute = |fields: Fields| Attribute { key: fields.text("key"), value: fields.text("value") };
    let info = fields.message("info");
    Ok(ProviderRecord {
        owner: values::account(fields, "owner")?,
        host_uri: fields.text("host_uri"),
        attributes: fields.messages("attributes").map(attribute).collect(),
        email: info.text("email"),
        website: info.text("website"),
    })
}
