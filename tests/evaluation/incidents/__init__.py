"""Which reports tell of one incident: real reports, paired and labelled by hand."""
