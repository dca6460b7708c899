#!/usr/bin/env bash
# check-entries.sh PROPOSAL BANK: the whole check of a proposal's entries, with the tools of BANK (the base branch).
# Annotations go to the log, the explanation to GITHUB_STEP_SUMMARY. Exit code 1 when something must be mended.
set -euo pipefail
proposal=$1
bank=$2
summary=${GITHUB_STEP_SUMMARY:-/dev/stderr}
changed=$(mktemp)
trap 'rm -f "$changed"' EXIT

if ! "$bank/.venv/bin/python" -I "$bank/.github/scripts/take_content.py" "$proposal" "$bank" "$changed"; then
    cat "$bank/.github/scripts/refused.md" >> "$summary"
    exit 1
fi

tietopankki() { "$bank/.venv/bin/tietopankki" "$@" --root "$bank" --changed "$changed"; }
status=0
tietopankki validate --format github || status=$?
tietopankki validate --format summary >> "$summary" || true
exit "$status"
