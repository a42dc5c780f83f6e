package org.andian.web.system;

import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * The pool of database connections of the server this runs in.
 *
 * @param used by the work that goes on at this moment
 * @param most that there may be; work beyond that waits
 */
public record ConnectionPool(int used, int most) {

    private static final System.Logger LOG = System.getLogger(ConnectionPool.class.getName());

    /** As the portal's own server names it. */
    private static final String NAME = "portal";

    /**
     * By the names of the server's classes, which it does not publish for compiling.
     *
     * @return empty in a server that has others, or whose administrator named the pool otherwise
     */
    static Optional<ConnectionPool> find() {
        try {
            Class<?> runtime = load("com.sun.enterprise.connectors.ConnectorRuntime");
            Class<?> infoType = load("org.glassfish.resourcebase.resources.api.PoolInfo");
            Class<?> poolType = load("com.sun.enterprise.resource.pool.ResourcePool");
            Class<?> statusType = load("com.sun.enterprise.resource.pool.PoolStatus");
            Object pools =
                    runtime.getMethod("getPoolManager")
                            .invoke(runtime.getMethod("getRuntime").invoke(null));
            Object pool =
                    load("com.sun.enterprise.resource.pool.PoolManager")
                            .getMethod("getPool", infoType)
                            .invoke(pools, infoType.getConstructor(String.class).newInstance(NAME));
            if (pool == null) {
                return Optional.empty();
            }
            Object status = poolType.getMethod("getPoolStatus").invoke(pool);
            return Optional.of(
                    new ConnectionPool(
                            (int) statusType.getMethod("getNumConnUsed").invoke(status),
                            (int) poolType.getMethod("getMaxPoolSize").invoke(pool)));
        } catch (ReflectiveOperationException other) {
            LOG.log(Level.DEBUG, "This server does not show its pool of connections", other);
            return Optional.empty();
        }
    }

    private static Class<?> load(String name) throws ClassNotFoundException {
        return Class.forName(name, true, Thread.currentThread().getContextClassLoader());
    }
}
