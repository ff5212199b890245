"""The Program desk: the queue, one submission in full, the decision."""
