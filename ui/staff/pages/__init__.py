"""The desk's pages, one file each."""
