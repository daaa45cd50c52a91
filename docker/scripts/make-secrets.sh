#!/bin/sh
# Writes docker/.env with a secret of its own for each key. Run it once: sh docker/scripts/make-secrets.sh shops.example you@shops.example
set -eu
umask 077
if [ "$#" -ne 2 ]; then
  echo "Usage: sh docker/scripts/make-secrets.sh <domain of the platform> <your e-mail address>" >&2
  exit 2
fi
file="${GAMJA_ENV_FILE:-$(dirname "$0")/../.env}"
if [ -e "$file" ]; then
  echo "$file is there already, and its keys open the data: it is not written over. Move it away to start anew." >&2
  exit 1
fi
key() { head -c 32 /dev/urandom | base64 | tr -d '\n'; }
word() { od -An -N24 -tx1 /dev/urandom | tr -d ' \n'; }
cat >"$file.new" <<END
# Made by docker/scripts/make-secrets.sh. Keep a copy in a safe place: without ENCRYPTION_KEY nobody can read what is sealed.
# Shops answer at <name>.GAMJA_DOMAIN, the portal at portal.GAMJA_DOMAIN.
GAMJA_DOMAIN=$1
ACME_EMAIL=$2
ENCRYPTION_KEY=$(key)
HASH_KEY=$(key)
SIGNING_KEY=$(key)
INTERNAL_KEY=$(word)
PROVISIONING_KEY=$(word)
DATABASE_PASSWORD=$(word)
DATABASE_ROOT_PASSWORD=$(word)
REDIS_PASSWORD=$(word)
# Where mail goes and who it is from.
MAIL_URL=smtp://user:password@mail.$1:587
MAIL_FROM=Gamja <no-reply@$1>
# The platform's Kakao app (developers.kakao.com); its callback is https://portal.$1/auth/kakao/callback
KAKAO_REST_API_KEY=replace-me
KAKAO_CLIENT_SECRET=
KAKAO_ADMIN_KEY=
# Parcels; without keys they are not followed by themselves.
SWEETTRACKER_KEY=
DELIVERY_TRACKER_KEY=
# How many processes answer requests.
API_PROCESSES=2
END
mv "$file.new" "$file"
echo "Wrote $file. Fill in MAIL_URL and the keys of Kakao, then start: docker compose -f docker/compose.yaml up --build --detach"
