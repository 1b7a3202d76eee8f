# short functions and files that are one thing (CONTRIBUTING.md): who needs more than 50 or 450 lines divides them by meaning
cd "$SOURCE" || exit 1
find src fuzz bench examples -name '*.c' -o -name '*.cc' | sort | while read -r file; do
    awk -v file="$file" '
        /^[a-z].*[,{]$/ && !/= \{$/ && !/^(static const|typedef|struct|enum|switch)/ && !begin { begin = NR; name = $0 }
        /^[a-z#].*;$/ { begin = 0 }
        /^}/ { if (begin && NR - begin >= 50) print file ": " NR - begin + 1 " lines: " name; begin = 0 }
        END { if (NR > 450) print file ": " NR " lines" }' "$file"
done
