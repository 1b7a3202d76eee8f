# Every file and folder of the house that a page or a comment names exists: in pages what stands in `backquotes` or behind a
# link, where rooms may leave out src/ and modules their ending; anywhere a path written out from the top to its ending.
# NAME, LANGUAGE, <stage> and * stand for any.
cd "$SOURCE" || exit 1
tops='src|data|docs|tests|tools|cmake|script|samples|examples|include|fuzz|bench|\.ci'
rooms=$(ls src | grep -v '\.' | tr '\n' '|')
whole="(^|[^A-Za-z0-9_./-])($tops)/[A-Za-z0-9_./*-]+\.(c|h|cc|md|py|sh|sql|txt|tsv|jsonl|cmake)\b"

there() { # whether a path leads somewhere from the page's folder, the top, src/ or data/
    for base in "$1/" "" src/ data/ data/en/ tests/; do
        for found in $base$2 $base$2.*; do [ -e "$found" ] && return 0; done
    done
    return 1
}

named() { # the paths that a file names
    case $1 in *.md)
        grep -oE '`[^`]+`' "$1" | tr '` ' '\n\n' | grep -E "^($rooms$tops)/"
        grep -oE '\]\([^)#:]+\)' "$1" | tr -d '])('
    esac
    grep -oE "$whole" "$1" | sed 's/^[^A-Za-z.]//'
}

find ./*.md docs src data include fuzz bench tools cmake script samples examples tests -type f \
    \( -name '*.md' -o -name '*.[ch]' -o -name '*.cc' -o -name '*.tsv' -o -name '*.cmake' -o -name '*.py' -o -name 'CMakeLists.txt' \) |
    sort | while read -r file; do
        named "$file" | sed -E 's/<[a-z]+>|\b(NAME|LANGUAGE)\b/*/g; s/[.,:;]$//; s/:[0-9]+$//; s/\{.*/*/' | sort -u |
            while read -r path; do
                there "$(dirname "$file")" "$path" || echo "$file: $path"
            done
    done
