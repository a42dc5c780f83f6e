package org.andian.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Migration 85: bodies that regulate one single premises get a table of their own, for whoever says
 * which body regulates a group in a district knows no premises. The rows keep their ids.
 */
final class RegulatorsOfPremises extends RepeatableMigration {

    RegulatorsOfPremises() {
        super("85", "regulators of premises");
    }

    @Override
    void run(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    create table if not exists premises_regulator (
                      id          bigint not null auto_increment primary key,
                      premises_id bigint not null,
                      body_id     bigint not null,
                      valid_from  date not null,
                      valid_to    date null,
                      key regulator_of_premises (premises_id, valid_from)
                    ) default character set utf8mb4 collate utf8mb4_unicode_ci
                    """);
            if (new Schema(connection).hasColumn("standing_regulator", "premises_id")) {
                statement.executeUpdate(
                        """
                        insert into premises_regulator (id, premises_id, body_id, valid_from, valid_to)
                        select r.id, r.premises_id, r.body_id, r.valid_from, r.valid_to
                        from standing_regulator r left join premises_regulator o on o.id = r.id
                        where r.premises_id is not null and o.id is null
                        """);
                statement.executeUpdate(
                        "delete from standing_regulator where premises_id is not null");
                statement.execute("alter table standing_regulator drop column premises_id");
            }
        }
    }
}
