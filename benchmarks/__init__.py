"""The performance table: what this product needs against a limit measured in the same run."""
