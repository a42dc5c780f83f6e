package org.andian.launcher;

import java.util.concurrent.CompletableFuture;

/**
 * One of the things a node is made of. Started again by the {@link Supervisor} when it ends without
 * being asked to.
 */
public interface Part {

    /** As people read it in the log and in {@code ./portal status}. */
    String name();

    /** What can be done before the others run, such as unpacking; done once. */
    void prepare() throws Exception;

    /** Returns when the part can be used; throws when it cannot. */
    void start() throws Exception;

    /** Completes when the part has ended; for a part inside this process, never. */
    CompletableFuture<?> ended();

    /** What to show behind the name while it runs: a process id or an address. */
    String where();

    /** Ends it, gently first; harmless when it is not running. */
    void stop();
}
