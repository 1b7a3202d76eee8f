#!/bin/sh
# bench/forecast.sh BIRUNI FOLDER...: the published forecast benchmarks: MRR and Hits (percent), calibration error of the
# top answer before and after recalibration, CPU-seconds and peak memory, frozen weights first, then learning.
# A folder holds train.txt, valid.txt and perhaps test.txt; ON=valid measures there instead of on the test.
set -eu
biruni=$1
shift
on=${ON:-test}
printf '%-24s %-6s %-9s %7s %7s %7s %8s %8s %8s %8s\n' folder part weights MRR Hits@1 Hits@10 'ECE raw' 'ECE' 'CPU-s' 'peak MB'
for folder in "$@"; do
    for weights in frozen learning; do
        flag=
        [ $weights = frozen ] || flag=--learning
        out=$(mktemp) && used=$(mktemp)
        # shellcheck disable=SC2086
        env time -f '%U %S %M' -o "$used" "$biruni" forecast evaluate "$folder" --on "$on" $flag > "$out"
        awk -v folder="$(basename "$folder")" -v part="$on" -v weights=$weights -v used="$(tail -1 "$used")" '
            $1 == "all" { mrr = $3; one = $4; ten = $6 }
            /as scored: calibration/ { raw = $NF }
            /recalibrated: calibration/ { ece = $NF }
            END { split(used, u, " ")
                  printf "%-24s %-6s %-9s %7s %7s %7s %8s %8s %8.1f %8.0f\n", folder, part, weights, mrr, one, ten, raw,
                         ece, u[1] + u[2], u[3] / 1024 }' "$out"
        rm -f "$out" "$used"
    done
done
