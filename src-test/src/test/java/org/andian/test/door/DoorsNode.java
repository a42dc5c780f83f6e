package org.andian.test.door;

import org.andian.test.Node;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.api.event.ManagerStarted;
import org.jboss.arquillian.core.spi.LoadableExtension;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

/**
 * Starts the node the door tests run in, before Arquillian reads where to find it, and takes its
 * portal out, since the archive with the tests brings its own. The node is thrown away afterwards.
 */
public final class DoorsNode implements LoadableExtension {

    private static final int BEFORE_ARQUILLIAN_READS_ITS_SETTINGS = 1_000;
    private static final boolean ATTACHED = Boolean.getBoolean("andian.attach");
    private static final int HTTP_OK = 200;

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Starter.class);
    }

    /** Told once, when Arquillian begins. */
    public static final class Starter {

        public void start(
                @Observes(precedence = BEFORE_ARQUILLIAN_READS_ITS_SETTINGS) ManagerStarted began)
                throws IOException, InterruptedException {
            Node node = ATTACHED ? Node.ofEnvironment() : startOne();
            undeploy(node);
            System.setProperty("andian.doors.admin", Integer.toString(node.adminPort()));
            System.setProperty("andian.doors.http", Integer.toString(node.address().getPort()));
        }

        /**
         * Without what an earlier run left: its launcher would take the portal for deployed, which
         * that run has taken out, and the tests count what they have made.
         */
        private static Node startOne() throws IOException {
            Node node = Node.alone("doors").with(Map.of("PORTAL_DEMO", "1")).emptied();
            Runtime.getRuntime().addShutdownHook(new Thread(node::stop));
            node.start();
            return node;
        }

        private static void undeploy(Node node) throws IOException, InterruptedException {
            URI portal =
                    URI.create(
                            "http://127.0.0.1:"
                                    + node.adminPort()
                                    + "/management/domain/applications/application/portal");
            HttpRequest request =
                    HttpRequest.newBuilder(portal)
                            .header("X-Requested-By", "tests")
                            .header("Accept", "application/json")
                            .DELETE()
                            .build();
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != HTTP_OK && !ATTACHED) {
                throw new IllegalStateException(
                        "The portal could not be taken out: " + answer.body());
            }
        }
    }
}
