# What the README shows is what the program says: each block that begins with "$ COMMAND" is run where the README was written, beside
# samples/, and has to read the same. README_UPDATE=1 writes what it says now: read the diff.
mkdir bin
ln -s "$BIRUNI" bin/biruni
ln -s "$SOURCE/samples" samples
PATH=$PWD/bin:$PATH awk '
    /^```/ { is_block = !is_block; is_first = is_block; is_output = 0; print; next }
    is_first && /^\$ / { print; fflush(); system(substr($0, 3)); is_output = 1 }
    { if (!is_output) print; is_first = 0 }' "$SOURCE/README.md" > README.md
grep -c '^\$ ' README.md
if [ "${README_UPDATE:-}" = 1 ]; then cp README.md "$SOURCE/README.md"; fi
diff -u "$SOURCE/README.md" README.md || echo "if that is right: README_UPDATE=1 sh tests/run_script tests/cli/readme.sh \$PWD/build/release/biruni \$PWD"
