"""What an AI model costs in energy, carbon, water and hardware: a client of the Wattprint service, and hooks for clients of models."""

from .client import AsyncWattprint, Wattprint
from .errors import WattprintError
from .footprints import footprint_of, track
from .ledger import Ledger

__all__ = ["AsyncWattprint", "Ledger", "Wattprint", "WattprintError", "footprint_of", "track"]
