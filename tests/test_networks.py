"""The contract every network adapter keeps."""

from dataclasses import fields
from datetime import date, timedelta

import pytest

from stamgast.networks.contract import Scenario, exempt, missing, play, scenarios
from stamgast.networks.limits import Fact
from stamgast.networks.network import Network
from stamgast.networks.registry import networks

REAL = [network for network in networks().values() if not network.is_demo]
ALL_SCENARIOS = [(network, scenario) for network in REAL for scenario in scenarios(network)]
TODAY = date(2026, 11, 25)


@pytest.mark.parametrize("network", REAL, ids=lambda n: n.id)
def test_every_declared_capability_has_its_scenarios(network: Network) -> None:
    assert missing(network) == []


@pytest.mark.parametrize("network", REAL, ids=lambda n: n.id)
def test_every_exemption_has_a_reason_and_no_scenario(network: Network) -> None:
    named = {scenario.name for scenario in scenarios(network)}
    for name, reason in exempt(network).items():
        assert len(reason) > 20, f"{name} needs a reason"
        assert name not in named


@pytest.mark.parametrize(("network", "scenario"), ALL_SCENARIOS, ids=lambda x: getattr(x, "name", ""))
def test_scenario(network: Network, scenario: Scenario) -> None:
    assert play(network, scenario) == []


@pytest.mark.parametrize(("network", "scenario"), ALL_SCENARIOS, ids=lambda x: getattr(x, "name", ""))
def test_a_scenario_says_where_it_comes_from(network: Network, scenario: Scenario) -> None:
    assert scenario.confidence in {"A", "B", "C"}, "an unsourced fact is a question, not an expectation"
    assert scenario.source
    assert scenario.checked_on <= TODAY + timedelta(days=3650)


@pytest.mark.parametrize("network", networks().values(), ids=lambda n: n.id)
def test_limits_name_their_source(network: Network) -> None:
    limits = network.limits
    films = [getattr(limits.films, one.name) for one in fields(limits.films)] if limits.films else []
    of_films = [fact for fact in films if isinstance(fact, Fact)]
    for fact in (limits.text, limits.images, limits.alternative_text, *of_films):
        assert fact.source
        assert fact.value is None or fact.value > 0
