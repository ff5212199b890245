"""The first process: starts sessions, a warm spare and the courier, and replaces what ends."""
