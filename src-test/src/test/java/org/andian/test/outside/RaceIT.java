package org.andian.test.outside;

import static org.andian.test.Populated.fresh;

import org.andian.test.Node;
import org.andian.test.Populated;
import org.andian.test.Rest;
import org.junit.jupiter.api.Test;

/** Exactly one open alarm for each cause, whoever reports it how often at once. */
class RaceIT {

    private final Node node = Populated.portal().node();
    private final Rest city = Populated.portal().as("t-city");

    @Test
    void twoClientsOfOneDevice() throws Exception {
        Race race = new Race(node, fresh("RACE-A"));
        race.run();
        race.assertExactlyOneAlarmEach(city);
    }

    @Test
    void twoNodesOnOneDatabase() throws Exception {
        Node second = node.beside("second-node");
        try {
            second.start();
            Race race = new Race(node, fresh("RACE-B"));
            race.run();
            race.assertExactlyOneAlarmEach(city);
        } finally {
            second.stop();
        }
    }
}
