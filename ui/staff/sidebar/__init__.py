"""The desk's sidebar, and the pages that it leads to."""
