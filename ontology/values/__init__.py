"""Value types: what a property can hold, one file each."""
