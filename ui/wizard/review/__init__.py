"""The review before Submit: every answer with its Change."""
