"""Plain dataclasses and rules of the Program; standard library only."""
