"""Which headers look like a secret: passwords, keys, tokens, in English and Korean. A proposal that a job can overrule.

Pure. Rather once too often than once too seldom: what is taken for a secret is masked, what is not is shown.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from engine.workbook.cells import header_of

#: Header cells are sought this far down in sheets that no job maps.
HEADER_ROWS = 15
LONGEST_HEADER = 60

_WORDS = frozenset({
    "password", "passwords", "passwd", "passphrase", "passcode", "pass", "pwd", "pw", "pin", "otp",
    "secret", "secrets", "token", "tokens", "key", "keys", "credential", "credentials", "cookie", "salt",
})
#: Ends of words written together: `apikey`, `clientsecret`, `loginpw`.
_ENDS = (
    "password", "passwd", "passwort", "apikey", "accesskey", "secretkey", "privatekey", "authkey", "secret", "token",
)
_KOREAN = ("비밀번호", "비번", "암호", "패스워드", "시크릿", "토큰", "비밀키", "인증키", "보안키", "개인키", "패스코드")
_KOREAN_KEY = re.compile(
    r"(?:^|[^가-힣])키(?:$|[^가-힣])"
    r"|(?:api|액세스|엑세스|access|secret|서비스|라이선스|라이센스|오픈|마켓|연동|접근|암호화)\s*키",
)
#: The other half of a market's key.
_CLIENT_ID = re.compile(r"(?:^|[^a-z])(?:client|app|access)[\s_-]?id(?:$|[^a-z])")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


def looks_secret(header: str) -> bool:
    """Whether a column with this header is proposed as secret (`keyword` and `위스키` are not)."""
    plain = header_of(header)
    low = plain.casefold()
    words = re.findall(r"[a-z]+", _CAMEL.sub(" ", plain).casefold()) + re.findall(r"[a-z]+", low)
    if any(word in _WORDS or word.endswith(_ENDS) for word in words) or _CLIENT_ID.search(low):
        return True
    return any(word in low for word in _KOREAN) or _KOREAN_KEY.search(low) is not None


def secret_columns(rows: Sequence[Sequence[str]]) -> dict[int, int]:
    """Columns to hide in a sheet that no job maps: column → row (from 1) under which it is hidden.

    `rows` are the sheet's first rows as texts; a header is any short text among them that looks secret and does not
    stand alone in its row as a title does.
    """
    first = rows[:HEADER_ROWS]
    filled = [sum(map(bool, row)) for row in first]
    titles_have = 1 if max(filled, default=0) > 1 else 0
    found: dict[int, int] = {}
    for number, row in enumerate(first, start=1):
        for column, text in enumerate(row if filled[number - 1] > titles_have else ()):
            if column not in found and len(text) <= LONGEST_HEADER and looks_secret(text):
                found[column] = number
    return found
