# another output than the one expected
echo one
