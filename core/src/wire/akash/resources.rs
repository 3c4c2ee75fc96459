//! Resources: package `akash.base.resources.v1beta4`.

use crate::wire::base::Attribute;
use crate::wire::messages::messages;

messages! {
    /// An amount of a resource.
    "akash.base.resources.v1beta4.ResourceValue" => ResourceValue; {
        1 val: int_bytes;
    }

    /// Processors.
    "akash.base.resources.v1beta4.CPU" => Cpu; {
        1 units: always ResourceValue;
        2 attributes: many Attribute;
    }

    /// Graphics processors.
    "akash.base.resources.v1beta4.GPU" => Gpu; {
        1 units: always ResourceValue;
        2 attributes: many Attribute;
    }

    /// Memory.
    "akash.base.resources.v1beta4.Memory" => Memory; {
        1 quantity: always ResourceValue;
        2 attributes: many Attribute;
    }

    /// One volume.
    "akash.base.resources.v1beta4.Storage" => Storage; {
        1 name: text;
        2 quantity: always ResourceValue;
        3 attributes: many Attribute;
    }

    /// One way in.
    "akash.base.resources.v1beta4.Endpoint" => Endpoint; {
        1 kind: choice ENDPOINT_KINDS;
        2 sequence_number: u32;
    }

    /// What one replica needs.
    "akash.base.resources.v1beta4.Resources" => Resources; {
        1 id: u32;
        2 cpu: maybe Cpu;
        3 memory: maybe Memory;
        4 storage: many Storage;
        5 gpu: maybe Gpu;
        6 endpoints: many Endpoint;
    }
}

pub(super) const ENDPOINT_KINDS: &[(&str, i32)] = &[("SHARED_HTTP", 0), ("RANDOM_PORT", 1), ("LEASED_IP", 2)];
