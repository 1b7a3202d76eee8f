-- What the tables of other projects know: events that happened, by their first article, a row for each direction of a reciprocal
-- act. What was planned, denied, conditional, hedged or told inside of another act is left out. A month or a year stands at
-- its first day; a week has none that those tables could hold. Codes are cut into the country and the roles behind it; those
-- of international bodies begin with their kind.
WITH told AS (
    SELECT id, date, source, source_code, target, target_code, code, plover, mode, goldstein, place, country, lat, lon,
           precision, mentions, articles, independent_sources, 0 AS turn
      FROM events
     WHERE factuality = 'asserted' AND NOT embedded AND NOT hedged AND code <> '' AND date NOT LIKE '%W%'
     UNION ALL
    SELECT id, date, target, target_code, source, source_code, code, plover, mode, goldstein, place, country, lat, lon,
           precision, mentions, articles, independent_sources, 1
      FROM events
     WHERE factuality = 'asserted' AND NOT embedded AND NOT hedged AND code <> '' AND date NOT LIKE '%W%' AND reciprocal
),
sides AS (
    SELECT *,
           CASE length(date) WHEN 4 THEN date || '-01-01' WHEN 7 THEN date || '-01' ELSE date END AS day,
           coalesce(source_code, '') AS source_all, coalesce(target_code, '') AS target_all,
           substr(source_code, 1, 3) IN ('IGO', 'NGO', 'MNC') AS source_is_body,
           substr(target_code, 1, 3) IN ('IGO', 'NGO', 'MNC') AS target_is_body,
           (SELECT min(m.article) FROM event_mentions m WHERE m.event = told.id) AS article
      FROM told
),
e AS (
    SELECT substr(sides.id, 1, 16) AS id, turn, day, replace(day, '-', '') AS plain_day, code, substr(code, 1, 2) AS root,
           plover, mode, goldstein, mentions, articles, independent_sources,
           CASE WHEN code < '06' THEN 1 WHEN code < '09' THEN 2 WHEN code < '14' THEN 3 ELSE 4 END AS quad,
           source, source_all, iif(source_is_body, '', substr(source_all, 1, 3)) AS source_country,
           iif(source_is_body, substr(source_all, 4, 3), '') AS source_body,
           substr(source_all, iif(source_is_body, 1, 4), 3) AS source_role,
           substr(source_all, iif(source_is_body, 4, 7), 3) AS source_role_2,
           substr(source_all, iif(source_is_body, 7, 10), 3) AS source_role_3,
           target, target_all, iif(target_is_body, '', substr(target_all, 1, 3)) AS target_country,
           iif(target_is_body, substr(target_all, 4, 3), '') AS target_body,
           substr(target_all, iif(target_is_body, 1, 4), 3) AS target_role,
           substr(target_all, iif(target_is_body, 4, 7), 3) AS target_role_2,
           substr(target_all, iif(target_is_body, 7, 10), 3) AS target_role_3,
           place, country, lat, lon, precision, iif(precision = 'city', place, NULL) AS city,
           iif(precision = 'region', place, NULL) AS region,
           substr(article, 1, 16) AS story, coalesce(a.url, a.uri) AS address, a.site, a.published, a.language
      FROM sides LEFT JOIN articles a ON a.id = sides.article
)
