"""One file that needs nothing else: styles and scripts inside, and a rule that says so."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from hashlib import sha256
from html import escape
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from graph.errors import BadInput
from ontology.messages import either
from ontology.messages import said as message
from viz.text import LANGUAGES, Words
from viz.words import said


@dataclass(frozen=True, slots=True)
class Inline:
    """A script or style that stands in the page."""

    text: Markup
    digest: str
    """The hash that the page's policy allows it by."""


def rendered(
    template: str,
    lang: str,
    *,
    heading: Words,
    styles: Iterable[str],
    scripts: Iterable[str],
    **given: object,
) -> str:
    """Return a page that opens in `lang` and can be read in the other language too."""
    style, script = ([_inline(one) for one in part] for part in (styles, scripts))
    page = _environment().get_template(template)
    return page.render(
        lang=lang, heading=heading, styles=style, scripts=script, **given
    )


def spoken(lang: str) -> int:
    """Return the number of a language in a pair of words.

    Raises:
        BadInput: when it is no language of the pages.
    """
    if lang not in LANGUAGES:
        raise BadInput(
            message("no language of pages", lang=lang),
            remedy=message("give one language", names=either(LANGUAGES)),
            allowed=LANGUAGES,
        )
    return LANGUAGES.index(lang)


@lru_cache(maxsize=32)
def _inline(text: str) -> Inline:
    digest = b64encode(sha256(text.encode()).digest()).decode()
    return Inline(safe(text), f"'sha256-{digest}'")


@cache
def static(name: str) -> str:
    """Return one of our own scripts or styles."""
    return files("viz").joinpath("static", name).read_text("utf-8")


@lru_cache(maxsize=1 << 16)
def spans(words: Words) -> str:
    """Return HTML with a text in both languages, escaped; the page shows one of them."""
    sq, en = (escape(text) for text in words)
    return sq if sq == en else f'<span lang="sq">{sq}</span><span lang="en">{en}</span>'


def in_both(words: Words) -> Markup:
    """Return a text in both languages for a template."""
    return safe(spans(words))


def safe(html: str) -> Markup:
    """Return HTML that was escaped where it was made."""
    return Markup(html)  # noqa: S704


def attributes(words: Words, name: str, lang: str) -> Markup:
    """Return an attribute in `lang`, with both languages beside for the switch."""
    shown = words[LANGUAGES.index(lang)]
    return Markup('{}="{}" data-sq-{}="{}" data-en-{}="{}"').format(
        name, shown, name, words[0], name, words[1]
    )


def captions(words: Words) -> Markup:
    """Return attributes with what a cell is, for where its column's heading is not seen."""
    return Markup('data-cap-sq="{}" data-cap-en="{}"').format(*words)


@cache
def _environment() -> Environment:
    made = Environment(
        loader=PackageLoader("viz"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals |= {
        "say": lambda key: in_both(said(key)),
        "both": in_both,
        "attribute": lambda key, name, lang: attributes(said(key), name, lang),
        "attributes": attributes,
        "captions": captions,
        "caption": lambda key: captions(said(key)),
    }
    return made
