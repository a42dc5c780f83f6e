package org.andian.web.frame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Every page that has an address, as the address names it. */
final class PagesOfTheModule {

    private PagesOfTheModule() {}

    static List<String> all() throws IOException {
        Path root = Path.of("src/main/webapp");
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> "/" + root.relativize(file).toString().replace('\\', '/'))
                    .filter(page -> page.endsWith(".xhtml"))
                    .filter(page -> !page.startsWith("/WEB-INF/"))
                    .toList();
        }
    }
}
