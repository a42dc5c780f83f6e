package org.andian.db;

import java.util.List;

/**
 * A column that names a row of another table: what a foreign key holds from now on, and what is
 * done with an old database's rows whose parent is gone.
 *
 * @param key the parent's unique column
 * @param loss what becomes of a row that names a parent which is not there
 */
record Reference(String table, String column, String parent, String key, Loss loss) {

    enum Loss {
        /** The row makes no sense without its parent, or would reach further: it is moved out. */
        MOVE,
        /** The row stands on its own: the column becomes null, which means "none". */
        FORGET,
        /** The parent is a mere code: it is written, with its code for a name. */
        ADD
    }

    /**
     * All of them, parents before their children. None starts at what the intake writes: the check
     * would lock the parent's row for every reading.
     */
    static final List<Reference> ALL =
            List.of(
                    forget("district", "parent_id", "district"),
                    forget("district", "successor_id", "district"),
                    add("venue_group", "department", "department"),
                    add("body", "department", "department"),
                    move("body", "district_id", "district"),
                    forget("body", "parent_id", "body"),
                    move("premises", "district_id", "district"),
                    add("premises", "venue_group", "venue_group"),
                    forget("premises", "provider_id", "provider"),
                    forget("premises", "successor_id", "premises"),
                    move("premises_placement", "premises_id", "premises"),
                    move("premises_placement", "district_id", "district"),
                    add("premises_placement", "venue_group", "venue_group"),
                    move("premises_membership", "premises_id", "premises"),
                    add("premises_membership", "venue_group", "venue_group"),
                    move("premises_distinct", "one_id", "premises"),
                    move("premises_distinct", "other_id", "premises"),
                    move("standing_regulator", "body_id", "body"),
                    move("standing_regulator", "district_id", "district"),
                    move("standing_regulator", "premises_id", "premises"),
                    add("standing_regulator", "venue_group", "venue_group"),
                    move("account_grant", "account_id", "account"),
                    move("account_grant", "district_id", "district"),
                    move("account_grant", "premises_id", "premises"),
                    move("account_grant", "provider_id", "provider"),
                    move("api_token", "account_id", "account"),
                    move("api_token", "district_id", "district"),
                    move("delegation", "giver_id", "account"),
                    move("delegation", "deputy_id", "account"),
                    move("delegation", "district_id", "district"),
                    move("password_history", "account_id", "account"),
                    move("second_factor", "account_id", "account"),
                    move("recovery_code", "account_id", "account"),
                    move("web_session", "account_id", "account"),
                    add("device", "type_code", "device_type"),
                    forget("device", "premises_id", "premises"),
                    move("circuit", "device_id", "device"),
                    move("device_credential", "device_id", "device"),
                    add("alarm_rule", "type_code", "device_type"),
                    move("alarm_rule", "premises_id", "premises"),
                    move("alarm_rule", "circuit_id", "circuit"),
                    add("campaign", "issuer_department", "department"),
                    move("campaign_phase", "campaign_id", "campaign"),
                    move("campaign_group", "campaign_id", "campaign"),
                    move("campaign_group_venue", "group_id", "campaign_group"),
                    add("campaign_group_venue", "venue_group", "venue_group"),
                    move("campaign_responsible", "group_id", "campaign_group"),
                    add("campaign_responsible", "department", "department"),
                    move("campaign_filing", "campaign_id", "campaign"),
                    move("campaign_body", "campaign_id", "campaign"),
                    add("campaign_body", "department", "department"),
                    move("campaign_quota", "campaign_id", "campaign"),
                    move("campaign_quota", "district_id", "district"),
                    move("campaign_quota_history", "campaign_id", "campaign"),
                    move("campaign_quota_history", "district_id", "district"),
                    move("campaign_pilot", "campaign_id", "campaign"),
                    move("campaign_pilot", "premises_id", "premises"),
                    move("campaign_pilot", "district_id", "district"),
                    add("campaign_pilot", "department", "department"),
                    move("bulletin_schedule", "district_id", "district"),
                    move("bulletin_recipient", "schedule_id", "bulletin_schedule"),
                    move("bulletin", "schedule_id", "bulletin_schedule"),
                    move("bulletin", "district_id", "district"),
                    move("bulletin_pdf", "bulletin_id", "bulletin"),
                    move("bulletin_mail", "bulletin_id", "bulletin"));

    /**
     * What says nothing without its parent, and grants: one without its district would hold
     * everywhere.
     */
    private static Reference move(String table, String column, String parent) {
        return new Reference(table, column, parent, "id", Loss.MOVE);
    }

    private static Reference forget(String table, String column, String parent) {
        return new Reference(table, column, parent, "id", Loss.FORGET);
    }

    private static Reference add(String table, String column, String parent) {
        return new Reference(table, column, parent, "code", Loss.ADD);
    }

    /** {@code fk_TABLE_COLUMN}, by which {@link Schema} sees whether the key is there already. */
    String name() {
        return "fk_" + table + "_" + column;
    }

    /** The rows of alias x whose parent is gone; a null names nobody. */
    String orphans() {
        return "from %s x left join %s y on y.%s = x.%s where x.%s is not null and y.%s is null"
                .formatted(table, parent, key, column, column, key);
    }

    /** As it stands in a table's definition. */
    String definition() {
        return "constraint %s foreign key (%s) references %s (%s)"
                .formatted(name(), column, parent, key);
    }

    /** What {@code set_aside} says of such a row, in English. */
    String reason() {
        return column + " names a row of " + parent + " that is not there";
    }
}
