package org.andian.test.arch;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import org.andian.test.Checkout;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The compiled main code of all modules, read from their {@code target/classes}: a web archive
 * offers no jar to depend on.
 */
final class Production {

    static final JavaClasses SERVER = read(Checkout.SERVER_MODULES);
    static final JavaClasses ALL =
            read(Checkout.MODULES.stream().filter(module -> !module.equals("src-test")).toList());

    private Production() {}

    private static JavaClasses read(List<String> modules) {
        return new ClassFileImporter()
                .importPaths(
                        modules.stream()
                                .filter(Production::hasCode)
                                .map(Production::classes)
                                .toList());
    }

    private static boolean hasCode(String module) {
        return Files.isDirectory(Checkout.module(module).resolve("src/main/java"));
    }

    private static Path classes(String module) {
        Path classes = Checkout.module(module).resolve("target/classes");
        if (!Files.isDirectory(classes)) {
            throw new IllegalStateException(
                    "Module "
                            + module
                            + " is not compiled: run the whole build, not src-test alone.");
        }
        return classes;
    }
}
