package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A transaction of one's own is one wherever it is begun: nobody sees half of it, and it goes. */
@ArquillianTest
class OwnTransactionIT {

    @Inject private Stage stage;

    @Inject private OuterAct outer;

    @Inject private InnerAct inner;

    @Inject private CommittedRows committed;

    private String run;

    /** What others saw of an act before it failed, and afterwards. */
    private record Seen(long meanwhile, long afterwards) {}

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @BeforeEach
    void run() {
        run = "test " + stage.now().toEpochMilli() + " ";
    }

    @Test
    void ofARequest() {
        assertEquals(new Seen(0, 0), failing(run + "request"));
    }

    @Test
    void ofADoorWithATransaction() throws Exception {
        assertEquals(new Seen(0, 0), outer.rolledBack(() -> failing(run + "door")));
    }

    @Test
    void ofADoorWithout() throws Exception {
        assertEquals(new Seen(0, 0), outer.withoutOne(() -> failing(run + "bare")));
    }

    @Test
    void ofAThreadThatADoorStarted() throws Exception {
        assertEquals(new Seen(0, 0), outer.inAThread(() -> failing(run + "thread")));
    }

    @Test
    void whatItWroteStaysWhenTheActAroundItIsTakenBack() throws Exception {
        long meanwhile = outer.rolledBack(() -> inner.write(run + "stays"));
        assertEquals(0, meanwhile, "seen before the end");
        assertEquals(1, committed.count(run + "stays"));
    }

    private Seen failing(String what) {
        InnerAct.Broken broken =
                assertThrows(InnerAct.Broken.class, () -> inner.writeAndFail(what));
        return new Seen(broken.seenMeanwhile(), committed.count(what));
    }
}
