-- GDELT 2.0: 61 columns without a header (its codebook names them). Kinds of places: 1 country, 4 a city of the world, 5 a
-- first-level region. Actors' places are not told apart from the event's, so that they stay empty.
SELECT id || iif(turn, 'r', ''), plain_day, substr(plain_day, 1, 6), substr(plain_day, 1, 4),
       round(substr(day, 1, 4) + (strftime('%j', day) - 1) / 365.0, 4),
       source_all, upper(coalesce(source, '')), source_country, source_body, '', '', '', source_role, source_role_2, source_role_3,
       target_all, upper(coalesce(target, '')), target_country, target_body, '', '', '', target_role, target_role_2, target_role_3,
       1, code, substr(code, 1, 3), root, quad, goldstein, mentions, independent_sources, articles, '',
       0, '', '', '', '', '', '', '',
       0, '', '', '', '', '', '', '',
       CASE precision WHEN 'country' THEN 1 WHEN 'city' THEN 4 WHEN 'region' THEN 5 ELSE 0 END, place, country, '', '', lat, lon, '',
       replace(substr(coalesce(published, day), 1, 10), '-', '') || '000000', address
  FROM e ORDER BY day, id, turn
