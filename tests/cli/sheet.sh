# tables of pages as spreadsheets and data frames write them: the first line names the columns
cat > pages.csv <<'END'
"","Date","Headline","Text","Link"
"1",2021-03-05,"A bridge, at last","The mayor of Oslo opened the bridge on Friday.

""It was time"", he said. Crowds cheered as the first buses crossed the river.",https://fjord.example/a
"2",2021-03-06,Talks,"Ministers of both states met in Quito on Monday and agreed to open the border to lorries again.",

"3",2021-03-07,Nothing told,"",https://fjord.example/c
"4",2021-03-08,Cut
"5",2021-03-09,Strike,"Dockers in Lagos began a strike on Tuesday, and the port was closed for the day.",https://fjord.example/e
END
"$BIRUNI" run pages.csv --to clean > clean.jsonl 2> errors
echo "exit $?"
cat errors
grep -o '"uri":"[^"]*"\|"url":"[^"]*"\|"title":"[^"]*"\|"published":"[^"]*"\|"text":".*[a-z][.]"' clean.jsonl
echo "--- with tabs, with semicolons and a byte order mark; from a pipe; columns called otherwise"
printf 'date\ttext\n2021-03-05\tThe mayor of Oslo opened the bridge "Long One" on Friday.\n' | "$BIRUNI" run - --to clean | grep -o '"published":"[^"]*"\|"text":"The[^.]*'
printf '\357\273\277date;body\r\n2021-03-05;"The mayor of Oslo opened the bridge; it rained."\r\n' > semicolons
"$BIRUNI" run semicolons --to clean | grep -o '"published":"[^"]*"\|"text":"The[^.]*'
printf 'tag,langer_text\n2021-03-05,The mayor of Oslo opened the bridge on Friday.\n' > other.csv
"$BIRUNI" run other.csv --to clean --field text=langer_text --field date=tag | grep -o '"published":"[^"]*"\|"text":"The[^.]*'
echo "--- in UTF-16, as spreadsheets write them, with and without a mark; half a pair and half a unit at the end"
python3 - << 'END'
table = 'date\ttext\r\n2021-03-05\tThe mayor of Oslo opened the \U0001F309 bridge on Friday.\r\n'
open('little.txt', 'wb').write(table.encode('utf-16'))
open('big.csv', 'wb').write(table.replace('\t', ',').encode('utf-16-be'))
open('cut.csv', 'wb').write(table.encode('utf-16-le') + b'\x3c\xd8\x20')
record = '{"text":"The mayor of Oslo opened the bridge on Friday.","date":"2021-03-05"}\n'
open('records.jsonl', 'wb').write((record * 3).encode('utf-16'))
open('mark.csv', 'wb').write(b'\xff\xfe')
END
for file in little.txt big.csv cut.csv records.jsonl; do
    "$BIRUNI" run $file --to clean 2> /dev/null | grep -o '"published":"[^"]*"\|"text":"The[^.]*' | tr '\n' ' '; echo
done
"$BIRUNI" run mark.csv --to read 2>&1; echo "exit $?"
echo "--- prose is none"
printf 'Story, by a friend of the house\nThe mayor of Oslo opened the bridge on Friday, text and all.\n' | "$BIRUNI" run - --to clean | grep -c '"kind":"article"'
echo "--- a quotation mark left open takes what is left, and the run ends"
printf 'date,text\n2021-03-05,"The mayor of Oslo opened the bridge on Friday.\n2021-03-06,more\n' | "$BIRUNI" run - --to read | wc -l | tr -d ' '
"$BIRUNI" run pages.csv --db sheet.db --quiet 2> /dev/null
"$BIRUNI" verify --db sheet.db > /dev/null && echo "holds"
