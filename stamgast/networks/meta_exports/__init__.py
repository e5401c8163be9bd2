"""What the exports of Facebook, Instagram and Threads have in common: texts, record shapes, messages.

Meta writes all three with the same machinery. ``json_text`` repairs the characters it garbles, ``entries``
reads lists however they are wrapped, ``shapes`` gives the four shapes of a record one face, ``labels`` knows
words that follow the account's language, ``messages`` reads threads. ``Export`` holds what they share.
"""
