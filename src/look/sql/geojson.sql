-- Events with a point; the columns behind it are the properties.
SELECT lon, lat, id, date, source, target, code, act, factuality, place, precision, text
  FROM events WHERE lat IS NOT NULL AND NOT embedded ORDER BY date, id
