"""The identification photo: taken, chosen, or given by the RMV."""
