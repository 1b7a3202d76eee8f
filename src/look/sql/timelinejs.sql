-- Slides: what has a day, month or year, and somebody who acts or is acted on.
SELECT id, date, coalesce(date_end, ''), trim(coalesce(source, '') || ' ' || replace(act, '_', ' ') || ' ' || coalesce(target, '')),
       factuality, text
  FROM events
 WHERE date NOT LIKE '%W%' AND NOT embedded AND code NOT GLOB '01*' AND coalesce(source, target) IS NOT NULL
 ORDER BY date, id
