"""The window: shows a composed desk and sends it commands; never builds one."""
