"""Log-in attempts are counted for a mailbox and a household, however they are spelt."""

import pytest

from accounts import rules

PROXY = "10.0.0.1"


@pytest.mark.parametrize("typed", ["Ann@Example.com", " ann@example.com ", "ANN@EXAMPLE.COM"])
def test_one_mailbox_is_one_account(typed: str) -> None:
    assert rules.login_name(typed=typed) == "ann@example.com"


def test_a_missing_name_and_an_endless_one_are_names_too() -> None:
    assert rules.login_name(typed=None) == ""
    assert len(rules.login_name(typed="a" * 5000)) == 254


@pytest.mark.parametrize("number", range(50))
def test_a_stranger_cannot_choose_his_address(number: int) -> None:
    forged = f"198.51.100.{number}"
    assert rules.caller(peer="203.0.113.9", forwarded_for=forged, trusted=[PROXY]) == "203.0.113.9"


def test_a_trusted_proxy_reports_the_caller_and_not_what_the_caller_wrote() -> None:
    chain = "1.1.1.1, 203.0.113.9"
    assert rules.caller(peer=PROXY, forwarded_for=chain, trusted=[PROXY]) == "203.0.113.9"


def test_several_trusted_hops_are_walked_outwards() -> None:
    hops = [PROXY, "10.0.0.2"]
    chain = "203.0.113.9, 10.0.0.2"
    assert rules.caller(peer=PROXY, forwarded_for=chain, trusted=hops) == "203.0.113.9"


def test_a_household_counts_once() -> None:
    seen = {
        rules.caller(peer=f"2001:db8:1:2::{number:x}", forwarded_for="", trusted=[])
        for number in range(1, 201)
    }
    assert seen == {"2001:db8:1:2::"}


@pytest.mark.parametrize(
    ("peer", "named"), [("::ffff:203.0.113.9", "203.0.113.9"), ("", rules.UNKNOWN)]
)
def test_odd_addresses_have_a_name(peer: str, named: str) -> None:
    assert rules.caller(peer=peer, forwarded_for="", trusted=[]) == named
