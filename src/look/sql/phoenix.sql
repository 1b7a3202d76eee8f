-- Phoenix: 26 columns without a header; one act of a kind a pair and day, with all its stories.
SELECT min(id) || '_' || ?1, plain_day, substr(day, 1, 4), substr(day, 6, 2), substr(day, 9, 2),
       source_all, substr(source_all, 1, 3), substr(source_all, 4, 3), substr(source_all, 7),
       target_all, substr(target_all, 1, 3), substr(target_all, 4, 3), substr(target_all, 7),
       code, root, quad, goldstein, '', lat, lon, place, '', country,
       group_concat(story, ';'), group_concat(address, ';'), group_concat(site, ';')
  FROM e GROUP BY day, source_all, target_all, code ORDER BY day, min(id)
