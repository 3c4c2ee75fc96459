//! What was moved to another deployment.

use serde::Deserialize;

use super::reply;
use crate::error::Result;

/// Reads the answer to [`Request::migrate_hostnames`](super::Request::migrate_hostnames) and
/// [`Request::migrate_endpoints`](super::Request::migrate_endpoints): what was moved.
///
/// ```
/// use akashkit::gateway::read_migrated;
///
/// assert_eq!(read_migrated(200, r#"{"transferred": ["a.example.com"]}"#)?, ["a.example.com"]);
/// let refused = read_migrated(400, "the hostname \"a.example.com\" is not used by this deployment\n").unwrap_err();
/// assert_eq!(refused.code().as_str(), "gateway.destination");
/// # Ok::<(), akashkit::Error>(())
/// ```
///
/// # Errors
/// As [`accepted`](super::accepted); [`Code::GatewayReply`](crate::Code::GatewayReply) for what is no such answer.
pub fn read_migrated(status: u16, body: &str) -> Result<Vec<String>> {
    #[derive(Default, Deserialize)]
    #[serde(default)]
    struct Body {
        transferred: Vec<String>,
    }
    reply::read(status, body).map(|body: Body| body.transferred)
}
