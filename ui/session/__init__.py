"""One session: home, one person's visit, and the end of the process."""
