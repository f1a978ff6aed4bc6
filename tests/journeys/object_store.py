"""An S3 server of our own, which checks every signature and keeps what is not public to itself."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import boto3
from botocore.config import Config

from showrunner.paths import ROOT, STATE, digest
from showrunner.processes import Program
from tests import live, services

LOCK = ROOT / "requirements" / "s3-emulator.txt"
BUCKET, REGION = "media", "us-east-1"
ROOT_KEY, ROOT_SECRET = "root", "root-secret"
# What delivery links to; originals stay closed.
PUBLIC = {
    "Effect": "Allow",
    "Principal": "*",
    "Action": "s3:GetObject",
    "Resource": f"arn:aws:s3:::{BUCKET}/images/*",
}


@dataclass(frozen=True)
class ObjectStore:
    """Where it answers, and the key the product uses."""

    url: str
    key: str = ROOT_KEY
    secret: str = ROOT_SECRET

    def client(self, service: str = "s3", **changed: str) -> Any:
        keys = {"key": self.key, "secret": self.secret, **changed}
        return boto3.client(
            service,
            endpoint_url=self.url,
            region_name=REGION,
            aws_access_key_id=keys["key"],
            aws_secret_access_key=keys["secret"],
            config=Config(retries={"max_attempts": 0}),
        )

    @property
    def settings(self) -> dict[str, str]:
        """What the product's processes are told."""
        return {
            "SHOWRUNNER_MEDIA_URL": f"{self.url}/{BUCKET}",
            "SHOWRUNNER_S3_BUCKET": BUCKET,
            "SHOWRUNNER_S3_ENDPOINT": self.url,
            "SHOWRUNNER_S3_REGION": REGION,
            "SHOWRUNNER_S3_ACCESS_KEY": self.key,
            "SHOWRUNNER_S3_SECRET_KEY": self.secret,
        }


@contextmanager
def running() -> Iterator[ObjectStore]:
    """The emulator, furnished for the product, until the block ends."""
    port = live.free_port()
    logs = services.state() / "log"
    logs.mkdir(exist_ok=True)
    child = live.start(emulator(port), logs)
    try:
        live.wait_for_port(port, logs / "s3.log")
        yield furnished(ObjectStore(url=f"http://127.0.0.1:{port}"))
    finally:
        child.stop()


def emulator(port: int) -> Program:
    return Program(
        name="s3",
        command=[installed() / "bin" / "python", "-m", "ministack"],
        environment={
            **os.environ,
            "AUTH": "true",
            "SERVICES": "s3,iam",
            "BIND_HOST": "127.0.0.1",
            "GATEWAY_PORT": str(port),
            "AWS_ACCESS_KEY_ID": ROOT_KEY,
            "AWS_SECRET_ACCESS_KEY": ROOT_SECRET,
        },
        patience=5,
        directory=services.state(),
    )


def installed() -> Path:
    """The emulator's own environment, made when its lock is new."""
    place = STATE / f"s3-emulator-{digest(LOCK.read_text())}"
    if not (place / "complete").exists():
        uv = [sys.executable, "-m", "uv"]
        subprocess.run([*uv, "venv", "--quiet", "--clear", place], check=True)
        python = place / "bin" / "python"
        subprocess.run(
            [*uv, "pip", "sync", "--quiet", "--require-hashes", "--python", python, LOCK],
            check=True,
        )
        (place / "complete").touch()
    return place


def furnished(store: ObjectStore) -> ObjectStore:
    """With a bucket, and a user of its own: the emulator believes its root user unchecked."""
    iam = store.client("iam")
    iam.create_user(UserName="product")
    key = iam.create_access_key(UserName="product")["AccessKey"]
    everything = {"Effect": "Allow", "Action": "s3:*", "Resource": "*"}
    iam.put_user_policy(UserName="product", PolicyName="media", PolicyDocument=policy(everything))
    mine = ObjectStore(store.url, key["AccessKeyId"], key["SecretAccessKey"])
    s3 = mine.client()
    s3.create_bucket(Bucket=BUCKET)
    s3.delete_public_access_block(Bucket=BUCKET)
    s3.put_bucket_policy(Bucket=BUCKET, Policy=policy(PUBLIC))
    return mine


def policy(statement: dict[str, str]) -> str:
    return json.dumps({"Version": "2012-10-17", "Statement": [statement]})
