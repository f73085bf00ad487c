"""The course as a folder of static files, for any browser."""
