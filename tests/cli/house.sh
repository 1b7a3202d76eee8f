# The house in its libraries: a public name is defined once and carries the prefix, and nothing global can change, but for
# the seed of the hashes and the flag that a signal sets.
rooms=$(dirname "$BIRUNI")/src
command -v nm > /dev/null || exit 77
if nm -g "$BIRUNI" | grep -Eq "__(asan|tsan)_init"; then exit 77; fi
nm -g --defined-only "$rooms"/libroom_*.a | awk '$2 ~ /^[TDRB]$/ { print $3 }' | sort > names
echo "defined twice:"
uniq -d names
echo "without the prefix:"
grep -v -E "^(br|biruni)_" names
echo "can speak to a network:"
nm -u "$rooms"/libroom_*.a | awk '$1 == "U" { print $2 }' | sort -u | grep -E "^(socket|connect|bind|listen|accept|sendto|getaddrinfo|gethostbyname)(@|$)|^(xmlNanoHTTP|xmlNanoFTP|curl_)"
echo "global and mutable:"
for room in "$rooms"/libroom_*.a; do
    size -A "$room" | awk '/^[^ ]+\.o / { object = $1 } $1 ~ /^\.(data|bss)$/ && $2 > 0 { print object, $1 }'
done
echo "public, and of no use outside of its own file:"
objects=$(find "$rooms/CMakeFiles/biruni.dir" "$(dirname "$BIRUNI")/tests/CMakeFiles/unit.dir" -name '*.o')
nm -g "$rooms"/libroom_*.a $objects 2> /dev/null |
    awk '$2 == "T" { public[$3] = 1 } $1 == "U" { used[$2] = 1 } END { for (n in public) if (!(n in used)) print n }' |
    grep "^br_" | sort
