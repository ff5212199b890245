"""Documents: choosing a file, its pages, uploading them."""
