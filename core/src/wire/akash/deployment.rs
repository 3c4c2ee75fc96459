//! Deployments: packages `akash.deployment.v1` (ids) and `v1beta4`.

use super::resources::Resources;
use crate::wire::base::{Coin, DecCoin, Deposit, Duration, PlacementRequirements};
use crate::wire::messages::messages;
use crate::wire::schema::{Field, Schema, always, bytes, many, text, u32, u64};

pub(crate) static MESSAGES: &[&Schema] = &[
    &MSG_CLOSE_DEPLOYMENT,
    &MSG_CLOSE_GROUP,
    &MsgCreateDeployment::SCHEMA,
    &MSG_DEPOSIT_DEPLOYMENT,
    &MSG_PAUSE_GROUP,
    &MSG_START_GROUP,
    &MSG_UPDATE_DEPLOYMENT,
    &MSG_UPDATE_PARAMS,
];

messages! {
    /// Which deployment.
    "akash.deployment.v1.DeploymentID" => DeploymentId; {
        1 owner: text;
        2 dseq: u64;
    }

    /// How long a provider must wait before it takes its machine back.
    "akash.deployment.v1.DeploymentReclamation" => DeploymentReclamation; {
        1 min_window: always Duration;
    }

    /// Identical replicas and their price.
    "akash.deployment.v1beta4.ResourceUnit" => ResourceUnit; {
        1 resource: always Resources;
        2 count: u32;
        3 price: always DecCoin;
    }

    /// What one placement asks for.
    "akash.deployment.v1beta4.GroupSpec" => GroupSpec; {
        1 name: text;
        2 requirements: always PlacementRequirements;
        3 resources: many ResourceUnit;
    }

    /// Puts a deployment on the market.
    "akash.deployment.v1beta4.MsgCreateDeployment" => MsgCreateDeployment [signed_by(&["id", "owner"])]; {
        1 id: always DeploymentId;
        2 groups: many GroupSpec [hidden];
        3 hash: bytes;
        4 deposit: always Deposit;
        5 reclamation: maybe DeploymentReclamation;
    }
}

pub(crate) static MSG_UPDATE_DEPLOYMENT: Schema =
    of_deployment("akash.deployment.v1beta4.MsgUpdateDeployment")
        .of(&[always(1, "id", &DeploymentId::SCHEMA), bytes(3, "hash")]);

pub(crate) static MSG_CLOSE_DEPLOYMENT: Schema = of_deployment("akash.deployment.v1beta4.MsgCloseDeployment")
    .of(&[always(1, "id", &DeploymentId::SCHEMA)]);

pub(crate) static MSG_CLOSE_GROUP: Schema = of_group("akash.deployment.v1beta4.MsgCloseGroup");

pub(crate) static MSG_PAUSE_GROUP: Schema = of_group("akash.deployment.v1beta4.MsgPauseGroup");

pub(crate) static MSG_START_GROUP: Schema = of_group("akash.deployment.v1beta4.MsgStartGroup");

pub(crate) static MSG_UPDATE_PARAMS: Schema = Schema::new("akash.deployment.v1beta4.MsgUpdateParams")
    .signed_by(&["authority"])
    .of(&[text(1, "authority"), always(2, "params", &PARAMS)]);

/// Still decoded, and no longer executed. Chain erratum C9.
static MSG_DEPOSIT_DEPLOYMENT: Schema = Schema::new("akash.deployment.v1beta3.MsgDepositDeployment").of(&[
    always(1, "id", &DeploymentId::SCHEMA),
    always(2, "amount", &Coin::SCHEMA),
    text(3, "depositor"),
]);

pub(super) static GROUP_ID: Schema =
    Schema::new("akash.deployment.v1.GroupID").of(&[text(1, "owner"), u64(2, "dseq"), u32(3, "gseq")]);

static PARAMS: Schema =
    Schema::new("akash.deployment.v1beta4.Params").of(&[many(1, "min_deposits", &Coin::SCHEMA)]);

const fn of_deployment(name: &'static str) -> Schema {
    Schema::new(name).signed_by(&["id", "owner"])
}

const fn of_group(name: &'static str) -> Schema {
    of_deployment(name).of(ONE_GROUP)
}

const ONE_GROUP: &[Field] = &[always(1, "id", &GROUP_ID)];
