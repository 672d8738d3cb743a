"""What stands around an article on its page, in one list: labels, prompts, notices, buttons, calls."""

from __future__ import annotations


def _phrases(lines: str) -> frozenset[str]:
    return frozenset(phrase for line in lines.strip().splitlines() for phrase in line.strip().split(", "))


LABELS = _phrases(
    """
    latest posts, latest news, latest stories, latest articles, latest videos, recent posts, recent articles
    recent stories, recent comments, popular posts, popular articles, most popular posts, most read, most viewed
    most commented, top stories, top posts, trending now, trending stories, trending articles, trending posts
    related posts, related articles, related stories, related news, related content, related topics, related tags
    related links, related reading, related coverage, related video, related videos, more stories, more news
    more from the web, more from our network, from around the web, you may also like, you might also like
    you may also enjoy, you might also enjoy, you may have missed, you might have missed, in case you missed it
    recommended for you, recommended stories, recommended articles, recommended reading, recommended videos
    editor's picks, editors' picks, editor's choice picks, our picks, staff picks, read next, what to read next
    read more, read also, see also, more like this, up next, next up, next article, previous article, next post
    previous post, next story, previous story, post navigation, leave a reply, leave a comment, post a comment
    post comment, add a comment, add comment, view comments, view all comments, show comments, load more comments
    cancel reply, load more, show more, view more, share, tweet, share this, share this article, share this post
    share this story, share on facebook, share on twitter, share on x, share on whatsapp, share on linkedin
    share on reddit, share on pinterest, share via email, copy link, link copied, print this article, email this
    print, follow us, follow us on social media, subscribe, subscribe now, subscribe today, sign up, sign in, log in
    newsletter, our newsletter, newsletter signup, newsletter sign-up, advertisement, advertisements, advertising
    ad, sponsored, sponsored content, sponsored links, promoted content, promoted stories, paid content
    article continues below, article continues below advertisement, article continues after advertisement
    story continues below, story continues below advertisement, story continues after advertisement
    content continues below, scroll to continue, scroll for more, scroll to continue with content
    continue reading, keep reading, skip to content, skip to main content, skip advertisement, back to top
    go to top, table of contents, jump to section, all rights reserved, privacy policy, terms of use
    terms of service, terms and conditions, cookie policy, cookie settings, manage cookies, accept cookies
    accept all cookies, accept all, reject all, do not sell my personal information, about us, contact us
    about the author, about the authors, about author, author bio, more by this author, more from this author
    enlarge image, click to enlarge, view gallery, open gallery, play video, watch now on youtube, image source
    featured image, post thumbnail, share your thoughts, listen to this article, show all comments, add your comment
    more under this ad, full synopsis, watch trailer, watch the trailer, play trailer, related shows, related movies, related films, via ifttt, share by email, read the full story, read full story, read the full article, read full article, newsletter sign up, to be updated, toggle navigation, toggle menu, contents [hide, manage consent, cookie consent
    privacy & cookies, privacy and cookies, powered by wordpress, proudly powered by wordpress, support now, become a member
    buy now, shop now, source link, tap to unmute, exit full screen, picture in picture, continue without accepting
    toggle caption, hide caption, show caption, image caption, media caption, video caption, enlarge this image
    expand image, expand gallery, view fullscreen, close gallery, close this dialog, close modal, close dialog
    this is a modal window, beginning of dialog window, end of dialog window, captions off, subtitles off, unmute
    exit fullscreen, play again, replay video, playback rate, quality levels, audio track, stream type live
    seek to live, current time, remaining time, video player is loading, loading, loading video, please wait
    no results found, no results, nothing found, no posts found, no comments yet, no comments found, no related posts
    no items found, no articles found, no products found, no videos found, no matches found, no upcoming events
    no content available, nothing to show, nothing to display, photo credit, image credit, picture credit
    video credit, photo via, image via, save article, save this article, save story, save this story, bookmark this
    bookmark this article, gift this article, listen to article, listen now, copy to clipboard, copied to clipboard
    report this ad, report ad, ad feedback, hide ad, remove ads, why this ad, skip ad, scroll down, scroll down for video
    scroll down for more, swipe for more, swipe to see more, tap for more, see all, see more, view all, view all posts
    read all, more info, learn more, find out more, get started, start free trial, start your free trial, try it free
    already a subscriber, already a member, create account, create a free account, register now, register for free
    my account, log out, sign out, forgot password, remember me, email address, your email, your name, submit comment
    leave a review, write a review, write a comment, be the first to comment, comments are closed, comments closed
    join now, join us, donate, donate now, support us, follow author, follow this author, follow topic, see all topics
    latest from, popular now, popular videos, trending videos, trending topics, top videos, top picks, our top picks
    what's new, what's trending, hot right now, editor's choice, more on this story, more on this topic, on this topic
    explore topics, explore more topics, article tags, article topics, share this video, share this page, share this link
    share this with, share page, about sharing, print page, print article, text size, font size, increase font size
    decrease font size, dark mode, light mode, accessibility statement, skip links, site navigation, main menu, open menu
    close menu, open search, close search, search icon, menu icon, close icon, arrow icon, play icon, facebook icon
    twitter icon, share icon, user icon, email icon, play button, close button, cookie preferences, your privacy choices
    do not sell or share my personal information, terms & conditions, terms apply, affiliate disclosure
    advertiser disclosure, advertisement feature, advertorial, paid partnership, paid post, partner content
    from our partners, from our sponsors
    next page, previous page, show less, click to expand, tap to expand, click to play, tap to play, like loading
    something is loading, lorem ipsum, undefined, null, nan, page contents, on this page, watch on youtube, listen on spotify
    listen on apple podcasts, continue to next page, see more posts like this, read more articles, read more stories
    exit mobile version, no image available, no cover image available, no preview available, image not available, preview not available
    hello world, just another wordpress site, sample page, test post, auto draft, untitled, add your heading text here, type your text here
    click edit button to change this text, your text here, enter your text here, opens in a new window, opens in new window, opens in new tab
    opens in a new tab, external link, breaking news alerts, get the app, open in app, open app, view in browser, view on instagram, view this post on instagram
    """
)
"""Lines that are never prose."""

