-- Who acted on whom: an edge for each happening between two coded actors.
SELECT id, source_code, target_code, code, act, coalesce(goldstein, 0), coalesce(date, ''), independent_sources
  FROM events
 WHERE factuality = 'asserted' AND NOT embedded AND NOT hedged AND code <> '' AND code NOT GLOB '01*'
   AND source_code IS NOT NULL AND target_code IS NOT NULL
 ORDER BY date, id
