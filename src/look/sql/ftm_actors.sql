SELECT id,
       CASE kind WHEN 'person' THEN 'Person' WHEN 'organisation' THEN 'Organization' WHEN 'country' THEN 'PublicBody'
                 ELSE 'LegalEntity' END AS schema,
       name, nullif(aliases, '') AS alias, code AS keywords
  FROM actors
 WHERE ?2 = '' OR name IN (SELECT source FROM events WHERE NOT embedded UNION SELECT target FROM events WHERE NOT embedded)
 ORDER BY id
