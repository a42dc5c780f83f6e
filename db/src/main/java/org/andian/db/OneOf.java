package org.andian.db;

import java.util.List;
import java.util.Map;

/**
 * Of which there is only one: a unique key, over generated columns where a part of the key may be
 * null, and what is done with an old database's rows beyond the first.
 *
 * @param generated name and definition of the generated columns that the key needs
 * @param same when two rows, x and o, are of one key
 * @param mend what ends x on the day o begins, so that both may stay; null = x cannot be mended
 * @param beaten when x has to go because of o
 */
record OneOf(
        String table,
        String key,
        Map<String, String> generated,
        List<String> columns,
        String same,
        String mend,
        String beaten) {

    /**
     * 1 while the row is open, null afterwards: null is equal to nothing, so closed rows never
     * collide.
     */
    private static final String OPEN =
            "tinyint generated always as (case when valid_to is null then 1 end) virtual";

    /** In no order that matters: none of these tables refers to another of them. */
    static final List<OneOf> ALL =
            List.of(alarmRule(), delegation(), tag(), placement(), regulator());

    /** Of two the later one has been in force: whoever read them all kept the last. */
    private static OneOf alarmRule() {
        return new OneOf(
                "alarm_rule",
                "rule_once",
                Map.of(
                        "type_key",
                        "varchar(40) collate utf8mb4_bin generated always as"
                                + " (coalesce(type_code, '')) virtual",
                        "premises_key",
                        "bigint generated always as (coalesce(premises_id, 0)) virtual",
                        "circuit_key",
                        "bigint generated always as (coalesce(circuit_id, 0)) virtual"),
                List.of("type_key", "premises_key", "circuit_key", "kind", "metric"),
                """
                o.type_code <=> x.type_code and o.premises_id <=> x.premises_id
                and o.circuit_id <=> x.circuit_id and o.kind = x.kind and o.metric = x.metric
                """,
                null,
                "o.id > x.id");
    }

    /** Given twice from the same day: the one that lasts longer gives all that both gave. */
    private static OneOf delegation() {
        return new OneOf(
                "delegation",
                "delegation_open",
                Map.of(
                        "district_key",
                        "bigint generated always as (coalesce(district_id, 0)) virtual",
                        "open_slot",
                        "tinyint generated always as (case when revoked_at is null then 1 end)"
                                + " virtual"),
                List.of("giver_id", "deputy_id", "district_key", "from_day", "open_slot"),
                """
                o.giver_id = x.giver_id and o.deputy_id = x.deputy_id
                and o.district_id <=> x.district_id and o.from_day = x.from_day
                and o.revoked_at is null and x.revoked_at is null
                """,
                null,
                "(o.to_day > x.to_day or o.to_day = x.to_day and o.id > x.id)");
    }

    /** The earlier one stays: a membership that has not ended is as old as its first day says. */
    private static OneOf tag() {
        return new OneOf(
                "premises_membership",
                "tag_open",
                Map.of("open_slot", OPEN),
                List.of("premises_id", "venue_group", "open_slot"),
                """
                o.premises_id = x.premises_id and o.venue_group = x.venue_group
                and o.valid_to is null and x.valid_to is null
                """,
                null,
                "(o.valid_from < x.valid_from or o.valid_from = x.valid_from and o.id < x.id)");
    }

    /**
     * A premises lies in one place at a time; of two that began on one day the later row stands.
     */
    private static OneOf placement() {
        return new OneOf(
                "premises_placement",
                "placement_open",
                Map.of("open_slot", OPEN),
                List.of("premises_id", "open_slot"),
                "o.premises_id = x.premises_id and o.valid_to is null and x.valid_to is null",
                "o.valid_from > x.valid_from",
                "o.valid_from = x.valid_from and o.id > x.id");
    }

    /** One regulator for a premises, a district or a venue group at a time, as with placements. */
    private static OneOf regulator() {
        return new OneOf(
                "standing_regulator",
                "regulator_open",
                Map.of(
                        "group_key",
                        "varchar(40) collate utf8mb4_bin generated always as"
                                + " (coalesce(venue_group, '')) virtual",
                        "district_key",
                        "bigint generated always as (coalesce(district_id, 0)) virtual",
                        "premises_key",
                        "bigint generated always as (coalesce(premises_id, 0)) virtual",
                        "open_slot",
                        OPEN),
                List.of("group_key", "district_key", "premises_key", "open_slot"),
                """
                o.venue_group <=> x.venue_group and o.district_id <=> x.district_id
                and o.premises_id <=> x.premises_id and o.valid_to is null and x.valid_to is null
                """,
                "o.valid_from > x.valid_from",
                "o.valid_from = x.valid_from and o.id > x.id");
    }

    /** As it stands in a table's definition. */
    String definition() {
        return "unique key %s (%s)".formatted(key, String.join(", ", columns));
    }

    /** What {@code set_aside} says of a row that had to go, in English. */
    String reason() {
        return "another row holds the same " + String.join(", ", columns);
    }
}
