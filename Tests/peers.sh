#!/usr/bin/env bash
# Sourced by run.sh and check.sh: proves that the real peers of the tests are there, installing what is missing.
# A missing peer fails the run; nothing is skipped for absence.

KIPTHOI_VENV=${KIPTHOI_VENV:-$PWD/.venv}
export KIPTHOI_TEST_PYTHON=$KIPTHOI_VENV/bin/python

say() { printf '\033[1m%s\033[0m\n' "$*"; }
fail() { printf '\033[31m%s\033[0m\n' "$*" >&2; exit 1; }

install_peers() {
    sh deploy/packages.sh test
    local wanted
    wanted=$(sha256sum Tests/clients/python/requirements.txt | cut -d' ' -f1)
    if [ "$(cat "$KIPTHOI_VENV/kipthoi.stamp" 2>/dev/null)" != "$wanted" ]; then
        say "Python peers: creating $KIPTHOI_VENV"
        python3 -m venv "$KIPTHOI_VENV"
        "$KIPTHOI_VENV/bin/pip" install -q --disable-pip-version-check -r Tests/clients/python/requirements.txt
        echo "$wanted" >"$KIPTHOI_VENV/kipthoi.stamp"
    fi
}

prove_peers() {
    PG_BIN=$(find /usr/lib/postgresql -maxdepth 2 -name bin 2>/dev/null | sort -V | tail -n 1) || true
    [ -x "$PG_BIN/initdb" ] || fail "PostgreSQL server not found under /usr/lib/postgresql"
    "$PG_BIN/postgres" --version
    protoc --version || fail "protoc not found"
    "$KIPTHOI_VENV/bin/buf" --version | sed 's/^/buf /' || fail "buf not found"
    "$KIPTHOI_VENV/bin/hadolint" --version || fail "hadolint not found"
    "$KIPTHOI_TEST_PYTHON" -c 'import aiosmtpd, connectrpc; print("aiosmtpd", aiosmtpd.__version__, "- connectrpc ok")' ||
        fail "Python clients not found"
}

# A private PostgreSQL on a free port in a directory of its own; sets KIPTHOI_TEST_POSTGRES_URL.
start_postgres() {
    PG_HOME=$(mktemp -d /tmp/kipthoi-pg.XXXXXX)
    PG_PORT=$(python3 -c 'import socket; s=socket.socket(); s.bind(("127.0.0.1",0)); print(s.getsockname()[1])')
    as_owner=()
    if [ "$(id -u)" -eq 0 ]; then
        chown postgres "$PG_HOME"
        as_owner=(runuser -u postgres --)
    fi
    (cd /tmp && "${as_owner[@]}" "$PG_BIN/initdb" -D "$PG_HOME/data" -U postgres -A trust -E UTF8 --locale=C >/dev/null)
    (cd /tmp && "${as_owner[@]}" "$PG_BIN/pg_ctl" -D "$PG_HOME/data" -l "$PG_HOME/log" -w -t 60 \
        -o "-p $PG_PORT -k $PG_HOME -c listen_addresses=127.0.0.1 -c max_connections=400 ${PG_OPTIONS_TEST:--c fsync=off}" \
        start >/dev/null) || { cat "$PG_HOME/log"; fail "PostgreSQL did not start"; }
    export KIPTHOI_TEST_POSTGRES_URL="postgres://postgres@127.0.0.1:$PG_PORT/postgres"
}

stop_postgres() {
    [ -n "${PG_HOME:-}" ] || return 0
    (cd /tmp && "${as_owner[@]}" "$PG_BIN/pg_ctl" -D "$PG_HOME/data" -m immediate -w stop >/dev/null 2>&1) || true
    rm -rf "$PG_HOME"
}
