"""The printed papers, a file each: facts, sentences and samples."""
