# what is installed is whole: the program, its manual, completions and pages, and a library that a program of one's own is built with
build=$(cd "$(dirname "$BIRUNI")" && pwd)
command -v cmake > /dev/null && command -v pkg-config > /dev/null && command -v cc > /dev/null || exit 77
if nm -g "$BIRUNI" | grep -Eq "__(asan|tsan)_init"; then exit 77; fi
cmake --install "$build" --prefix "$PWD/inst" > log || { cat log; exit 1; }
(cd inst && find . -type f | sed 's|/lib/[a-z0-9_-]*-linux-gnu/|/lib/|' | grep -v '^./share/doc/biruni/docs/' | sort)
ls "$SOURCE/docs" > pages
ls inst/share/doc/biruni/docs | cmp - pages || echo "pages are left out"
PKG_CONFIG_PATH=$(dirname "$(find inst -name biruni.pc)")
export PKG_CONFIG_PATH
for example in annotate_text read_folder; do
    # shellcheck disable=SC2046 # flags are words
    cc -o $example "$SOURCE/examples/$example.c" $(pkg-config --static --cflags --libs biruni) || exit 1
done
./annotate_text "Police in Almaty arrested forty protesters on Wednesday." 2022-01-07 | grep -o '"code":"173"'
./read_folder "$SOURCE/samples" folder.db | grep -c '"status":"\[happened\]"' | sed 's/^[1-9][0-9]*$/happenings/'
