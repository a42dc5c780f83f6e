package org.andian.test.outside;

import static org.andian.test.Populated.fresh;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.andian.test.AuditTable;
import org.andian.test.Node;
import org.andian.test.Populated;
import org.andian.test.Rest;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** The trail tells from where each act came that somebody asked for. */
class AuditAddressIT {

    private final Node node = Populated.portal().node();
    private final Rest system = Populated.portal().as("t-system");

    @Test
    void whatIsDoneByRestNamesItsAddress() throws SQLException {
        String device = fresh("ADDRESS-1");
        node.register(device, "--premises", "T-SCHOOL");
        assertEquals(
                204,
                system.post(
                                "/api/v1/devices/" + device + "/retirement",
                                "{\"reason\": \"taken down\"}")
                        .status());
        try (AuditTable table = new AuditTable(node)) {
            for (List<String> told :
                    List.of(
                            table.addresses("t-system", "device.retire"),
                            table.addresses("local-cli", "device.register"))) {
                assertFalse(told.isEmpty());
                assertEquals(Set.of("127.0.0.1"), Set.copyOf(told));
            }
        }
    }
}
