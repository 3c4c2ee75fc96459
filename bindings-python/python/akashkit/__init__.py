"""The Akash compute marketplace: SDL documents, manifests and their versions, prices, transactions.

Exactly what the network's own code computes, without I/O.

>>> import akashkit
>>> checked = akashkit.check('version: "1.0"')
>>> print(checked.report)  # doctest: +ELLIPSIS
1:10: ...
>>> akashkit.LeaseId.parse("nonsense")
Traceback (most recent call last):
    ...
akashkit.InputError: ...
"""

from . import _native
from ._errors import (
    AkashError,
    ArgumentError,
    BugError,
    ChainError,
    InputError,
    MisuseError,
    ProviderError,
    SdlError,
)
from ._native import *
from ._native import __version__ as __version__

__all__ = _native.__all__ + [
    "AkashError",
    "ArgumentError",
    "BugError",
    "ChainError",
    "InputError",
    "MisuseError",
    "ProviderError",
    "SdlError",
]
