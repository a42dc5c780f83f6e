package org.andian.test.door;

import org.andian.test.Checkout;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The whole portal as it is delivered, and beside its pages one more web module that holds the
 * tests: so neither login nor filters of the pages stand between a test and the doors.
 */
final class PortalArchive {

    private static final String DESCRIPTOR = "/META-INF/application.xml";
    private static final String TEST_MODULE =
            "<module><web><web-uri>doors.war</web-uri><context-root>/doors</context-root></web></module>";
    private static final String END_OF_MODULE = "</module>";
    private static final String ALL_ARE_BEANS =
            "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.1\""
                    + " bean-discovery-mode=\"all\"/>";

    private PortalArchive() {}

    static EnterpriseArchive with(Class<?>... tests) {
        EnterpriseArchive portal =
                ShrinkWrap.createFromZipFile(
                        EnterpriseArchive.class,
                        Checkout.module("portal-ear").resolve("target/portal.ear").toFile());
        String descriptor = descriptor(portal);
        int afterLastModule = descriptor.lastIndexOf(END_OF_MODULE) + END_OF_MODULE.length();
        portal.delete(DESCRIPTOR);
        WebArchive doors =
                ShrinkWrap.create(WebArchive.class, "doors.war")
                        .addClasses(tests)
                        .addClass(OpenHouse.class)
                        .addAsWebInfResource(new StringAsset(ALL_ARE_BEANS), "beans.xml");
        return portal.addAsModule(Testable.archiveToTest(doors))
                .setApplicationXML(
                        new StringAsset(
                                new StringBuilder(descriptor)
                                        .insert(afterLastModule, TEST_MODULE)
                                        .toString()));
    }

    private static String descriptor(EnterpriseArchive portal) {
        try (InputStream in = portal.get(DESCRIPTOR).getAsset().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
