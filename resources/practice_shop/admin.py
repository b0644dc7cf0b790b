"""Local admin endpoints, for those who have the shop's token: faults, audit log, products."""

from __future__ import annotations

import secrets

import msgspec
from flask import Flask, Response, abort, request

from resources.practice_shop.state import ShopState

TOKEN_HEADER = "X-Admin-Token"  # noqa: S105  the header's name, not its value


def admin_routes(app: Flask, state: ShopState) -> None:
    """Add the admin endpoints; each answers 403 without the token of the state file."""

    @app.get("/admin/faults")
    def admin_faults() -> Response:
        _check(state)
        return _json(state.faults())

    @app.post("/admin/faults")
    def admin_change_faults() -> Response:
        _check(state)
        try:
            return _json(state.set_faults(**msgspec.json.decode(request.get_data(), type=dict[str, object])))
        except (TypeError, msgspec.MsgspecError) as error:
            return Response(str(error), 400)

    @app.get("/admin/audit")
    def admin_audit() -> Response:
        _check(state)
        return _json(state.audit(request.args.get("account", ""), request.args.get("code", "")))

    @app.get("/admin/products")
    def admin_products() -> Response:
        _check(state)
        wanted = (request.args.get(name, "") for name in ("account", "code", "group"))
        return _json(state.products(*wanted))


def _check(state: ShopState) -> None:
    given = request.headers.get(TOKEN_HEADER, "")
    if not secrets.compare_digest(given.encode(), state.admin_token.encode()):
        abort(403)


def _json(value: object) -> Response:
    return Response(msgspec.json.encode(value), content_type="application/json; charset=utf-8")
