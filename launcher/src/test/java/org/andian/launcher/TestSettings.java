package org.andian.launcher;

import java.nio.file.Path;
import java.util.Map;

/** Settings for tests of other packages. */
public final class TestSettings {

    private TestSettings() {
    }

    public static Settings of(Map<String, String> environment) {
        return Settings.from(environment, Path.of("/home"), Path.of("/project"));
    }
}
