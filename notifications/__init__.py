"""Telling others: outbox, webhooks, e-mail, push and the in-app inbox."""
