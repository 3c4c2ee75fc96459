//! Deployments: packages `akash.deployment.v1` (ids) and `v1beta4`.

use super::base::{DecCoin, Deposit, Duration, PlacementRequirements};
use super::resources::Resources;
use super::schema::messages;

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
    "akash.deployment.v1beta4.MsgCreateDeployment" => MsgCreateDeployment signed by ["id", "owner"]; {
        1 id: always DeploymentId;
        2 groups: many GroupSpec;
        3 hash: bytes;
        4 deposit: always Deposit;
        5 reclamation: maybe DeploymentReclamation;
    }
}
