"""What every process with a window needs: its options, its platform, its hooks."""
