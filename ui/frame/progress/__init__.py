"""Where a person is in a flow, drawn as nodes, a rail or words."""
