-- Events with those who act and those acted on, where they are entities of their own.
WITH entities AS (SELECT name, min(id) AS id FROM actors GROUP BY name)
SELECT e.id, 'Event' AS schema, trim(coalesce(e.source, '') || ' ' || replace(e.act, '_', ' ') || ' ' || coalesce(e.target, '')) AS name, e.date,
       e.text AS summary, e.place AS location, lower(e.country) AS country, e.code AS keywords, e.factuality AS notes,
       s.id AS organizer, t.id AS involved, (SELECT min(m.article) FROM event_mentions m WHERE m.event = e.id) AS proof
  FROM events e LEFT JOIN entities s ON s.name = e.source LEFT JOIN entities t ON t.name = e.target
 WHERE NOT e.embedded ORDER BY e.id
