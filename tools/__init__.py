"""What builds, checks and packages the project; nothing here runs at the store."""
