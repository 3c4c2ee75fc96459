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

from ._errors import AkashError as AkashError
from ._errors import ArgumentError as ArgumentError
from ._errors import BugError as BugError
from ._errors import ChainError as ChainError
from ._errors import InputError as InputError
from ._errors import MisuseError as MisuseError
from ._errors import ProviderError as ProviderError
from ._errors import SdlError as SdlError
from ._native import *
from ._native import __version__ as __version__
