"""The first start: how this desk begins, asked step by step before there is a desk."""
