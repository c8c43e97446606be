"""Desks in step: journals exchanged through a plain folder or anything like one."""
