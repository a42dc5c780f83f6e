package org.andian.test.door;

import org.andian.test.Checkout;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The door tests as an archive, and the whole portal as it is delivered with that archive put into
 * it. All tests are in it at once, so that one deployment serves them all.
 */
final class PortalArchive {

    private PortalArchive() {}

    /** What every test class names as its deployment. */
    static WebArchive ofTests() {
        return ShrinkWrap.create(WebArchive.class, "doors.war")
                .addPackages(
                        false,
                        Filters.exclude(DoorsContainer.class, DoorsExtension.class),
                        PortalArchive.class.getPackage());
    }

    /**
     * @param tests {@link #ofTests()} and what Arquillian has added to it
     * @return the file of the portal with the tests inside
     */
    static Path inside(Archive<?> tests) throws IOException {
        Path portal = Checkout.module("portal-ear").resolve("target/ROOT.war");
        Path file = Checkout.module("src-test").resolve("target/doors/ROOT.war");
        Files.createDirectories(file.getParent());
        ShrinkWrap.createFromZipFile(WebArchive.class, portal.toFile())
                .merge(tests)
                .as(ZipExporter.class)
                .exportTo(file.toFile(), true);
        return file;
    }
}
