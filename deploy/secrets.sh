#!/bin/sh
# Makes what docker-compose.yml mounts as secrets, under deploy/secrets: database passwords and addresses, the tracking
# key, and each service's signing key with the public keys that all trust, the audit's key. Keeps what is already there.
#
#     sh deploy/secrets.sh                 with the kipthoi of the image (docker)
#     KIPTHOI=.build/debug/kipthoi sh deploy/secrets.sh
set -eu
cd "$(dirname "$0")/.."
folder=deploy/secrets
mkdir -p "$folder"
# Containers read the files as another user, so the folder, not the files, keeps people out.
chmod 700 "$folder"
umask 022

random() { od -An -N24 -tx1 /dev/urandom | tr -d ' \n'; }

[ -s "$folder/postgres_password" ] || random >"$folder/postgres_password"
[ -s "$folder/tracking_key" ] || random >"$folder/tracking_key"
# Empty until the department has a mail server (smtp://user:password@host:port) or a webhook receiver.
[ -e "$folder/smtp_url" ] || : >"$folder/smtp_url"
[ -e "$folder/webhook_secret" ] || : >"$folder/webhook_secret"
for service in intake routing sla notification; do
    [ -s "$folder/${service}_database_password" ] || random >"$folder/${service}_database_password"
    printf 'postgres://%s:%s@postgres:5432/kipthoi' "$service" "$(cat "$folder/${service}_database_password")" \
        >"$folder/${service}_database_url"
done
if [ ! -e "$folder/trust/keys/audit.key" ]; then
    if [ -n "${KIPTHOI:-}" ]; then
        "$KIPTHOI" trust init "$folder/trust"
    else
        docker run --rm --user "$(id -u):$(id -g)" -v "$PWD/$folder:/secrets" kipthoi kipthoi trust init /secrets/trust
    fi
fi
chmod 644 "$folder"/trust/keys/*.key
echo "Secrets are in $folder; keep them out of backups that others can read."
