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
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;

class AotCacheTest {

    @TempDir private Path folder;

    @Test
    void keyChangesWithTheBuildWithTheProgramsAndWithTheJavaOptions() throws IOException {
        Path build = Files.writeString(folder.resolve("ROOT.war"), "one");
        Path program = Files.writeString(folder.resolve("server.jar"), "one");
        Files.setLastModifiedTime(program, FileTime.fromMillis(0));
        String key = AotCache.key(build, List.of(program), List.of("-Xmx768m"));
        assertEquals(key, AotCache.key(build, List.of(program), List.of("-Xmx768m")));
        assertNotEquals(key, AotCache.key(build, List.of(program), List.of("-Xmx900m")));
        Path moved = Files.copy(program, folder.resolve("moved.jar"));
        assertNotEquals(key, AotCache.key(build, List.of(moved), List.of("-Xmx768m")));
        Files.setLastModifiedTime(program, FileTime.fromMillis(1));
        assertNotEquals(key, AotCache.key(build, List.of(program), List.of("-Xmx768m")));
        Files.setLastModifiedTime(program, FileTime.fromMillis(0));
        Files.writeString(build, "two");
        assertNotEquals(key, AotCache.key(build, List.of(program), List.of("-Xmx768m")));
    }

    @Test
    void aCacheThatDoesNotFitIsDropped() throws IOException {
        AotCache cache = adopted("this build");
        assertTrue(cache.fits("this build"));
        assertFalse(cache.isMissing("this build"));
        assertTrue(
                cache.options().contains("-XX:AOTCache=" + folder.resolve("runtime/server.aot")));
        assertFalse(cache.fits("next build"));
        assertFalse(cache.fits("this build"));
        assertTrue(cache.isMissing("this build"));
    }

    @Test
    void aCacheThatFailedIsNotMadeAgainForTheSameBuild() throws IOException {
        AotCache cache = adopted("this build");
        cache.distrust("this build");
        assertFalse(cache.fits("this build"));
        assertFalse(cache.isMissing("this build"));
        assertTrue(cache.isMissing("next build"));
    }

    private AotCache adopted(String key) throws IOException {
        Home home = new Home(folder);
        Files.createDirectories(home.runtime());
        AotCache cache = new AotCache(home);
        Files.writeString(cache.draft(), "learnt");
        cache.adopt(key);
        return cache;
    }

    @Test
    void offIsObeyed() {
        boolean isNewEnough = Runtime.version().feature() >= AotCache.LEAST_JAVA;
        assertFalse(AotCache.isWanted(Map.of("PORTAL_AOT", "off")));
        assertEquals(isNewEnough, AotCache.isWanted(Map.of()));
        assertEquals(isNewEnough, AotCache.isWanted(Map.of("PORTAL_AOT", "auto")));
        assertEquals(isNewEnough, AotCache.isWanted(Map.of("PORTAL_AOT", "now")));
    }
}
