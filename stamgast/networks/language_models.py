"""Asks a language model that speaks the chat-completions interface, wherever the workspace runs or rents one.

The interface is the one many servers share (source: OpenAI's API reference, "Create chat completion"):
``POST {address}/chat/completions`` with ``model`` and ``messages``, answered by
``choices[0].message.content``.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from stamgast.networks.errors import Forbidden, Misconfigured, Rejected, Unauthorized, Unavailable
from stamgast.networks.safety import Answer, Client

MOST_TOKENS: Final = 600
LONGEST: Final = 4_000
"""Characters of an answer that are kept."""


@dataclass(frozen=True, slots=True)
class LanguageModel:
    """Where a model answers, which one, and with what key; ``address`` ends before ``/chat/completions``."""

    address: str
    name: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """One message of what is sent: who speaks (``system``, ``user``) and the words."""

    role: str
    content: str


def ask(client: Client, model: LanguageModel, messages: Sequence[Said]) -> str:
    """Return what the model answers.

    Raises:
        Unauthorized: the key is not taken.
        Misconfigured: there is no such address or model, or what answers is something else.
        Unavailable: it cannot be reached, is too busy, or failed.
        Rejected: it does not take this text.
    """
    headers = {"Authorization": f"Bearer {model.key}"} if model.key else {}
    body = {
        "model": model.name,
        "messages": [{"role": one.role, "content": one.content} for one in messages],
        "max_tokens": MOST_TOKENS,
    }
    address = f"{model.address.rstrip('/')}/chat/completions"
    response = client.request("POST", address, json=body, headers=headers)
    _raise_for(response)
    try:
        words = response.json()["choices"][0]["message"]["content"]
    except (ValueError, KeyError, IndexError, TypeError):
        raise Misconfigured("What answers there is no language model.", detail="no choices") from None
    if not isinstance(words, str) or not words.strip():
        raise Unavailable("The language model had nothing to say.")
    return words.strip()[:LONGEST]


def _raise_for(response: Answer) -> None:
    match response.status:
        case 200:
            return
        case 401:
            raise Unauthorized("The language model does not take the key.")
        case 403:
            raise Forbidden("The key does not open this language model.")
        case 404 | 405:
            raise Misconfigured("There is no such language model at this address.")
        case 400 | 413 | 422:
            raise Rejected("The language model does not take this text.")
    raise Unavailable("The language model is busy or does not work at the moment.")
