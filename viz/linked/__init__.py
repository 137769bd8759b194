"""Law as linked data: in the words of ELI, ORG and CPSV-AP."""
