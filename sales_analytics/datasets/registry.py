"""All datasets: every module of this room that declares `DATASET`."""

import importlib
import pkgutil
from functools import cache

import sales_analytics.datasets as room
from sales_analytics.datasets.accepted_names import SAID
from sales_analytics.datasets.declaration import Dataset


@cache
def datasets() -> dict[str, Dataset]:
    """Name to declaration, in the order of the names."""
    modules = (importlib.import_module(f"{room.__name__}.{one.name}") for one in pkgutil.iter_modules(room.__path__))
    found = [module.DATASET for module in modules if hasattr(module, "DATASET")]
    return {one.name: one for one in sorted(found, key=lambda one: one.name)}


@cache
def every_dataset() -> dict[str, Dataset]:
    """Those of files, and what people say without one."""
    return {**datasets(), SAID.name: SAID}
