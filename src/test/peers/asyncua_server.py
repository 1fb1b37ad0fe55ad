"""An OPC UA server of another maker, for the tests: asyncua_server.py PORT secure|open

secure: only an encrypted endpoint is configured and listed (asyncua 2.1.0 accepts unencrypted sessions all the same)
open:   an endpoint without security is listed, too
Prints "ready" when it listens and ends when its standard input does.
"""
import asyncio
import logging
import pathlib
import sys
import tempfile

from asyncua import Server, ua
from asyncua.crypto.cert_gen import generate_private_key, dump_private_key_as_pem, generate_self_signed_app_certificate
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID


async def main(port, mode):
    logging.disable(logging.CRITICAL)
    server = Server()
    await server.init()
    server.set_endpoint(f"opc.tcp://127.0.0.1:{port}/other/")
    policies = [ua.SecurityPolicyType.Basic256Sha256_SignAndEncrypt]
    if mode == "open":
        policies.append(ua.SecurityPolicyType.NoSecurity)
    server.set_security_policy(policies)
    with tempfile.TemporaryDirectory() as folder:
        key = generate_private_key()
        certificate = generate_self_signed_app_certificate(
            key, "Test peer", {}, [], extended=[ExtendedKeyUsageOID.SERVER_AUTH], days=2
        )
        key_file = pathlib.Path(folder, "key.pem")
        key_file.write_bytes(dump_private_key_as_pem(key))
        certificate_file = pathlib.Path(folder, "certificate.der")
        certificate_file.write_bytes(certificate.public_bytes(Encoding.DER))
        await server.load_certificate(str(certificate_file))
        await server.load_private_key(str(key_file))
        async with server:
            print("ready", flush=True)
            await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)


asyncio.run(main(int(sys.argv[1]), sys.argv[2]))
