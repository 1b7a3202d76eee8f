-- Who blames whom, ?1 lines: causes that somebody known names (kind 0: holder, what is said, of what, polarity; its claim in `id`) and criticism,
-- accusations, lawsuits and verdicts that happened (kind 1: source, target, and the mention that tells it the shortest, under its
-- source's own name if one does: article and id), in turn; who only opposes or summons blames nobody.
-- Causes are of pages that tell of conflict, those of most acts first, and no bare "it"; they name somebody, or explain an act of
-- conflict that the page tells, or are held against another such cause of the same thing; accusations that cross a border or
-- reach a government come first. Of one pair the gravest is told.
WITH conflict AS (
    SELECT article, count(*) AS acts FROM mentions WHERE code >= '10' GROUP BY article
), told AS (
    SELECT id, article, about,
           EXISTS (SELECT 1 FROM mentions m
                    WHERE m.article = c.article
                      AND (instr(c.says, m.source) OR instr(c.says, m.target)
                           OR (m.code >= '14' AND instr(c.about, m.act)))) AS blames
      FROM claims c
     WHERE type = 'cause'
), causes AS (
    SELECT holder, says, about, polarity, 0 AS kind,
           row_number() OVER (ORDER BY max(acts) DESC, count(*) DESC, holder, says) AS spot,
           min(id) AS id
      FROM claims
      JOIN conflict USING (article)
     WHERE type = 'cause' AND holder IN (SELECT name FROM actors)
       AND EXISTS (SELECT 1 FROM told t WHERE t.article = claims.article AND t.about = claims.about AND t.blames)
       AND (about LIKE '% %' OR about <> lower(about)) AND (says LIKE '% %' OR says <> lower(says))
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
