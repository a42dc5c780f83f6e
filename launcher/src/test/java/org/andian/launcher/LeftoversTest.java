package org.andian.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

class LeftoversTest {

    @TempDir private Path folder;

    @Test
    void argumentMustNameTheWholeHome() {
        var mark = Leftovers.mark(new Home(Path.of("/data/portal")));
        assertTrue(mark.test("-Dandian.home=/data/portal"));
        assertTrue(mark.test("--datadir=/data/portal/database"));
        assertFalse(mark.test("-Dandian.home=/data/portal2"));
        assertFalse(mark.test("--datadir=/data/portal2/database"));
        assertFalse(mark.test("/data/portal"));
    }

    @Test
    void processOfTheHomeIsEndedAndOneOfAnotherHomeLives() throws Exception {
        Home home = new Home(folder.resolve("a"));
        Process own = process(home);
        Process other = process(new Home(folder.resolve("b")));
        try {
            assertEquals(List.of("process " + own.pid()), Leftovers.stop(home));
            assertTrue(own.waitFor(60, TimeUnit.SECONDS));
            assertTrue(other.isAlive());
        } finally {
            own.destroyForcibly();
            other.destroyForcibly();
        }
    }

    /** A process that waits for ever and carries the home's mark as one argument. */
    private static Process process(Home home) throws Exception {
        Process process =
                new ProcessBuilder("sh", "-c", "echo up; while :; do sleep 1; done", home.mark())
                        .start();
        process.inputReader().readLine();
        return process;
    }

    @Test
    void startTimeIsFoundBehindANameWithSpacesAndBrackets() {
        assertEquals(
                "4711",
                ProcessFile.startTime(
                        "12 (a ) b) S 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 4711 20 21"));
    }
}
