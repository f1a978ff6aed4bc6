"""Stories told through the running product, over HTTP and in a browser."""
