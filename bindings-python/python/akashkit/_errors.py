"""What is raised. The class says who can fix it, the code says what it is."""

from __future__ import annotations

TYPE_CHECKING = False  # as in `typing`, which takes longer to import than everything else here
if TYPE_CHECKING:
    from ._native import ChainCode, Diagnostic, Failure

__all__ = [
    "AkashError",
    "ArgumentError",
    "BugError",
    "ChainError",
    "InputError",
    "MisuseError",
    "ProviderError",
    "SdlError",
]


class AkashError(Exception):
    """Any failure. `code` is stable; the text is for people."""

    def __init__(self, failure: Failure, diagnostics: tuple[Diagnostic, ...] = ()) -> None:
        super().__init__(failure, diagnostics)
        self.failure = failure
        self.diagnostics = diagnostics
        """Every finding, where a document was refused."""

    @property
    def code(self) -> str:
        """The stable code, such as `sdl.price.missing`."""
        return self.failure.code

    @property
    def remedy(self) -> str:
        """What to do about it."""
        return self.failure.remedy

    @property
    def is_retryable(self) -> bool:
        """Whether the same call may succeed later without any change by the caller."""
        return self.failure.is_retryable

    @property
    def context(self) -> dict[str, str]:
        """What the error is about."""
        return {detail.what: detail.value for detail in self.failure.context}

    @property
    def chain(self) -> ChainCode | None:
        """The network's own refusal, where it has one."""
        return self.failure.chain

    def __str__(self) -> str:
        return self.failure.message


class InputError(AkashError, ValueError):
    """The document, text or number handed in is refused."""


class SdlError(InputError):
    """A document is refused; `diagnostics` holds every finding."""


class MisuseError(AkashError):
    """The order or the kind of the calls is wrong."""


class ArgumentError(MisuseError, TypeError):
    """An argument is of the wrong type."""


class ChainError(AkashError):
    """The chain refused or is behind; it may change by itself."""


class ProviderError(AkashError):
    """The provider refused or is away."""


class BugError(AkashError, RuntimeError):
    """A defect of this library; please report it."""


# People meet them as `akashkit.InputError`.
for _name in __all__:
    globals()[_name].__module__ = "akashkit"
