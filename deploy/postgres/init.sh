#!/bin/bash
# Runs once, when the data directory is new: a role and a schema for each service. No role can read another's schema.
set -euo pipefail

for service in intake routing sla notification; do
    password=$(cat "/run/secrets/${service}_database_password")
    psql -v ON_ERROR_STOP=1 -v role="$service" -v password="$password" \
        --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
CREATE ROLE :"role" LOGIN PASSWORD :'password';
CREATE SCHEMA :"role" AUTHORIZATION :"role";
ALTER ROLE :"role" SET search_path = :"role";
ALTER ROLE :"role" SET statement_timeout = '30s';
ALTER ROLE :"role" SET idle_in_transaction_session_timeout = '60s';
SQL
done
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
    -c 'REVOKE ALL ON SCHEMA public FROM PUBLIC'
