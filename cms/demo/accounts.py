"""The demo's log-ins: one person a role, one password for all."""

from dataclasses import dataclass

# Meant to be known: the command that creates these users refuses production.
PASSWORD = "showrunner-demo"  # noqa: S105


@dataclass(frozen=True, slots=True)
class Account:
    email: str
    first_name: str
    last_name: str
    group: str


ACCOUNTS: tuple[Account, ...] = (
    Account("author@example.com", "Ada", "Author", "Author"),
    Account("editor@example.com", "Edgar", "Editor", "Editor"),
    Account("managing@example.com", "Maria", "Managing", "Managing editor"),
    Account("rights@example.com", "Rosa", "Rights", "Rights manager"),
    Account("moderator@example.com", "Milo", "Moderator", "Moderator"),
    Account("admin@example.com", "Alex", "Admin", "Administrator"),
)
AUTHOR, EDITOR, RIGHTS = ACCOUNTS[0].email, ACCOUNTS[1].email, ACCOUNTS[3].email
