package org.andian.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Migration 94: regulators named for a single premises move from {@code standing_regulator} to
 * {@code premises_regulator}, with their ids; what is left there knows no premises. Every step
 * looks whether it is done already.
 */
final class RegulatorsOfPremises extends ResumableMigration {

    private static final String TABLE = "standing_regulator";
    private static final String MANY = "regulator_open";
    private static final String ONE = "regulator_once";
    private static final String FOREIGN = "fk_standing_regulator_premises_id";

    RegulatorsOfPremises() {
        super(94, "regulators of premises");
    }

    @Override
    void run(Connection connection) throws SQLException {
        Schema schema = new Schema(connection);
        if (!schema.hasColumn(TABLE, "premises_id")) {
            return;
        }
        ReferenceData.update(
                connection,
                """
                insert into premises_regulator (id, premises_id, body_id, valid_from, valid_to)
                select s.id, s.premises_id, s.body_id, s.valid_from, s.valid_to
                from standing_regulator s left join premises_regulator p on p.id = s.id
                where s.premises_id is not null and p.id is null\
                """);
        ReferenceData.update(
                connection, "delete from standing_regulator where premises_id is not null");
        if (!schema.hasKey(TABLE, ONE)) {
            schema.alter(
                    TABLE,
                    List.of(
                            "add unique key regulator_once"
                                    + " (group_key, district_key, open_slot)"));
        }
        schema.alter(TABLE, keysOfPremises(schema));
        List<String> columns = new ArrayList<>();
        if (schema.hasColumn(TABLE, "premises_key")) {
            columns.add("drop column premises_key");
        }
        columns.add("drop column premises_id");
        schema.alter(TABLE, columns);
    }

    /** Keys go before the columns they stand on; the second name is the one of a plain index. */
    private static List<String> keysOfPremises(Schema schema) throws SQLException {
        List<String> keys = new ArrayList<>();
        if (schema.hasForeignKey(TABLE, FOREIGN)) {
            keys.add("drop foreign key " + FOREIGN);
        }
        for (String key : List.of(MANY, "regulator_premises")) {
            if (schema.hasKey(TABLE, key)) {
                keys.add("drop index " + key);
            }
        }
        return keys;
    }
}
