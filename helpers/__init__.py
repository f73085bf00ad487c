"""The mathematics, live pictures, demos and exercises behind the notebooks."""
