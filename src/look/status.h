/* status.h: one word on a happening: did it happen, and who says so. */
#ifndef BR_LOOK_STATUS_H
#define BR_LOOK_STATUS_H

/* An SQL expression over a row `e` of the events: "happened", "DENIED by X", "planned", "conditional", "alleged", "said by X", or
 * "background" for what lies long before every page that tells it (docs/records.md). */
#define BR_STATUS_SQL                                                                                                   \
    "CASE WHEN e.factuality = 'denied' THEN 'DENIED' || coalesce(' by ' || e.attributed_to, '') "                       \
    "WHEN e.factuality = 'planned' THEN 'planned' WHEN e.factuality = 'conditional' THEN 'conditional' "                \
    "WHEN e.hedged THEN 'alleged' WHEN e.embedded AND e.attributed_to IS NOT NULL THEN 'said by ' || e.attributed_to "  \
    "WHEN e.date < (SELECT min(date(substr(a.published, 1, 10), '-60 days')) FROM event_mentions m JOIN articles a ON " \
    "a.id = m.article WHERE m.event = e.id) THEN 'background' ELSE 'happened' END"

#endif
