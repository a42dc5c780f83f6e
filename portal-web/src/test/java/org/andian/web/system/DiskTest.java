package org.andian.web.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class DiskTest {

    @TempDir private Path home;

    @Test
    void aDiskIsNearlyFullBelowTwoGibibytesOrATwentieth() {
        long gigabyte = 1L << 30;
        assertEquals(false, new Disk(home, 10 * gigabyte, 100 * gigabyte).isNearlyFull());
        assertEquals(true, new Disk(home, 4 * gigabyte, 100 * gigabyte).isNearlyFull());
        assertEquals(true, new Disk(home, gigabyte, 4 * gigabyte).isNearlyFull());
    }
}
