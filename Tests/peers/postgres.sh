#!/usr/bin/env bash
# A PostgreSQL server of a test's own, to be restarted and killed: postgres.sh start|restart|kill|stop FOLDER PORT
# `start` makes it; `kill` is an immediate stop in the middle of whatever runs, followed by crash recovery.
set -euo pipefail
action=$1 home=$2 port=$3
bin=$(find /usr/lib/postgresql -maxdepth 2 -name bin | sort -V | tail -n 1)
as_owner=()
if [ "$(id -u)" -eq 0 ]; then
    chown postgres "$home"
    as_owner=(runuser -u postgres --)
fi
cd /tmp
# The server must not keep what the test process left open: the end of a descriptor is how it sees this script end.
control() (
    for descriptor in $(ls /proc/self/fd); do
        [ "$descriptor" -le 2 ] || [ "$descriptor" -eq 255 ] || eval "exec $descriptor>&-"
    done
    "${as_owner[@]}" "$bin/pg_ctl" -D "$home/data" -l "$home/log" -w -t 60 "$@" >/dev/null 2>&1 </dev/null
)
options="-p $port -k $home -c listen_addresses=127.0.0.1 -c max_connections=100"
case $action in
    start)
        "${as_owner[@]}" "$bin/initdb" -D "$home/data" -U postgres -A trust -E UTF8 --locale=C >/dev/null
        control -o "$options" start
        ;;
    restart) control -o "$options" -m fast restart ;;
    kill)
        control -m immediate stop
        control -o "$options" start
        ;;
    stop) control -m immediate stop ;;
esac
