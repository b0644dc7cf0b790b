"""From a site's name, as a job says it, to the site."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module

from engine.errors import SiteError
from engine.sites.contract import Site

#: name → module and class.
SITES: Mapping[str, tuple[str, str]] = {
    "practice": ("engine.sites.practice.site", "PracticeSite"),
}


def site(name: str) -> Site:
    """The site of that name. Raises `SiteError` if there is none."""
    if name not in SITES:
        raise SiteError("site.unknown", site=name, allowed=", ".join(SITES))
    module, kind = SITES[name]
    made: Site = getattr(import_module(module), kind)()
    return made
