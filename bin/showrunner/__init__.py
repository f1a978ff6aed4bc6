"""What `make` calls: services for this machine, the processes of the product, tests and checks."""
