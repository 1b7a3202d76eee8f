#!/bin/sh
# Prints a dictionary of actors with made-up names, to measure how long large ones take to load:
#
#     bench/names.sh 100000 > /tmp/groups-made-up.tsv            a group a line: as many names as lines
#     bench/names.sh 50000 persons > /tmp/persons-made-up.tsv    a person a line: the full name and the surname
#     build/release/bench/bench_load 20 /tmp/groups-made-up.tsv
#
# The same names on every machine: the numbers behind them are counted, not drawn.
set -eu
lines=${1:?how many lines}
kind=${2:-groups}
exec awk -v lines="$lines" -v kind="$kind" '
    function syllable(n) { return substr("bdfgklmnprstvz", n % 14 + 1, 1) substr("aeiou", int(n / 14) % 5 + 1, 1) }
    function word(n, syllables,    text, i) {
        n = (n * 7919 + 104729) % 24010000 # spreads neighbours; 24010000 = 70^4, all that four syllables tell apart
        for (i = 0; i < syllables; i++) { text = text syllable(n % 70); n = int(n / 70) }
        return toupper(substr(text, 1, 1)) substr(text, 2)
    }
    BEGIN {
        split("FRA DEU KEN PER IND CHL NOR THA MEX EGY", countries, " ")
        for (i = 0; i < lines; i++) {
            country = countries[i % 10 + 1]
            if (kind == "persons") printf "%s %s\t%sGOV\t%d\t%d\tminister\n", word(i % 997, 2), word(i, 4), country, 1990 + i % 20, 1995 + i % 20
            else printf "%s %s Front\t%sREB\t\t\t\n", word(i, 4), word(i % 499, 3), country
        }
    }'
