# A thin face over make.py, which does the work on every platform.
PYTHON ?= $(shell command -v python3 2>/dev/null || command -v python 2>/dev/null)
export PORT ARGS PYODIDE
# They would lead any Python astray, make.py itself too.
unexport PYTHONHOME PYTHONPATH PYTHONSAFEPATH PYTHONOPTIMIZE PYTHONWARNINGS

.PHONY: help lab test notebooks pictures bench site site-serve test-oldest
help lab test notebooks pictures bench site site-serve test-oldest:
	@"$(PYTHON)" -c "" 2>/dev/null || { \
	  echo "No Python was found$(PYTHON:%= as %): install Python 3.11 or newer from python.org, or name yours: make $@ PYTHON=/path/to/python" >&2; \
	  exit 1; }
	@exec "$(PYTHON)" make.py $@
