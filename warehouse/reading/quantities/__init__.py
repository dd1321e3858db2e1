"""How many were killed, wounded, captured, launched or shot down, as a text says."""

from warehouse.reading.quantities.finding import find_quantities
from warehouse.reading.quantities.quantity import Quantity

__all__ = ["Quantity", "find_quantities"]
