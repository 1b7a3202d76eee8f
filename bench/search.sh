#!/usr/bin/env bash
# bench/search.sh BIRUNI [ARTICLES [QUESTIONS]]: how fast a search answers: a made-up corpus (words of Zipf's frequencies, 180 an
# article) is read into a database, then asked for rare and common words (the commonest stand in half of the
# articles), pairs, phrases, beginnings and alternatives. Prints the
# spread of the CPU times of `biruni search --limit 20`, the start of the program included.
set -eu
biruni=$1 articles=${2:-100000} questions=${3:-300}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
words='function make_words(   i, k, part) {
    split("ba ko ri ta ne mu lo sa vi du pe ga shi no fe ra ti mo ka le", part, " ")
    for (i = 1; i <= 60000; i++) for (k = i; k > 0; k = int(k / 20)) word[i] = word[i] part[k % 20 + 1]
}
function one_of(n) { return word[int(exp(rand() * log(n)))] }'
awk -v n="$articles" "$words"' BEGIN {
    srand(7); make_words()
    for (a = 1; a <= n; a++) {
        text = ""
        for (k = 1; k <= 180; k++) text = text one_of(60000) (k % 15 ? " " : ". ")
        printf "{\"title\":\"Report %d\",\"published\":\"20%02d-%02d-%02d\",\"text\":\"%s\"}\n", a, a % 24, a % 12 + 1, a % 28 + 1, text
    }
}' > "$work/corpus.jsonl"
awk -v n="$questions" "$words"' BEGIN {
    srand(8); make_words()
    for (q = 0; q < n; q++) {
        common = word[20 + int(exp(rand() * log(2000)))]; middle = word[2000 + int(rand() * 3000)]; rare = word[int(rand() * 60000) + 1]
        split(rare "\n" common "\n" common " " middle "\n\"" common " " word[21] "\"\n" substr(rare, 1, 6) "*\n" middle " OR " rare, kind, "\n")
        print kind[q % 6 + 1]
    }
}' > "$work/questions"
"$biruni" run "$work/corpus.jsonl" --db "$work/db" --quiet
ls -l "$work/db" | awk -v n="$articles" '{ printf "%d articles, %.0f MB\n", n, $5 / 1e6 }'
TIMEFORMAT='%3U %3S %3R'
while IFS= read -r question; do
    { time "$biruni" search "$question" --db "$work/db" --limit 20 > "$work/hits" 2> /dev/null || true; } 2> "$work/time"
    echo "$(cat "$work/time") $question"
done < "$work/questions" | awk '{ printf "%.0f %.0f", ($1 + $2) * 1000, $3 * 1000; $1 = $2 = $3 = ""; print }' | sort -n > "$work/times"
awk '{ cpu[NR] = $1; wall += $2; q[NR] = $0 } END {
    sub(/^[0-9]+ [0-9]+ */, "", q[NR])
    printf "%d questions, CPU time: median %d ms, p95 %d ms, longest %d ms (%s); %.1f ms each by the clock\n",
        NR, cpu[int(NR / 2)], cpu[int(NR * .95)], cpu[NR], q[NR], wall / NR
}' "$work/times"
