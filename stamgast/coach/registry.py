"""Finds the rules by walking the rules package; a rule file is the only place a rule is named."""

import importlib
import pkgutil
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from types import MappingProxyType

from stamgast.coach import rules as package
from stamgast.coach.measurements import MEASURED
from stamgast.coach.rule import Rule


@lru_cache(maxsize=1)
def rules() -> Mapping[str, Rule]:
    """Every rule by id, in the order of the ids, with what has been measured of it."""
    return MappingProxyType({rule.id: rule for rule in _load()})


def _load() -> list[Rule]:
    found: list[Rule] = []
    for module_info in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        if module_info.ispkg:
            continue
        module = importlib.import_module(module_info.name)
        path = module_info.name.removeprefix(f"{package.__name__}.")
        rule: Rule = module.RULE
        if rule.id != path or rule.kind != path.partition(".")[0]:
            raise ValueError(f"The rule in {path} calls itself {rule.id} of kind {rule.kind}.")
        found.append(replace(rule, measured=MEASURED.get(rule.id, {})))
    return sorted(found, key=lambda rule: rule.id)
