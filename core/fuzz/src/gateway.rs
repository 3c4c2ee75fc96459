//! What providers answer.

use akashkit::gateway::{
    LeaseEvent, LeaseStatus, LogLine, ProviderStatus, ProviderVersion, ServiceStatus, ShellFrame, accepted, read_address,
    read_migrated,
};
use akashkit::refusal::Refusal;

/// Whatever a provider says is read or refused; a frame of a shell is what it was read from; and what is read once is refused with
/// another status.
pub fn gateway(bytes: &[u8]) {
    if let Ok(frame) = ShellFrame::read(bytes) {
        assert_eq!(frame.to_bytes(), bytes);
        let _ = (frame.end(), frame.size());
    }
    let text = String::from_utf8_lossy(bytes);
    let _ = (LogLine::from_json(&text), LeaseEvent::from_json(&text), Refusal::of_closing(4000, &text));
    for status in [200, 404, 500] {
        let read = [
            LeaseStatus::read(status, &text).is_ok(),
            ServiceStatus::read(status, &text).is_ok(),
            ProviderStatus::read(status, &text).is_ok(),
            ProviderVersion::read(status, &text).is_ok(),
            read_address(status, &text).is_ok(),
            read_migrated(status, &text).is_ok(),
            accepted(status, &text).is_ok(),
        ];
        assert!(status == 200 || read.iter().all(|read| !read), "{status} is a refusal");
    }
}
