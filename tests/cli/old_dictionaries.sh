# Verb, actor and agent files of TABARI code by the order of words; what they set aside is not coded.
cat >states.actors <<'D'
PONTEVE  [PNT]
MARCHES_  [MAR <950630] [MRC]
RED_LEAGUE [NGORDL]
KING HARL_OF_VANE [VANGOV]
VANE_ [VAN]
LEFT_BANK [LFB/RGB]
CRICKET [###]
~FINISH
D
cat >roles.agents <<'D'
AMBASSADOR_ [~GOV]
POLICE_ {} [~COP]
REBEL_ [~REB]
HEALTH_BODY_ [NGO~]
D
cat >acts.verbs <<'D'
<SYNSETS>
&ARMS
+RIFLE
+FIELD_GUN
</SYNSETS>
ACCUSE [112]
- $ WAS * BY + [113]
- * OF_PEACE-KEEPING [114]
GIVE_ [070]
{ GAVE_ GIVEN_ }
- * &ARMS [072]
MEET [040:041]
{ MET_ }
- % * [044]
RESTORE [064]
~FINISH
D
code() {
    printf '%s\n' "$1" >text.txt
    "$BIRUNI" run --to annotate text.txt --lexicon states.actors --lexicon roles.agents --lexicon acts.verbs 2>/dev/null |
        python3 -c '
import json, sys
for line in sys.stdin:
    for e in json.loads(line).get("events", []):
        print(" ", *[(e[k] or {}).get("code") for k in ("source", "target")], e["code"])'
}
while IFS= read -r sentence; do
    printf '%s\n' "$sentence"
    code "$sentence"
done <<'D'
Ponteve accused the Marches on Friday.
Ponteve's ambassador gave rifles to Vane.
The Pontevean rebels gave two field guns to the police in Vane.
King Olaf Harl of Vane met the Red League.
Ponteve, a friend of the Marches, accused Vane.
Ponteve and the Marches met on Friday.
The Left Bank accused Ponteve.
Ponteve accused the ambassador of Vane of peace-keeping.
The rebels accused Ponteve on Friday after the talks.
Ponteve accused Vane of cheating at cricket.
Ponteve told the restore of Vane.
D
