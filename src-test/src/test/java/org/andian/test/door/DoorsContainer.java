package org.andian.test.door;

import org.andian.test.Node;
import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.arquillian.protocol.servlet5.ServletMethodExecutor;
import org.jboss.shrinkwrap.api.Archive;

import java.io.IOException;
import java.util.Map;

/**
 * The node the door tests run in, started by {@code ./portal} like any other, with the tests inside
 * its portal. It is started for the first test class and serves all of them; afterwards it is
 * thrown away.
 */
public final class DoorsContainer
        implements DeployableContainer<DoorsContainer.NothingToConfigure> {

    private Node node;

    /** The node chooses its ports itself. */
    public static final class NothingToConfigure implements ContainerConfiguration {

        @Override
        public void validate() {}
    }

    @Override
    public Class<NothingToConfigure> getConfigurationClass() {
        return NothingToConfigure.class;
    }

    @Override
    public ProtocolDescription getDefaultProtocol() {
        return new ProtocolDescription("Servlet 5.0");
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> tests) throws DeploymentException {
        if (node == null) {
            node = startWith(tests);
        }
        HTTPContext portal = new HTTPContext("127.0.0.1", node.address().getPort());
        portal.add(new Servlet(ServletMethodExecutor.ARQUILLIAN_SERVLET_NAME, "/"));
        return new ProtocolMetaData().addContext(portal);
    }

    private static Node startWith(Archive<?> tests) throws DeploymentException {
        try {
            String portal = PortalArchive.inside(tests).toString();
            Node node = Node.alone("doors").with(Map.of("PORTAL_DEMO", "1", "PORTAL_WAR", portal));
            Runtime.getRuntime().addShutdownHook(new Thread(node::stop));
            node.start();
            return node;
        } catch (IOException unwritable) {
            throw new DeploymentException("The portal with the tests inside", unwritable);
        }
    }

    /** The next class goes on with the same deployment. */
    @Override
    public void undeploy(Archive<?> tests) {}

    @Override
    public void stop() {
        if (node != null) {
            node.stop();
        }
    }
}
