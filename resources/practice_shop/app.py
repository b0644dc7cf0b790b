"""The shop's web application: one page whose script renders everything from these JSON endpoints."""

from __future__ import annotations

import hashlib
import mimetypes
import threading
from typing import Any

import msgspec
from flask import Flask, Response, request

from resources.practice_shop.admin import admin_routes
from resources.practice_shop.counter import COOKIE, Counter, Refusal, Visit
from resources.practice_shop.model import GROUPS, UNGROUPED, Content, Faults, Product
from resources.practice_shop.state import ShopState


class _LoginForm(msgspec.Struct, frozen=True):
    login: str
    password: str
    captcha: str = ""


class _MoveForm(msgspec.Struct, frozen=True):
    ids: tuple[str, ...]
    group: str


class _TranslateForm(msgspec.Struct, frozen=True):
    images: tuple[str, ...]


def create_app(state: ShopState, halt: threading.Event) -> Flask:
    """The application over one state; `halt` is set when the server closes, and ends every wait."""
    # Windows may have another idea of .js in its registry, and browsers then refuse the page's modules.
    mimetypes.add_type("text/javascript", ".js")
    app = Flask(__name__, static_folder="static", static_url_path="/static")
    counter = Counter(state, halt)
    app.add_url_rule("/", "page", lambda: app.send_static_file("index.html"))
    app.add_url_rule("/favicon.ico", "icon", lambda: Response(status=204))
    _login_routes(app, counter)
    _product_routes(app, counter)
    _effect_routes(app, counter)
    admin_routes(app, state)
    app.register_error_handler(Refusal, lambda error: _json({"error": error.word}, error.status))
    app.register_error_handler(msgspec.MsgspecError, lambda _: _json({"error": "bad_request"}, 400))
    return app


def _login_routes(app: Flask, counter: Counter) -> None:
    @app.post("/api/login")
    def login() -> Response:
        form = msgspec.json.decode(request.get_data(), type=_LoginForm)
        owner = _let_in(counter, form, counter.faults())
        answer = _json({"ok": True})
        answer.set_cookie(COOKIE, counter.office.open_session(owner), httponly=True, samesite="Lax")
        return answer

    @app.post("/api/logout")
    def logout() -> Response:
        answer = _json({"ok": True})
        answer.delete_cookie(COOKIE)
        return answer

    @app.get("/api/me")
    def me() -> Response:
        session = counter.admit().session
        return _json({"login": session.account, "name": session.name})

    @app.get("/api/captcha")
    def captcha() -> Response:
        return _json({"picture": _captcha(counter.state, request.args.get("login", ""))})


def _let_in(counter: Counter, form: _LoginForm, faults: Faults) -> str:
    """The account that gets a session. Raises `Refusal` with why none does."""
    login = form.login.strip().casefold()
    word = ""
    if faults.strikes(login, faults.captcha) and form.captcha.strip() != _captcha(counter.state, login):
        word = "captcha"
    elif faults.strikes(login, faults.bad_credentials) or not counter.state.knows_password(login, form.password):
        word = "bad_credentials"
    counter.pause(250 * faults.pace)
    counter.office.note_login(login, word or "ok")
    if word:
        raise Refusal(401, word)
    return faults.mixup.get(login, login)


def _captcha(state: ShopState, login: str) -> str:
    """The letters that a person is asked to copy."""
    return hashlib.blake2b(f"{state.seed_number}:{login}".encode(), digest_size=3).hexdigest()


def _product_routes(app: Flask, counter: Counter) -> None:
    @app.get("/api/groups")
    def groups() -> Response:
        counts = counter.office.group_counts(counter.admit().account)
        return _json({"groups": [{"name": name, "count": count} for name, count in counts.items()]})

    @app.get("/api/products")
    def products() -> Response:
        visit = counter.admit()
        group, code = request.args.get("group", UNGROUPED), request.args.get("code", "").strip()
        counter.hang_if(visit, code)
        counter.take_time(visit, "list")
        found = counter.office.list_page(visit.account, group, code, request.args.get("page", 1, type=int))
        return _json({
            "group": group, "code": code, "total": found.total, "page": found.page, "pages": found.pages,
            "rows": [_row(one) for one in found.products],
            "freeze": code in visit.faults.freeze_codes, "notice": counter.notice(visit),
        })

    @app.get("/api/products/<identity>")
    def dialog(identity: str) -> Response:
        visit = counter.admit()
        product = _found(counter, visit, identity)
        counter.take_time(visit, "dialog")
        fields = msgspec.to_builtins(product.content)
        texts = {name: fields[name] for name in ("name", "price", "memo", "tags", "html")}
        return _json({
            "id": product.id, "code": product.code, "group": product.group, **texts,
            "leak_kb": visit.faults.leak_kb, "notice": counter.notice(visit),
        })

    @app.get("/api/products/<identity>/images")
    def images(identity: str) -> Response:
        visit = counter.admit()
        content = _found(counter, visit, identity).content
        counter.take_time(visit, "images")
        return _json({"options": content.options, "details": content.details, "thumbnails": content.thumbnails})


def _effect_routes(app: Flask, counter: Counter) -> None:
    @app.post("/api/products/<identity>/translate")
    def translate(identity: str) -> Response:
        visit = counter.admit()
        form = msgspec.json.decode(request.get_data(), type=_TranslateForm)
        _found(counter, visit, identity)
        counter.take_time(visit, "translate")
        return _json({"images": form.images})

    @app.put("/api/products/<identity>")
    def save(identity: str) -> Response:
        visit = counter.admit()
        content = msgspec.json.decode(request.get_data(), type=Content)
        _found(counter, visit, identity)
        counter.take_time(visit, "save", 0.5)
        counter.office.save(visit.account, identity, content)
        counter.cut_if("drop_saves")
        counter.take_time(visit, "save", 0.5)
        return _json({"ok": True})

    @app.post("/api/move")
    def move() -> Response:
        visit = counter.admit()
        form = msgspec.json.decode(request.get_data(), type=_MoveForm)
        if form.group not in GROUPS:
            raise Refusal(400, "bad_request")
        for identity in form.ids:
            _found(counter, visit, identity)
        counter.take_time(visit, "move", 0.5)
        moved = counter.office.move(visit.account, form.ids, form.group)
        counter.cut_if("drop_moves")
        counter.take_time(visit, "move", 0.5)
        return _json({"moved": moved})


def _found(counter: Counter, visit: Visit, identity: str) -> Product:
    """The visitor's product, unless it is meant to hang. Raises `Refusal` if there is no such product."""
    product = counter.office.product(visit.account, identity)
    if product is None:
        raise Refusal(404, "not_found")
    counter.hang_if(visit, product.code, product)
    return product


def _row(product: Product) -> dict[str, Any]:
    content = product.content
    return {
        "id": product.id, "code": product.code, "name": content.name, "price": content.price, "memo": content.memo,
        "tags": content.tags, "hue": content.thumbnails[0].hue if content.thumbnails else 0,
        "images": len(content.options) + len(content.details) + len(content.thumbnails),
    }


def _json(value: object, status: int = 200) -> Response:
    answer = Response(msgspec.json.encode(value), status, content_type="application/json; charset=utf-8")
    answer.headers["Cache-Control"] = "no-store"
    return answer
