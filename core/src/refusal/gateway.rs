//! What a provider's gateway says when it refuses. The number is the status of HTTP, the end of a WebSocket (4000 and above), or
//! the channel of a shell (102, 103).

use super::reason::{Reason, reasons};
use super::texts::fits;

/// The reason behind a number and a sentence. A sentence means the same whatever number it comes with.
pub(super) fn find(number: u32, sentence: &str) -> Option<&'static Reason> {
    let by_number = || NUMBERS.iter().find(|reason| reason.code == number);
    SENTENCES.iter().find(|reason| fits(reason.text, sentence)).or_else(by_number)
}

/// Every number.
pub(super) fn numbers() -> impl Iterator<Item = &'static Reason> {
    NUMBERS.iter()
}

/// Every sentence.
pub(super) fn sentences() -> impl Iterator<Item = &'static Reason> {
    SENTENCES.iter()
}

/// Whose numbers they are.
pub(super) const CODESPACE: &str = "gateway";

reasons! {
    NUMBERS = "gateway", "";
    102 "lease shell failed" Never = GatewayCommand;
    103 "the provider encountered an unknown error" Later = GatewayInternal;
    400 "Bad Request" Never = GatewayRequest;
    401 "Unauthorized" Never = GatewayScope;
    404 "Not Found" Later = GatewayLease;
    422 "Unprocessable Entity" Never = GatewayManifest;
    429 "Too Many Requests" Later = GatewayAway;
    500 "Internal Server Error" Later = GatewayInternal;
    502 "Bad Gateway" Later = GatewayAway;
    503 "Service Unavailable" Later = GatewayAway;
    504 "Gateway Timeout" Later = GatewayAway;
    4000 "internal error" Later = GatewayInternal;
    4001 "lease not found" Later = GatewayLease;
    4002 "service unavailable" Later = GatewayAway;
}

reasons! {
    SENTENCES = "gateway", "";
    102 "no active replicase for service" Later = GatewayNotRunning;
    102 "service with that name is not running" Later = GatewayNotRunning;
    102 "deployment is not yet active" Later = GatewayNotRunning;
    102 "no such service exists with that name" Never = GatewayService;
    102 "remote command execute error" Never = GatewayCommand;
    400 "invalid authorization header" Never = GatewayCredentials;
    400 "ambiguous authentication" Never = GatewayCredentials;
    400 "JWT has invalid claims" Rebuild = GatewayToken;
    400 "JWT is missing" Never = GatewayScope;
    400 "destination deployment does not exist" Never = GatewayDestination;
    400 "is not used by this deployment" Never = GatewayDestination;
    400 "does not exist in the destination deployment" Never = GatewayDestination;
    400 "hostname not allowed" Never = GatewayHostname;
    401 "JWT is invalid" Rebuild = GatewayToken;
    401 "JWT is expired" Rebuild = GatewayToken;
    401 "unauthorized access" Never = GatewayScope;
    404 "no service for that lease" Never = GatewayService;
    404 "no lease for deployment" Later = GatewayLease;
    404 "lease not found" Later = GatewayLease;
    404 "no deployments for lease" Later = GatewayLease;
    404 "no manifest for lease" Later = GatewayLease;
    422 "manifest version validation failed" Never = GatewayVersion;
    422 "must have a hostname" Never = GatewayHostname;
    422 "invalid manifest: manifest is empty" Never = ManifestEmpty;
    422 "invalid manifest: zero global services" Never = ManifestGlobal;
    422 "invalid manifest: duplicate group" Never = ManifestGroupDuplicate;
    422 "invalid manifest: group count mismatch" Never = CrosscheckGroupCount;
    422 "invalid manifest: unknown deployment group" Never = CrosscheckGroup;
    422 "invalid manifest: group * contains no services" Never = ManifestGroupEmpty;
    422 "invalid manifest: group * services is not sorted" Never = ManifestServiceOrder;
    422 "invalid manifest: service name is empty" Never = ManifestServiceUnnamed;
    422 "invalid manifest: service * defines an env. var." Never = ManifestEnv;
    422 "invalid manifest: service * expose is not sorted" Never = ManifestExposeOrder;
    422 "invalid manifest: service * has empty image name" Never = ManifestImage;
    422 "invalid manifest: service * has invalid hostname" Never = ManifestHost;
    422 "invalid manifest: service * hostname * is duplicated" Never = ManifestHostDuplicate;
    422 "invalid manifest: service * name is invalid" Never = ManifestServiceName;
    422 "invalid manifest: service * port value must be" Never = ManifestPort;
    422 "invalid manifest: service * protocol * unknown" Never = ManifestProto;
    422 "CPU resources mismatch" Never = CrosscheckCpu;
    422 "GPU resources mismatch" Never = CrosscheckGpu;
    422 "Memory resources mismatch" Never = CrosscheckMemory;
    422 "Storage resources mismatch" Never = CrosscheckStorage;
    422 "over-utilized replicas" Never = CrosscheckReplicas;
    422 "over-utilized HTTP endpoints" Never = CrosscheckHttp;
    422 "over-utilized IP endpoints" Never = CrosscheckIp;
    422 "over-utilized PORT endpoints" Never = CrosscheckPort;
    422 "under-utilized * HTTP endpoints" Never = CrosscheckUnusedHttp;
    422 "under-utilized * IP endpoints" Never = CrosscheckUnusedIp;
    422 "under-utilized * PORT endpoints" Never = CrosscheckUnusedPort;
    422 "under-utilized * resources" Never = CrosscheckUnusedReplicas;
    422 "not found deployment group resources" Never = CrosscheckUnit;
    500 "CPU must not be nil" Never = ResourcesCpu;
    500 "GPU must not be nil" Never = ResourcesGpu;
    500 "memory must not be nil" Never = ResourcesMemory;
    500 "storage must not be nil" Never = ResourcesStorage;
    500 "endpoints must not be nil" Never = ResourcesEndpoints;
    500 "resources ID must be > 0" Never = ResourcesId;
    503 "connection refused" Later = GatewayAway;
    503 "connection reset" Later = GatewayAway;
    503 "apiserver not ready" Later = GatewayAway;
    500 "not running" Later = GatewayAway;
    4000 "no running pods" Later = GatewayNotRunning;
}
