# Source this to get the Node that the project is built and run with (tools/node/package.json names the version).
# The toolchain has a folder and a lock of its own, so that installing the workspace can never remove the Node it runs on.
_root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
if ! "$_root/tools/node/node_modules/.bin/node" -v >/dev/null 2>&1; then
  npm ci --prefix "$_root/tools/node" --no-audit --no-fund --loglevel=error >&2
fi
export PATH="$_root/tools/node/node_modules/.bin:$PATH"
