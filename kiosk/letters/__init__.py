"""What the product writes to people: one file a notice or paper, its sentences and no layout."""
