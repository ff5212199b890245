"""The master key and everything made with it: sealed rows, blind indexes, password hashes."""
