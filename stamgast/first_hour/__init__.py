"""The guided first hour: from nothing to a strategy one can use, step by step, at one's own pace."""
