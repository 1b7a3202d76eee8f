# another exit code than the one expected
exit 3
