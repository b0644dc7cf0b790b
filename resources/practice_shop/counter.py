"""The counter at which every request of the back office arrives: who asks, what goes wrong, how long it takes."""

from __future__ import annotations

import socket
import threading
from random import Random

from flask import abort, request
from msgspec import Struct
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response

from resources.practice_shop.model import Faults, Product
from resources.practice_shop.office import Office, Session
from resources.practice_shop.state import ShopState

COOKIE = "backoffice"

#: What an answer ordinarily takes, milliseconds from–to.
DELAYS: dict[str, tuple[int, int]] = {
    "login": (150, 350),
    "list": (60, 180),
    "dialog": (120, 320),
    "images": (80, 220),
    "translate": (100, 260),
    "save": (220, 480),
    "move": (140, 320),
}

#: The notices that may come with an answer: what kind of window, its title, its text.
NOTICES: tuple[tuple[str, str, str], ...] = (
    ("modal", "시스템 점검 안내", "오늘 새벽 2시부터 4시까지 일부 기능이 느려질 수 있습니다."),
    ("modal", "공지사항", "상품 등록 정책이 변경되었습니다. 자세한 내용은 공지사항을 확인해 주세요."),
    ("popup", "판매자 혜택", "이번 달 번역 쿠폰 100장이 도착했습니다."),
    ("popup", "설문 참여", "서비스 개선을 위한 1분 설문에 참여해 주세요."),
)


class Refusal(Exception):
    """An answer other than success: HTTP status and the word that the page's script knows."""

    def __init__(self, status: int, word: str) -> None:
        super().__init__(word)
        self.status = status
        self.word = word


class Visit(Struct, frozen=True):
    """One admitted request: the session that makes it and the faults of the moment."""

    session: Session
    faults: Faults

    @property
    def account(self) -> str:
        """Whose session it is."""
        return self.session.account


class Counter:
    """Admits requests, lets them wait, and strikes with the faults that are switched on."""

    def __init__(self, state: ShopState, halt: threading.Event) -> None:
        self.state = state
        self.office = Office(state)
        self.halt = halt
        self._luck = Random(state.seed_number)

    def faults(self) -> Faults:
        """Faults of the moment, after those that hit every request have struck. Raises `Refusal`."""
        faults = self.state.faults()
        self.pause(faults.slow_ms)
        if faults.ip_block:
            raise Refusal(403, "ip_block")
        if self._luck.random() < faults.error_rate or (faults.error_count and self.state.strike("error_count")):
            raise Refusal(500, "server_error")
        return faults

    def admit(self) -> Visit:
        """The visit of a logged-in browser. Raises `Refusal` for everybody else."""
        faults = self.faults()
        token = request.cookies.get(COOKIE, "")
        if not token:
            raise Refusal(401, "login_required")
        session = self.office.session(token, faults.expire_after)
        if session is None:
            raise Refusal(401, "session_expired")
        return Visit(session, faults)

    def take_time(self, visit: Visit, what: str, share: float = 1.0) -> None:
        """Wait as long as this ordinarily takes, or a share of it."""
        low, high = DELAYS[what]
        self.pause(visit.session.dice(self.state.seed_number, what).uniform(low, high) * visit.faults.pace * share)

    def notice(self, visit: Visit) -> dict[str, str] | None:
        """Now and then a notice that the page is to show."""
        dice = visit.session.dice(self.state.seed_number, "notice")
        if dice.random() >= visit.faults.popup_rate:
            return None
        kind, title, text = dice.choice(NOTICES)
        return {"kind": kind, "title": title, "text": text}

    def hang_if(self, visit: Visit, code: str, product: Product | None = None) -> None:
        """Never come back for a product or code that is meant to hang."""
        hit = code in visit.faults.hang_codes
        if hit or (product is not None and product.id in visit.faults.hang_products):
            self.halt.wait()
            abort(503)

    def cut_if(self, counter: str) -> None:
        """Cut the connection without an answer, if that fault is to strike now."""
        if self.state.strike(counter):
            connection: socket.socket = request.environ["werkzeug.socket"]
            connection.shutdown(socket.SHUT_RDWR)
            raise _Gone

    def pause(self, milliseconds: float) -> None:
        """Let time pass, unless the shop closes."""
        if milliseconds > 0:
            self.halt.wait(milliseconds / 1000)


class _Gone(HTTPException):
    """Nobody is there to answer to any more."""

    code = 500

    def get_response(self, *_: object, **__: object) -> Response:
        """An empty answer, for a connection that is closed."""
        return Response(status=500)
