"""The on-screen keyboard: layouts as data, keys without focus, a dock above the footer."""
