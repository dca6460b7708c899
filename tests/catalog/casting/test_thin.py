"""What is left out of pages changes nothing that a reader or a program sees."""

import pytest

from catalog.casting.thin import thin_body, thin_frame, thin_part


@pytest.mark.parametrize(
    ("template", "page"),
    [
        ("<ul>\n  <li>a</li>\n  <li>b</li>\n</ul>\n", "<ul><li>a<li>b</ul>"),
        ("<dl><dt>a</dt><dd>b</dd></dl>", "<dl><dt>a<dd>b</dl>"),
        ("<tr><th>a</th>\n<td>b</td></tr>\n</tbody></table>", "<tr><th>a<td>b</table>"),
        ("<b>a</b> <b>b</b>", "<b>a</b> <b>b</b>"),
        ("<p>two\n  words</p>", "<p>two words</p>"),
        ('<input type="search"\n       maxlength="9">', '<input type="search" maxlength="9">'),
        ("<p>a</p>", "<p>a</p>"),
    ],
)
def test_line_breaks_and_implied_end_tags_are_left_out_of_templates(template: str, page: str) -> None:
    assert thin_part(template) == page


def test_the_frame_keeps_its_end_tags() -> None:
    assert thin_frame("<ul>\n<li>a</li>\n</ul>") == "<ul><li>a</li></ul>"


@pytest.mark.parametrize(
    ("body", "page"),
    [
        ("<p>a</p>\n<h2>b</h2>\n<ul>\n<li>c</li>\n</ul>\n", "<p>a</p><h2>b</h2><ul><li>c</li></ul>"),
        ("<p><em>a</em>\n<em>b</em>\n<del>c</del></p>", "<p><em>a</em>\n<em>b</em>\n<del>c</del></p>"),
        ("<pre><code>a\n\n  &lt;p&gt;\n</code></pre>\n<p>b</p>", "<pre><code>a\n\n  &lt;p&gt;\n</code></pre><p>b</p>"),
    ],
)
def test_line_breaks_in_a_body_stay_inside_its_blocks(body: str, page: str) -> None:
    assert thin_body(body) == page
