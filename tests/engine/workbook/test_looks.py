from __future__ import annotations

import pytest

from engine.workbook.looks import looks_secret, secret_columns


@pytest.mark.parametrize("header", [
    "password", "Password ", "비밀번호", "pw", "loginPw", "login_pw", "API 키", "API키", "apiKey", "coupang_access_key",
    "client-secret", "ClientSecret", "token", "refreshToken", "11st_api_key", "key", "키", "네이버 시크릿", "액세스 키",
    "SECRET", "APIKey", "로그인 비번", "인증키", "PIN", "accesskey", "naver_client_id", "Client ID",
])
def test_secrets_are_seen_by_their_header(header: str) -> None:
    assert looks_secret(header)


@pytest.mark.parametrize("header", [
    "keyword", "provider_code", "위스키", "쿠키맛", "id", "memo", "passenger", "spin", "tokenize_me_not"[:3], "monkey",
    "쇼핑몰A1", "비고", "keyboard", "", "snap_idea", "application",
])
def test_other_headers_are_not_taken_for_secrets(header: str) -> None:
    assert not looks_secret(header)


def test_header_rows_are_found_below_titles() -> None:
    rows = [("Keys of 2026", ""), ("", ""), ("id", "password"), ("kim", "x")]
    assert secret_columns(rows) == {1: 3}
    assert secret_columns([("password",), ("x",)]) == {0: 1}
