package org.andian.launcher.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.launcher.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class AotCacheTest {

    @TempDir private Path folder;

    @Test
    void keyChangesWithTheBuildAndWithTheJavaOptions() throws IOException {
        Path build = Files.writeString(folder.resolve("ROOT.war"), "one");
        String key = AotCache.key(List.of(build), List.of("-Xmx768m"));
        assertEquals(key, AotCache.key(List.of(build), List.of("-Xmx768m")));
        assertNotEquals(key, AotCache.key(List.of(build), List.of("-Xmx900m")));
        Files.writeString(build, "two");
        assertNotEquals(key, AotCache.key(List.of(build), List.of("-Xmx768m")));
    }

    @Test
    void aCacheThatDoesNotFitIsDropped() throws IOException {
        Home home = new Home(folder);
        Files.createDirectories(home.runtime());
        AotCache cache = new AotCache(home);
        Files.writeString(cache.draft(), "learnt");
        cache.adopt("this build");
        assertTrue(cache.isFor("this build"));
        assertTrue(cache.optionsFor("this build").getFirst().startsWith("-XX:AOTCache="));
        assertEquals(List.of(), cache.optionsFor("next build"));
        assertFalse(cache.isFor("this build"));
        assertEquals(List.of(), cache.optionsFor("this build"));
    }

    @Test
    void offIsObeyed() {
        assertFalse(AotCache.isWanted(Map.of("PORTAL_AOT", "off")));
        assertFalse(AotCache.isWanted(Map.of()));
        assertEquals(
                Runtime.version().feature() >= 25, AotCache.isWanted(Map.of("PORTAL_AOT", "on")));
    }
}
