"""Borderlog's warehouse: bytes in, published marts out."""

from importlib.metadata import version

__version__ = version("borderlog")
