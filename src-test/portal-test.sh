# shellcheck shell=bash
# The one test command, sourced by ./portal, whose functions find the JDK and Maven.

portal_test_checkout=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# Debian packages the tests cannot do without, each with the question that tells whether it is there.
portal_test_missing_packages() {
  command -v chromium-headless-shell >/dev/null || echo chromium-headless-shell
  { command -v fc-list >/dev/null && [ -n "$(fc-list :lang=zh-cn family)" ]; } || echo fonts-noto-cjk fontconfig
  command -v mosquitto_pub >/dev/null || echo mosquitto-clients
  command -v pdftotext >/dev/null || echo poppler-utils
  command -v ss >/dev/null || echo iproute2
}

# A fresh machine may be at its own updates still: their lock is waited for.
portal_test_apt() {
  DEBIAN_FRONTEND=noninteractive apt-get -y -q -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 "$@"
}

portal_test_packages() {
  local missing try
  missing=$(portal_test_missing_packages | xargs)
  [ -n "$missing" ] || return 0
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    echo "The tests need what is not installed here. As root: apt-get install -y $missing" >&2
    return 1
  fi
  echo "Installing for the tests: $missing"
  for try in 1 2 3; do
    # shellcheck disable=SC2086 # a list of package names
    portal_test_apt install --no-install-recommends $missing >>"$1" 2>&1 && return 0
    # The lists are old or not there yet; nobody waits for the lock of an update under way but we.
    [ "$try" = 3 ] || portal_test_apt update >>"$1" 2>&1 || sleep 20
  done
  tail -20 "$1" >&2
  echo "apt-get could not install: $missing" >&2
  return 1
}

portal_test_stop_leftovers() {
  local home
  for home in "$portal_test_checkout"/src-test/target/homes/*/; do
    [ -d "$home" ] && PORTAL_HOME=$home "$portal_test_checkout/portal" stop >/dev/null 2>&1
  done
  return 0
}

# Counts of the reports below a name, such as surefire-reports: tests, failures with errors, skipped.
portal_test_count() {
  find "$portal_test_checkout" -path "*/target/$1/TEST-*.xml" -exec grep -ho '<testsuite [^>]*>' {} + |
    awk -v what="$2" '
      function figure(name) { return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : 0 }
      { tests += figure("tests"); bad += figure("failures") + figure("errors"); skipped += figure("skipped") }
      END { printf "%-34s %5d run, %d failed, %d skipped\n", what, tests, bad, skipped }'
}

# What the nodes of a failed run wrote before they were stopped; where it ran, nobody may be able to look afterwards.
portal_test_faults() {
  local file
  for file in "$portal_test_checkout"/src-test/target/homes/*/log/{launcher.log,server.out,server.*.log} \
    "$portal_test_checkout"/src-test/target/homes/*/log/java-error-*.log; do
    [ -s "$file" ] || continue
    grep -nE -A4 'SEVERE|OutOfMemory|LinkageError|NoClassDefFound|^# ' "$file" | cut -c1-400 | tail -40 |
      sed "s|^|$(basename "$(dirname "$(dirname "$file")")")/$(basename "$file"):|"
  done
}

# The whole build from clean: what an earlier build left behind must not pass a test. Maven and JDK are those ./portal has
# found. The profile checks holds the code to its layout and to the compiler's further rules.
portal_test_maven() {
  cd "$portal_test_checkout" || return 1
  export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
  "$(maven_command)" -B -ntp -Pchecks clean verify "$@" </dev/null
}

# With --pages only the walk of every role over every page in each width and language, which takes about an hour.
portal_test() {
  local began=$SECONDS log outcome
  if [ "${1:-}" = --pages ]; then
    shift
    set -- -Dandian.pages=true -Dit.test=EveryRoleIT -Dfailsafe.failIfNoSpecifiedTests=false \
      -Dtest=NoUnitTest -Dsurefire.failIfNoSpecifiedTests=false "$@"
  fi
  log=$(mktemp) || return 1
  portal_test_packages "$log" || return 1
  rm -f "$log"
  portal_test_stop_leftovers
  (portal_test_maven "$@")
  outcome=$?
  [ $outcome = 0 ] || portal_test_faults
  portal_test_stop_leftovers
  echo
  portal_test_count surefire-reports "Unit and architecture tests"
  portal_test_count failsafe-reports "Tests of the running portal"
  echo "$((SECONDS - began)) s in all; $([ $outcome = 0 ] && echo passed || echo FAILED)"
  return $outcome
}
