"""The address of the mail server, as the host of an installation writes it."""

import pytest

from stamgast.config.environment import MailServer, mail_server


@pytest.mark.parametrize(
    ("url", "server"),
    [
        ("", MailServer()),
        ("smtp://mail.example", MailServer("mail.example", 587, starts_tls=True)),
        ("smtps://mail.example", MailServer("mail.example", 465, is_tls=True)),
        ("smtp+plain://localhost", MailServer("localhost", 25)),
        (
            "smtp://u%40shop:p%2Fw%3A@mail.example:2525",
            MailServer("mail.example", 2525, "u@shop", "p/w:", True),
        ),
    ],
)
def test_what_an_address_means(url: str, server: MailServer) -> None:
    assert mail_server(url) == server


@pytest.mark.parametrize("url", ["mail.example", "https://u:geheim@mail.example", "smtp://"])
def test_what_is_no_mail_server_is_said_without_repeating_it(url: str) -> None:
    with pytest.raises(ValueError, match="STAMGAST_MAIL_URL must read") as refused:
        mail_server(url)
    assert "geheim" not in str(refused.value)
