SELECT e.id, 'Event' AS schema, trim(coalesce(e.source, '') || ' ' || e.act || ' ' || coalesce(e.target, '')) AS name, e.date,
       e.text AS summary, e.place AS location, lower(e.country) AS country, e.code AS keywords,
       (SELECT min(m.article) FROM event_mentions m WHERE m.event = e.id) AS proof
  FROM events e WHERE NOT e.embedded ORDER BY e.id
