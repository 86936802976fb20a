#!/bin/bash
# mercure starts the container without arguments and names the folders in MERCURE_IN_DIR and MERCURE_OUT_DIR.
set -Eeo pipefail

exec mercure-anonymizer run "$@"
