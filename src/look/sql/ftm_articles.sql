SELECT id, 'Article' AS schema, title, text AS bodyText, published AS publishedAt, language, coalesce(url, uri) AS sourceUrl,
       site AS publisher
  FROM articles
 WHERE ?2 = '' OR id IN (SELECT m.article FROM events e JOIN event_mentions m ON m.event = e.id WHERE NOT e.embedded)
 ORDER BY id
