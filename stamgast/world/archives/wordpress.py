"""WordPress's export (WXR 1.2, as its core writes it): our articles, and every comment below them."""

from collections.abc import Iterator
from datetime import datetime
from html import escape
from typing import Final
from zoneinfo import ZoneInfo

from stamgast.world.archives.account import Account, account
from stamgast.world.archives.instants import to_the_second
from stamgast.world.archives.wording import title
from stamgast.world.archives.writing import unzipped
from stamgast.world.bookshop import bookshop
from stamgast.world.said import Occasion, Said
from stamgast.world.town import Town

_HEAD: Final = """<?xml version="1.0" encoding="UTF-8" ?>
<!-- generator="WordPress/6.9" created="{created}" -->
<rss version="2.0"
	xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
	xmlns:content="http://purl.org/rss/1.0/modules/content/"
	xmlns:wfw="http://wellformedweb.org/CommentAPI/"
	xmlns:dc="http://purl.org/dc/elements/1.1/"
	xmlns:wp="http://wordpress.org/export/1.2/"
>

<channel>
	<title>{name}</title>
	<link>{site}</link>
	<description>{bio}</description>
	<pubDate>{published}</pubDate>
	<language>{language}</language>
	<wp:wxr_version>1.2</wp:wxr_version>
	<wp:base_site_url>{site}</wp:base_site_url>
	<wp:base_blog_url>{site}</wp:base_blog_url>

"""
_AUTHOR: Final = (
    "\t<wp:author><wp:author_id>{id}</wp:author_id><wp:author_login><![CDATA[{login}]]></wp:author_login>"
    "<wp:author_email><![CDATA[{email}]]></wp:author_email>"
    "<wp:author_display_name><![CDATA[{name}]]></wp:author_display_name>"
    "<wp:author_first_name><![CDATA[]]></wp:author_first_name>"
    "<wp:author_last_name><![CDATA[]]></wp:author_last_name></wp:author>\n"
)
_ITEM: Final = """
	<item>
		<title><![CDATA[{title}]]></title>
		<link>{site}/{slug}/</link>
		<pubDate>{published}</pubDate>
		<dc:creator><![CDATA[{author}]]></dc:creator>
		<guid isPermaLink="false">{site}/?p={id}</guid>
		<description></description>
		<content:encoded><![CDATA[<!-- wp:paragraph -->
<p>{content}</p>
<!-- /wp:paragraph -->]]></content:encoded>
		<excerpt:encoded><![CDATA[]]></excerpt:encoded>
		<wp:post_id>{id}</wp:post_id>
		<wp:post_date><![CDATA[{local}]]></wp:post_date>
		<wp:post_date_gmt><![CDATA[{utc}]]></wp:post_date_gmt>
		<wp:post_modified><![CDATA[{local}]]></wp:post_modified>
		<wp:post_modified_gmt><![CDATA[{utc}]]></wp:post_modified_gmt>
		<wp:comment_status><![CDATA[open]]></wp:comment_status>
		<wp:ping_status><![CDATA[open]]></wp:ping_status>
		<wp:post_name><![CDATA[{slug}]]></wp:post_name>
		<wp:status><![CDATA[publish]]></wp:status>
		<wp:post_parent>0</wp:post_parent>
		<wp:menu_order>0</wp:menu_order>
		<wp:post_type><![CDATA[post]]></wp:post_type>
		<wp:post_password><![CDATA[]]></wp:post_password>
		<wp:is_sticky>0</wp:is_sticky>
"""
_COMMENT: Final = """		<wp:comment>
			<wp:comment_id>{id}</wp:comment_id>
			<wp:comment_author><![CDATA[{name}]]></wp:comment_author>
			<wp:comment_author_email><![CDATA[{email}]]></wp:comment_author_email>
			<wp:comment_author_url></wp:comment_author_url>
			<wp:comment_author_IP><![CDATA[192.0.2.{host}]]></wp:comment_author_IP>
			<wp:comment_date><![CDATA[{local}]]></wp:comment_date>
			<wp:comment_date_gmt><![CDATA[{utc}]]></wp:comment_date_gmt>
			<wp:comment_content><![CDATA[{content}]]></wp:comment_content>
			<wp:comment_approved><![CDATA[1]]></wp:comment_approved>
			<wp:comment_type><![CDATA[comment]]></wp:comment_type>
			<wp:comment_parent>{parent}</wp:comment_parent>
			<wp:comment_user_id>{user}</wp:comment_user_id>
		</wp:comment>
"""


def _pieces(town: Town) -> Iterator[str]:
    ours, zone = account(town), ZoneInfo(bookshop(town.language).time_zone)
    members = bookshop(town.language).members
    until = town.seasons.until
    yield _HEAD.format(
        created=f"{until:%Y-%m-%d %H:%M}",
        name=escape(ours.name),
        site=ours.site,
        bio=escape(ours.bio),
        published=_rss(until),
        language=town.language,
    )
    for number, member in enumerate(members, start=1):
        yield _AUTHOR.format(id=number, login=member.name.casefold(), email=member.email, name=member.name)
    yield "\n\t<generator>https://wordpress.org/?v=6.9</generator>\n"
    for occasion in town.occasions():
        if occasion.why != "reshare":  # a weblog has none
            yield from _item(occasion, town, ours, zone)
    yield "</channel>\n</rss>\n"


def _item(occasion: Occasion, town: Town, ours: Account, zone: ZoneInfo) -> Iterator[str]:
    post, *comments = occasion.said
    content = escape(post.text, quote=False)
    if post.link:
        content = f'{content} <a href="{post.link}">{post.link}</a>'
    yield _ITEM.format(
        title=title(post),
        site=ours.site,
        slug=f"p{_id(post)}",
        published=_rss(post.at),
        author="alice",
        id=_id(post),
        content=content,
        **_times(post, zone),
    )
    for comment in sorted(comments, key=lambda said: said.at):
        yield _comment(comment, post, town, zone)
    yield "\t</item>\n"


def _comment(said: Said, post: Said, town: Town, zone: ZoneInfo) -> str:
    name, email, user = "Bob", "bob@bookshop.example", 2
    if said.by is not None:
        who = town.resident(said.by)
        name, email, user = who.name, who.email, 0
    return _COMMENT.format(
        id=_id(said),
        name=name,
        email=email,
        host=1 if said.by is None else 2 + said.by % 250,
        content=said.text,
        parent=0 if said.answers is None or said.answers is post else _id(said.answers),
        user=user,
        **_times(said, zone),
    )


def _id(said: Said) -> int:
    return said.number + 1


def _times(said: Said, zone: ZoneInfo) -> dict[str, str]:
    return {
        "local": to_the_second(said.at.astimezone(zone)),
        "utc": to_the_second(said.at),
    }


def _rss(at: datetime) -> str:
    return f"{at:%a, %d %b %Y %H:%M:%S +0000}"


write = unzipped(_pieces)
