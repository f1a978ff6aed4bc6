"""Delta sync: what a frontend is told so that its copy stays right."""
