//! What may stand where in a document, as data: keys with a line for people each, and what their values look like. This is
//! the schema that other tools hold documents against (SDL spec Appendix E), in the network's own terms where it is laxer.

use super::read::STORAGE_CLASSES;
use super::rules::expose;

/// What may stand at a place.
#[derive(Debug)]
pub(crate) enum Shape {
    Amount,
    /// Any scalar.
    Anything,
    Boolean,
    /// One of these texts for other tools; the network takes more.
    Choice(&'static [&'static str]),
    /// A mapping; the network refuses any other key.
    Closed(&'static [Field]),
    /// How many replicas.
    Count,
    Denom,
    /// `NAME=value`.
    Env,
    /// A mapping; a scalar in its place is no gpu.
    Gpu(&'static [Field]),
    Image,
    List(&'static Shape),
    /// A mapping; the network ignores any other key.
    Mapping(&'static [Field]),
    /// A mapping from names of the author's choice.
    Names(&'static Shape),
    Number {
        least: u32,
        most: u32,
        /// What zero stands for, where it is not itself.
        zero: Option<u32>,
    },
    /// Whether storage is persistent.
    Persistent,
    /// A mapping from names of compute profiles.
    Prices(&'static Shape),
    /// One of these texts for other tools; the network takes any letters.
    Proto(&'static [&'static str]),
    Quantity(Quantity),
    /// A text that is not to be shown, of so many characters.
    Secret {
        least: usize,
    },
    /// The name of a service.
    Service,
    /// A text of so many characters.
    Text {
        least: usize,
    },
    /// A mapping; other vendors than these are read as any of nvidia's.
    Vendors(&'static [Field]),
    Version,
    /// One volume or a list of them.
    Volumes {
        one: &'static Shape,
        list: &'static Shape,
    },
    /// A duration.
    Window,
    /// One of these texts.
    Word(&'static [&'static str]),
}

/// A key of a mapping.
#[derive(Debug)]
pub(crate) struct Field {
    pub(crate) name: &'static str,
    /// What it is for, on one line.
    pub(crate) doc: &'static str,
    pub(crate) need: Need,
    pub(crate) shape: &'static Shape,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Need {
    /// Counts for nothing here; what it is for says why.
    Ignored,
    /// The network ignores it in version 2.0.
    New,
    Optional,
    /// The network refuses what is deployed without it.
    Required,
    /// Other tools refuse documents without it.
    Wanted,
}

/// How a quantity is read, and what from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Quantity {
    Bytes,
    Cpu,
    GpuRam,
}

/// The whole document.
pub(crate) const SDL: &[Field] = &[
    required("version", "the version of the language, \"2.0\" or \"2.1\"", &Shape::Version),
    required("services", "the containers, by name", &Shape::Names(&Shape::Mapping(SERVICE))),
    required("profiles", "what services need, and where they may run", &Shape::Mapping(PROFILES)),
    required("deployment", "how many of each service run where, by service and placement", DEPLOYMENT),
    optional("endpoints", "IP addresses to lease, by name", &Shape::Names(&Shape::Mapping(ENDPOINT))),
    optional(
        "reclamation",
        "the notice before a provider takes resources back",
        &Shape::Mapping(RECLAMATION),
    ),
    ignored("include", "nothing is included: write everything into this document", &Shape::List(TEXT)),
];

const SERVICE: &[Field] = &[
    required("image", "the container image, with its tag or digest", &Shape::Image),
    optional("command", "the program to run instead of the image's own", &Shape::List(TEXT)),
    optional("args", "arguments of the program", &Shape::List(TEXT)),
    optional("env", "environment variables, each as NAME=value", &Shape::List(&Shape::Env)),
    optional("expose", "ports, and who may reach them", &Shape::List(&Shape::Mapping(EXPOSE))),
    optional("params", "mounts, permissions, confidential computing", &Shape::Mapping(PARAMS)),
    optional("credentials", "how to sign in to the image's registry", &Shape::Mapping(CREDENTIALS)),
    optional("dependencies", "services that it needs; tells people, not the network", DEPENDENCIES),
];

const DEPENDENCIES: &Shape = &Shape::List(&Shape::Mapping(&[optional("service", "its name", TEXT)]));

const EXPOSE: &[Field] = &[
    required("port", "the port that the container listens on", PORT),
    optional("as", "the port outside, if another one", PORT),
    optional("proto", "tcp, which is the default, or udp", &Shape::Proto(&["tcp", "udp", "TCP", "UDP"])),
    optional("accept", "host names that the provider's ingress answers to", &Shape::List(TEXT)),
    optional("to", "who may reach it", &Shape::List(&Shape::Mapping(TARGET))),
    optional("http_options", "limits of the provider's ingress", &Shape::Mapping(HTTP_OPTIONS)),
];

const TARGET: &[Field] = &[
    optional("service", "the service that may reach it", &Shape::Service),
    optional("global", "whether everybody may reach it", &Shape::Boolean),
    optional("ip", "the leased endpoint that it is reached at", &Shape::Text { least: 1 }),
    ignored("http_options", BESIDE_PORT, &Shape::Mapping(HTTP_OPTIONS)),
    ignored("port", BESIDE_TO, &Shape::Anything),
    ignored("as", BESIDE_PORT, &Shape::Anything),
    ignored("proto", BESIDE_PORT, &Shape::Anything),
    ignored("accept", BESIDE_PORT, &Shape::List(&Shape::Anything)),
];

const HTTP_OPTIONS: &[Field] = &[
    optional(
        "max_body_size",
        "bytes of a request; 1 MiB unless given",
        &limit(expose::MAX_BODY_SIZE, Some(1_048_576)),
    ),
    optional("proxy_buffer_size", "bytes of an answer's head", &limit(expose::MAX_PROXY_BUFFER_SIZE, None)),
    optional(
        "read_timeout",
        "milliseconds; 60000 unless given",
        &limit(expose::MAX_TIMEOUT, Some(expose::MAX_TIMEOUT)),
    ),
    optional(
        "send_timeout",
        "milliseconds; 60000 unless given",
        &limit(expose::MAX_TIMEOUT, Some(expose::MAX_TIMEOUT)),
    ),
    optional("next_tries", "attempts at other replicas; 3 unless given", &limit(u32::MAX, Some(3))),
    optional("next_timeout", "milliseconds for all attempts; 0 for no limit", &limit(u32::MAX, None)),
    optional("next_cases", "when to try another replica; error and timeout unless given", NEXT_CASES),
];

const NEXT_CASES: &Shape = &Shape::List(&Shape::Word(expose::NEXT_CASES));

const PARAMS: &[Field] = &[
    optional("storage", "where volumes are mounted, by volume", &Shape::Names(&Shape::Mapping(MOUNT))),
    optional("permissions", "what it may ask of its provider", &Shape::Mapping(PERMISSIONS)),
    optional("tee", "the kind of confidential computing", &Shape::Word(&["cpu", "cpu-gpu"])),
];

const MOUNT: &[Field] = &[
    required("mount", "an absolute path in the container", TEXT),
    optional("readOnly", "whether it cannot be written to", &Shape::Boolean),
];

const PERMISSIONS: &[Field] = &[optional(
    "read",
    "what it may read about itself",
    &Shape::List(&Shape::Choice(&["deployment", "logs", "events"])),
)];

const CREDENTIALS: &[Field] = &[
    required("host", "the registry, such as ghcr.io", TEXT),
    required("username", "the account", TEXT),
    required("password", "its password or token", &Shape::Secret { least: 6 }),
    Field {
        need: Need::New,
        ..optional("email", "the account's e-mail address", &Shape::Secret { least: 5 })
    },
];

const PROFILES: &[Field] = &[
    required("compute", "resources, by profile", &Shape::Names(&Shape::Mapping(COMPUTE))),
    required("placement", "providers and prices, by placement", &Shape::Names(&Shape::Mapping(PLACEMENT))),
];

const COMPUTE: &[Field] =
    &[required("resources", "what one replica has to itself", &Shape::Mapping(RESOURCES))];

const RESOURCES: &[Field] = &[
    required("cpu", "processors", &Shape::Mapping(CPU)),
    required("memory", "memory", &Shape::Mapping(&[SIZE])),
    required("storage", "one volume or a list of them", VOLUMES),
    optional("gpu", "graphics processors", &Shape::Gpu(GPU)),
];

const CPU: &[Field] = &[
    required("units", "cores such as 0.5, or thousandths such as 500m", &Shape::Quantity(Quantity::Cpu)),
    optional("attributes", "what they must be", &Shape::Closed(ARCH)),
];

const ARCH: &[Field] = &[optional("arch", "the architecture, such as amd64", &Shape::Anything)];

const SIZE: Field =
    required("size", "bytes with a suffix, such as 512Mi or 1.5G", &Shape::Quantity(Quantity::Bytes));

const VOLUMES: &Shape = &Shape::Volumes {
    one: &Shape::Mapping(&[
        ignored("name", "a single volume is always called default; make it a list of one", TEXT),
        SIZE,
        STORAGE_ATTRIBUTES,
    ]),
    list: &Shape::List(&Shape::Mapping(&[
        optional("name", "what mounts call it; default unless given", TEXT),
        SIZE,
        STORAGE_ATTRIBUTES,
    ])),
};

const STORAGE_ATTRIBUTES: Field =
    optional("attributes", "what kind of storage it is", &Shape::Closed(STORAGE));

const STORAGE: &[Field] = &[
    wanted("persistent", "whether it outlives a restart of the container", &Shape::Persistent),
    wanted("class", "the kind of disk, or ram", &Shape::Word(STORAGE_CLASSES)),
];

const GPU: &[Field] = &[
    required("units", "how many", &Shape::Anything),
    optional("attributes", "which ones; needed with any units", &Shape::Closed(GPU_ATTRIBUTES)),
];

const GPU_ATTRIBUTES: &[Field] = &[required("vendor", "who made them: nvidia", &Shape::Vendors(VENDORS))];

const VENDORS: &[Field] =
    &[wanted("nvidia", "models, of which any will do; empty for all", &Shape::List(&Shape::Mapping(MODEL)))];

const MODEL: &[Field] = &[
    optional("model", "its name, such as h100 or rtx4090", TEXT),
    optional("ram", "its memory in whole GiB, such as 80Gi", &Shape::Quantity(Quantity::GpuRam)),
    optional("interface", "how it is attached", &Shape::Word(&["pcie", "sxm"])),
];

const PLACEMENT: &[Field] = &[
    required("pricing", "the most that one replica may cost in a block, by profile", PRICING),
    optional("attributes", "what providers must say of themselves", &Shape::Names(&Shape::Anything)),
    optional("signedBy", "auditors who must have signed that", &Shape::Mapping(SIGNED_BY)),
];

const SIGNED_BY: &[Field] = &[
    optional("anyOf", "addresses, of which one must have signed", &Shape::List(TEXT)),
    optional("allOf", "addresses that all must have signed", &Shape::List(TEXT)),
];

const PRICING: &Shape = &Shape::Prices(&Shape::Mapping(&[
    required("denom", "the denomination: uact", &Shape::Denom),
    required("amount", "how much, as a decimal number", &Shape::Amount),
]));

const DEPLOYMENT: &Shape = &Shape::Names(&Shape::Names(&Shape::Mapping(&[
    required("profile", "the compute profile", TEXT),
    wanted("count", "how many replicas; none unless given", &Shape::Count),
])));

const ENDPOINT: &[Field] = &[required("kind", "ip", &Shape::Word(&["ip"]))];

const RECLAMATION: &[Field] = &[required("min_window", "a duration such as 24h", &Shape::Window)];

const TEXT: &Shape = &Shape::Text { least: 0 };

const PORT: &Shape = &Shape::Number { least: 1, most: 65_535, zero: None };

const BESIDE_PORT: &str = "write it beside `port`, for all who may reach it";

const BESIDE_TO: &str = "write it beside `to`";

/// A number that the network limits itself.
const fn limit(most: u32, zero: Option<u32>) -> Shape {
    Shape::Number { least: 0, most, zero }
}

const fn required(name: &'static str, doc: &'static str, shape: &'static Shape) -> Field {
    Field { name, doc, need: Need::Required, shape }
}

const fn optional(name: &'static str, doc: &'static str, shape: &'static Shape) -> Field {
    Field { name, doc, need: Need::Optional, shape }
}

const fn wanted(name: &'static str, doc: &'static str, shape: &'static Shape) -> Field {
    Field { name, doc, need: Need::Wanted, shape }
}

const fn ignored(name: &'static str, doc: &'static str, shape: &'static Shape) -> Field {
    Field { name, doc, need: Need::Ignored, shape }
}
