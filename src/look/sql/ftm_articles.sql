SELECT id, 'Article' AS schema, title, text AS bodyText, published AS publishedAt, language, coalesce(url, uri) AS sourceUrl,
       site AS publisher
  FROM articles ORDER BY id
