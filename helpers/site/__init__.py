"""The course as static files for any browser."""
