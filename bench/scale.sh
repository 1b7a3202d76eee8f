#!/bin/sh
# bench/scale.sh BIRUNI [N...]: the main job over N changed copies of the samples: seconds, pages a second, peak memory.
# Each copy has other names, numbers and an own sentence, so that it is a page of its own. Linear when pages/s stays.
set -eu
biruni=$1
shift
[ $# -gt 0 ] || set -- 250 500 1000
top=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
set_of() { find "$top/samples" -type f \( -name '*.html' -o -name '*.txt' -o -name '*.md' \) | LC_ALL=C sort; }
printf '%8s %10s %10s %12s\n' pages seconds pages/s 'peak MB'
for n in "$@"; do
    rm -rf "$work/pages" "$work/db"*
    mkdir "$work/pages"
    i=0
    while [ $i -lt "$n" ]; do
        for page in $(set_of); do
            [ $i -lt "$n" ] || break
            sed "s/Almaty/Town$i/g; s/Kislov/Person$i/g; s/\\([a-z]\\) government/\\1 government number $i/" "$page" \
                > "$work/pages/$i-$(basename "$page")"
            i=$((i + 1))
        done
    done
    start=$(date +%s.%N)
    "$biruni" run "$work/pages" --db "$work/db" --quiet &
    pid=$!
    peak=0
    while kill -0 $pid 2> /dev/null; do
        now=$(awk '/VmHWM/ { print $2 }' /proc/$pid/status 2> /dev/null || true)
        [ -z "$now" ] || peak=$now
        sleep 0.05
    done
    wait $pid
    end=$(date +%s.%N)
    awk -v n="$n" -v s="$start" -v e="$end" -v p="$peak" \
        'BEGIN { printf "%8d %10.2f %10.1f %12.1f\n", n, e - s, n / (e - s), p / 1024 }'
done
