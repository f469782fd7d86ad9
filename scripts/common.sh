# Sourced by the scripts beside it: strict mode, the project's root as current folder, one line a step.
set -euo pipefail
caller=$PWD
cd "$(dirname "${BASH_SOURCE[0]}")/.."
root=$PWD
scripts=$root/scripts
checks_python=$root/.build/checks-venv/bin/python3

# from_caller PATH: the path as it was meant where the script was called.
from_caller() {
  (cd "$caller" && realpath "$1")
}

# say TEXT: names the step that follows.
say() {
  printf '==> %s\n' "$*"
}

# fail TEXT: ends the script with a reason.
fail() {
  printf 'error: %s\n' "$*" >&2
  exit 2
}

# run_swift WORD...: the package manager, whose temporary folders go with it. It leaves a hundred of them behind a build of
# all (Swift 6.3), and tests that are killed leave theirs.
run_swift() {
  local folder status=0
  folder=$(mktemp -d)
  TMPDIR=$folder REGISTER_TEST_RUN=$$- swift "$@" || status=$?
  rm -rf "$folder" /dev/shm/register-test-$$-* /tmp/register-test-$$-*
  return $status
}
