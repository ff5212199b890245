"""Where the theme's bundled files are."""

from pathlib import Path


def bundled(*parts: str) -> Path:
    """Return the path of a file under resources/, from source and packaged alike."""
    # importlib.resources would cost a tenth of the first paint's budget in imports.
    return Path(__file__).parents[2].joinpath("resources", *parts)
