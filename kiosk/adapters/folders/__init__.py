"""USB sticks and shared folders, read as if an attacker had prepared them (T3)."""
