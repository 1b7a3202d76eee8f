SELECT id,
       CASE kind WHEN 'person' THEN 'Person' WHEN 'organisation' THEN 'Organization' WHEN 'country' THEN 'PublicBody'
                 ELSE 'LegalEntity' END AS schema,
       name, nullif(aliases, '') AS alias, code AS keywords
  FROM actors ORDER BY id
