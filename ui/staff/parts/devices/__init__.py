"""Parts of pages that show the machine's devices."""
