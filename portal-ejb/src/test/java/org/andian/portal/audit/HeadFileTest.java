package org.andian.portal.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.vault.HomeFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

class HeadFileTest {

    @TempDir private Path folder;

    @Test
    void theNewestIsKeptAndTheLastOfEachHour() throws IOException {
        HeadFile file = file();
        file.keep(head(1, "2026-11-22T04:00:00Z"));
        file.keep(head(2, "2026-11-22T04:59:59Z"));
        file.keep(head(3, "2026-11-22T05:00:00Z"));
        assertEquals(List.of(2L, 3L), ids(file));
        assertEquals(List.of(2L, 3L), ids(file()), "after a start");
    }

    @Test
    void aTrailThatWasCutOffLosesNoHead() throws IOException {
        HeadFile file = file();
        file.keep(head(100, "2026-11-22T04:00:00Z"));
        HeadFile afterwards = file();
        afterwards.keep(head(96, "2026-11-22T04:10:00Z"));
        afterwards.keep(head(97, "2026-11-22T04:20:00Z"));
        assertEquals(List.of(100L, 97L), ids(afterwards));
    }

    private HeadFile file() {
        return new HeadFile(new HomeFolder(folder));
    }

    private static List<Long> ids(HeadFile file) throws IOException {
        return file.all().stream().map(TrailHead::id).toList();
    }

    private static TrailHead head(long id, String at) {
        return new TrailHead(id, "%064x".formatted(id), Instant.parse(at));
    }
}
