"""Everything that draws secrets or nonces by itself draws from the seed while a run lasts."""

import hashlib
import os
import random
from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

from nacl.public import Box, PrivateKey, PublicKey

from database import directory, sealed_keys
from database.sync import desk_keys, grants
from tests.simulation.chance import Chance


@contextmanager
def seeded(chance: Chance) -> Iterator[None]:
    """Replace the operating system's randomness."""
    draw = chance.part("system").bytes

    def seal_for(key: bytes, content: bytes) -> bytes:
        """Do what libsodium's sealed box does, with a key pair out of the seed."""
        secret = PrivateKey(draw(32))
        public = bytes(secret.public_key)
        nonce = hashlib.blake2b(public + key, digest_size=24).digest()
        return public + Box(secret, PublicKey(key)).encrypt(content, nonce).ciphertext

    with (
        patch.object(os, "urandom", draw),
        patch.object(random, "_urandom", draw),
        patch.object(grants, "seal_for", seal_for),
        # Nobody signs in a run: who may give new keys has tests of its own (test_believing.py).
        patch.object(directory, "SignedActs", lambda _: None),
        patch.object(sealed_keys, "seal_for", seal_for),
        patch.object(desk_keys, "seal_for", seal_for),
    ):
        yield
