package org.andian.test.outside;

import static org.andian.test.Patience.await;
import static org.andian.test.Populated.fresh;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.test.MosquittoPub;
import org.andian.test.Node;
import org.andian.test.Populated;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Two nodes tell of alarms and one of them is killed: each alarm is told to its manager once. */
class TellingKillIT {

    private static final int PREMISES = 8;

    /** Fewer within a minute than a storm has. */
    private static final int CIRCUITS = 8;

    private static final String TOLD =
            """
            select count(*) as messages, count(distinct m.alarm_id) as alarms
            from message m join alarm a on a.id = m.alarm_id join device d on d.id = a.device_id
            where d.no like ? and m.occasion = 'RAISED' and m.step = 'ENTERPRISE' and m.way = 'INBOX'\
            """;

    private final Populated portal = Populated.portal();
    private final Node node = portal.node();

    @Test
    void eachAlarmIsToldOnce() throws Exception {
        String prefix = fresh("TKILL");
        List<MosquittoPub> publishers = new ArrayList<>();
        for (int n = 0; n < PREMISES; n++) {
            String code = prefix + "-" + n;
            portal.premises(code, "140802");
            portal.person(
                    "tkill" + n, "{\"role\": \"SAFETY_MANAGER\", \"premises\": \"" + code + "\"}");
            publishers.add(
                    new MosquittoPub(
                            node,
                            node.register(
                                    code,
                                    "--premises",
                                    code,
                                    "--circuits",
                                    Integer.toString(CIRCUITS))));
        }
        Node second = node.beside("telling-node");
        try {
            second.start();
            publish(prefix, publishers, 1, CIRCUITS / 2);
            second.processes().kill("server");
            publish(prefix, publishers, CIRCUITS / 2 + 1, CIRCUITS);
            int all = PREMISES * CIRCUITS;
            await().untilAsserted(() -> assertEquals(all + " of " + all, told(prefix)));
        } finally {
            second.stop();
        }
        assertEquals(PREMISES * CIRCUITS + " of " + PREMISES * CIRCUITS, told(prefix));
    }

    private static void publish(String prefix, List<MosquittoPub> publishers, int from, int to) {
        for (int circuit = from; circuit <= to; circuit++) {
            for (int n = 0; n < publishers.size(); n++) {
                MosquittoPub.Answer answer =
                        publishers
                                .get(n)
                                .readings(
                                        prefix + "-" + n,
                                        "{\"circuit\": %d, \"values\": {\"residualCurrent\": 812}}"
                                                .formatted(circuit));
                assertEquals(0, answer.code(), answer.words());
            }
        }
    }

    /** Messages and the alarms they tell of. */
    private String told(String prefix) throws SQLException {
        try (Connection database = node.database();
                PreparedStatement told = database.prepareStatement(TOLD)) {
            told.setString(1, prefix + "-%");
            try (ResultSet row = told.executeQuery()) {
                row.next();
                return row.getInt("messages") + " of " + row.getInt("alarms");
            }
        }
    }
}
