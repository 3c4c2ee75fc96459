//! What is wrong with groups or with a manifest, and with which part of them.

use crate::error::Error;

/// One thing that is wrong. Rules hand them out in the order in which the reference would meet them.
#[derive(Debug)]
pub(super) struct Fault {
    pub(super) error: Error,
    pub(super) part: Part,
    /// The part that it collides with, which came first.
    pub(super) first: Option<Part>,
    /// The text that would do in the part's place, where one is known. Rules go on as if it stood there.
    pub(super) remedy: Option<String>,
}

/// What a fault is about, by its place in the lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Whole,
    Group(usize),
    Unit(usize, usize, UnitPart),
    Service(usize, usize, ServicePart),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum UnitPart {
    Whole,
    Amount,
    Count,
    Cpu,
    CpuAttribute(usize),
    Denom,
    Gpu,
    GpuAttribute(usize),
    GpuAttributes,
    Memory,
    Volume(usize),
    Volumes,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ServicePart {
    Whole,
    Env(usize),
    /// The host of an exposed port.
    Host(usize, usize),
    Image,
    Name,
    Port(usize),
    Proto(usize),
    Resources,
}

/// Who is told of faults.
pub(super) type Sink<'s> = &'s mut dyn FnMut(Fault);

impl Fault {
    pub(super) fn new(error: impl Into<Error>, part: Part) -> Self {
        Self { error: error.into(), part, first: None, remedy: None }
    }

    pub(super) fn again(error: impl Into<Error>, part: Part, first: Part) -> Self {
        Self { error: error.into(), part, first: Some(first), remedy: None }
    }
}

impl Part {
    pub(super) fn group(self) -> Option<usize> {
        match self {
            Self::Whole => None,
            Self::Group(group) | Self::Unit(group, ..) | Self::Service(group, ..) => Some(group),
        }
    }
}

/// The first fault of many, which is the one that the reference names.
pub(super) fn first(walk: impl FnOnce(Sink<'_>)) -> Option<Fault> {
    let mut first = None;
    walk(&mut |fault| {
        first.get_or_insert(fault);
    });
    first
}
