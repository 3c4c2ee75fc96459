//! The binding's place in the workspace; its contents come with the surface table.
