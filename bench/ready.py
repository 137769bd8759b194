"""The peer of our HTTP door: FastAPI routes that return ready-made bytes."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import uvicorn
from fastapi import FastAPI, Request, Response


def ready_app(answers: dict[str, str]) -> FastAPI:
    """Return an app that has the bytes of every query at hand."""
    app = FastAPI(openapi_url=None)
    kept = {query: body.encode() for query, body in answers.items()}

    @app.get("/ready")
    async def ready(request: Request) -> Response:
        body = kept[request.url.query]
        return Response(body, media_type="application/json")

    return app


if __name__ == "__main__":
    file, port = Path(sys.argv[1]), int(sys.argv[2])
    app = ready_app(json.loads(file.read_text("utf-8")))
    uvicorn.run(app, port=port, access_log=False, log_level="error")
