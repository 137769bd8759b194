"""`ura serve`: the questions over HTTP."""

from __future__ import annotations

import socket
from typing import Annotated

import typer

from api.commands._options import HomeOption, StoreOption
from api.door import home_of, tell
from api.settings import read_settings
from graph.errors import BadInput
from loaders.reasons import reason
from ontology.messages import said

LOOPBACK = ("127.0.0.1", "::1", "localhost")
GRACE_SECONDS = 10


def serve(
    host: Annotated[
        str, typer.Option("--host", help="The address to listen at.")
    ] = "127.0.0.1",
    port: Annotated[
        int, typer.Option("--port", min=0, max=65535, help="0 takes a free one.")
    ] = 8462,
    home: HomeOption = None,
    store: StoreOption = None,
) -> None:
    """Answer over HTTP what everybody may see, until stopped."""
    import uvicorn

    from api.app import create_app
    from api.web.limits import Limits
    from api.web.log import to_stderr

    if host not in LOOPBACK:
        tell(
            f"Warning: {host} can be reached from other machines. The API has no log-in yet; "
            "it shows only what everybody may see (the public tier)."
        )
    limits = Limits()
    settings = read_settings(home, store)
    home_of(settings)  # filled as patiently as by any other command
    settings = settings.waiting(limits.retry_seconds)
    app = create_app(home_of(settings, fill=False), limits)
    to_stderr()
    config = uvicorn.Config(
        app,
        access_log=False,
        log_config=None,
        server_header=False,
        lifespan="on",
        timeout_graceful_shutdown=GRACE_SECONDS,
    )
    with _listening(host, port) as listening:
        at = listening.getsockname()
        shown = f"[{at[0]}]" if ":" in at[0] else at[0]
        tell(f"Ura: http://{shown}:{at[1]}/  (API: /docs). Ctrl-C stops it.")
        uvicorn.Server(config).run(sockets=[listening])


def _listening(host: str, port: int) -> socket.socket:
    """Return a socket that listens there."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        family, *_, address = found[0]
        return socket.create_server(address[:2], family=family)
    except (OSError, ValueError) as error:
        system = isinstance(error, OSError) and error.strerror
        why = reason(system) if system else said("not an address")
        raise BadInput(
            said("cannot listen", host=host, port=port, why=why),
            remedy=said("listen elsewhere"),
        ) from error
