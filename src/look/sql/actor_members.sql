-- The articles that name the actor ?1, the oldest first, and what it is called inside of each.
SELECT a.id, min(m.value ->> '$.actor'), coalesce(a.published, 'undated'), coalesce(nullif(a.site, ''), nullif(a.title, ''), a.uri)
  FROM actors x, json_each(x.record, '$.members') m
  JOIN articles a ON a.id = m.value ->> '$.article'
 WHERE x.id = ?1
 GROUP BY a.id
 ORDER BY a.published IS NULL, a.published, a.id
