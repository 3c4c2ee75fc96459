//! SDL documents.