LONE_LABELS = _phrases(
    """
    don't miss, don't miss this, don't miss these, must read, must reads, must watch, trending, popular
    most popular, related, recommended, comments, tags, categories, category, archives, archive, search, menu, home
    featured, featured posts, featured stories, featured articles, spotlight, highlights, hot topics, topics, more, next, previous
    join the conversation, join the discussion, what do you think, explore more, discover more, latest
    """
)
"""Lines that may head a section of prose, and are furniture where none follows and no stop ends them."""

KICKERS = _phrases(
    """
    breaking, breaking news, exclusive, news, tv, tv news, tv shows, television, film, film news, movies, movie news
    streaming, entertainment, entertainment news, culture, features, reviews, k-drama, k-dramas
    """
)
"""What stands above a headline and tells its section; a headline itself where prose follows."""

OPENINGS = (
    ("the author box of the page", ("about the author:", "about the author -", "about the author –")),
    (
        "a prompt to read another article",
        (
            "read more:", "read more about", "read also:", "also read:", "read next:", "see also:", "read:", "have you read:",
            "suggested:", "suggested read", "further reading:", "must see:", "check out:", "also check:", "also watch:", "you may like:",
            "related:", "related article:", "related articles:", "related story:", "must read:",
            "you may also like:", "you might also like:", "next article:", "previous article:",
            "next post:", "previous post:", "next up:", "trending:", "also see:", "more on this:",
            "more like this:", "read the full story", "read full story", "recommended:", "recommended reading:",
            "in case you missed it:", "icymi:", "watch next:", "watch more:", "watch also:",
            "click for more", "click here for",
        ),
    ),
    ("the credit of a picture", ("📷", "📸")),
    (
        "a share prompt",
        (
            "share this:", "share this article", "share this post", "share this story", "enjoy this post?", "enjoyed this post?", "enjoyed this article?", "liked this article?", "share on facebook",
            "share on twitter", "click to share on", "like us on facebook", "like this:", "pin this", "share via:",
        ),
    ),
    (
        "a newsletter or follow prompt",
        (
            "subscribe to our", "subscribe now", "subscribe for more", "sign up for our", "sign up to our",
            "sign up now", "sign up here", "join our whatsapp", "join our telegram", "join our mailing list",
            "enter your email", "your email address will not be published", "follow us on", "follow us for",
            "like and subscribe", "download our app", "never miss a story", "thanks for subscribing",
            "thank you for subscribing", "thanks for signing up", "thank you for signing up", "delivered straight to your inbox", "turn on notifications",
            "add us as a preferred source", "click the bell", "get our free", "get the latest news", "stay up to date with our",
            "want more stories like this", "enjoying this article", "for more stories like this", "already have an account",
            "have a news tip", "do you have a story?", "got a tip?", "got a story?", "check your inbox", "please check your email", "to unsubscribe",
            "unsubscribe at any time", "you can unsubscribe",
        ),
    ),
    (
        "a cookie or privacy notice",
        (
            "we use cookies", "this site uses cookies", "this website uses cookies", "our site uses cookies",
            "our website uses cookies", "by clicking accept", "by clicking \"accept", "by clicking “accept",
            "by clicking ‘accept", "by continuing to use this", "by signing up, you agree", "by signing up you agree",
            "by subscribing, you agree", "by subscribing you agree", "we and our partners", "we value your privacy",
            "we care about your privacy", "this site is protected by recaptcha", "this post may contain affiliate",
            "this article contains affiliate", "this post contains affiliate", "as an amazon associate", "when you buy through",
            "when you purchase through", "if you buy something through", "we may earn a commission", "accept all cookies",
            "your support helps us to", "support our journalism",
        ),
    ),
    (
        "an advertising notice",
        ("advertisement -", "advertisement:", "article continues", "story continues below", "content continues below",
         "scroll to continue", "- advertisement"),
    ),
    (
        "a notice of the page",
        (
            "filed under:", "tagged:", "tagged with:", "posted in:", "tags:",
            "please enable javascript", "enable javascript", "you need to enable javascript",
            "your browser does not support", "this video is not available", "this video is unavailable",
            "this content is not available in your", "click here to ", "tap here to ", "loading comments",
            "topics:", "related topics:", "disclaimer:", "please enter your ", "please enter a valid", "this site uses akismet", "learn how your comment data", "related tags:", "something is loading", "this content is imported from", "embedded content from",
            "required fields are marked", "save my name, email", "you must be logged in", "log in to leave a comment",
            "view this post on instagram", "a post shared by", "image source:", "image source,", "image caption,", "image credit,",
            "media caption,", "media source,", "video caption,", "video source,", "©", "copyright ©", "(c) 20",
            "this article was originally published", "this story was originally published", "this article first appeared",
            "report a problem with", "was this article helpful", "was this helpful", "rate this article",
            "comments are moderated", "please log in", "please sign in", "please subscribe to", "you have reached your limit",
            "page not found", "error loading", "something went wrong.", "unable to load", "failed to load",
            "to view this video please", "to view this content", "this video cannot be played",
        ),
    ),
    (
        "a player's text",
        (
            "video player is loading", "current time 0", "current time:", "duration 0", "remaining time -", "loaded: 0",
            "stream type live", "this is a modal window", "the media could not be loaded", "your device does not support",
            "video will begin", "video will resume", "playback isn't supported", "to play the media you will need",
            "beginning of dialog window",
        ),
    ),
    (
        "a note of the desk",
        (
            "seo title:", "seo headline:", "seo description:", "meta description:", "meta title:", "focus keyword:",
            "focus keyphrase:", "hed:", "dek:", "slug:", "web head:", "web headline:", "pull quote:", "alt:", "alt text:", "alt tag:",
            "note to editor:", "note to editors:", "notes to editor:", "note to subs:", "notes to subs:", "note to self:",
        ),
    ),
)  # fmt: skip
"""How lines begin that are never prose, by what they are."""

