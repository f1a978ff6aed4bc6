"""The tests' own ground: each finds the database as migrated, triggers and first rows included."""

import socket

import pytest
from django.contrib.auth.models import Group
from django.core.cache import cache
from django.db import connection
from pytest_socket import SocketBlockedError


def triggers() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_trigger WHERE NOT tgisinternal")
        return int(cursor.fetchone()[0])


@pytest.mark.parametrize("time", ["first", "second"])
@pytest.mark.django_db(transaction=True)
def test_what_a_test_commits_is_gone_for_the_next(time: str) -> None:
    assert Group.objects.filter(name="Editor").exists()
    assert not Group.objects.filter(name="Committed by a test").exists()
    assert cache.get("committed by a test") is None
    assert triggers() > 0
    Group.objects.all().delete()
    Group.objects.create(name="Committed by a test")
    cache.set("committed by a test", 1)


def test_the_network_is_out_of_reach() -> None:
    with pytest.raises((SocketBlockedError, UserWarning), match="socket"):
        socket.socket()
