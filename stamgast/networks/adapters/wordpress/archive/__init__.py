"""Reads what WordPress exports: WXR files with posts, pages and all their comments."""

from stamgast.networks.adapters.wordpress.archive.reader import WxrReader

readers = (WxrReader(),)