SECTIONS = (
    _phrases(
        """
        advertise, anime, beauty, books, business, cast, cast & crew, cast and crew, celebrity, celebs, comics, community, competitions, cookies, crew
        events, fashion, films, forums, galleries, gallery, games, gaming, health, horoscopes, interviews, life & style, lifestyle, money, music
        newsletters, opinion, overview, photos, podcasts, politics, privacy, quizzes, royals, rss, science, shop, showbiz, sitemap, sport, sports, tech, terms
        synopsis, trailers, travel, tv guide, tv listings, video, videos, weather, what's on, world
        """
    )
    | KICKERS
    | LONE_LABELS
)
"""The sections of a site: a row of them, parted by bars, is a menu or a trail."""

BUTTONS = frozenset(
    "facebook twitter x pinterest email whatsapp linkedin reddit telegram flipboard tumblr messenger share tweet pin print copy "
    "link bluesky threads instagram tiktok youtube snapchat sms save listen comment comments like follow bookmark reply report "
    "download subscribe gift login register search menu next previous close icon button play pause mute unmute fullscreen about contact home faq".split()
)
"""Several of these and nothing else are a row of buttons."""

CALLS = (
    "WATCH", "SEE", "READ", "LISTEN", "MORE", "RELATED", "ALSO", "PHOTOS", "PICTURES", "GALLERY", "VIDEO", "QUIZ", "POLL",
    "VOTE", "SHOP", "BUY", "DOWNLOAD", "PODCAST", "SIGN UP", "SUBSCRIBE", "DON'T MISS", "DON’T MISS", "TRENDING", "CLICK",
)  # fmt: skip
"""Calls in capitals, with a colon behind them: *WATCH: …*, *READ MORE: …*."""
