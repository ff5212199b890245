"""What the product writes to people: one file per notice or paper, its sentences without layout."""
