package org.andian.launcher;

import java.nio.file.Path;
import java.util.Map;

/** A node in a temporary home, for tests of other packages. */
public record TestNode(Settings settings, Home home, Secrets secrets) {

    public static TestNode in(Path folder, Map<String, String> environment) {
        Home home = new Home(folder.resolve("home"));
        home.create();
        return new TestNode(
                Settings.from(environment, home.root(), folder), home, new Secrets(home));
    }

    /** Into a file that is there already. */
    public static Progress progress(Path file) {
        return new Progress(file);
    }
}
