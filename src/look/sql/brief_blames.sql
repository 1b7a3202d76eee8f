-- Who blames whom, ?1 lines: causes that somebody known names (kind 0: holder, what is said, of what, polarity; its claim in `id`) and criticism,
-- accusations, lawsuits and verdicts that happened (kind 1: source, target, and the mention that tells it the shortest, under its
-- source's own name if one does: article and id), in turn; who only opposes or summons blames nobody.
-- Causes are of pages that tell of conflict, those of most acts first, and no bare "it"; they name somebody, or explain an act of
-- conflict that the page tells, or are held against another such cause of the same thing; accusations that cross a border or
-- reach a government come first. Of one pair the gravest is told.
WITH conflict AS (
    SELECT article, count(*) AS acts FROM mentions WHERE code >= '10' GROUP BY article
), ranked AS (
    SELECT holder, says, about, polarity, article,
           row_number() OVER (ORDER BY max(acts) DESC, count(*) DESC, holder, says) AS spot,
           min(id) AS id
      FROM claims
      JOIN conflict USING (article)
     WHERE type = 'cause' AND holder IN (SELECT name FROM actors)
       AND (about LIKE '% %' OR about <> lower(about)) AND (says LIKE '% %' OR says <> lower(says))
     GROUP BY holder, says
     ORDER BY spot LIMIT 100
), blaming AS (
    SELECT article, about
      FROM ranked r
     WHERE EXISTS (SELECT 1 FROM actors a WHERE instr('; ' || a.aliases || ';', '; ' || r.about || ';'))
        OR EXISTS (SELECT 1 FROM mentions m
                    WHERE m.article = r.article
                      AND (instr(r.says, m.source) OR instr(r.says, m.target) OR (m.code >= '14' AND instr(r.about, m.act))))
), causes AS (
    SELECT holder, says, about, polarity, 0 AS kind, spot, id FROM ranked JOIN blaming USING (article, about)
     GROUP BY holder, says
), blames AS (
    SELECT *, row_number() OVER (PARTITION BY source, target ORDER BY code DESC, independent_sources DESC, id) AS nth
      FROM events
     WHERE (code GLOB '111*' OR code GLOB '112*' OR code GLOB '115*' OR code GLOB '116*')
       AND factuality = 'asserted' AND NOT embedded AND source_code IS NOT NULL AND target_code IS NOT NULL AND source <> target
), accusations AS (
    SELECT blames.source, blames.target, m.article, m.id, 1,
           row_number() OVER (ORDER BY independent_sources DESC,
                                       substr(blames.source_code, 1, 3) <> substr(blames.target_code, 1, 3) DESC,
                                       blames.source_code LIKE '___GOV%' OR blames.target_code LIKE '___GOV%' DESC,
                                       length(blames.code) DESC, blames.source, blames.target) AS spot, m.id
      FROM blames
      JOIN mentions m ON m.id = (SELECT n.id
                                   FROM event_mentions en
                                   JOIN mentions n ON n.id = en.mention
                                   JOIN events e ON e.id = en.event
                                  WHERE en.event = blames.id
                                  ORDER BY n.source IS NOT e.source, length(n.text), n.id
                                  LIMIT 1)
     WHERE nth = 1
)
SELECT * FROM (SELECT * FROM causes UNION ALL SELECT * FROM accusations) ORDER BY spot, kind LIMIT ?1;
