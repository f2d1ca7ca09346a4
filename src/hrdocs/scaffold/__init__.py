"""The scaffold: a whole distribution of a plugin from templates, which builds, installs and passes its own tests."""
