"""Settings by stage; `env` alone reads the environment."""
