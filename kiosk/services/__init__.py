"""Use cases: verb_noun(ports, actor, …), one or two functions per file."""
