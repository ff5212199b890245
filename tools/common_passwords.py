"""Writes resources/passwords/common.txt: what people choose when twelve characters are asked for.

Our own list: words that everyone thinks of, doubled, paired and lengthened the way people lengthen
them. Nothing is taken from a published list.
"""

import sys
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Final

from kiosk.domain.people.weak_passwords import LOOKS_LIKE

TARGET: Final = Path("resources", "passwords", "common.txt")
LEAST, MOST = 11, 32
FAVOURITES: Final = (
    "password passwort passphrase secret welcome letmein login admin administrator master "
    "changeme default access hello iloveyou loveyou monkey dragon sunshine princess football "
    "baseball basketball hockey soccer superman batman pokemon starwars shadow freedom whatever "
    "trustno1 computer internet qwerty qwertyuiop asdfgh asdfghjkl zxcvbnm abc123 summer winter "
    "spring autumn flower butterfly chocolate cookie cheese pepper ginger charlie buddy bailey "
    "jordan michael jessica ashley matthew daniel andrew joshua robert thomas jennifer michelle "
    "nicole maria jesus blessed angel family mother father mommy daddy friends forever lovely "
    "beautiful america american liberty eagle mustang corvette harley phoenix tigger snoopy "
    "maggie lucky happy smile music guitar rainbow purple orange yellow diamond silver golden"
)
HERE: Final = (
    "massachusetts boston worcester springfield cambridge lowell quincy newton salem dorchester "
    "newengland redsox patriots celtics bruins fenway beantown capecod marijuana cannabis "
    "dispensary medical medicine patient pharmacy prescription caregiver registration renewal "
    "ganja indica sativa mary maryjane weed kush greenleaf fourtwenty"
)
TAILS: Final = (
    "1 12 123 1234 12345 123456 1234567 12345678 123456789 1234567890 00 007 111 1111 420 321 "
    "4321 54321 654321 2024 2025 2026 2027 me you now forever abc xyz qwerty"
)
HEADS: Final = ("my", "the", "ilove", "new", "123")
PHRASES: Final = (
    "correct horse battery staple|let me in please|i love you so much|i hate passwords|"
    "this is my password|thisismypassword|password is password|the quick brown fox|"
    "open sesame please|to be or not to be|may the force be with you|live laugh love|"
    "i forgot my password|i dont know my password|this is a password|my secret password|"
    "a good password|a strong password|new password please|never give up|"
    "what is my password|twelve characters|twelvecharacters|i need a password|god bless america|"
    "happy birthday to you|merry christmas|once upon a time|twinkle twinkle|hakuna matata|"
    "medical marijuana|medical marijuana card|medical cannabis|massachusetts renewal|"
    "renewal kiosk|read instructions"
)


def plain(text: str) -> str:
    """A password as kiosk/domain/people/weak_passwords.py looks it up."""
    return "".join(sign for sign in text.casefold().translate(LOOKS_LIKE) if sign.isalnum())


def chosen() -> Iterator[str]:
    """Every way to lengthen a word that is looked at."""
    favourites, here, tails = FAVOURITES.split(), HERE.split(), TAILS.split()
    words = favourites + here
    yield from PHRASES.split("|")
    for word in words:
        yield word
        yield word * 2
        yield word * 3
    for word, tail in product(words, tails):
        yield word + tail
    for head, word in product(HEADS, words):
        yield from (head + word + tail for tail in ("", "1", "123", "1234"))
    for one, other in product(favourites[:16] + here[:6], repeat=2):
        yield one + other


def lines() -> list[str]:
    """The list: plain forms and forms with their digits, of the lengths that would be taken."""
    signs = ("".join(sign for sign in text if sign.isalnum()) for text in chosen())
    forms = {form for text in signs for form in (text, plain(text))}
    return sorted(form for form in forms if LEAST <= len(form) <= MOST)


def main() -> int:
    """Write the list and print how long it is."""
    found = lines()
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text("\n".join(found) + "\n", encoding="utf-8")
    print(f"{TARGET}: {len(found)} passwords")
    return 0


if __name__ == "__main__":
    sys.exit(main())
