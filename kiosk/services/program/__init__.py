"""The Program desk: recording what the Program decided."""
