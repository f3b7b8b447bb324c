"""Telegram's HTML, as strict as Telegram."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playground.telegram.formatting import EntitiesError, FormattedText, parse_html, trimmed
from playground.telegram.rendering import to_html
from playground.telegram.utf16 import length, piece


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("é<kahn>", 'Unsupported start tag "kahn" at byte offset 2'),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("a <b", "Unclosed start tag at byte offset 2"),
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<a ='x'>y</a>", 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<a href=x/y>z</a>", "Unexpected end of name token at byte offset 8"),
        ("<a href='x", "Unclosed start tag at byte offset 0"),
        ("<tg-emoji emoji-id='x'>z</tg-emoji>", "Invalid custom emoji identifier specified"),
    ],
)
def test_refusals_are_worded_as_telegram_words_them(source: str, reason: str) -> None:
    with pytest.raises(EntitiesError) as refused:
        parse_html(source)
    assert str(refused.value) == reason


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("&lt;b&gt; &amp; &quot;&#233;&#xe9;&nbsp;", '<b> & "éé&nbsp;', []),
        ("😀<b>x</b>", "😀x", [{"type": "bold", "offset": 2, "length": 1}]),
        ("<B>x</b>", "x", [{"type": "bold", "offset": 0, "length": 1}]),
        ("<b></b>x", "x", []),
        ("<pre><code class='language-pem'>x</code></pre>", "x",
         [{"type": "pre", "offset": 0, "length": 1, "language": "pem"}]),
        ("<a href='example.org/a?b=1&amp;c'>x</a>", "x",
         [{"type": "text_link", "offset": 0, "length": 1, "url": "http://example.org/a?b=1&c"}]),
        ("<a href='http://localhost/x'>x</a>", "x", []),
        ("<blockquote expandable>x</blockquote>", "x", [{"type": "expandable_blockquote", "offset": 0, "length": 1}]),
        ("<b><i>x</i></b>", "x",
         [{"type": "bold", "offset": 0, "length": 1}, {"type": "italic", "offset": 0, "length": 1}]),
    ],
)  # fmt: skip
def test_what_the_tags_say(source: str, text: str, entities: list[dict[str, object]]) -> None:
    assert parse_html(source) == FormattedText(text, entities)


def test_blanks_around_the_text_go_and_entities_follow() -> None:
    found = trimmed(parse_html("  \n<b> x </b>\n "))
    assert found == FormattedText("x", [{"type": "bold", "offset": 0, "length": 1}])


plain = st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0"), max_size=8)
NESTING = ["b", "i", "u", "s", "code", "tg-spoiler", "blockquote"]
tree = st.recursive(
    plain.map(lambda text: to_html(text, [])),
    lambda inner: st.tuples(
        st.sampled_from(["b", "i", "u", "s", "code", "tg-spoiler", "blockquote"]), st.lists(inner)
    ).map(lambda made: f"<{made[0]}>{''.join(made[1])}</{made[0]}>"),
    max_leaves=12,
)


@given(tree)
def test_a_formatted_text_survives_being_written_and_read(source: str) -> None:
    first = parse_html(source)
    assert parse_html(to_html(first.text, first.entities)) == first


@given(st.text(max_size=60))
def test_anything_is_either_read_or_refused(source: str) -> None:
    try:
        found = parse_html(source)
    except (EntitiesError, UnicodeEncodeError):
        return
    for entity in found.entities:
        assert 0 <= entity["offset"] < entity["offset"] + entity["length"] <= length(found.text)


@given(plain, plain, plain)
def test_pieces_are_counted_in_utf16_units(before: str, inside: str, after: str) -> None:
    assert piece(before + inside + after, length(before), length(inside)) == inside
